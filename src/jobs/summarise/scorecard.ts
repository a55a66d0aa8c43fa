import { addMonths, quarterEnd, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { ownSheet } from '../../workbook/own.ts';
import type { Gathered } from '../gather.ts';
import { wordsOf } from '../record/recall.ts';
import type { Survey } from '../survey.ts';
import { movedFrom } from '../travel.ts';
import { grouped } from './counts.ts';
import { originOf } from './detail.ts';
import { say, sayFigure, sayPlace, sayRating, sayVerdict } from './page.ts';
import type { Page } from './page.ts';

/**
 * The sheet 'RAG scorecard': measures by theme with baseline, the last four quarters, latest, target, travel over six months and rating.
 * Approximate figures are left out, and so is the baseline where none has one; quarters stay, empty or not, so that they keep their order. Null where the workbook names no month, or holds neither a baseline nor an earlier quarter.
 */
export function scorecardPage(gathered: readonly Gathered[], { settings, scheme }: Survey): Page | null {
  const { period, yearStart } = settings;
  if (period === null) return null;
  const ended = quarterEnd(period, yearStart);
  const quarters = [4, 3, 2, 1].map((back) => addMonths(ended, back * -3));
  if (!gathered.some((each) => each.baseline || quarters.some((quarter) => figureAt(each, quarter)))) return null;
  const based = gathered.some(({ baseline }) => baseline) || hasBaseline(gathered);
  return {
    kind: 'scorecard',
    title: 'RAG scorecard',
    note: 'The arrow is the way that the figure moved in six months; the word is whether that is better.',
    keys: [1, 2],
    columns: [
      { heading: 'Theme', width: 28 }, { heading: 'Reference', width: 11 }, { heading: 'Measure', width: 44 }, ...(based ? [{ heading: 'Baseline', width: 10 }] : []),
      ...quarters.map((quarter) => ({ heading: quarterName(quarter, yearStart), width: 10 })),
      { heading: 'Latest', width: 10 }, { heading: 'Target', width: 12 }, { heading: 'Six months', width: 16 }, { heading: 'Travel', width: 9 },
      { heading: 'Rating', width: 14 }, { heading: 'From', width: 24 },
    ],
    rows: [...grouped(gathered, ({ section }) => section).values()].flat().map((each) => {
      const { rated, row } = each.judged;
      const before = figureAt(each, addMonths(period, -6));
      const travelled = before && movedFrom(before, each.bearing, each.judged)?.movement;
      return [
        say(each.section), say(each.ref), say(each.measure), ...(based ? [sayFigure(each.baseline?.figure ?? null)] : []),
        ...quarters.map((quarter) => sayFigure(figureAt(each, quarter))), sayFigure(rated.figure), say(wordsOf(row.indicator.target)),
        say(travelled?.text ?? ''), sayVerdict(travelled?.verdict ?? '', travelled?.verdict ?? null), sayRating(each.shown, scheme), sayPlace(originOf(each)),
      ];
    }),
  };
}

/** A sheet that has the column keeps it, so that no figure of before is left standing there. */
function hasBaseline([first]: readonly Gathered[]): boolean {
  return first !== undefined && (ownSheet(first.bearing.snapshot, 'scorecard')?.table.columns.includes('Baseline') ?? false);
}

function figureAt({ points }: Gathered, period: Period) {
  return points.find((point) => point.period === period && !point.approximate)?.figure ?? null;
}

/** 'Q3 2014/15': the quarter of the reporting year that ends with a month. */
function quarterName(end: Period, yearStart: number): string {
  const { first, gone } = reportingYear(end, yearStart);
  const year = Number(first.slice(0, 4));
  return `Q${Math.ceil(gone / 3)} ${yearStart === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`}`;
}
