import { readFigure } from '../../engine/figure.ts';
import { periodName } from '../../engine/period.ts';
import { rateMonth } from '../../engine/rate.ts';
import { labelOf } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Bearing, Judged } from '../judge.ts';
import { clean } from '../record/line.ts';
import type { Memory } from '../record/memory.ts';
import { asDecided, keptNow } from '../record/recall.ts';
import type { SurveyOptions } from '../survey.ts';
import { isFinal, roundOf } from './round.ts';

/** Figures of final months that have changed since, or come late, each with what it would change in summaries already issued. A final rating never changes by itself. */
export function restatements(snapshot: Snapshot, options: SurveyOptions): Finding[] | Refusal {
  const round = roundOf(snapshot, options);
  return refused(round) ? round : round.rows.flatMap(({ bearing, judged }) => restated(bearing, judged, round.memory));
}

/** The same for one indicator. */
export function restated(bearing: Bearing, judged: Judged, memory: Memory): Finding[] {
  const { row, recalled } = judged;
  const { scheme } = bearing.settings;
  return recalled.finals.filter(({ period }) => isFinal(memory, period)).flatMap((final): Finding[] => {
    const now = standsNow(bearing, judged, final.period);
    if (!now || now.figure === final.figure) return [];
    const late = final.figure === '' || !/\d/.test(final.figure);
    const month = periodName(final.period);
    const [was, is] = [labelOf(scheme, final.rating), labelOf(scheme, now.rating)];
    const effect = final.rating === now.rating ? `It stays ${is}` : `Summaries issued for ${month} say ${was} and would say ${is}`;
    const fact = late ? `the figure for ${month} has come late: ${now.figure}` : `the final figure for ${month} was ${final.figure || 'missing'} and is now ${now.figure || 'missing'}`;
    return [{
      rule: 'restated', severity: 'query', sheet: bearing.sheet.name, cell: now.at ? address(now.at) : '',
      message: `${row.indicator.ref || row.indicator.measure}: ${fact}. ${effect}. Reopen ${month} with a reason to restate it.`,
    }];
  });
}

/** The figure and the rating that a month has now; null where the workbook no longer holds that month. */
function standsNow({ settings, company }: Bearing, { row, written, recalled, rated }: Judged, period: string): { figure: string; rating: Colour; at: Position | undefined } | null {
  if (period === settings.period) {
    const figure = clean(rated.figure?.text ?? '');
    return { figure, rating: keptNow(recalled, period, figure)?.kept ?? rated.rating.colour, at: row.at('actual') ?? row.at('ytd') ?? row.months.find((month) => month.period === period)?.at };
  }
  const said = row.indicator.months.find((month) => month.period === period)?.said;
  if (!said) return null;
  const then = asDecided(recalled, written, settings, period);
  const month = rateMonth(then.indicator, period, then.settings, company);
  const figure = clean(month.figure?.text ?? readFigure(said, company).text);
  return { figure, rating: keptNow(recalled, period, figure)?.kept ?? month.rating.colour, at: row.months.find((each) => each.period === period)?.at };
}
