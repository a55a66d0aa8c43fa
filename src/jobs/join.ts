import { fold } from '../tables/fold.ts';
import type { Gathered } from './gather.ts';
import { inTime } from './points.ts';
import { isSameMeasure } from './same-measure.ts';

/**
 * The entry of another table that means the same indicator; null where none does. Two tables with current figures are never one: their indicators stand
 * apart, and so do those whose figures of the same months are others, as of departments that number their own alike. Of several the one on its own
 * sheet is meant, then one of its section or of a sheet named after its own, then one with its figures, then one in its words.
 */
export function partner(byName: ReadonlyMap<string, Gathered[]>, entry: Gathered): Gathered | null {
  for (const name of namesOf(entry)) {
    const isMeant = (each: Gathered) => each.bearing.table !== entry.bearing.table && isSame(name, each, entry) && !isContrary(each, entry);
    const [first, ...others] = byName.get(name) ?? [];
    if (!first) continue;
    if (others.length === 0) {
      if (isMeant(first)) return first;
      continue;
    }
    const here = [first, ...others].find((each) => each.bearing.table.sheet === entry.bearing.table.sheet && isMeant(each));
    if (here) return here;
    const meant = [first, ...others].slice(0, mostAlike).filter(isMeant).map((each) => ({ each, likeness: likenessOf(each, entry) }));
    const [best] = meant.sort((one, other) => other.likeness - one.likeness);
    if (best) return best.each;
  }
  return null;
}

/** Of more of one name no more are looked at: of thousands of sheets with a KPI1 each, each would be held against all. */
const mostAlike = 200;

function isSame(name: string, one: Gathered, other: Gathered): boolean {
  return name.startsWith('ref') ? isSameMeasure(one.measure, other.measure) : one.ref === '' || other.ref === '';
}

/** Whether two hold figures of the same months, two at least, and fewer than a third of them are the same: a slip or a correction is no other indicator. */
function isContrary(one: Gathered, other: Gathered): boolean {
  const { common, alike } = compared(one, other);
  return common > 1 && alike * 3 < common;
}

function likenessOf(one: Gathered, other: Gathered): number {
  const { common, alike } = compared(one, other);
  return (isNear(one, other) ? 4 : 0) + (common > 0 && alike === common ? 2 : 0) + (fold(one.measure) === fold(other.measure) ? 1 : 0);
}

/** Of one section, or on sheets of which one is named after the other: 'Adults' and 'Adults, monthly'. */
function isNear(one: Gathered, other: Gathered): boolean {
  const places = ({ section, bearing: { table } }: Gathered) => [section, table.sheet].map((name) => ` ${fold(name)} `).filter((name) => name.trim() !== '');
  return places(one).some((name) => places(other).some((each) => name.includes(each) || each.includes(name)));
}

/** How many months both have a figure of in a cell, and in how many it is the same. */
function compared(one: Gathered, other: Gathered): { common: number; alike: number } {
  let [common, alike] = [0, 0];
  const stated = new Map(one.points.flatMap(({ period, figure, place, approximate }) => (place === null || approximate || figure.kind !== 'number' ? [] : [[period, figure] as const])));
  for (const { period, figure, place, approximate } of stated.size === 0 ? [] : other.points) {
    const stands = stated.get(period);
    if (!stands || place === null || approximate || figure.kind !== 'number') continue;
    common++;
    // 0.92 in one table is 92% in another.
    const times = stands.unit === figure.unit ? 1 : figure.unit === '%' ? 100 : 0.01;
    if ([1, times].some((scale) => Math.abs(stands.value * scale - figure.value) <= 0.51 * 10 ** -Math.min(stands.decimals, figure.decimals))) alike++;
  }
  return { common, alike };
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
export function namesOf({ ref, measure }: { ref: string; measure: string }): string[] {
  return [...(ref === '' ? [] : [`ref ${fold(ref)}`]), ...(measure === '' ? [] : [`measure ${fold(measure)}`])];
}
