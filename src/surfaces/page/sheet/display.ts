import { format, formatColor, isDateFormat } from 'numfmt';
import { isError } from '../../../workbook/snapshot.ts';
import type { Content } from '../../../workbook/snapshot.ts';

/** Days between the two calendars of Excel: those that count from 1904 are this much behind. */
const days1904 = 1462;

/** What a cell shows: the content in its number format, British words for the months and days. A format that cannot be read shows the bare value. */
export function display(content: Content, code: string, date1904: boolean): string {
  if (content === null) return '';
  if (isError(content)) return content.error;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'string') return code === 'General' || code === '@' ? content : formatted(content, code);
  return formatted(date1904 && dates(code) ? content + days1904 : content, code);
}

/** The colour that a format such as '0;[Red]-0' gives a value, as CSS writes it; undefined where it gives none. */
export function inkOf(content: Content, code: string): string | undefined {
  if (typeof content !== 'number' || !code.includes('[')) return undefined;
  const colour: unknown = guarded(() => formatColor(code, content, { throws: false }), null);
  return typeof colour === 'string' ? (named[colour.toLowerCase()] ?? (/^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined)) : undefined;
}

/** Excel's eight colours by name; its green is a bright one. */
const named: Record<string, string> = {
  black: '#000000', blue: '#0000FF', cyan: '#00FFFF', green: '#00FF00', magenta: '#FF00FF', red: '#FF0000', white: '#FFFFFF', yellow: '#FFFF00',
};

function formatted(value: number | string, code: string): string {
  return guarded(() => format(code, value, { locale: 'en-GB', throws: false, nbsp: false, dateErrorThrows: false, fillChar: '' }), String(value));
}

function dates(code: string): boolean {
  return guarded(() => isDateFormat(code), false);
}

/** Workbooks hold formats that Excel accepts and others do not: none of them may stop the sheet from being shown. */
function guarded<Outcome>(work: () => Outcome, otherwise: Outcome): Outcome {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
