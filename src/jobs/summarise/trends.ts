import { exact } from '../../engine/decimal.ts';
import { periodName, reportingYear } from '../../engine/period.ts';
import { schemes } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import { written } from '../../engine/unit.ts';
import { address } from '../../workbook/address.ts';
import { ownSheet, ownTableName } from '../../workbook/own.ts';
import type { NewCell, NewSheet } from '../../workbook/plan.ts';
import type { OwnSheet } from '../../workbook/refresh.ts';
import { contentAt, find } from '../../workbook/snapshot.ts';
import type { Gathered } from '../gather.ts';
import type { Survey } from '../survey.ts';
import { someOf } from '../words.ts';
import { chartOf, contentOf, drawnValues, formatOf } from './trends-chart.ts';
import { trendsOf } from './trends-data.ts';
import type { Trend, Trends } from './trends-data.ts';
import { gridOf } from './trends-grid.ts';
import { cut } from './trends-words.ts';

/**
 * The sheet 'RAG trends': a page of small charts, and below them the figures that they draw, a row an indicator and month.
 * `drawn` is what `trendsOf` gave, where it was asked before. Null where no indicator has two figures in time.
 */
export function trends(gathered: readonly Gathered[], survey: Survey, drawn: Trends = trendsOf(gathered, survey)): OwnSheet | null {
  const [first] = gathered;
  return drawn.trends.length === 0 || !first ? null : { kind: 'trends', name, key: 1, sheet: sheetOf(drawn, survey, reserveOf(first)) };
}

const name = 'RAG trends';
const chartsHeading = 'Charts';

/** Columns of the table that are always there, with their widths; three charts stand side by side, over 66 characters each. */
const fixed: { heading: string; width: number }[] = [
  { heading: 'Row', width: 18 }, { heading: 'Reference', width: 12 }, { heading: 'Measure', width: 36 },
  { heading: 'Month', width: 8 }, { heading: 'This year', width: 10 }, { heading: 'Last year', width: 10 },
  { heading: 'Target', width: 8 }, { heading: 'Tolerance from', width: 15 }, { heading: 'Tolerance band', width: 15 },
  { heading: 'Note', width: 20 }, { heading: 'From', width: 16 },
];
/** The columns that hold figures in the unit of their trend. */
const figureHeadings = new Set(['This year', 'Last year', 'Target', 'Tolerance from', 'Tolerance band']);
const beyond = 3;
const mostComparators = 6;

/** How many rows a sheet of ours that stands already keeps for its charts, so that its table need not move; null where there is none. */
function reserveOf({ bearing: { snapshot } }: Gathered): number | null {
  const standing = ownSheet(snapshot, 'trends');
  if (!standing) return null;
  const { sheet, table } = standing;
  for (let row = 1; row < table.range.top; row++) {
    if (contentAt(sheet.cells, find(sheet.cells, row, 1)) === chartsHeading) return table.range.top - row - 1;
  }
  return null;
}

function sheetOf({ trends: all, says }: Trends, survey: Survey, reserve: number | null): NewSheet {
  const headings = headingsOf(all);
  const above = aboveOf(all, says, survey);
  const top = above.at(-1)?.at.row ?? 0;
  const grid = gridOf(all.length, top + 1, reserve);
  const header = top + 1 + grid.rows;
  const lines = keyed(all).flatMap(({ trend, key }) => trend.categories.map((_, index): Line => ({ trend, key, index })));
  const right = headings.length;
  // A number that does not fit is shown as ####.
  const longest = Math.max(...all.flatMap((trend) => drawnValues(trend).map((value) => written(value, Math.max(0, trend.decimals), trend.unit).length + 2)));
  let row = header + 1;
  return {
    cells: [
      ...above,
      ...headings.map((content, index): NewCell => ({ at: { row: header, column: index + 1 }, content, bold: true, wrap: true })),
      ...lines.flatMap((line, below) => cellsOf(line, headings, header + 1 + below)),
    ],
    widths: [...fixed.map(({ heading, width }, index) => ({ column: index + 1, width: figureHeadings.has(heading) ? Math.max(width, longest) : width })), ...Array.from({ length: Math.max(beyond, right - fixed.length) }, (_, index) => ({ column: fixed.length + 1 + index, width: Math.max(10, longest) }))],
    // The charts come before the table: rows above it that stayed in view would fill the window.
    frozen: null,
    tables: [{ name: ownTableName('trends'), range: { top: header, left: 1, bottom: header + lines.length, right } }],
    landscape: true,
    printTitles: { top: header, bottom: header },
    charts: named(all).map(({ trend, called }, place) => {
      const begins = row;
      row += trend.categories.length;
      const column = (heading: string) => headings.findIndex((each) => each.toLowerCase() === heading.toLowerCase()) + 1 || null;
      return { name: called, chart: chartOf(trend, { sheet: name, top: begins, bottom: row - 1, heading: header, column }, grid.at(place)) };
    }),
  };
}

/** The headings of the table: those that are always there, then what only some workbooks have. */
function headingsOf(all: readonly Trend[]): string[] {
  const headings = fixed.map(({ heading }) => heading);
  const taken = new Set(headings.map((heading) => heading.toLowerCase()));
  const add = (heading: string) => {
    if (!taken.has(heading.toLowerCase())) headings.push(heading);
    taken.add(heading.toLowerCase());
  };
  if (all.some(({ lines }) => lines.some(({ name: line }) => line === 'Over time'))) add('Over time');
  const most = headings.length + mostComparators;
  for (const { comparators } of all) for (const { name: other } of comparators) if (headings.length < most) add(other);
  return headings;
}

interface Line {
  trend: Trend;
  key: string;
  index: number;
}

function cellsOf({ trend, key, index }: Line, headings: readonly string[], row: number): NewCell[] {
  const cells: NewCell[] = [];
  const put = (heading: string, content: NewCell['content'], more: Partial<NewCell> = {}) => {
    const column = headings.findIndex((each) => each.toLowerCase() === heading.toLowerCase()) + 1;
    if (column > 0 && content !== null && content !== '') cells.push({ at: { row, column }, content, ...more });
  };
  const format = formatOf(trend.unit, trend.decimals);
  const number = (value: number | null | undefined) => (value === null || value === undefined ? null : contentOf(trend.unit, value));
  const [low, high] = [trend.band.low[index] ?? null, trend.band.high[index] ?? null];
  put('Row', `${key}, ${trend.months[index] ?? ''}`, { format: '@' });
  put('Reference', trend.ref, { format: '@' });
  put('Measure', trend.measure, { format: '@', ...(trend.measure.length > 36 ? { wrap: true } : {}) });
  put('Month', trend.categories[index] ?? '', { format: '@' });
  for (const { name: line, values } of trend.lines) put(line, number(values[index]), { format });
  put('Target', number(trend.target[index]), { format });
  put('Tolerance from', number(low), { format });
  put('Tolerance band', low === null || high === null ? null : number(exact(high - low)), { format });
  put('Note', trend.notes[index] ?? '', { wrap: true });
  const place = trend.lines.map(({ places }) => places[index] ?? null).find((each) => each !== null);
  if (place) put('From', `${place.sheet}!${address(place.at)}`, { link: place, format: '@' });
  for (const { name: other, value } of trend.comparators) put(other, number(value), { format });
  return cells;
}

/** Trends with a name that no other has, so that their rows are told apart. */
function keyed(all: readonly Trend[]): { trend: Trend; key: string }[] {
  const taken = new Set<string>();
  return all.map((trend) => {
    const plain = cut(trend.ref || trend.measure, 60);
    let key = plain;
    for (let count = 2; taken.has(key.toLowerCase()); count++) key = `${plain} (${count})`;
    taken.add(key.toLowerCase());
    return { trend, key };
  });
}

function named(all: readonly Trend[]): { trend: Trend; called: string }[] {
  return keyed(all).map(({ trend, key }) => ({ trend, called: `RAG trend ${key}` }));
}

/** What stands above the charts, the same number of rows each time. */
function aboveOf(all: readonly Trend[], says: string, { period, scheme, settings }: Survey): NewCell[] {
  const sheets = new Set(all.flatMap(({ lines }) => lines.flatMap(({ places }) => places.flatMap((place) => (place ? [place.sheet] : [])))));
  const year = period && reportingYear(period.period, settings.yearStart);
  const vague = all.some(({ notes }) => notes.some((note) => note.includes('approximate')));
  const left = all.filter((trend) => trend.left.length > 0).length;
  const lines = [
    `Report for: ${period && year ? `${periodName(period.period)} (${period.says}), in the year from ${periodName(year.first)} to ${periodName(year.last)}` : 'no month was found'}`,
    `From the sheets: ${someOf([...sheets])}`,
    `Drawn: ${says}${vague ? ' Approximate figures are drawn and not rated; the table says which they are.' : ''}${left > 0 ? ` ${left === 1 ? 'One indicator has' : `${left} indicators have`} figures of unlike scales: what may be a fraction or a percentage is left out, and the notes say which.` : ''}`,
    'Lines: dark with marks this year, grey with marks last year, dashes the target and what others achieve; the shaded band is the tolerance.',
  ];
  const legend = Object.entries(schemes[scheme]).map(([colour, naming]) => ({ colour: colour as Colour, ...naming }));
  const after = lines.length + 2;
  return [
    { at: { row: 1, column: 1 }, content: name, bold: true },
    ...lines.map((content, index): NewCell => ({ at: { row: index + 2, column: 1 }, content })),
    ...legend.flatMap(({ label, means, pair }, index): NewCell[] => [
      { at: { row: after + index, column: 1 }, content: label, ...(pair && { fill: pair.fill, ink: pair.ink }) },
      { at: { row: after + index, column: 2 }, content: means },
    ]),
    { at: { row: after + legend.length, column: 1 }, content: chartsHeading, bold: true },
  ];
}
