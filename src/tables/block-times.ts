import { reportingYear } from '../engine/period.ts';
import type { Period } from '../engine/terms.ts';
import { Kind } from '../workbook/snapshot.ts';
import { readBand } from './band.ts';
import type { Band, Headed, Reading } from './band.ts';
import { readHeading } from './heading.ts';
import { isTime, readWhen, readYear } from './months.ts';
import type { Field } from './table.ts';
import { isNow, periodSaid, presentOf } from './times.ts';
import type { Present } from './times.ts';
import { titleOf } from './title.ts';
import { isFilled, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A label of a block and what it says of the cells at its right. */
export interface Label {
  row: number;
  column: number;
  field: Field;
  header: string;
  /** The same, folded: a label that is said again begins another block. */
  said: string;
  /** The first month of the reporting year that it names, or null. */
  year: Period | null;
}

/** The header of some blocks: their times in order, and which of these is now. */
export interface Times {
  header: number;
  band: Band;
  times: { headed: Headed; period: Period | null }[];
  now: Headed | null;
  before: Headed | null;
  /** The figures are told apart by months; else now and before are all there is. */
  dated: boolean;
}

/** Reads the header of some blocks that have it above them; null where it names no two times. */
export function timesOf(view: View, header: number, blocks: Label[][], reading: Reading): Times | null {
  const [first] = blocks;
  const label = first?.[0]?.column ?? 0;
  const right = rightOf(view, header, label);
  const over = header > 1 && right > label && isTimeOver(view, header - 1, label, right) ? header - 1 : header;
  const band = readBand(view, over, header, { left: view.sheet.used?.left ?? 1, right }, reading);
  const beyond = band.columns.filter(({ column }) => column > label);
  const months = beyond.filter(({ when }) => when !== null && (when.number > 0 || when.period !== null));
  const years = beyond.filter(({ when, texts }) => when === null && isTime(texts.at(-1) ?? ''));
  const named = months.length > 1 ? months : years;
  if (named.length < 2) return null;
  const title = titleOf(view, over, band.columns[0]?.column ?? label, right);
  const used = named.filter(({ column }) => blocks.some((labels) => labels.some(({ row, field }) => (field === 'actual' || field === 'ytd') && isFilled(view.sheet, view.place(row, column)))));
  const present = presentOf(view, { ...band, columns: band.columns.filter((headed) => !named.includes(headed) || used.includes(headed)) }, title, reading);
  const times = named.map((headed) => ({ headed, period: months.length > 1 ? dated(headed, present) : null }));
  const isDated = times.every(({ period }) => period !== null);
  const now = months.length > 1 ? nowOf(times, used, present, reading, isDated) : yearNow(years, used, present);
  const order = isDated ? [...times].sort((one, other) => ((one.period ?? '') < (other.period ?? '') ? -1 : 1)).map(({ headed }) => headed) : named;
  const before = now ? (order.slice(0, order.indexOf(now)).findLast((headed) => used.includes(headed)) ?? null) : null;
  return { header, band, times, now, before, dated: isDated && months.length > 1 };
}

/** The last column of a header: beyond two empty ones stands something else, and so it does where, past its times, a measure or a reference is headed again. */
function rightOf(view: View, row: number, label: number): number {
  let right = label;
  let timed = false;
  for (let column = label + 1; column <= Math.min(right + 3, view.sheet.used?.right ?? 0); column++) {
    const place = view.place(row, column);
    if (!isFilled(view.sheet, place)) continue;
    const field = readHeading(wordsAt(view.sheet, place))?.field;
    if ((timed || column > label + 2) && (field === 'measure' || field === 'ref')) break;
    timed ||= isTimeAt(view, place, column);
    right = column;
  }
  return right;
}

/** A year over some of the months. */
function isTimeOver(view: View, row: number, label: number, right: number): boolean {
  for (let column = label + 1; column <= right; column++) {
    const text = wordsAt(view.sheet, view.place(row, column));
    if (text !== '' && (isTime(text) || readYear(text, 4) !== null)) return true;
  }
  return false;
}

function dated(headed: Headed, present: Present): Period | null {
  const said = periodSaid(headed, present);
  return said !== null && (present.isDated || said >= '1900') ? said : null;
}

/** The reporting month's column, else the latest that holds a figure. A month that the officer named and that has no column is none. */
function nowOf(times: Times['times'], used: Headed[], present: Present, { asked }: Reading, isDated: boolean): Headed | null {
  const said = isDated ? times.find(({ headed, period }) => period !== null && isNow(period, headed, present)) : undefined;
  if (said || (asked && isDated)) return said?.headed ?? null;
  return used.at(-1) ?? times[0]?.headed ?? null;
}

function yearNow(years: Headed[], used: Headed[], { period, yearStart }: Present): Headed | null {
  const asked = period && reportingYear(period, yearStart).first;
  return years.find(({ texts }) => asked !== null && readYear(texts.at(-1) ?? '', yearStart) === asked) ?? used.at(-1) ?? null;
}

/** Whether the cells right of a column name two times or more; numbers that could be years do not where words or dates are asked for. */
export function namesTimes(view: View, row: number, after: number, inWords = false): boolean {
  let found = 0;
  for (let column = after + 1; column <= Math.min(after + 40, view.sheet.used?.right ?? 0) && found < 2; column++) {
    const place = view.place(row, column);
    if (inWords && ((view.sheet.cells.kind[place] ?? 0) & Kind.mask) === Kind.number && serialAt(view.sheet, place) === null) return false;
    if (isTimeAt(view, place, column)) found++;
  }
  return found > 1;
}

function isTimeAt(view: View, place: number, column: number): boolean {
  if (!isFilled(view.sheet, place)) return false;
  const text = wordsAt(view.sheet, place);
  const when = readWhen(text, column, serialAt(view.sheet, place), view.date1904, 4);
  return (when !== null && when.number > 0) || (isTime(text) && (((view.sheet.cells.kind[place] ?? 0) & Kind.mask) === Kind.text || /^20\d\d$/.test(text)));
}
