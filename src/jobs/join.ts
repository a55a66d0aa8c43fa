import { fold } from '../tables/fold.ts';
import type { Gathered } from './gather.ts';
import { inTime } from './points.ts';
import { isSameMeasure } from './same-measure.ts';

/** The entry of another table that means the same indicator; null where none does. Two tables with current figures are never one: their indicators stand apart. */
export function partner(byName: ReadonlyMap<string, Gathered[]>, entry: Gathered): Gathered | null {
  for (const name of namesOf(entry)) {
    const other = byName.get(name)?.find((each) => each.bearing.table !== entry.bearing.table
      && (name.startsWith('ref') ? isSameMeasure(each.measure, entry.measure) : each.ref === '' || entry.ref === ''));
    if (other) return other;
  }
  return null;
}

/** What another table says of the same indicator: letters before ratings by figures, and all of its figures. */
export function join(known: Gathered, { ratings, points, comparators, commentary, baseline, lead, groups, basis, shown, judged, bearing, travel: moved }: Gathered): void {
  const months = new Map(known.ratings.map((each) => [each.period, each]));
  for (const each of ratings) if (!months.has(each.period) || (bearing.table.kind === 'grid' && !months.get(each.period)?.final)) months.set(each.period, each);
  known.ratings = [...months.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
  known.points = inTime([...known.points, ...points]);
  if (known.comparators.length === 0) known.comparators = comparators;
  if (known.commentary.place === null && commentary.place !== null) known.commentary = commentary;
  known.baseline ??= baseline;
  known.lead ||= lead;
  known.groups = [...known.groups, ...groups.filter(({ by }) => by !== 'Section' && !known.groups.some((each) => fold(each.by) === fold(by)))];
  known.basis ||= basis;
  if (judged.rated.figure !== null) known.travel = { previous: known.travel.previous ?? moved.previous, lastYear: known.travel.lastYear ?? moved.lastYear };
  // A list of ratings says what is shown where the leading table has no rating of its own.
  if (bearing.table.kind === 'ratings' && known.judged.stood.colour === null && judged.stood.colour !== null) known.shown = shown;
}

/** An indicator is known by its reference, else by its measure. */
export function namesOf({ ref, measure }: Gathered): string[] {
  return [...(ref === '' ? [] : [`ref ${fold(ref)}`]), ...(measure === '' ? [] : [`measure ${fold(measure)}`])];
}
