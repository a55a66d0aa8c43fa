import { address, rangeAddress } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import type { Chart, Cut, Edit, Place, Series } from '../../workbook/plan.ts';
import type { Writing } from './writing.ts';

/** What the client sends for a chart and for each of its series, measured and rounded up. */
const chartBytes = 9_000;
const seriesBytes = 9_000;

/**
 * A step that draws a chart of ours on a sheet. Its series take their figures from cells and their names as texts, since Excel's calls know no other.
 * No call gives a chart its alternative text: the title says what it shows, and its figures stand in cells.
 */
export function drawing(sheet: string, name: string, chart: Chart, nameOf: (place: Place) => string, edits: readonly Edit[]): Writing {
  return {
    bytes: chartBytes + chart.series.length * seriesBytes,
    queue: (context) => draw(context, sheet, name, chart, nameOf),
    edits,
    where: `the chart ${name} of ${sheet}`,
  };
}

/** A step that takes a chart away. */
export function erasing(sheet: string, name: string, edits: readonly Edit[]): Writing {
  return {
    bytes: 1_500,
    queue: (context) => context.workbook.worksheets.getItem(sheet).charts.getItem(name).delete(),
    edits,
    where: `the chart ${name} of ${sheet}`,
  };
}

function draw(context: Excel.RequestContext, sheet: string, name: string, { title, at, categories, series, format, axis }: Chart, nameOf: (place: Place) => string): void {
  const shapes = shapesOf(series, nameOf);
  // The words along the foot are never all empty, so that Excel makes exactly one series of them, which becomes the first of ours.
  const chart = context.workbook.worksheets.getItem(sheet).charts.add(shapes[0]?.look.type ?? 'Line', rangeOf(context, categories), categories.range.top === categories.range.bottom ? 'Rows' : 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  for (const [place, shape] of shapes.entries()) {
    const drawn = place === 0 ? chart.series.getItemAt(0) : chart.series.add(shape.name);
    if (place === 0) drawn.name = shape.name;
    drawn.setValues(rangeOf(context, shape.values));
    drawn.setXAxisValues(rangeOf(context, categories));
    dress(drawn, shape);
  }
  // A month without a figure is a gap and not a nought, and hidden columns are drawn too; months stay words along the foot, even where their cells are dates.
  chart.displayBlanksAs = 'NotPlotted';
  chart.plotVisibleOnly = false;
  chart.axes.valueAxis.numberFormat = format;
  if (axis) {
    chart.axes.valueAxis.maximum = axis.high;
    chart.axes.valueAxis.minimum = axis.low;
    chart.axes.valueAxis.majorUnit = axis.step;
  }
  chart.axes.categoryAxis.categoryType = 'TextAxis';
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  chart.legend.position = 'Bottom';
  shapes.forEach((shape, place) => {
    if (shape.look.hidden) chart.legend.legendEntries.getItemAt(place).visible = false;
  });
  const [first, last] = corners(at);
  chart.setPosition(first, last);
}

/** How each kind of series is drawn: the area below a band is stacked under it and not seen. */
const looks = {
  foot: { type: 'AreaStacked', hidden: true },
  band: { type: 'AreaStacked', hidden: false },
  column: { type: 'ColumnClustered', hidden: false },
  line: { type: 'LineMarkers', hidden: false },
  dashes: { type: 'Line', hidden: false },
} as const;

interface Shape {
  kind: keyof typeof looks;
  look: (typeof looks)[keyof typeof looks];
  name: string;
  values: Cut;
  colour: string;
}

/** From the back to the front: the band, columns, lines. Excel stacks cells alone, and what lies between two bands stands in none: only the first is drawn. */
function shapesOf(series: readonly Series[], nameOf: (place: Place) => string): Shape[] {
  const band = series.find((each) => each.kind === 'band');
  const shape = (kind: Shape['kind'], { name, values, colour }: Pick<Series, 'name' | 'values' | 'colour'>): Shape => ({ kind, look: looks[kind], name: nameOf(name).slice(0, longestName), values, colour });
  return [
    ...(band ? [{ ...shape('foot', band), name: `Below ${nameOf(band.name)}`.slice(0, longestName) }, shape('band', { ...band, values: band.height })] : []),
    ...series.flatMap((each) => (each.kind === 'column' ? [shape('column', each)] : [])),
    ...series.flatMap((each) => (each.kind === 'line' || each.kind === 'dashes' ? [shape(each.kind, each)] : [])),
  ];
}

/** Excel takes no longer name for a series. */
const longestName = 255;

function dress(series: Excel.ChartSeries, { kind, look, colour }: Shape): void {
  series.chartType = look.type;
  const { fill, line } = series.format;
  if (kind === 'foot') fill.clear();
  else if (kind === 'band' || kind === 'column') fill.setSolidColor(colour);
  if (kind === 'foot' || kind === 'band') line.lineStyle = 'None';
  if (kind === 'column') series.gapWidth = 60;
  if (kind !== 'line' && kind !== 'dashes') return;
  line.color = colour;
  line.lineStyle = kind === 'line' ? 'Continuous' : 'Dash';
  line.weight = kind === 'line' ? 2.25 : 1.5;
  series.markerStyle = kind === 'line' ? 'Circle' : 'None';
  if (kind === 'dashes') return;
  series.markerSize = 6;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = '#FFFFFF';
}

function rangeOf(context: Excel.RequestContext, { sheet, range: { top, left, bottom, right } }: Cut): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

function corners({ top, left, bottom, right }: Range): [string, string] {
  return [address({ row: top, column: left }), rangeAddress({ top: bottom, left: right, bottom, right })];
}
