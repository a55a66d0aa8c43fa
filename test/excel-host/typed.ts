/** What Excel makes of a value that is written: the traps that a text must not fall into. */
export function typed(value: unknown): { value: string | number | boolean; formula: string | null; format: string | null } {
  if (typeof value === 'number' || typeof value === 'boolean') return { value, formula: null, format: null };
  if (typeof value !== 'string') throw new TypeError(`a cell cannot hold ${JSON.stringify(value)}`);
  if (value.startsWith("'")) return { value: value.slice(1), formula: null, format: null };
  if (value.startsWith('=')) return { value: 0, formula: value, format: null };
  for (const [pattern, read, format] of readings) {
    const found = pattern.exec(value);
    if (found) return { value: read(found), formula: null, format };
  }
  return { value, formula: null, format: null };
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** A text that looks like something else is taken for it. */
const readings: readonly [RegExp, (found: RegExpExecArray) => number | boolean, string | null][] = [
  [/^(true|false)$/i, ([text]) => text.toLowerCase() === 'true', null],
  [/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i, ([text]) => Number(text), null],
  [/^([-+]?\d+\.?\d*)%$/, ([, number]) => Number(number) / 100, '0%'],
  [/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/, ([text]) => Number(text.replaceAll(',', '')), '#,##0'],
  [/^£(\d+\.?\d*)$/, ([, number]) => Number(number), '£#,##0'],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([, month, day]) => serial(2020, Number(month), Number(day)), 'd-mmm'],
  [new RegExp(`^(${months})[a-z]*[- ](\\d{2}|\\d{4})$`, 'i'), ([, month, year]) => serial(2000 + (Number(year) % 100), months.split('|').indexOf((month ?? '').toLowerCase()) + 1, 1), 'mmm-yy'],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, ([, month, day, year]) => serial(Number(year), Number(month), Number(day)), 'm/d/yyyy'],
];

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}
