import { readFigure } from '../engine/figure.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Range } from '../workbook/address.ts';
import { doubtfulBenchmark } from './aims.ts';
import type { Band, Reading } from './band.ts';
import { below } from './below.ts';
import { isPrompt } from './body.ts';
import { isExtremes } from './bounds.ts';
import { sendsToText } from './narrative.ts';
import { otherTime, unknownPart } from './other-time.ts';
import { ownFigures } from './own-figure.ts';
import { rivalTargets } from './rival-targets.ts';
import type { Column, Field, Table, TableKind } from './table.ts';
import { headerOf, monthsHold } from './times.ts';
import { isFilled, paintedAt, saidAt, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** From this confidence on a table is rated without being named. */
const sureFrom = 0.7;
/** Where one of several targets may count, nothing else makes a table sure. */
const doubtfulTo = 0.65;
/** Below this confidence a block is no table of indicators and is not shown. */
const shownFrom = 0.5;

/** What kind of table it is and how sure that is; null where it is none of ours. */
export function weigh(view: View, table: Omit<Table, 'kind' | 'confidence' | 'why' | 'sure'>, band: Band, reading: Reading): Table | null {
  const has = (...fields: Field[]) => table.columns.some(({ field }) => fields.includes(field));
  const own = ownFigures(view, band, table.columns);
  const kind = kindOf(view, table) ?? (own.length > 1 ? 'indicators' : null);
  if (kind === null || (kind === 'thresholds' && !evenColours(band))) return null;
  const certainty = (...fields: Field[]) => Math.max(0, ...band.columns.filter(({ heading }) => heading && fields.includes(heading.field)).map(({ heading }) => heading?.certainty ?? 0));
  const why: string[] = [];
  let confidence = 0.35;
  let doubted = false;
  const add = (points: number, sentence: string) => {
    confidence += points;
    doubted ||= points < 0;
    why.push(sentence);
  };
  // 'KPI' heads measures in one workbook and references in another, and nothing else in any.
  const isNamed = table.columns.some(({ field, header: said }) => (field === 'measure' || field === 'ref') && /\b(?:kpi|pi)s?\b/i.test(said));
  if (has('measure', 'ref')) add(0.2 * Math.max(isNamed ? 1 : certainty('measure', 'ref'), 0.4), `it names ${has('measure') ? 'measures' : 'references'}`);
  if (kind === 'grid') add(0.35, 'its months hold letters or colours of ratings');
  else if (kind === 'thresholds') add(0.25, 'it has thresholds by colour');
  else if (kind === 'ratings') add(0.25 * certainty('rating'), 'it has ratings and no targets');
  else add(0.25 * Math.max(certainty('target', 'criteria', 'lower'), 0.2), 'it has targets');
  if (has('month', 'quarter') || certainty('actual', 'ytd') >= 0.8) add(0.1, 'it has figures');
  if (has('tolerance', 'criteria', 'polarity', 'basis', 'floor') || (kind !== 'ratings' && has('rating'))) add(0.15, 'it says how they are rated');
  if (own.length > 1) add(-0.2, `${own.slice(0, 3).map((headed) => `'${headerOf(headed)}'`).join(own.length === 2 ? ' and ' : ', ')} may each be the figure to rate: say which it is`);
  const rivals = rivalTargets(view, band);
  if (rivals.length > 0) add(-0.25, `${rivals.map((headed) => `'${headerOf(headed)}'`).join(' and ')} may each be the target: say which it is`);
  const other = otherTime(table.columns, reading.yearStart) || (reading.period === null && !countsShares(view, table) ? unknownPart(table.columns, reading.yearStart) : '');
  if (other !== '') add(-0.25, other);
  if (!isNamed && certainty('measure', 'ref') < 1 && table.columns.some(({ field, header: said }) => field === 'target' && /\bbudget\b/i.test(said))) add(-0.4, 'its rows and its budget are those of an account');
  const benchmark = doubtfulBenchmark(band.columns);
  if (benchmark) add(-0.25, `'${headerOf(benchmark)}' may be the target or only what others reach: say which it is`);
  if (has('lower') && !has('target', 'criteria')) doubtEnds(table.columns, isNamed || certainty('measure', 'ref') === 1, add);
  doubtOthers(view, table, band, add);
  doubtContent(view, table, certainty('rating'), add);
  confidence = Math.round(Math.min(Math.max(confidence, 0), rivals.length > 0 || other !== '' ? doubtfulTo : 1) * 100) / 100;
  if (confidence < sureFrom && !doubted && kind !== 'ratings') why.push('its headings could be those of another kind of table');
  const timeless = kind === 'grid' && !table.columns.some(({ period }) => period !== undefined);
  if (timeless) why.push('nothing says of which year its months are; name the reporting month');
  return confidence >= shownFrom ? { ...table, kind, confidence, why, sure: confidence >= sureFrom && !timeless } : null;
}

/** Whether every target is a share or an average: of these that for the year is that of each month. */
function countsShares(view: View, { columns, header, range }: { columns: Column[]; header: { bottom: number }; range: Range }): boolean {
  const [target, measure] = (['target', 'measure'] as const).map((field) => columns.find((column) => column.field === field)?.column ?? 0);
  for (let row = header.bottom + 1; row <= Math.min(range.bottom, header.bottom + 40); row++) {
    const said = readFigure(saidAt(view.sheet, view.place(row, target ?? 0)));
    const isShare = said.kind !== 'number' || said.unit === '%' || notCounted.test(wordsAt(view.sheet, view.place(row, measure ?? 0)));
    if (!isShare) return false;
  }
  return true;
}

const notCounted = /%|per ?cent|percentage|proportion|\b(?:average|rate|ratio|score|mean|median|days?|weeks?|minutes?|per)\b/i;

/** Two limits without a target are a range to lie in, or say where amber ends and green begins by the side that is better. */
function doubtEnds(columns: Column[], isNamed: boolean, add: (points: number, sentence: string) => void): void {
  const has = (...fields: Field[]) => columns.some(({ field }) => fields.includes(field));
  if (!isExtremes(columns.filter(({ field }) => field === 'lower' || field === 'upper'))) {
    if (!has('polarity')) add(-0.4, 'nothing says which of its two limits is the better one: add a column that does, such as Good is');
  } else if (!has('rating') || !isNamed) add(-0.3, 'its smallest and largest figures may be no targets');
}

/** Thresholds say every colour as often as the others; 'Green, Amber, Amber' in a row is what three projects were rated. */
function evenColours({ columns }: Band): boolean {
  const times = new Map<Field, number>();
  for (const { heading } of columns) {
    if (heading && ['green', 'amber', 'red'].includes(heading.field)) times.set(heading.field, (times.get(heading.field) ?? 0) + 1);
  }
  return new Set(times.values()).size === 1;
}

function kindOf(view: View, { columns, header, range }: { columns: Column[]; header: { bottom: number }; range: Range }): TableKind | null {
  const has = (...fields: Field[]) => columns.some(({ field }) => fields.includes(field));
  if (!has('measure', 'ref')) return null;
  const months = monthsHold(view, columns, header.bottom + 1, range.bottom);
  const ends = columns.filter(({ field }) => field === 'lower' || field === 'upper');
  const target = has('target', 'criteria') || ends.length === 2;
  if ((months === 'letters' || (months === 'colours' && !target)) && !has('actual', 'ytd')) return 'grid';
  if (has('green') && has('amber', 'red') && !target) return 'thresholds';
  if (target && has('actual', 'ytd', 'rating')) return 'indicators';
  if (target && (months === 'letters' || months === 'figures')) return 'months';
  if (target && has('tolerance', 'floor', 'polarity', 'basis')) return 'indicators';
  if (has('rating') && has('measure', 'ref') && !has('month') && !isKey(view, columns, header.bottom, range.bottom)) return 'ratings';
  return null;
}

/** A list of what each rating means, or how many there are, says every rating once and names nothing. */
function isKey(view: View, columns: Column[], header: number, bottom: number): boolean {
  const rating = columns.find(({ field }) => field === 'rating');
  if (!rating || columns.some(({ field }) => field === 'measure') || bottom - header > 8) return false;
  const words = Array.from({ length: bottom - header }, (_, index) => wordsAt(view.sheet, view.place(header + 1 + index, rating.column)).toLowerCase()).filter((word) => word !== '');
  return words.length > 1 && new Set(words).size === words.length;
}

/** Headings that other kinds of table have: one is nothing, two are a doubt, and a heading that only might be ours counts against it. */
function doubtOthers(view: View, table: { columns: Column[] }, band: Band, add: (points: number, sentence: string) => void): void {
  const ours = new Set(table.columns.filter(({ field }) => !['commentary', 'travel', 'lead', 'section'].includes(field)).map(({ column }) => column));
  const kinds = new Map<string, number>();
  for (const { other, column, heading } of band.columns) {
    if (other && (!ours.has(column) || (heading?.certainty ?? 0) < 1)) kinds.set(other, (kinds.get(other) ?? 0) + 1);
  }
  const [worst] = [...kinds].sort((one, other) => other[1] - one[1]);
  const rows = band.columns.find(({ column }) => table.columns.some((each) => each.column === column && each.field === 'measure'));
  const before = band.columns.find(({ column, other }) => rows && other && column < rows.column && !ours.has(column));
  // 'Customer' over '% of calls answered' is what is measured for them.
  const isOther = rows?.other && !(rows.other === 'a list of people' && below(view, band, rows.column).some((text) => /%|\p{L}+ \p{L}+ \p{L}+/u.test(text)));
  if (rows?.other && isOther && (rows.heading?.certainty ?? 0) < 1) add(-0.4, `its rows are named as in ${rows.other}`);
  else if (before) add(-0.3, `its rows begin as in ${before.other}`);
  else if (worst && worst[1] >= 2) add(-0.4, `some of its headings are those of ${worst[0]}`);
  else if (worst) add(-0.1, `a heading is that of ${worst[0]}`);
}

/** Without targets a rating column must hold ratings: 'Status' and 'Colour' head many other things, and prove nothing where they do. */
function doubtRatings(view: View, columns: Column[], header: number, certainty: number, add: (points: number, sentence: string) => void): void {
  const rating = columns.find(({ field }) => field === 'rating');
  if (!rating) return;
  const texts = Array.from({ length: 40 }, (_, index) => wordsAt(view.sheet, view.place(header + 1 + index, rating.column))).filter((text) => text !== '' && text !== '-' && !isPrompt(text));
  const painted = new Set(Array.from({ length: 40 }, (_, index) => paintedAt(view.sheet, view.place(header + 1 + index, rating.column))).filter((colour) => colour !== null));
  // Colours alone are ratings where there are two at least: one may fill a column for its looks.
  if (texts.length === 0 && painted.size > 1 && certainty === 1) return add(0.3, 'its ratings are colours');
  const read = texts.filter((text) => readRatingWord(text) !== null || /^[1-5]$/.test(text)).length;
  if (read === 0 || read * 8 < texts.length) add(-0.5, 'its ratings are no words of ratings');
  else if (certainty >= 0.8 && read >= 3 && read * 5 >= texts.length * 4) add(0.3, 'its ratings are words, letters or numbers of ratings');
}

/** Targets that cannot be read as targets show that the column is something else. */
function doubtContent(view: View, { columns, header, range }: { columns: Column[]; header: { bottom: number }; range: Range }, certainty: number, add: (points: number, sentence: string) => void): void {
  const target = columns.find(({ field }) => field === 'target' || field === 'green' || field === 'lower') ?? columns.find(({ field }) => field === 'criteria');
  if (!target) return doubtRatings(view, columns, header.bottom, certainty, add);
  let read = 0;
  let unread = 0;
  for (let row = header.bottom + 1; row <= Math.min(range.bottom, header.bottom + 40); row++) {
    const place = view.place(row, target.column);
    if (!isFilled(view.sheet, place) || sendsToText(saidAt(view.sheet, place))) continue;
    if (serialAt(view.sheet, place) !== null) unread++;
    else if (readFigure(saidAt(view.sheet, place)).kind === 'unreadable' && !/\d/.test(wordsAt(view.sheet, place))) unread++;
    else read++;
  }
  if (unread > read) add(-0.4, 'most of its targets are no figures');
  else if (read === 0 && unread === 0) add(-0.3, 'it has no targets yet');
}
