import { dayName } from '../../engine/period.ts';
import { shift } from '../../engine/decimal.ts';
import { labelOf, pairOf, schemes } from '../../engine/scheme.ts';
import type { Colour, Figure, SchemeId } from '../../engine/terms.ts';
import { address } from '../../workbook/address.ts';
import { ownTableName } from '../../workbook/own.ts';
import type { NewCell, NewSheet, Place } from '../../workbook/plan.ts';
import type { OwnSheet } from '../../workbook/refresh.ts';
import type { Content } from '../../workbook/snapshot.ts';
import type { Compared } from '../travel.ts';
import { someOf } from '../words.ts';
import type { CleanTable, SummaryKind } from './outcome.ts';

/** One summary, before it is a sheet or a clean table. `note` is the line that stands above it; `keys` are the columns, from 0, that tell its rows apart. */
export interface Page {
  kind: SummaryKind;
  title: string;
  note: string;
  columns: { heading: string; width: number; colour?: Colour }[];
  keys: number[];
  rows: Entry[][];
}

/** What a cell of a summary says. `colour` is the rating that it stands for; a link leads to the cell that it names; `text` is how a number reads. */
export interface Entry {
  content: Content;
  text?: string;
  format?: string;
  colour?: Colour;
  /** Whether the movement that it tells is for the better: told by its ink too. */
  verdict?: 'better' | 'worse';
  link?: Place;
}

/** What every summary says of itself: the period, the sheets that it came from, the day, '' for none. */
export interface About {
  scheme: SchemeId;
  period: string;
  sources: string[];
  today: string;
}

/** The row of the headings: above it stand the title, the period, the source, the note and the legend in two lines, always as many. */
const top = 8;

/** A summary as a sheet of ours: one header row, a table with a name, frozen headings, wrapped words, A4 landscape, the headings on each page. */
export function ownSheetOf(page: Page, about: About): OwnSheet {
  const right = page.columns.length;
  const longest = longestNumbers(page);
  const cells: NewCell[] = [...aboveOf(page, about)];
  page.columns.forEach(({ heading, colour }, index) => cells.push({ ...cellOf({ content: heading, ...(colour && { colour }) }, { row: top, column: index + 1 }, about.scheme), bold: true, wrap: true }));
  page.rows.forEach((row, below) => row.forEach((entry, index) => {
    if (entry.content !== null) cells.push(cellOf(entry, { row: top + 1 + below, column: index + 1 }, about.scheme));
  }));
  const sheet: NewSheet = {
    cells,
    widths: page.columns.map(({ width }, index) => ({ column: index + 1, width: Math.max(width, longest[index] ?? 0) })),
    frozen: { row: top + 1, column: 1 },
    tables: [{ name: ownTableName(page.kind), range: { top, left: 1, bottom: top + Math.max(1, page.rows.length), right } }],
    landscape: true,
    printTitles: { top, bottom: top },
    charts: [],
  };
  return { kind: page.kind, name: page.title, key: page.keys.map((index) => index + 1), sheet };
}

/** How much room the longest number of each column takes: one that does not fit is shown as ####, and cannot be wrapped as words are. */
function longestNumbers({ columns, rows }: Page): number[] {
  const longest = columns.map(() => 0);
  for (const row of rows) {
    row.forEach(({ content, text }, index) => {
      if (typeof content === 'number') longest[index] = Math.max(longest[index] ?? 0, (text ?? String(content)).length + 2);
    });
  }
  return longest;
}

function aboveOf({ title, note }: Page, { scheme, period, sources, today }: About): NewCell[] {
  const [first, second] = legend(scheme);
  const lines = [
    `Period: ${period === '' ? 'the workbook names no month' : period}${today === '' ? '' : `. Made on ${dayName(today)}`}`,
    `Source: ${someOf(sources)}`,
    note === '' ? null : note,
    `Legend: ${first}`,
    `Legend, where nothing is rated: ${second}`,
  ];
  return [{ at: { row: 1, column: 1 }, content: title, bold: true }, ...lines.map((content, index): NewCell => ({ at: { row: index + 2, column: 1 }, content }))];
}

function legend(scheme: SchemeId): [string, string] {
  const say = (colours: Colour[]) => colours.map((colour) => `${labelOf(scheme, colour)} ${schemes[scheme][colour].means}`).join('; ');
  return [say(['green', 'amber', 'red']), say(['blue', 'none', 'unrated'])];
}

/** Field by field: an object that is put together by spreads costs ten times as much, and of 50,000 indicators there are three million. */
function cellOf({ content, format, colour, verdict, link }: Entry, at: NewCell['at'], scheme: SchemeId): NewCell {
  const cell: NewCell = { at, content };
  if (format !== undefined) cell.format = format;
  const pair = colour === undefined ? null : pairOf(scheme, colour);
  if (pair) {
    cell.fill = pair.fill;
    cell.ink = pair.ink;
  }
  if (verdict) cell.ink = inkOf(scheme, verdict);
  if (link) cell.link = link;
  if (typeof content === 'string' && content.length > 12) cell.wrap = true;
  return cell;
}

/** The ink of better is that of the scheme's green, of worse that of its red. */
export function inkOf(scheme: SchemeId, verdict: 'better' | 'worse'): string {
  return pairOf(scheme, verdict === 'better' ? 'green' : 'red')?.ink ?? '#000000';
}

/** A summary as a table to copy or export: the same words, and the legend beside it. */
export function cleanTableOf({ kind, title, note, columns, rows }: Page, { scheme, period }: About): CleanTable {
  return {
    kind,
    title: period === '' ? title : `${title}, ${period}`,
    note,
    header: columns.map(({ heading }) => heading),
    rows: rows.map((row) => row.map(({ content, text, colour, verdict }) => {
      const clean: CleanTable['rows'][number][number] = { text: text ?? textOf(content), colour: colour ?? null, number: typeof content === 'number' };
      if (verdict) clean.verdict = verdict;
      return clean;
    })),
    legend: (['green', 'amber', 'red', 'blue', 'none', 'unrated'] as const).map((colour) => ({ colour, label: labelOf(scheme, colour), means: schemes[scheme][colour].means })),
  };
}

function textOf(content: Content): string {
  if (content === null) return '';
  return typeof content === 'object' ? content.error : String(content);
}

/** An empty cell. */
export const blank: Entry = { content: null };

/** Words; nothing for ''. */
export function say(text: string): Entry {
  return text === '' ? blank : { content: text };
}

/** A rating: its word on its colour. */
export function sayRating(colour: Colour | null, scheme: SchemeId): Entry {
  return colour === null ? blank : { content: labelOf(scheme, colour), colour };
}

/** A movement, '↑ (+2.5 points), better', in the ink of its verdict. */
export function sayMoved(compared: Compared | null): Entry {
  if (!compared) return blank;
  const { text, verdict } = compared.movement;
  return sayVerdict(verdict === null ? text : `${text}, ${verdict}`, verdict);
}

/** Words about a movement, in the ink of its verdict. */
export function sayVerdict(text: string, verdict: Compared['movement']['verdict']): Entry {
  return { ...say(text), ...(verdict === 'better' || verdict === 'worse' ? { verdict } : {}) };
}

/** A figure as it is written: a number where Excel writes it the same, else its words. */
export function sayFigure(figure: Figure | null): Entry {
  if (figure === null) return blank;
  if (figure.kind !== 'number' || figure.decimals < 0 || figure.decimals > 10 || (figure.unit !== '' && figure.unit !== '%')) return say(figure.text);
  // A little room at the right, so that a number does not run into the words beside it.
  const places = figure.decimals === 0 ? '0' : `0.${'0'.repeat(figure.decimals)}`;
  const plain = /^-?[\d,]+(?:\.\d+)? ?%?$/.test(figure.text.trim());
  if (!plain) return say(figure.text);
  return figure.unit === '%'
    ? { content: shift(figure.value, -2), format: `${places}%_)`, text: figure.text }
    : { content: figure.value, format: `${figure.text.includes(',') ? '#,##' : ''}${places}_)`, text: figure.text };
}

/** A link to the cell that something came from; its words are the address. */
export function sayPlace(place: Place | null): Entry {
  return place ? { content: placeText(place), link: place } : blank;
}

/** 'KPIs!E4', with quotation marks where the sheet's name needs them. */
export function placeText(place: Place): string {
  const sheet = /^[A-Za-z_][\w.]*$/.test(place.sheet) ? place.sheet : `'${place.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${address(place.at)}`;
}
