import { readFigure } from '../engine/figure.ts';
import { readPolarity } from '../engine/polarity.ts';
import type { Figure, Indicator, Said } from '../engine/terms.ts';
import type { Band } from './band.ts';
import type { Column, Field } from './table.ts';
import { saidAt } from './view.ts';
import type { View } from './view.ts';

type Thresholds = NonNullable<Indicator['thresholds']>;

const empty: Said = { kind: 'empty' };

/** Rows below a header whose cells tell what its ends are. */
const sample = 30;

/**
 * Thresholds whose cells are bare numbers, with the signs that their headings and their order give them: 95, 90 and 90 under 'Green at',
 * 'Amber from' and 'Red below' are '>=95', '>=90' and '<90'. Cells that hold a sign, a range or words stay as they are written, and so do
 * numbers whose order and headings do not agree.
 */
export function withSigns(cells: Thresholds, headers: Record<keyof Thresholds, string>): Thresholds {
  const [green, amber, red] = [bareOf(cells.green), bareOf(cells.amber), bareOf(cells.red)];
  if (!green || amber === 'other' || red === 'other' || green === 'other') return cells;
  // 'Amber below 95' beside 'Green from 95' ends where green begins: red tells where it begins itself.
  const next = amber && !(amber.value === green.value && sideOf(headers.amber) !== null) ? amber : red;
  if (!next || next.value === green.value) return cells;
  const higher = green.value > next.value;
  const side = sideOf(headers.green) ?? flipped(sideOf(headers.red));
  if ((side !== null && side !== (higher ? 'above' : 'below')) || (amber && red && amber.value !== red.value && amber.value > red.value !== higher)) return cells;
  const [better, worse] = higher ? ['>=', '<'] : ['<=', '>'];
  const text = (says: string): Said => ({ kind: 'text', text: says });
  const reach = `${worse}${isStrict(headers.green) ? '=' : ''}${green.text}`;
  const amberIsLimit = sideOf(headers.amber) === (higher ? 'below' : 'above');
  const end = !amber || amberIsLimit ? red : amber;
  if (!end) return cells;
  return {
    green: text(`${isStrict(headers.green) ? better.slice(0, 1) : better}${green.text}`),
    amber: amber && end.value === green.value ? empty : text(`${better}${end.text} and ${amber && amberIsLimit ? `${worse}${amber.text}` : reach}`),
    // Between an amber that ends and a red that begins elsewhere no colour is written, and none is guessed.
    red: red && red.value !== end.value && sideOf(headers.red) === null ? text(`${worse}=${red.text}`) : text(`${worse}${(sideOf(headers.red) !== null && red ? red : end).text}`),
  };
}

/** A bare number, null for an empty cell, 'other' for anything else. */
function bareOf(said: Said): { value: number; text: string } | 'other' | null {
  if (said.kind === 'empty') return null;
  if (said.kind === 'text' && !/^\s*-?[£$€]?\d[\d,]*(?:\.\d+)?\s*%?\s*$/.test(said.text)) return 'other';
  const figure: Figure = readFigure(said);
  return figure.kind === 'number' ? { value: figure.value, text: figure.text } : 'other';
}

/** Which side of its number a heading gives to a colour: 'Red below', 'Green at or above'. */
function sideOf(header: string): 'above' | 'below' | null {
  if (/\b(?:below|under|less|lower|up to|at most|no more|max(?:imum)?)\b|[<≤]/i.test(header)) return 'below';
  return /\b(?:above|over|more|greater|higher|at least|from|min(?:imum)?)\b|[>≥]/i.test(header) ? 'above' : null;
}

function flipped(side: 'above' | 'below' | null): 'above' | 'below' | null {
  return side === null ? null : side === 'above' ? 'below' : 'above';
}

function isStrict(header: string): boolean {
  return !/=|≥|≤|\b(?:at|or|from|least|most)\b/i.test(header) && /[<>]|\b(?:above|over|below|under|more than|less than|greater than)\b/i.test(header);
}

/** Two ends in two columns as one range, '90% to 95%'; one end alone where the other is empty; null where neither is a figure. */
export function spanOf(lower: Said | null, upper: Said | null): Said | null {
  const [low, high] = [lower && bareOf(lower), upper && bareOf(upper)];
  if (low === 'other' || high === 'other') return null;
  if (low && high) return low.value <= high.value ? { kind: 'text', text: `${low.text} to ${high.text}` } : { kind: 'text', text: `${high.text} to ${low.text}` };
  return low || high ? ((low ? lower : upper) ?? null) : null;
}

/** Two limits and no target, with the side that is better: green from the better one on, red beyond the worse one, amber between. Null where the side is not said. */
export function limitsOf(lower: Said | null, upper: Said | null, polarity: string): Thresholds | null {
  const [low, high] = [lower && bareOf(lower), upper && bareOf(upper)];
  const side = readPolarity(polarity);
  if (!low || !high || low === 'other' || high === 'other' || low.value >= high.value || (side !== 'higher' && side !== 'lower')) return null;
  const text = (says: string): Said => ({ kind: 'text', text: says });
  return side === 'higher'
    ? { green: text(`>=${high.text}`), amber: text(`>=${low.text} and <${high.text}`), red: text(`<${low.text}`) }
    : { green: text(`<=${low.text}`), amber: text(`>${low.text} and <=${high.text}`), red: text(`>${high.text}`) };
}

/** Ends that belong together: a lone one beside a target is its tolerance, and a smallest and largest figure that the target lies outside of are none. */
export function endsOf(view: View, { bottom }: Band, columns: Column[]): Column[] {
  const at = (field: Field) => columns.find((column) => column.field === field);
  const [floor, upper] = [at('floor'), at('upper')];
  const lower = at('lower') ?? (upper && floor && /^min/i.test(floor.header) ? floor : undefined);
  const target = at('target');
  if (!lower && !upper) return columns;
  const without = columns.filter((column) => column !== lower && column !== upper);
  if (!lower || !upper) {
    const lone = lower ?? upper;
    return lone && target && !at('tolerance') && !/\bm(?:in|ax)/i.test(lone.header) ? [...without, { ...lone, field: 'tolerance' }] : without;
  }
  if (target && isExtremes([lower, upper]) && !encloses(view, bottom, [lower, target, upper])) return without;
  return [...without, { ...lower, field: 'lower' }, { ...upper, field: 'upper' }];
}

/** Whether the headings say 'Min' and 'Max': figures should lie between them. */
export function isExtremes(ends: readonly Column[]): boolean {
  return ends.length === 2 && ends.every(({ header }) => /\bmin|\bmax/i.test(header) && !/toler|thresh/i.test(header));
}

function encloses(view: View, bottom: number, columns: Column[]): boolean {
  let rows = 0;
  for (let row = bottom + 1; row <= bottom + sample; row++) {
    const [low, target, high] = columns.map(({ column }) => bareOf(saidAt(view.sheet, view.place(row, column))));
    if (!low || !target || !high || low === 'other' || target === 'other' || high === 'other') continue;
    if (target.value < Math.min(low.value, high.value) || target.value > Math.max(low.value, high.value)) return false;
    rows++;
  }
  return rows > 0;
}
