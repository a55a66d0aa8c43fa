import { reportingYear } from '../engine/period.ts';
import type { Period } from '../engine/terms.ts';
import type { Position } from '../workbook/address.ts';
import { Kind } from '../workbook/snapshot.ts';
import { readBand } from './band.ts';
import type { Band, Headed, Reading } from './band.ts';
import { fold } from './fold.ts';
import { readHeading, readOther } from './heading.ts';
import { isTime, readWhen, readYear } from './months.ts';
import type { Column, Field, Table } from './table.ts';
import { flags, headerOf, isNow, periodSaid, presentOf } from './times.ts';
import type { Present } from './times.ts';
import { titleOf } from './title.ts';
import { isFilled, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A label of a block and what it says of the cells at its right. */
interface Label {
  row: number;
  column: number;
  field: Field;
  header: string;
  /** The same, folded: a label that is said again begins another block. */
  said: string;
  /** The first month of the reporting year that it names, or null. */
  year: Period | null;
}

/** What may be labelled in a block; headings of what is measured stand beside it or above it. */
const labelled: readonly Field[] = ['target', 'actual', 'ytd', 'rating', 'tolerance', 'floor', 'polarity', 'basis', 'numerator', 'denominator', 'previous', 'previousRating', 'comparator', 'baseline', 'travel', 'commentary'];

/** A sheet with more cells than this is no sheet of blocks. */
const mostCells = 40_000;
/** Between two labels of a block at most this many rows say something else. */
const gap = 1;
/** No block has more labels than this: a column of unlike headings is none. */
const most = 20;
/** A measure and the header above a block stand at most so many rows above its first label. */
const reach = 3;

/**
 * Finds blocks: an indicator in two to a dozen rows, 'Target', 'Actual' and 'RAG' below one another, with its measure at their left or above
 * them and months, quarters or years at their right. Each is a card whose figures are its months; its rating stands in the column of the
 * reporting month. Only what has a target, a figure, a header of times and a measure is one.
 */
export function findBlocks(view: View, reading: Reading): Table[] {
  if (view.sheet.cells.row.length > mostCells) return [];
  const blocks = withHeaders(view, blocksOf(view));
  const cards: Table[] = [];
  for (const header of new Set(blocks.map((block) => block.header))) {
    const own = blocks.filter((block) => block.header === header).map(({ labels }) => labels);
    for (const column of new Set(own.map(([first]) => first?.column ?? 0))) {
      const beside = own.filter(([first]) => first?.column === column);
      const times = timesOf(view, header, beside, reading);
      if (times) cards.push(...beside.flatMap((labels) => cardOf(view, labels, times) ?? []));
    }
  }
  return cards;
}

/** Labels below one another in a column, from one that is said again to the next. */
function blocksOf(view: View): Label[][] {
  const open = new Map<number, Label[]>();
  const blocks: Label[][] = [];
  for (let place = 0; place < view.sheet.cells.row.length; place++) {
    const label = labelAt(view, place);
    // 'Data' over the labels stands among the times, and is none of them.
    if (!label || namesTimes(view, label.row, label.column, true)) continue;
    const labels = open.get(label.column);
    const last = labels?.at(-1);
    const goesOn = last !== undefined && label.row - last.row <= gap + 1 && labels !== undefined && labels.length < most && !labels.some(({ said }) => said === label.said);
    if (labels && goesOn) labels.push(label);
    else {
      if (labels) blocks.push(labels);
      open.set(label.column, [label]);
    }
  }
  const has = (labels: Label[], ...fields: Field[]) => labels.some(({ field }) => fields.includes(field));
  return [...blocks, ...open.values()].filter((labels) => has(labels, 'target', 'rating') && has(labels, 'actual', 'ytd'));
}

function labelAt(view: View, place: number): Label | null {
  const { cells } = view.sheet;
  if (place < 0 || ((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) return null;
  const header = wordsAt(view.sheet, place).replace(/\s*[:?]$/, '').replace(/\s+/g, ' ').trim();
  // A measure may name a target or a status; a label is short.
  if (header.length > 40 || header.split(' ').length > 5) return null;
  const heading = readHeading(header);
  if (!heading || !labelled.includes(heading.field)) return null;
  return { row: cells.row[place] ?? 0, column: cells.column[place] ?? 0, field: heading.field, header, said: fold(header), year: readYear(header, 4) };
}

/** Blocks with the nearest row above them whose cells right of their labels name two times or more: their own, or that of the block above. */
function withHeaders(view: View, blocks: Label[][]): { labels: Label[]; header: number }[] {
  const last = new Map<number, { row: number; header: number | null }>();
  return [...blocks].sort(([one], [other]) => (one?.row ?? 0) - (other?.row ?? 0)).flatMap((labels) => {
    const [first] = labels;
    if (!first) return [];
    const before = last.get(first.column) ?? { row: Math.max(0, first.row - 200), header: null };
    let header = before.header;
    for (let row = first.row - 1; row > before.row; row--) {
      // Two thousand and twenty visits are no year.
      if ((labelAt(view, view.place(row, first.column)) && !namesTimes(view, row, first.column, true)) || !namesTimes(view, row, first.column)) continue;
      header = row;
      break;
    }
    last.set(first.column, { row: first.row, header });
    return header === null ? [] : [{ labels, header }];
  });
}

/** Whether the cells right of a column name two times or more; numbers that could be years do not where words or dates are asked for. */
function namesTimes(view: View, row: number, after: number, inWords = false): boolean {
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

/** The header of some blocks: their times in order, and which of these is now. */
interface Times {
  header: number;
  band: Band;
  times: { headed: Headed; period: Period | null }[];
  now: Headed | null;
  before: Headed | null;
  /** The figures are told apart by months; else now and before are all there is. */
  dated: boolean;
  title: string;
}

function timesOf(view: View, header: number, blocks: Label[][], reading: Reading): Times | null {
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
  return { header, band, times, now, before, dated: isDated && months.length > 1, title };
}

/** The last column of a header: beyond two empty ones stands something else, and so it does where a measure or a reference is headed again. */
function rightOf(view: View, row: number, label: number): number {
  let right = label;
  for (let column = label + 1; column <= Math.min(right + 3, view.sheet.used?.right ?? 0); column++) {
    const place = view.place(row, column);
    if (!isFilled(view.sheet, place)) continue;
    const field = readHeading(wordsAt(view.sheet, place))?.field;
    if (field === 'measure' || field === 'ref') break;
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

/** A block as a card: what is measured at its left or above it, its target and its rating of now, its figures by month. */
function cardOf(view: View, labels: Label[], at: Times): Table | null {
  const [first] = labels;
  const last = labels.at(-1);
  const names = first ? namesOf(view, labels, at) : [];
  const target = best(labels, 'target');
  const actual = best(labels, 'actual') ?? best(labels, 'ytd');
  const set = names.find(({ field }) => field === 'target' || field === 'criteria');
  if (!first || !last || !(target ?? set) || !actual || !names.some(({ field }) => field === 'measure' || field === 'ref')) return null;
  if (target && (readOther(target.header) !== null || holdsDates(view, target, at))) return null;
  const rating = best(labels, 'rating');
  const columns: Column[] = [...names];
  const put = (field: Field, label: Label | undefined, headed: Headed | null, more: Partial<Column> = {}) => {
    const place = label && headed ? shownAt(view, label.row, headed.column) : null;
    if (label && place) columns.push({ field, ...place, header: label.header, ...more });
  };
  if (target) put('target', target, targetTime(view, target, at));
  if (at.dated) {
    const months = new Set(at.times.flatMap(({ headed, period }) => (headed.when?.field === 'month' ? [period] : [])));
    for (const { headed, period } of at.times) {
      const field = headed.when?.field ?? 'month';
      if (period !== null && (field === 'month' || !months.has(period))) columns.push({ field, row: actual.row, column: headed.column, header: headerOf(headed), period, ...(target && { target: shownAt(view, target.row, headed.column) }), ...(rating && { rating: shownAt(view, rating.row, headed.column) }), ...flags(`${actual.header} ${headerOf(headed)}`) });
    }
    put('ytd', actual, at.band.columns.find(({ column, heading, when }) => column > actual.column && !when && heading?.field === 'ytd') ?? null);
  } else {
    put('actual', actual, at.now);
    put('previous', actual, at.before);
  }
  if (actual.field !== 'ytd') put('ytd', best(labels, 'ytd'), at.now);
  put('rating', rating, at.now);
  put('previousRating', rating, at.before);
  for (const field of ['tolerance', 'floor', 'polarity', 'basis', 'commentary', 'numerator', 'denominator'] as const) {
    const label = best(labels, field);
    if (label) put(field, label, at.now && isFilled(view.sheet, view.place(label.row, at.now.column)) ? at.now : firstFilled(view, label, at));
  }
  const left = Math.min(first.column, ...columns.map(({ column }) => column));
  const right = Math.max(...at.band.columns.map(({ column }) => column));
  const isRated = columns.some(({ field }) => ['rating', 'tolerance', 'polarity', 'basis', 'floor'].includes(field));
  const certain = isRated && readHeading(target?.header ?? set?.header ?? '')?.certainty === 1;
  return {
    sheet: view.sheet.name, range: { top: first.row, left, bottom: last.row, right }, header: { top: at.band.top, bottom: at.band.bottom }, kind: 'card',
    confidence: certain ? 0.9 : 0.6, why: ['its target and its figures stand below each other, with their months at the right', ...(certain ? [] : ['its labels could be those of another kind of table'])],
    columns, sure: certain, excelTable: null, title: '',
  };
}

/** Whether what is aimed at are days: a plan of milestones, and no indicator. */
function holdsDates(view: View, { row }: Label, { times }: Times): boolean {
  const places = times.map(({ headed }) => view.place(row, headed.column)).filter((place) => isFilled(view.sheet, place));
  return places.length > 0 && places.every((place) => serialAt(view.sheet, place) !== null);
}

/** Of labels of one field the one of the latest year, or else the first. */
function best(labels: Label[], field: Field): Label | undefined {
  const own = labels.filter((label) => label.field === field);
  return own.reduce<Label | undefined>((one, other) => (!one || (other.year ?? '') > (one.year ?? '') ? other : one), undefined);
}

/** What a cell shows, at the cell that holds it. */
function shownAt({ sheet: { cells }, place }: View, row: number, column: number): Required<Pick<Column, 'row' | 'column'>> {
  const at = place(row, column);
  return at < 0 ? { row, column } : { row: cells.row[at] ?? row, column: cells.column[at] ?? column };
}

/** The time whose target holds now: the reporting month's own, else the last that was set before it, else any that is set alone. */
function targetTime(view: View, target: Label, { times, now, band }: Times): Headed | null {
  const filled = (headed: Headed) => isFilled(view.sheet, view.place(target.row, headed.column));
  if (now && filled(now)) return now;
  const order = times.map(({ headed }) => headed);
  const annual = band.columns.find(({ heading, column }) => heading?.field === 'target' && column > target.column);
  const before = order.slice(0, now ? order.indexOf(now) + 1 : order.length).findLast(filled);
  if (before) return before;
  if (annual && filled(annual)) return annual;
  const [set, other] = order.filter(filled);
  return (other ? undefined : set) ?? now ?? order[0] ?? null;
}

function firstFilled(view: View, { row, column: label }: Label, { band }: Times): Headed | null {
  return band.columns.find(({ column }) => column > label && isFilled(view.sheet, view.place(row, column))) ?? null;
}

const code = /^(?:[A-Z]{1,6}[ ._-]?)?\d+(?:[.\-/]?\d+)*[a-z]?$/i;

/** What stands left of the labels, each under its heading; else the words directly above the first label. */
function namesOf(view: View, labels: Label[], { band, header }: Times): Column[] {
  const rows = labels.map(({ row }) => row);
  const label = labels[0]?.column ?? 0;
  const columns: Column[] = [];
  for (let column = label - 1; column >= Math.max(1, label - 12); column--) {
    const at = rows.map((row) => ({ place: view.place(row, column), row })).find(({ place }) => isFilled(view.sheet, place));
    if (!at && !band.columns.some((each) => each.column === column && each.when)) continue;
    const headed = band.columns.find((each) => each.column === column);
    // Times at the left are those of another block.
    if (headed?.when || !at) break;
    const field = nameField(wordsAt(view.sheet, at.place), headed?.heading?.field);
    if (field === null || labels.some((each) => each.field === field)) continue;
    const own: Column = { field, ...shownAt(view, at.row, column), header: headed ? headerOf(headed) : '' };
    const other = columns.findIndex((each) => each.field === field);
    // Of two columns of words the one whose heading says measure, else the one beside the labels.
    if (other < 0) columns.push(own);
    else if (headed?.heading?.field === field && readHeading(columns[other]?.header ?? '')?.field !== field) columns[other] = own;
  }
  if (columns.some(({ field }) => field === 'measure' || field === 'ref')) return columns;
  const above = wordsAbove(view, labels[0], header);
  return above ? [...columns, { field: 'measure', ...above, header: '' }] : [];
}

function nameField(text: string, said: Field | undefined): Field | null {
  if (said !== undefined && said !== 'ref' && said !== 'measure') return said;
  return text.length <= 12 && code.test(text) ? 'ref' : /\p{L}{3}/u.test(text) ? 'measure' : null;
}

/** The measure above the first label: words alone in their row, or at the left of the times. */
function wordsAbove(view: View, first: Label | undefined, header: number): Position | null {
  if (!first) return null;
  for (let row = first.row - 1; row >= Math.max(1, first.row - reach); row--) {
    for (let column = first.column; column >= Math.max(1, first.column - 2); column--) {
      const text = wordsAt(view.sheet, view.place(row, column));
      if (text === '') continue;
      const isMeasure = /\p{L}{3}/u.test(text) && text.length <= 250 && (readHeading(text)?.certainty ?? 0) < 1 && !isTime(text);
      return isMeasure && (row !== header || first.row - row === 1) ? shownAt(view, row, column) : null;
    }
  }
  return null;
}
