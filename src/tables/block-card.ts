import { readFigure } from '../engine/figure.ts';
import type { Position } from '../workbook/address.ts';
import type { Band, Headed } from './band.ts';
import type { Label, Times } from './block-times.ts';
import { readHeading, readOther } from './heading.ts';
import { isTime } from './months.ts';
import type { Column, Field, Table } from './table.ts';
import { flags, headerOf } from './times.ts';
import { isFilled, saidAt, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A measure above a block stands at most so many rows above its first label. */
const reach = 4;

/** A block as a card: what is measured at its left or above it, its target and its rating of now, its figures by month. Null where it is none. */
export function blockCard(view: View, labels: Label[], at: Times): Table | null {
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
  const better = best(labels, 'polarity') ? null : polarityAbove(view, first);
  if (better) columns.push({ field: 'polarity', ...better, header: '' });
  const left = Math.min(first.column, ...columns.map(({ column }) => column));
  const right = Math.max(...at.band.columns.map(({ column }) => column));
  const isRated = columns.some(({ field }) => ['rating', 'tolerance', 'polarity', 'basis', 'floor'].includes(field));
  const says = (label: { header: string } | undefined) => readHeading(label?.header ?? '')?.certainty === 1;
  // 'Plan' beside 'Actual' and 'RAG' is a target where all that is planned are figures: only what is rated has such three.
  const certain = isRated && (says(target ?? set) || (says(rating) && says(actual) && target !== undefined && holdsFigures(view, target, at)));
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

function holdsFigures(view: View, { row }: Label, { times }: Times): boolean {
  return times.every(({ headed }) => readFigure(saidAt(view.sheet, view.place(row, headed.column))).kind !== 'unreadable');
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
  const beyond = columns.some(({ field }) => field === 'measure' || field === 'ref') ? [] : namesBeyond(view, rows, label, band);
  columns.push(...beyond.filter(({ field }) => !columns.some((each) => each.field === field)));
  if (columns.some(({ field }) => field === 'measure' || field === 'ref')) return columns;
  const above = wordsAbove(view, labels[0], header);
  return above ? [...columns, { field: 'measure', ...above, header: '' }] : [];
}

/** What is measured may stand between the labels and their times: 'Target' in the first column, the measure in the next. */
function namesBeyond(view: View, rows: number[], label: number, { columns }: Band): Column[] {
  const names: Column[] = [];
  for (const { column, when, heading, texts } of columns) {
    if (column <= label) continue;
    if (when || isTime(texts.at(-1) ?? '') || (heading && heading.field !== 'measure' && heading.field !== 'ref')) break;
    const at = rows.map((row) => ({ place: view.place(row, column), row })).find(({ place }) => isFilled(view.sheet, place));
    const field = at && at.row === rows[0] ? nameField(wordsAt(view.sheet, at.place), heading?.field) : null;
    if (at && field && !names.some((each) => each.field === field)) names.push({ field, ...shownAt(view, at.row, column), header: texts.join(' ') });
  }
  return names;
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
      // 'Good is: High' between the measure and its months, and the year beside these, name nothing.
      if (text === '' || (row === header && isTime(text)) || saysField(text)) continue;
      const isMeasure = /\p{L}{3}/u.test(text) && text.length <= 250 && (readHeading(text)?.certainty ?? 0) < 1 && !isTime(text);
      return isMeasure && (row !== header || first.row - row === 1) ? shownAt(view, row, column) : null;
    }
  }
  return null;
}

/** Where a line above the first label says which way is better, 'Good is: High', after the block before has ended. */
function polarityAbove(view: View, first: Label): Position | null {
  for (let row = first.row - 1; row >= Math.max(1, first.row - reach); row--) {
    for (let column = Math.max(1, first.column - 2); column <= first.column + 1; column++) {
      const text = wordsAt(view.sheet, view.place(row, column));
      if (saysField(text)) {
        if (readHeading(text.slice(0, text.indexOf(':')))?.field === 'polarity') return shownAt(view, row, column);
      } else if (column === first.column && readHeading(text)?.certainty === 1) return null;
    }
  }
  return null;
}

/** 'Polarity: higher is better' in one cell: a label with what it says. */
export function saysField(text: string): boolean {
  const [, label] = /^([^:]{2,40}):\s*\S/.exec(text) ?? [];
  const field = label === undefined ? undefined : readHeading(label)?.field;
  return field !== undefined && field !== 'measure' && field !== 'ref';
}
