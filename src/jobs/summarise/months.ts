import { addMonths, periodName, reportingYear } from '../../engine/period.ts';
import { letterOf } from '../../engine/scheme.ts';
import type { Colour, Period } from '../../engine/terms.ts';
import type { Gathered } from '../gather.ts';
import type { Survey } from '../survey.ts';
import { originOf } from './detail.ts';
import { blank, say, sayMoved, sayPlace } from './page.ts';
import type { Entry, Page } from './page.ts';

/**
 * The sheet 'RAG by month': a letter and its colour for each month of the reporting year, as reports print it, and the direction of travel.
 * A dash is a month without a rating, not due or without a figure; months to come are empty. Indicators without a target are left out.
 * Null where the workbook names no month, or no indicator has a rating.
 */
export function monthsPage(gathered: readonly Gathered[], { settings }: Survey): Page | null {
  const { period, yearStart } = settings;
  if (period === null) return null;
  const { first } = reportingYear(period, yearStart);
  const months = Array.from({ length: 12 }, (_, index) => addMonths(first, index));
  const rows = gathered.map((each) => ({ each, letters: lettersOf(each, months, period) })).filter(({ letters }) => letters.some((letter) => letter !== null && letter !== 'none'));
  if (rows.length === 0) return null;
  return {
    kind: 'months',
    title: 'RAG by month',
    note: 'G, A and R are the ratings; - is not due or no figure; NR could not be rated; * was kept by a person against the rule; an empty month is still to come, or the workbook holds nothing of it.',
    keys: [0, 1],
    columns: [
      { heading: 'Reference', width: 11 }, { heading: 'Measure', width: 44 }, { heading: 'Basis', width: 10 },
      ...months.map((month) => ({ heading: periodName(month).slice(0, 3), width: 5 })),
      { heading: 'Against the previous period', width: 18 }, { heading: 'Against last year', width: 18 }, { heading: 'From', width: 24 },
    ],
    rows: rows.map(({ each, letters }) => [
      say(each.ref), say(each.measure), say(each.basis), ...letters.map((colour, index) => letter(colour, each.kept !== null && months[index] === period)),
      sayMoved(each.travel.previous), sayMoved(each.travel.lastYear), sayPlace(originOf(each)),
    ]),
  };
}

/** The ratings of the year's months; null is to come. What stands in the workbook goes before what is shown for this month, but for a rating that a person keeps. */
function lettersOf({ ratings, shown, kept, bearing: { table } }: Gathered, months: Period[], now: Period): (Colour | null)[] {
  const known = new Map(ratings.map(({ period, rating }) => [period, rating]));
  const any = months.some((month) => known.has(month)) || table.columns.some(({ period = '' }) => months.includes(period));
  return months.map((month) => {
    if (month > now) return null;
    const rating = (month === now ? kept?.kept : undefined) ?? known.get(month) ?? (month === now ? shown : null);
    return rating ?? (any && shown !== 'none' ? 'blue' : null);
  });
}

function letter(colour: Colour | null, isKept: boolean): Entry {
  if (colour === null) return blank;
  if (colour === 'blue' || colour === 'none') return { content: '-' };
  return colour === 'unrated' ? { content: 'NR' } : { content: `${letterOf(colour) ?? '-'}${isKept ? '*' : ''}`, colour };
}
