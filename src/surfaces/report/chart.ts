import { time, written } from '../../engine/unit.ts';
import { comparatorColours, drawnValues, lineColours } from '../../jobs/summarise/trends-chart.ts';
import type { Trend } from '../../jobs/summarise/trends-data.ts';
import { cut } from '../../jobs/summarise/trends-words.ts';
import { axisOf } from '../../jobs/summarise/trends-axis.ts';
import { escape } from './escape.ts';

const width = 480;
const plot = { left: 52, top: 12, right: 468, bottom: 210 };

/**
 * A trend as a picture with its words: inline SVG without script or outside resource, for the report and the page.
 * `id` must be unique in its document; the title and the description are read to those who cannot see it. Lines differ by dash and mark
 * and not by colour alone; `chartStyles` makes them the reader's own colours where a contrast theme forces them.
 */
export function chart(trend: Trend, id: string): string {
  const name = escape(id);
  const axis = axisOf(drawnValues(trend), trend.unit);
  const scale: Scale = {
    x: (index) => plot.left + ((plot.right - plot.left) * (index + 0.5)) / Math.max(1, trend.categories.length),
    y: (value) => plot.bottom - ((plot.bottom - plot.top) * (value - axis.low)) / (axis.high - axis.low || 1),
  };
  const series = seriesOf(trend);
  const entries = keyOf(trend, series);
  const height = plot.bottom + 32 + Math.ceil(entries.length / 2) * 20;
  return [
    `<svg class="rag-chart" role="img" aria-labelledby="${name}-title ${name}-alt" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" font-family="inherit" font-size="12">`,
    `<title id="${name}-title">${escape(trend.title)}</title><desc id="${name}-alt">${escape(trend.alt)}</desc>`,
    `<g aria-hidden="true">`,
    band(trend, scale),
    side(trend, axis, scale),
    foot(trend, scale),
    ...series.map((each) => line(each, scale)),
    key(entries),
    '</g></svg>',
  ].join('');
}

/** What a page needs beside the picture: forced colours, and colours kept in print. */
export const chartStyles = `.rag-chart{max-width:100%;height:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}
@media (forced-colors:active){.rag-chart{forced-color-adjust:none}.rag-chart text{fill:CanvasText}.rag-chart .line,.rag-chart .grid{stroke:CanvasText}.rag-chart .mark{fill:CanvasText;stroke:CanvasText}.rag-chart .hollow{fill:Canvas}.rag-chart .band{fill:CanvasText;fill-opacity:.25}}`;

interface Scale {
  x: (index: number) => number;
  y: (value: number) => number;
}

interface Drawn {
  name: string;
  values: (number | null)[];
  colour: string;
  dash: string;
  /** A dot, a ring, or none for what is no figure of the indicator's own. */
  mark: 'dot' | 'ring' | 'none';
  /** Figures of quarters or half-years are joined over the months between. */
  joined: boolean;
}

const dashes = ['2 3', '8 3 2 3', '1 4', '10 3'] as const;

function seriesOf({ lines, target, comparators, categories }: Trend): Drawn[] {
  const drawn: Drawn[] = comparators.map(({ name, value }, index) => ({
    name, values: categories.map(() => value), colour: comparatorColours[index % comparatorColours.length] ?? lineColours.target, dash: dashes[index % dashes.length] ?? '', mark: 'none', joined: true,
  }));
  if (target.some((value) => value !== null)) drawn.push({ name: 'Target', values: target, colour: lineColours.target, dash: '6 4', mark: 'none', joined: false });
  for (const { name, values } of [...lines].reverse()) {
    drawn.push({ name, values, colour: lineColours[name], dash: name === 'Last year' ? '3 2' : '', mark: name === 'Last year' ? 'ring' : 'dot', joined: isEven(values) });
  }
  return drawn;
}

/** Whether figures stand three, six or more months apart, one as far as the other: then nothing is missing between them. */
function isEven(values: readonly (number | null)[]): boolean {
  const places = values.flatMap((value, index) => (value === null ? [] : [index]));
  const steps = new Set(places.slice(1).map((place, index) => place - (places[index] ?? 0)));
  const [step = 0] = steps;
  return steps.size === 1 && step >= 3;
}

/** One rectangle for as long as the tolerance stays the same: many beside each other would show their seams. */
function band({ band: { low, high } }: Trend, { x, y }: Scale): string {
  const half = (x(1) - x(0)) / 2;
  let begins = 0;
  return low.map((from, index) => {
    if (from !== low[index - 1] || high[index] !== high[index - 1]) begins = index;
    const to = high[index] ?? null;
    if (from === null || to === null || (from === low[index + 1] && to === high[index + 1])) return '';
    return `<rect class="band" x="${at(x(begins) - half)}" y="${at(y(to))}" width="${at(x(index) - x(begins) + half * 2)}" height="${at(Math.max(0, y(from) - y(to)))}" fill="${lineColours.band}"/>`;
  }).join('');
}

function side({ unit }: Trend, { ticks, decimals }: ReturnType<typeof axisOf>, { y }: Scale): string {
  return ticks.map((tick) => `<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="#D0D0D0" stroke-width="${tick === 0 ? 1.5 : 0.75}"/>`
    + `<text x="${plot.left - 6}" y="${at(y(tick) + 4)}" text-anchor="end" fill="#333333">${escape(tickText(tick, decimals, unit))}</text>`).join('');
}

/** A figure along the side is short: thousands and millions by their letter, and of units only signs. */
function tickText(tick: number, decimals: number, unit: string): string {
  if (unit === time) return written(tick, decimals, unit);
  const sign = ['%', '£', '€', '$'].includes(unit) ? unit : '';
  const [by, letter] = Math.abs(tick) >= 1e6 ? [1e6, 'M'] : Math.abs(tick) >= 1e4 ? [1e3, 'k'] : [1, ''];
  if (by === 1) return written(tick, decimals, sign);
  const short = Number((tick / by).toPrecision(4));
  return written(short, Number.isInteger(short) ? 0 : 1, sign === '%' ? '' : sign) + letter;
}

function foot({ categories }: Trend, { x }: Scale): string {
  const wide = categories.some((category) => category.length > 4) && categories.length > 6;
  return categories.map((category, index) => (wide && index % 2 === 1 ? '' : `<text x="${at(x(index))}" y="${plot.bottom + 16}" text-anchor="middle" fill="#333333">${escape(category)}</text>`)).join('');
}

function line({ values, colour, dash, mark, joined }: Drawn, { x, y }: Scale): string {
  const points = values.map((value, index) => (value === null ? null : { x: at(x(index)), y: at(y(value)) }));
  const known = joined ? points.filter((point) => point !== null) : points;
  let pen = 'M';
  const path = known.map((point) => {
    const step = point ? `${pen}${point.x} ${point.y}` : '';
    pen = point ? 'L' : 'M';
    return step;
  }).join('');
  const dots = mark === 'none' ? '' : points.map((point) => (point ? dot(point.x, point.y, colour, mark) : '')).join('');
  return `<path class="line" d="${path}" fill="none" stroke="${colour}" stroke-width="${mark === 'dot' ? 2.5 : 1.75}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>${dots}`;
}

function dot(x: string, y: string, colour: string, mark: 'dot' | 'ring'): string {
  return `<circle class="mark${mark === 'ring' ? ' hollow' : ''}" cx="${x}" cy="${y}" r="3.5" fill="${mark === 'ring' ? '#FFFFFF' : colour}" stroke="${colour}" stroke-width="1.5"/>`;
}

/** The lines by name, this year's first. */
function keyOf({ band: { low } }: Trend, series: readonly Drawn[]): { name: string; sample: string }[] {
  const entries = [...series].reverse().map(({ name, colour, dash, mark }) => ({
    name,
    sample: `<path class="line" d="M0 0H26" fill="none" stroke="${colour}" stroke-width="${mark === 'dot' ? 2.5 : 1.75}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>${mark === 'none' ? '' : dot('13', '0', colour, mark)}`,
  }));
  if (low.some((value) => value !== null)) entries.push({ name: 'Tolerance', sample: `<rect class="band" x="0" y="-6" width="26" height="12" fill="${lineColours.band}"/>` });
  return entries;
}

/** Two columns below the months. */
function key(entries: readonly { name: string; sample: string }[]): string {
  return entries.map(({ name, sample }, index) => {
    const [column, row] = [index % 2, Math.floor(index / 2)];
    return `<g transform="translate(${plot.left + column * 215} ${plot.bottom + 40 + row * 20})">${sample}<text x="32" y="4" fill="#333333">${escape(cut(name, 28))}</text></g>`;
  }).join('');
}

function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
