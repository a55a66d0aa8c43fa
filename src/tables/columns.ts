import type { Period } from '../engine/terms.ts';
import type { Band, Headed, Reading } from './band.ts';
import { endsOf } from './bounds.ts';
import { byCells, inCompany } from './by-cells.ts';
import { byContent } from './by-content.ts';
import { readYear } from './months.ts';
import { withOwnFigure } from './own-figure.ts';
import { ratedTimes, spanOf } from './spans.ts';
import type { Span } from './spans.ts';
import type { Column, Field } from './table.ts';
import { described, earlier, isNow, nearness, onlyTimes, outturnsBefore, periodSaid, presentOf, timeColumns } from './times.ts';
import type { Present } from './times.ts';
import { withUntold } from './untold.ts';
import type { View } from './view.ts';

/** Fields that a table has once at most. */
const single: Field[] = ['ref', 'measure', 'section', 'lead', 'target', 'tolerance', 'criteria', 'floor', 'lower', 'upper', 'green', 'amber', 'red', 'polarity', 'basis', 'actual', 'ytd', 'numerator', 'denominator', 'rating', 'commentary'];

/** Gives each column of a header its field. `title` is the heading above, which may name the year. */
export function columnsOf(view: View, band: Band, title: string, reading: Reading): Column[] {
  const present = presentOf(view, band, title, reading);
  const times = timeColumns(view, band, title, present);
  const columns = [...plainColumns(view, band, present, times), ...times];
  const ours = endsOf(view, band, withUntold(view, band, onlyTimes(outturnsBefore(columns, present), present)));
  return withOwnFigure(view, band, ours).sort((one, other) => one.column - other.column);
}

interface Claim {
  headed: Headed;
  field: Field;
  certainty: number;
}

function plainColumns(view: View, band: Band, present: Present, times: Column[]): Column[] {
  const { spans, isOther } = ratedTimes(view, band);
  const claims = band.columns.flatMap((headed): Claim[] => {
    if (!headed.heading || headed.when) return [];
    const { certainty } = headed.heading;
    const field = soFar(inCompany(view, band, byContent(view, band, headed), headed), headed);
    // Of targets that of the figure's own time counts; one of another time is still one where it stands alone.
    const near = field === 'target' ? Math.max(2 * nearness(headed, present) + bySpan(headed, spans), least - certainty) : nearness(headed, present);
    return [{ headed, field, certainty: certainty + near + byCells(view, band, field, headed, present) }];
  }).filter((claim) => !isOther(claim));
  // Beside this year's figure so far that of an earlier year is none of now.
  const isSaidSoFar = claims.some(({ field, headed }) => field === 'ytd' && nearness(headed, present) > 0);
  const taken: Column[] = [];
  for (const field of new Set(claims.map((claim) => claim.field))) {
    const rivals = claims.filter((claim) => claim.field === field && claim.certainty > 0).sort((one, other) => other.certainty - one.certainty);
    const first = rivals.find((claim) => (field !== 'rating' || mayBeNow(claim, present)) && !(field === 'actual' && isSaidSoFar && nearness(claim.headed, present) < 0));
    if (first) taken.push(described(first.headed, field));
    const rest = rivals.filter((claim) => claim !== first);
    taken.push(...(single.includes(field) ? before(rest, present) : rest.map(({ headed }) => described(headed, field))));
  }
  // A table whose months were told apart has its figure in them.
  return times.some(({ field }) => field === 'actual') ? taken.filter(({ field }) => field !== 'actual') : taken;
}

/** 'Actual' below 'Year to date' is of that. */
function soFar(field: Field, { texts }: Headed): Field {
  return field === 'actual' && texts.length > 1 && spanOf(texts.slice(0, -1).join(' ')) === 'ytd' ? 'ytd' : field;
}

/** A target of the wrong time keeps so much certainty. */
const least = 0.05;

/** A target for the year is not held against the year to date where another target is; of figures that name no time a target for less than the year counts. */
function bySpan({ texts }: Headed, spans: ReadonlySet<Span>): number {
  const span = spanOf(texts.join(' '));
  if (span === null) return 0;
  return spans.size === 0 ? (span === 'year' ? -0.1 : 0) : spans.has(span) ? 0.3 : -0.3;
}

/** A rating that says another month than the report's is none of now: nothing is written into another month's column. */
function mayBeNow({ headed }: Claim, present: Present): boolean {
  const said = periodSaid(headed, present);
  return said === null || present.period === null || isNow(said, headed, present);
}

/** Of the columns that say an earlier time the latest; those that say no time as they come. Later ones are none of a report's business yet. */
function before(rivals: Claim[], present: Present): Column[] {
  const dated: { claim: Claim; said: Period }[] = [];
  const columns: Column[] = [];
  for (const claim of rivals) {
    const field = earlier[claim.field];
    if (!field) continue;
    const said = periodSaid(claim.headed, present) ?? readYear(claim.headed.texts.join(' '), present.yearStart);
    if (said !== null) dated.push({ claim, said });
    else if (claim.field !== 'rating' && claim.certainty >= 0.8) columns.push(described(claim.headed, field));
  }
  const last = dated.filter(({ said }) => said < (present.period ?? (present.year >= '1900' ? present.year : '9999'))).sort((one, other) => (one.said < other.said ? 1 : -1))[0];
  const field = last && earlier[last.claim.field];
  return last && field ? [...columns, described(last.claim.headed, field)] : columns;
}
