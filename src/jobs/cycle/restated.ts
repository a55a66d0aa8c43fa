import { readFigure } from '../../engine/figure.ts';
import { periodName } from '../../engine/period.ts';
import { rateIndicator, rateMonth } from '../../engine/rate.ts';
import { labelOf } from '../../engine/scheme.ts';
import type { Colour, Period } from '../../engine/terms.ts';
import { saidAt } from '../../tables/view.ts';
import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { find } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Bearing, Judged } from '../judge.ts';
import { clean } from '../record/line.ts';
import type { FinalRating, Memory } from '../record/memory.ts';
import { asDecided, keptNow } from '../record/recall.ts';
import { goesByMonth, lastFigures } from './before.ts';
import { placeIn } from './earlier.ts';
import { isFinal } from './round.ts';

/** Figures of one indicator's final months that have changed since, or come late, each with what it would change in summaries already issued. A final rating never changes by itself. */
export function restated(bearing: Bearing, judged: Judged, memory: Memory): Finding[] {
  return judged.recalled.finals.filter(({ period }) => isFinal(memory, period)).flatMap((final) => changedSince(final, bearing, judged, memory, `Reopen ${periodName(final.period)} with a reason to restate it`));
}

/** The same of a month that is declared again: what its summaries said before. */
export function restatedIn(month: Period, bearing: Bearing, judged: Judged, memory: Memory): Finding[] {
  return judged.recalled.finals.filter(({ period }) => period === month).flatMap((final) => changedSince(final, bearing, judged, memory, 'The record holds the new one from now on'));
}

function changedSince(final: FinalRating, bearing: Bearing, judged: Judged, memory: Memory, advice: string): Finding[] {
  const { scheme } = bearing.settings;
  const { indicator: { ref, measure } } = judged.row;
  const now = standsNow(bearing, judged, final.period);
  if (!now || now.figure === final.figure) return [];
  const late = !/\d/.test(final.figure);
  const month = periodName(final.period);
  const [was, is] = [labelOf(scheme, final.rating), labelOf(scheme, now.rating)];
  const effect = final.rating === now.rating ? `It stays ${is}` : `Summaries issued for ${month} say ${was} and would say ${is} (${counted(memory, final.period, final.rating, now.rating, (colour) => labelOf(scheme, colour))})`;
  const fact = late ? `the figure for ${month} has come late: ${now.figure}` : `the final figure for ${month} was ${final.figure} and is now ${now.figure || 'missing'}`;
  return [{ rule: 'restated', severity: 'query', sheet: bearing.sheet.name, cell: now.at ? address(now.at) : '', message: `${ref || measure}: ${fact}. ${effect}. ${advice}.` }];
}

/** What that makes of the counts that were issued: '5 AMBER would be 4, 20 GREEN would be 21'. */
function counted({ finals }: Memory, month: Period, was: Colour, is: Colour, label: (colour: Colour) => string): string {
  const issued = (colour: Colour) => finals.filter(({ period, rating }) => period === month && rating === colour).length;
  return `${issued(was)} ${label(was)} would be ${issued(was) - 1}, ${issued(is)} ${label(is)} would be ${issued(is) + 1}`;
}

/** The figure and the rating that a month has now; null where the workbook no longer holds that month. */
function standsNow({ sheet, table, settings, company }: Bearing, { row, written, recalled, rated }: Judged, period: string): { figure: string; rating: Colour; at: Position | undefined } | null {
  if (period === settings.period) {
    const figure = clean(rated.figure?.text ?? '');
    return { figure, rating: keptNow(recalled, period, figure)?.kept ?? rated.rating.colour, at: row.at('actual') ?? row.at('ytd') ?? row.months.find((month) => month.period === period)?.at };
  }
  const said = row.indicator.months.find((month) => month.period === period)?.said;
  const last = said || settings.period === null ? null : lastFigures(table, settings.period, settings.yearStart);
  if (last?.period === period && goesByMonth(row.indicator.basis)) {
    const at = placeIn(table, row.row, last.column);
    const then = asDecided(recalled, written, { ...settings, period }, period);
    const before = rateIndicator({ ...then.indicator, current: saidAt(sheet, find(sheet.cells, at.row, at.column)) }, then.settings, company);
    const figure = clean(before.figure?.text ?? '');
    return { figure, rating: keptNow(recalled, period, figure)?.kept ?? before.rating.colour, at };
  }
  if (!said) return null;
  const then = asDecided(recalled, written, settings, period);
  const month = rateMonth(then.indicator, period, then.settings, company);
  const figure = clean(month.figure?.text ?? readFigure(said, company).text);
  return { figure, rating: keptNow(recalled, period, figure)?.kept ?? month.rating.colour, at: row.months.find((each) => each.period === period)?.at };
}
