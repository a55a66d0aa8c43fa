import { schemes } from '../../engine/scheme.ts';
import type { Colour, SchemeId } from '../../engine/terms.ts';
import { fold } from '../../tables/fold.ts';
import type { Place } from '../../workbook/plan.ts';
import type { Gathered } from '../gather.ts';
import { grouped } from '../grouped.ts';
import type { Survey } from '../survey.ts';
import { mostNamed } from '../words.ts';
import { blank, say, sayPlace } from './page.ts';
import type { Entry, Page } from './page.ts';

/** The order in which ratings are counted. */
export const counted = ['green', 'amber', 'red', 'blue', 'none', 'unrated'] as const satisfies Colour[];

/** How many of each rating. */
export function countOf(colours: readonly (Colour | null)[]): Record<Colour, number> {
  const counts: Record<Colour, number> = { green: 0, amber: 0, red: 0, blue: 0, none: 0, unrated: 0 };
  for (const colour of colours) if (colour !== null) counts[colour]++;
  return counts;
}

/**
 * The sheet 'RAG summary': counts and shares by rating, for this period and the one before, for all measures and by table, by section, and by each column that the workbook groups its measures with.
 * A share is of the measures that are green, amber or red. What an officer kept against the rule is counted beside them.
 */
export function summaryPage(gathered: readonly Gathered[], { scheme }: Survey): Page {
  const labels = headingsOf(scheme);
  return {
    kind: 'summary',
    title: 'RAG summary',
    note: sentences(gathered),
    keys: [0, 1, 2],
    columns: [
      { heading: 'Grouped by', width: 12 }, { heading: 'Group', width: 34 }, { heading: 'Period', width: 10 }, { heading: 'Measures', width: 10 },
      ...counted.map((colour) => ({ heading: labels[colour], width: Math.max(10, ...labels[colour].split(' ').map((word) => word.length + 4)), colour })),
      ...counted.slice(0, 3).map((colour) => ({ heading: `${labels[colour]}, share of rated`, width: 11 })),
      { heading: 'Kept against the rule', width: 11 }, { heading: 'Differs from the rule', width: 11 }, { heading: 'From', width: 24 },
    ],
    rows: groupsOf(gathered).flatMap((group) => rowsOf(group)),
  };
}

/** The scheme's words; where it has a dash or a letter for more than one rating, what it means. */
function headingsOf(scheme: SchemeId): Record<Colour, string> {
  const words: Record<Colour, string> = { green: 'Green', amber: 'Amber', red: 'Red', blue: 'No data', none: 'No target', unrated: 'Not rated' };
  for (const colour of counted) if (/[A-Za-z]{2}/.test(schemes[scheme][colour].label)) words[colour] = schemes[scheme][colour].label;
  return words;
}

interface Group {
  by: string;
  name: string;
  members: readonly Gathered[];
}

/** Everything together, then whatever the workbook groups its measures by, where there is more than one group. */
function groupsOf(gathered: readonly Gathered[]): Group[] {
  const tables = apart('Sheet', grouped(gathered, ({ bearing }) => bearing.table.sheet));
  const names = new Map(gathered.flatMap(({ groups }) => groups.map(({ by }) => [fold(by), by] as const)));
  const others = [...names].flatMap(([key, by]) => apart(by, grouped(gathered, ({ groups }) => groups.find((each) => fold(each.by) === key)?.name ?? '')));
  return [{ by: 'All', name: 'All measures', members: gathered }, ...tables, ...others.filter(({ by, name }) => by !== 'Section' || !tables.some((table) => table.name === name))];
}

function apart(by: string, groups: Map<string, Gathered[]>): Group[] {
  groups.delete('');
  return groups.size < 2 ? [] : [...groups].map(([name, members]) => ({ by, name, members }));
}

function rowsOf({ by, name, members }: Group): Entry[][] {
  const kept = members.filter((each) => each.kept !== null).length;
  const others = members.filter((each) => each.kept === null && differs(each)).length;
  const before = members.map(({ previousRating }) => previousRating).filter((colour) => colour !== null);
  const row = (period: string, colours: Colour[], rest: Entry[]): Entry[] => [say(by), say(name), say(period), number(colours.length), ...numbers(colours), ...rest];
  const rows = [row('This', members.map(({ shown }) => shown), [number(kept), number(others), sayPlace(placeOf(members))])];
  if (before.length > 0) rows.push(row('Previous', before, [blank, blank, blank]));
  return rows;
}

/** Whether the rating that stands is another than the rule's, and nobody has said why. */
export function differs({ shown, judged }: Gathered): boolean {
  const rule = judged.rated.rating.colour;
  return judged.stood.colour !== null && rule !== 'unrated' && shown !== rule && !(shown === 'none' && rule === 'blue');
}

function placeOf([first]: readonly Gathered[]): Place | null {
  return first ? { sheet: first.bearing.table.sheet, at: { row: first.bearing.table.header.bottom, column: first.bearing.table.range.left } } : null;
}

function numbers(colours: Colour[]): Entry[] {
  const counts = countOf(colours);
  const rated = counts.green + counts.amber + counts.red;
  return [...counted.map((colour) => number(counts[colour])), ...counted.slice(0, 3).map((colour) => share(counts[colour], rated))];
}

function number(count: number): Entry {
  return { content: count, format: '0_)' };
}

function share(part: number, whole: number): Entry {
  return whole === 0 ? blank : { content: part / whole, format: '0%_)', text: `${Math.round((part / whole) * 100)}%` };
}

/** The sentence that reports print, one for each sheet that lists measures; of many sheets, as of a workbook with a card a sheet, one for them all. */
export function sentences(gathered: readonly Gathered[]): string {
  const sheets = grouped(gathered, ({ bearing }) => bearing.table.sheet);
  // A grid's row that no other table knows is a slip of its reference more often than a measure.
  const told = [...sheets].filter(([, members]) => sheets.size === 1 || members.some(({ bearing, shown }) => bearing.table.kind !== 'grid' || shown !== 'blue'));
  if (told.length > mostNamed) return `On ${told.length} sheets: ${lower(sentence(countOf(told.flatMap(([, members]) => members.map(({ shown }) => shown)))))}`;
  return told.map(([name, members]) => (told.length === 1 ? sentence(countOf(members.map(({ shown }) => shown))) : `${name}: ${lower(sentence(countOf(members.map(({ shown }) => shown))))}`)).join(' ');
}

/** 'Nine measures at or better than target, seven within tolerance, three outside; three have no target.' */
export function sentence({ green, amber, red, blue, none, unrated }: Record<Colour, number>): string {
  const first = `${inWords(green)} measure${green === 1 ? '' : 's'} at or better than target, ${inWords(amber, 'none')} within tolerance, ${inWords(red, 'none')} outside`;
  const rest = [
    none > 0 ? `${inWords(none)} ${none === 1 ? 'has' : 'have'} no target` : '',
    blue > 0 ? `${inWords(blue)} ${blue === 1 ? 'has' : 'have'} no figure to rate` : '',
    unrated > 0 ? `${inWords(unrated)} could not be rated` : '',
  ].filter((part) => part !== '');
  const whole = [first, ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ');
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const small = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A count as a report writes it: words to ninety-nine, then digits. */
function inWords(count: number, nothing = 'no'): string {
  if (count === 0) return nothing;
  if (count >= 100) return String(count);
  const unit = count % 10;
  return small[count] ?? `${tens[Math.floor(count / 10)] ?? ''}${unit === 0 ? '' : `-${small[unit] ?? ''}`}`;
}
