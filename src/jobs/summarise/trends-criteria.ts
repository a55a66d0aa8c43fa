import { readBasis } from '../../engine/basis.ts';
import { readCriteria } from '../../engine/criteria.ts';
import { exact, shift } from '../../engine/decimal.ts';
import { reportingYear } from '../../engine/period.ts';
import { part } from '../../engine/reading.ts';
import { sayValue } from '../../engine/says.ts';
import type { Interval, Period } from '../../engine/terms.ts';
import { sharedUnit } from '../../engine/unit.ts';
import type { Gathered } from '../gather.ts';
import { asDecided } from '../record/recall.ts';
import type { Scale } from './trends-values.ts';

/** Target and tolerance as they are drawn in one month; null where there is none, or it cannot be drawn. */
export interface DrawnCriteria {
  target: number | null;
  low: number | null;
  high: number | null;
  /** Why a target is left out: '95 may be 0.95'; '' where it is drawn or there is none. */
  doubt: string;
}

const none: DrawnCriteria = { target: null, low: null, high: null, doubt: '' };

/**
 * The target of a month and the band of its tolerance, with the criteria that hold in that month and a cumulative target's share of the year.
 * Criteria that can be read in several ways are not drawn: a line would say more than is known. The band is amber's, from end to end.
 */
export function criteriaIn({ judged, bearing }: Gathered, month: Period, { unit, doubtTarget }: Scale, yearStart: number): DrawnCriteria {
  const { indicator, settings } = asDecided(judged.recalled, judged.written, bearing.settings, month);
  const readable = readCriteria(indicator, settings);
  const [reading, other] = readable.kind === 'read' ? readable.readings : [];
  if (!reading || sharedUnit(reading.criteria.unit, unit) !== unit) return none;
  const { target, unit: own } = reading.criteria;
  // A bare 0.92 beside per cents may be a fraction or not.
  if (target !== null && unit === '%' && own === '' && Math.abs(target) <= 1) return { ...none, doubt: target === 0 ? '' : `${sayValue(target, '')} may be ${sayValue(shift(target, 2), '%')}` };
  const doubted = target === null ? '' : doubtTarget({ value: target, unit: own, text: sayValue(target, own) });
  if (doubted !== '') return { ...none, doubt: doubted };
  const whole = readBasis(indicator.basis).kind !== 'cumulative' || unit === '%';
  const { criteria } = whole ? reading : part(reading, reportingYear(month, yearStart).gone / 12);
  const sure = other === undefined && !reading.onlyGreen;
  return { target: criteria.target, ...(sure ? bandOf(criteria.amber) : { low: null, high: null }), doubt: '' };
}

function bandOf(amber: readonly Interval[]): Pick<DrawnCriteria, 'low' | 'high'> {
  const closed = amber.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high) && low < high);
  if (closed.length === 0) return { low: null, high: null };
  return { low: exact(Math.min(...closed.map(({ low }) => low))), high: exact(Math.max(...closed.map(({ high }) => high))) };
}
