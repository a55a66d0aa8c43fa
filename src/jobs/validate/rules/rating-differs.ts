import { readBasis } from '../../../engine/basis.ts';
import { seen } from '../../../engine/figure.ts';
import { ratingOfFill } from '../../../engine/hue.ts';
import { rate } from '../../../engine/rate.ts';
import type { Colour, Rated } from '../../../engine/terms.ts';
import { within } from '../../../workbook/address.ts';
import { find, styleAt } from '../../../workbook/snapshot.ts';
import type { Judged } from '../../judge.ts';
import { goingOn, sayLabel } from '../../words.ts';
import { aboutRow, figuresOf, nameOf } from '../about.ts';
import type { Evidence, JudgedTable } from '../evidence.ts';
import { keptOf } from '../kept.ts';
import type { Found, Rule } from '../rule.ts';

export const ratingDiffers = {
  id: 'rating-differs', group: 'rating', severity: 'error',
  title: 'A rating that the rule does not give',
  says: "The word or the fill in the rating's cell is not the colour that target, tolerance and figure give, or word and fill contradict each other. What a person keeps on record against the rule is 'override'; what cannot be rated is no finding here, nor is a rating that follows from another figure of the row (the year to date, the month beside an average) where nothing says which one is rated. A query: a figure that stands exactly on a strict bound, and an indicator whose better side its wording alone gave. One query a table: amber where no tolerance is given, a rating against part of a year's target, and ratings that are left empty where nearly all others stand.",
  todo: 'Rate again, correct the figure or its criteria, or keep the rating with a reason.',
  together: '{count} of {rows} ratings are not what the rule gives and may follow another one',
  togetherFrom: 0.8,
  *check({ judged, alsoJudged, memory, settings }) {
    const tolerated = new Set(judged().flatMap(({ rows }) => rows.flatMap(({ row: { indicator: { ref } }, rated: { criteria } }) => (ref !== '' && (criteria?.amber.length ?? 0) > 0 ? [ref] : []))));
    for (const table of [...judged(), ...alsoJudged()]) {
      const { sheet, graded } = table.bearing;
      const open = new Map<Doubt, Judged[]>();
      for (const row of table.rows) {
        const { stood, rated, at } = row;
        const { colour, reason } = rated.rating;
        if (stood.colour === null || at === null || keptOf(row, table, memory)) continue;
        const fill = sheet.conditional.some((range) => within(range, at)) ? null : ratingOfFill(styleAt(sheet.cells, find(sheet.cells, at.row, at.column)).fill);
        const said = stood.text === '' ? `the colour ${stood.colour}` : stood.text;
        // 'No target set' in words contradicts a target even where there is no figure to rate.
        const denies = stood.colour === 'none' && /target/i.test(stood.text) && colour !== 'none';
        if (denies) yield aboutRow(table, row, at, `${said} stands beside the target ${row.readable.kind === 'read' ? row.readable.targetText : 'of its row'}`, { figures: [said] });
        else if (colour !== 'unrated' && stood.colour !== colour && !(stood.colour === 'none' && colour === 'blue') && !(stood.colour === 'blue' && colour === 'none')) {
          const others = coloursOfOthers(row, table, settings);
          if (others.includes(stood.colour)) continue;
          const doubt = doubts.find(({ holds }) => holds(row, table, [colour, ...others], settings.period));
          // Its tolerance stands in another table, where the rating is judged.
          if (doubt === noTolerance && tolerated.has(row.row.indicator.ref)) continue;
          if (doubt) open.set(doubt, [...(open.get(doubt) ?? []), row]);
          else yield aboutRow(table, row, at, `${said} stands here; the rule gives ${sayLabel(rated.label)}: ${goingOn(reason)}`, { figures: [said, rated.figure?.text ?? '', reason], ...((onBound(rated) || rated.criteria?.polarityFrom === 'measure') && { severity: 'query' }) });
        } else if (stood.text !== '' && !graded && fill !== null && fill !== stood.colour && stood.colour !== 'none') {
          yield aboutRow(table, row, at, `the cell says ${stood.text} and is filled ${fill}`, { figures: [stood.text, fill] });
        }
      }
      for (const [doubt, rows] of open) yield* doubtful(table, rows, doubt);
      yield* unrated(table);
    }
  },
} as const satisfies Rule;

/** So many ratings must stand, and so many times as many as are empty, for an empty one to be forgotten. */
const enough = { stand: 8, times: 8 };

/** Ratings that were not filled in where nearly all others were. */
function* unrated(table: JudgedTable): Generator<Found> {
  const due = table.rows.filter(({ at, rated }) => at !== null && order.includes(rated.rating.colour));
  const empty = due.filter(({ stood }) => stood.colour === null && stood.text === '');
  const [first] = empty;
  if (!first?.at || due.length - empty.length < Math.max(enough.stand, empty.length * enough.times)) return;
  const said = empty.map(({ row: { indicator }, rated }) => `${nameOf(indicator.ref, indicator.measure)} (${sayLabel(rated.label)} by the rule)`);
  const { about, ...found } = aboutRow(table, first, first.at, '', { severity: 'query', todo: 'Rate it, or say why it is not rated.', figures: said });
  yield { ...found, ...(empty.length === 1 && about && { about }), message: `${empty.length === 1 ? 'One indicator has' : `${empty.length} indicators have`} a figure and no rating, where the others are rated: ${listed(said)}` };
}

/** What the table leaves open, so that a rating against the rule may be right all the same. */
interface Doubt {
  /** `colours` are those that the rule gives to the figure that is rated and to the other one, where either may be meant. */
  holds: (row: Judged, table: JudgedTable, colours: readonly Colour[], period: string | null) => boolean;
  says: string;
  todo: string;
}

const order: readonly Colour[] = ['red', 'amber', 'green'];

const noTolerance: Doubt = {
  holds: ({ rated: { criteria }, stood }, _, colours) => stood.colour === 'amber' && colours.includes('red') && criteria?.amber.length === 0,
  says: 'amber and nothing says how far the target may be missed',
  todo: "Add a column 'Tolerance', or set the tolerance, so that amber can be told from red.",
};

const doubts: readonly Doubt[] = [
  noTolerance,
  {
    // A year's target is met at its end; until then such figures are rated against a profile that the table does not hold.
    // Once an officer has answered, nothing is open.
    holds: ({ row: { indicator: { measure } }, recalled: { answers }, rated: { rating }, stood }, { table }, _, period) => answers.every(({ what }) => what !== 'basis') && order.indexOf(stood.colour ?? 'red') > order.indexOf(rating.colour) && order.includes(rating.colour)
      && grows.test(measure) && (period === null || period.slice(5) !== '03') && !table.columns.some(({ field, header }) => field === 'target' && /month|quarter|\bq[1-4]\b|profile|to date/i.test(header)),
    says: "rated better than the target gives; are they held against part of a year's target",
    todo: 'Write the target for the period so far, or say Cumulative in a column for the basis.',
  },
];

/** Measures that fill up over the year. */
const grows = /\bcumulative|\bto date\b|\bcollected\b|\bcollection (?:rate|of)\b|\bdelivered\b|\bcompletions?\b|\bcompleted\b.*\bnumber|^(?:total )?number of .*\b(?:completed|built|delivered|created|started)\b|\bsavings\b/i;

function* doubtful(table: JudgedTable, rows: readonly Judged[], { says, todo }: Doubt): Generator<Found> {
  const [first] = rows;
  if (!first?.at) return;
  const names = rows.map(({ row: { indicator } }) => nameOf(indicator.ref, indicator.measure));
  const figures = rows.map(({ rated }) => rated.figure?.text ?? '');
  const { about, ...found } = aboutRow(table, first, first.at, '', { severity: 'query', todo, figures });
  yield { ...found, ...(rows.length === 1 && about && { about }), message: `${rows.length === 1 ? 'One indicator is' : `${rows.length} indicators are`} ${says}: ${listed(names)}` };
}

function listed(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** The colours that the row's other figures (the year to date, the current one, the month's beside an average) would give, where nothing says which is rated. */
function coloursOfOthers(row: Judged, { bearing: { company } }: JudgedTable, settings: Evidence['settings']): Colour[] {
  const { rated: { criteria, figure }, row: { indicator, months } } = row;
  if (!criteria || figure?.kind !== 'number' || (indicator.basis.trim() !== '' && readBasis(indicator.basis).kind !== 'current')) return [];
  const column = months.find(({ period }) => period === settings.period)?.at.column;
  return figuresOf(row, company).flatMap(({ at, said, figure: other }) => ((said === indicator.ytd || said === indicator.current || at.column === column) && other.kind === 'number' && other.text !== figure.text && isAlike(seen(other), seen(figure)) ? [rate(other, criteria, settings).colour] : []));
}

/** Whether both may be held against one target: a year to date that adds up may not. */
function isAlike(one: number, other: number): boolean {
  return Math.abs(one) <= Math.abs(other) * 1.5 && Math.abs(other) <= Math.abs(one) * 1.5;
}

/** Whether the figure is the very number at which one colour ends: the sign may be meant or not. */
function onBound({ figure, criteria }: Rated): boolean {
  if (figure?.kind !== 'number' || !criteria) return false;
  const value = seen(figure);
  return [...criteria.green, ...criteria.amber].some(({ low, high, lowClosed, highClosed }) => (low === value && !lowClosed) || (high === value && !highClosed));
}
