import { readRatingWord } from '../engine/scheme.ts';
import type { Period } from '../engine/terms.ts';
import { tellAims } from './aims.ts';
import { readHeading, readOther } from './heading.ts';
import type { Heading } from './heading.ts';
import { isTime, placeLetters, readWhen } from './months.ts';
import type { When } from './months.ts';
import { tellNeighbours } from './neighbours.ts';
import type { Field } from './table.ts';
import { headingAt, isFilled, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A column's headings in the rows of a header, from the top; a heading that several rows share is said once. */
export interface Headed {
  column: number;
  texts: string[];
  heading: Heading | null;
  when: When | null;
  other: string | null;
}

/** Rows and columns that may be the header of a table, with what each column's headings say. */
export interface Band {
  top: number;
  bottom: number;
  columns: Headed[];
  /** Distinct fields named, weighed by how sure the words are; months count as one. */
  score: number;
}

/** What reading a header needs to know besides the sheet. */
export interface Reading {
  yearStart: number;
  period: Period | null;
  /** Whether the officer named the month; else it was read from a title, and the headings may know better. */
  asked: boolean;
}

/** Headers are at most this many rows deep. */
const deepest = 3;

/** The best header that begins in a row, within the columns given; the fewest rows that say the most. Null where the row is no header. */
export function bandFrom(view: View, row: number, columns: { left: number; right: number }, reading: Reading): Band | null {
  let best: Band | null = null;
  const least = mergedTo(view, row, columns);
  for (let bottom = row; bottom < row + deepest; bottom++) {
    if (bottom > least && bottom > row && (!mayContinue(view, bottom, columns) || holdsRatings(view, row, bottom, columns))) break;
    if (bottom < least) continue;
    const band = readBand(view, row, bottom, reaching(view, row, bottom, columns), reading);
    if (!best || band.score > best.score + 0.01) best = band;
  }
  if (best && best.bottom > best.top && !contributes(view, best)) return null;
  return best && best.score >= 1.3 ? withTimesBelow(view, best, reading) : null;
}

const unit = /^(?:[%£$€#]|no\.?|number|days?|rate|ratio|\([^()]{1,30}\))$/i;

/** 'Dec-22' below 'Latest' and '%' below 'Indicator' belong to the header: a row that says times and units names no indicator. */
function withTimesBelow(view: View, band: Band, { yearStart }: Reading): Band {
  const bottom = band.bottom + 1;
  const places = band.columns.map(({ column }) => ({ column, place: view.place(bottom, column) })).filter(({ place }) => isFilled(view.sheet, place));
  const isWhen = ({ column, place }: { column: number; place: number }) => {
    const text = headingAt(view, place);
    return isTime(text) || (readWhen(text, column, null, view.date1904, yearStart)?.number ?? 0) > 0;
  };
  const times = places.filter(isWhen);
  const isHeader = times.length > 0 && places.length > 1 && places.every((each) => times.includes(each) || unit.test(wordsAt(view.sheet, each.place)));
  return isHeader || isNumbering(places.map(({ place }) => wordsAt(view.sheet, place)), band.columns.length) ? { ...band, bottom } : band;
}

/** '1', '2', '3' below the headings, or '(a)', '(b)', '(c)', number the columns: the last of them would be a figure like any other. */
function isNumbering(texts: string[], columns: number): boolean {
  if (texts.length < 4 || texts.length < columns - 1) return false;
  const bare = texts.map((text) => text.replace(/^[([]|[)\].]$/g, '').toLowerCase());
  const first = bare[0] === '2' ? 2 : 1;
  return bare.every((text, index) => text === String(index + first)) || bare.every((text, index) => text === String.fromCharCode(97 + index));
}

/** Headings of a lower row may go on to the right below a heading that was not merged over them. */
function reaching(view: View, top: number, bottom: number, { left, right }: { left: number; right: number }): { left: number; right: number } {
  const has = (row: number, column: number) => wordsAt(view.sheet, view.place(row, column)) !== '';
  let reach = right;
  while (bottom > top && reach - right < 3 && has(bottom, reach + 1) && !has(top, reach + 1)) reach++;
  return { left, right: reach };
}

/** Headings merged downwards make a header at least as deep as they are. */
function mergedTo(view: View, row: number, { left, right }: { left: number; right: number }): number {
  const reach = view.mergesIn(row).filter((merge) => merge.top === row && merge.bottom > row && merge.bottom < row + deepest && merge.left >= left && merge.right <= right);
  return Math.max(row, ...reach.map(({ bottom }) => bottom));
}

/** A row may be part of a header only while it holds words, years and dates, and no figures or long sentences. */
function mayContinue(view: View, row: number, { left, right }: { left: number; right: number }): boolean {
  let words = 0;
  for (let column = left; column <= right; column++) {
    const place = view.place(row, column);
    if (!isFilled(view.sheet, place)) continue;
    const text = wordsAt(view.sheet, place);
    if (text.length > 120) return false;
    if (/^[<>=≤≥±+-]?\s*[£$€]?\d/.test(text) && serialAt(view.sheet, place) === null && !isTime(text)) return false;
    words++;
  }
  return words > 0;
}

/** 'Green' below a heading is a rating, unless it stands beside the other colours, once each, as thresholds are headed. */
function holdsRatings(view: View, top: number, row: number, { left, right }: { left: number; right: number }): boolean {
  const ratings: string[] = [];
  const over = (column: number) => {
    for (let above = row - 1; above >= top; above--) {
      const text = wordsAt(view.sheet, view.place(above, column));
      if (text !== '') return text;
    }
    return '';
  };
  for (let column = left; column <= right; column++) {
    const text = wordsAt(view.sheet, view.place(row, column));
    if (text === '' || text.length > 20 || readRatingWord(text) === null) continue;
    const above = over(column);
    // 'Achieved' under a month, said again under the next, heads its figures.
    if (readHeading(text)?.field === 'actual' && readHeading(above)?.field !== 'rating') continue;
    const shared = over(column - 1) === above || over(column + 1) === above;
    if (!shared && readHeading(above)?.field === 'rating') return true;
    ratings.push(text.toLowerCase());
  }
  // Years of thresholds side by side say every colour as often as the others.
  const times = new Set(ratings.map((word) => ratings.filter((other) => other === word).length));
  return ratings.length > 1 && (times.size > 1 || new Set(ratings).size === 1);
}

/** The first row of a header of several rows must be part of it: more than a title, which stands alone or spans the whole. */
function contributes(view: View, band: Band): boolean {
  const texts = new Set<string>();
  for (const { column } of band.columns) {
    const text = wordsAt(view.sheet, view.place(band.top, column));
    if (text !== '') texts.add(text);
  }
  if (texts.size === 1) return band.columns.some(({ column }) => wordsAt(view.sheet, view.place(band.top, column)) === '') && isSpanOver(view, band);
  return texts.size > 1;
}

/** A single heading over some of the columns, such as '2020/21' over its months. */
function isSpanOver(view: View, { top, columns }: Band): boolean {
  const covered = columns.filter(({ column }) => wordsAt(view.sheet, view.place(top, column)) !== '').length;
  return covered > 1 || view.mergesIn(top).some((merge) => merge.top === top && merge.right > merge.left && covered > 0);
}

/** What a header from one row to another says, column by column. */
export function readBand(view: View, top: number, bottom: number, { left, right }: { left: number; right: number }, reading: Reading): Band {
  const all = Array.from({ length: right - left + 1 }, (_, index) => textsOf(view, top, bottom, left + index));
  const repeated = counted(all.map((texts) => texts.at(-1) ?? ''));
  let time: string[] = [];
  const columns = all.flatMap((texts, index) => {
    const column = left + index;
    const over = view.place(top, column);
    if (wordsAt(view.sheet, over) !== '') time = timeAt(view, over, column);
    // A month or a year that was not merged over its columns holds until the next one, where the headings below it are said again.
    const isUnder = bottom > top && wordsAt(view.sheet, over) === '' && (repeated.get(texts.at(-1) ?? '') ?? 0) > 1;
    return texts.length > 0 ? [readColumn(view, column, isUnder ? [...time, ...texts] : texts, top, bottom, reading)] : [];
  });
  const letters = new Map(placeLetters(columns.flatMap(({ when }) => when ?? [])).map((when) => [when.column, when]));
  const firsts = counted(columns.map(({ texts }) => texts[0] ?? ''));
  for (const headed of columns) {
    headed.when = letters.get(headed.column) ?? null;
    const latest = headed.when && headed.texts.length > 1 ? readHeading(headed.texts[0] ?? '') : null;
    // 'Latest' over 'Dec-15' alone is the current figure; over several months it heads them all.
    if (latest?.field === 'actual' && firsts.get(headed.texts[0] ?? '') === 1) Object.assign(headed, { when: null, heading: latest });
  }
  tellNeighbours(columns, reading);
  tellAims(columns, (column, down) => wordsAt(view.sheet, view.place(bottom + down, column)));
  return { top, bottom, columns, score: scoreOf(columns) };
}

function counted(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The words of a cell that says a time. */
function timeAt(view: View, place: number, column: number): string[] {
  const text = headingAt(view, place);
  return (isTime(text) || readWhen(text, column, null, view.date1904, 4)) ? [text] : [];
}

/** The headings of one column from the top; one that several rows share is said once. */
function textsOf(view: View, top: number, bottom: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = headingAt(view, view.place(row, column));
    if (text !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

/** What may stand over a target and is none. */
const groups: Field[] = ['actual', 'ytd', 'measure', 'section', 'rating'];

function readColumn(view: View, column: number, texts: string[], top: number, bottom: number, { yearStart }: Reading): Headed {
  const last = texts.at(-1) ?? '';
  const own = readHeading(last);
  const when = readWhen(last, column, serialAt(view.sheet, view.place(bottom, column)), view.date1904, yearStart)
    ?? (own?.field === 'actual' ? timeOver(view, column, texts, top, bottom, yearStart) : null);
  const joined = readHeading(texts.join(' '));
  const above = texts.length > 1 ? readHeading(texts.slice(0, -1).join(' ')) : null;
  // What only the heading above says holds for all the columns below it, so a column's own words go first.
  // 'Goal' below 'Results' is a target: what stands over several columns says less than their own words.
  const best = own?.field === 'target' && above && above.field !== 'target' && groups.includes(above.field) ? own : [own, joined, above && { ...above, certainty: above.certainty * 0.65 }]
    .reduce<Heading | null>((one, other) => (other && (!one || other.certainty > one.certainty) ? other : one), null);
  // 'Target' over 'Apr' is a month's target, no month's figure; 'Actual' over 'Apr' is a month.
  const isMonth = when !== null && (above === null || ['actual', 'rating', 'ytd', 'measure', 'section', 'previous'].includes(above.field));
  return { column, texts, heading: isMonth ? null : best, when: isMonth ? when : null, other: readOther(last) };
}

/** 'Apr-20' over 'Actual' is that month's figure. */
function timeOver(view: View, column: number, texts: string[], top: number, bottom: number, yearStart: number): When | null {
  for (let row = bottom - 1; row >= top; row--) {
    const place = view.place(row, column);
    const when = readWhen(wordsAt(view.sheet, place), column, serialAt(view.sheet, place), view.date1904, yearStart);
    if (when && when.number > 0) return when;
  }
  const said = texts.slice(0, -1).map((text) => readWhen(text, column, null, view.date1904, yearStart));
  return said.find((when) => when !== null && when.number > 0) ?? null;
}

function scoreOf(columns: Headed[]): number {
  const fields = new Map<string, number>();
  for (const { heading, when } of columns) {
    if (when) fields.set('month', 1);
    else if (heading) fields.set(heading.field, Math.max(fields.get(heading.field) ?? 0, heading.certainty));
  }
  return [...fields.values()].reduce((sum, certainty) => sum + certainty, 0);
}
