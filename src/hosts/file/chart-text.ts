import { columnLetters } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { Chart, Cut, Place, Series } from '../../workbook/plan.ts';
import type { Content } from '../../workbook/snapshot.ts';
import type { Figures } from './figures.ts';
import { quoted } from './links.ts';
import type { Names } from './parts.ts';
import { escapeAttribute, escapeText } from './xml.ts';

/**
 * A chart's part, with the values that its cells hold, so that programs that do not calculate show it too.
 * Areas lie behind columns and columns behind lines. Throws for figures that do not lie in one row or column,
 * for a series of another length than the categories, and for bands that overlap.
 */
export function chartText(names: Names, { title, categories, series, format, axis }: Chart, figures: Figures): string {
  const shapes = shapesOf(series, figures);
  const count = placesOf(categories).length;
  for (const { values } of shapes) if ((Array.isArray(values) ? values : placesOf(values)).length !== count) throw new RangeError(`the chart '${title}' needs as many figures as categories`);
  const along = `<c:cat>${categoriesText(categories, figures)}</c:cat>`;
  const groups = Object.entries(groupTexts).map(([kind, [start, end]]) => {
    const own = shapes.map((shape, index) => (shape.group === kind ? shapeText(shape, index, along, format, figures) : '')).join('');
    return own === '' ? '' : `<c:${kind}>${start}<c:varyColors val="0"/>${own}${end}<c:axId val="1"/><c:axId val="2"/></c:${kind}>`;
  });
  const unnamed = shapes.flatMap(({ name }, index) => (name === null ? [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`] : []));
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + `<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.art}" xmlns:r="${names.relations}"><c:roundedCorners val="0"/><c:chart>`
    + `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
    + `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${groups.join('')}${axesText(format, axis)}</c:plotArea>`
    + `<c:legend><c:legendPos val="b"/>${unnamed.join('')}<c:overlay val="0"/></c:legend>`
    // Figures in hidden columns are shown, and a month without a figure is a gap and not a nought.
    + '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>';
}

/** What Excel draws: one series of a group. `values` that are numbers stand in the chart alone; a shape without a name is not seen. */
interface Shape {
  group: keyof typeof groupTexts;
  name: Place | null;
  values: Cut | (number | null)[];
  look: string;
}

/** Excel's groups from the back to the front, and what stands before and after the series of each. */
const groupTexts = {
  areaChart: ['<c:grouping val="stacked"/>', ''],
  barChart: ['<c:barDir val="col"/><c:grouping val="clustered"/>', '<c:gapWidth val="60"/>'],
  lineChart: ['<c:grouping val="standard"/>', '<c:marker val="1"/>'],
} as const;

const noMarker = '<c:marker><c:symbol val="none"/></c:marker>';

function shapesOf(series: Series[], figures: Figures): Shape[] {
  const shapes: Shape[] = [];
  let reached: (number | null)[] | null = null;
  for (const each of series) {
    if (each.kind !== 'band') continue;
    const [base, height] = [numbersOf(each.values, figures), numbersOf(each.height, figures)];
    // Areas are stacked: the first stands on cells, a further one on the last, or on what is missing between them.
    const below: (number | null)[] | null = reached;
    const between = below === null ? each.values : base.map((value, index) => gap(value, below[index] ?? null));
    if (!Array.isArray(between) || between.some((value) => value !== null && value !== 0)) shapes.push({ group: 'areaChart', name: null, values: between, look: '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' });
    shapes.push({ group: 'areaChart', name: each.name, values: each.height, look: `<c:spPr>${solid(each.colour)}<a:ln><a:noFill/></a:ln></c:spPr>` });
    reached = base.map((value, index) => (value === null ? null : value + (height[index] ?? 0)));
  }
  for (const each of series) if (each.kind === 'column') shapes.push({ group: 'barChart', name: each.name, values: each.values, look: `<c:spPr>${solid(each.colour)}</c:spPr><c:invertIfNegative val="0"/>` });
  for (const { kind, name, values, colour } of series) {
    if (kind !== 'line' && kind !== 'dashes') continue;
    const mark = kind === 'dashes' ? noMarker : `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(colour)}<a:ln w="9525">${solid('#FFFFFF')}</a:ln></c:spPr></c:marker>`;
    shapes.push({ group: 'lineChart', name, values, look: `<c:spPr><a:ln w="${kind === 'dashes' ? 19_050 : 28_575}" cap="rnd">${solid(colour)}${kind === 'dashes' ? '<a:prstDash val="dash"/>' : ''}<a:round/></a:ln></c:spPr>${mark}` });
  }
  return shapes;
}

/** Rounding apart, one band may not begin below the end of the last. */
function gap(value: number | null, reached: number | null): number | null {
  if (value === null || reached === null) return value;
  const between = value - reached;
  if (between < -1e-9 * Math.max(1, Math.abs(value))) throw new RangeError('the bands of a chart overlap');
  return between > 1e-9 * Math.max(1, Math.abs(value)) ? between : 0;
}

function shapeText({ group, name, values, look }: Shape, index: number, along: string, format: string, figures: Figures): string {
  const called = name === null ? '' : `<c:tx><c:strRef><c:f>${escapeText(placeText(name))}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeText(shown(figures(name.sheet, name.at).content))}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const inside = Array.isArray(values) ? `<c:numLit>${numberPoints(values, format)}</c:numLit>` : `<c:numRef><c:f>${escapeText(cutText(values))}</c:f><c:numCache>${numberPoints(numbersOf(values, figures), format)}</c:numCache></c:numRef>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${called}${look}${along}<c:val>${inside}</c:val>${group === 'lineChart' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

/** Months as words, or as dates in the format of their cells. */
function categoriesText(cut: Cut, figures: Figures): string {
  const found = placesOf(cut).map((at) => figures(cut.sheet, at));
  const formula = `<c:f>${escapeText(cutText(cut))}</c:f>`;
  if (found.some(({ content }) => typeof content === 'number') && found.every(({ content }) => content === null || typeof content === 'number')) {
    return `<c:numRef>${formula}<c:numCache>${numberPoints(found.map(({ content }) => (typeof content === 'number' ? content : null)), found[0]?.format ?? 'General')}</c:numCache></c:numRef>`;
  }
  const points = found.map(({ content }, index) => (content === null ? '' : `<c:pt idx="${index}"><c:v>${escapeText(shown(content))}</c:v></c:pt>`)).join('');
  return `<c:strRef>${formula}<c:strCache><c:ptCount val="${found.length}"/>${points}</c:strCache></c:strRef>`;
}

function numberPoints(numbers: (number | null)[], format: string): string {
  const points = numbers.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('');
  return `<c:formatCode>${escapeText(format)}</c:formatCode><c:ptCount val="${numbers.length}"/>${points}`;
}

function numbersOf(cut: Cut, figures: Figures): (number | null)[] {
  return placesOf(cut).map((at) => {
    const { content } = figures(cut.sheet, at);
    return typeof content === 'number' && Number.isFinite(content) ? content : null;
  });
}

function shown(content: Content): string {
  return content === null ? '' : typeof content === 'object' ? content.error : typeof content === 'boolean' ? (content ? 'TRUE' : 'FALSE') : String(content);
}

/** Months stay words along the foot, even where their cells are dates: a month without a figure keeps its place. */
function axesText(format: string, axis: Chart['axis']): string {
  const line = `<c:spPr><a:ln w="9525">${solid('#7F7F7F')}</a:ln></c:spPr>`;
  return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
    + `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${axis ? `<c:max val="${axis.high}"/><c:min val="${axis.low}"/>` : ''}</c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="9525">${solid('#D9D9D9')}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${axis ? `<c:majorUnit val="${axis.step}"/>` : ''}</c:valAx>`;
}

function solid(colour: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(colour)) throw new RangeError(`'${colour}' is no colour; write it as #RRGGBB`);
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function placesOf({ range: { top, left, bottom, right } }: Cut): Position[] {
  if (top !== bottom && left !== right) throw new RangeError('a chart reads one row or one column of cells');
  return Array.from({ length: bottom - top + right - left + 1 }, (_, step) => ({ row: top === bottom ? top : top + step, column: left === right ? left : left + step }));
}

function cutText({ sheet, range: { top, left, bottom, right } }: Cut): string {
  return `${quoted(sheet)}!${fixed({ row: top, column: left })}:${fixed({ row: bottom, column: right })}`;
}

function placeText({ sheet, at }: Place): string {
  return `${quoted(sheet)}!${fixed(at)}`;
}

function fixed({ row, column }: Position): string {
  return `$${columnLetters(column)}$${row}`;
}
