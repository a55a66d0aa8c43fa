import { addMonths, quarterEnd, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { ownSheet } from '../../workbook/own.ts';
import type { Gathered } from '../gather.ts';
import { wordsOf } from '../record/recall.ts';
import type { Survey } from '../survey.ts';
import { movedFrom } from '../travel.ts';
import { grouped } from '../grouped.ts';
import { originOf } from './detail.ts';
import { say, sayFigure, sayPlace, sayRating, sayVerdict } from './page.ts';
import type { Page } from './page.ts';

/**
 * The sheet 'RAG scorecard': measures by theme with baseline, the last four quarters, latest, target, travel over six months and rating.
 * Approximate figures are left out, and so is a column that no measure fills: quarters of before the first year, a baseline, travel. Null where the workbook names no month, or holds neither a baseline nor an earlier quarter.
 */
export function scorecardPage(gathered: readonly Gathered[], { settings, scheme }: Survey): Page | null {
  const { period, yearStart } = settings;
  if (period === null) return null;
  const ended = quarterEnd(period, yearStart);
  const all = [4, 3, 2, 1].map((back) => addMonths(ended, back * -3));
  const filled = all.filter((quarter) => gathered.some((each) => figureAt(each, quarter)));
  if (filled.length === 0 && !gathered.some(({ baseline }) => baseline)) return null;
  const standing = standingColumns(gathered);
  const quarters = atLeast(filled, all, standing.filter((heading) => isQuarter.test(heading)).length);
  const lines = [...grouped(gathered, ({ section }) => section).values()].flat().map((each) => ({ each, travelled: travelOf(each, period) }));
  const based = gathered.some(({ baseline }) => baseline) || standing.includes('Baseline');
  const travels = lines.some(({ travelled }) => travelled) || standing.includes('Travel');
  return {
    kind: 'scorecard',
    title: 'RAG scorecard',
    note: travels ? 'The arrow is the way that the figure moved in six months; the word is whether that is better.' : 'There are no figures of six months ago yet: the way that each has moved is told once there are.',
    keys: [1, 2],
    columns: [
      { heading: 'Theme', width: 28 }, { heading: 'Reference', width: 11 }, { heading: 'Measure', width: 44 }, ...(based ? [{ heading: 'Baseline', width: 10 }] : []),
      ...quarters.map((quarter) => ({ heading: quarterName(quarter, yearStart), width: 10 })),
      { heading: 'Latest', width: 10 }, { heading: 'Target', width: 12 }, ...(travels ? [{ heading: 'Six months', width: 16 }, { heading: 'Travel', width: 9 }] : []),
      { heading: 'Rating', width: 14 }, { heading: 'From', width: 24 },
    ],
    rows: lines.map(({ each, travelled }) => {
      const { rated, row } = each.judged;
      return [
        say(each.section), say(each.ref), say(each.measure), ...(based ? [sayFigure(each.baseline?.figure ?? null)] : []),
        ...quarters.map((quarter) => sayFigure(figureAt(each, quarter))), sayFigure(rated.figure), say(wordsOf(row.indicator.target)),
        ...(travels ? [say(travelled?.text ?? ''), sayVerdict(travelled?.verdict ?? '', travelled?.verdict ?? null)] : []), sayRating(each.shown, scheme), sayPlace(originOf(each)),
      ];
    }),
  };
}

/** A sheet that stands keeps its columns, so that no figure of before is left in one of them. */
function standingColumns([first]: readonly Gathered[]): readonly string[] {
  return (first && ownSheet(first.bearing.snapshot, 'scorecard')?.table.columns) ?? [];
}

const isQuarter = /^Q\d \d{4}(?:\/\d\d)?$/;

/** The quarters that are filled, and of the others the latest, until there are so many. */
function atLeast(filled: readonly Period[], all: readonly Period[], count: number): Period[] {
  const others = all.filter((quarter) => !filled.includes(quarter));
  const kept = others.slice(others.length - Math.max(0, Math.min(others.length, count - filled.length)));
  return all.filter((quarter) => filled.includes(quarter) || kept.includes(quarter));
}

function travelOf(each: Gathered, period: Period) {
  const before = figureAt(each, addMonths(period, -6));
  return before && movedFrom(before, each.bearing, each.judged)?.movement;
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
