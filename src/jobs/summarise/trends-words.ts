import { seen } from '../../engine/figure.ts';
import { periodName } from '../../engine/period.ts';
import { labelOf } from '../../engine/scheme.ts';
import type { Polarity, SchemeId } from '../../engine/terms.ts';
import { sayValue } from '../../engine/says.ts';
import { written } from '../../engine/unit.ts';
import type { Gathered } from '../gather.ts';
import type { Trend, TrendLine } from './trends-data.ts';

/**
 * What a chart shows, as its title and as the words for those who cannot see it: 'KPI3: % of care leavers in suitable accommodation, April to October 2020, below target'.
 * `isDrawn` is whether the rated figure is: of one that is left out the title says its rating alone.
 */
export function sayTrend(trend: Trend, each: Gathered, scheme: SchemeId, { isDrawn }: { isDrawn: boolean }): { title: string; alt: string } {
  const name = trend.ref === '' ? trend.measure : trend.measure === '' ? trend.ref : `${trend.ref}: ${trend.measure}`;
  const span = spanOf(trend);
  const doubt = vagueness(trend);
  const title = [cut(name, 80), span, standing(trend, each, scheme, isDrawn), trend.running ? 'counted up' : '', doubt, leftOut(trend)].filter((words) => words !== '').join(', ');
  const sentences = [
    `${cut(name, 300)}, ${span}`,
    ...trend.lines.map((line) => sayLine(line, trend)),
    sayTarget(trend),
    sayBand(trend),
    trend.comparators.map(({ name: other, value }) => `${cut(other, 60)} ${sayValue(value, trend.unit)}`).join(', '),
    `Rated ${labelOf(scheme, each.shown)}`,
    doubt === '' ? '' : `${doubt.charAt(0).toUpperCase()}${doubt.slice(1)}${doubt.includes('approximate') ? ': what is approximate is drawn and never rated' : ''}`,
    ...trend.left,
  ];
  return { title, alt: sentences.filter((words) => words !== '').map((words) => `${words}.`).join(' ') };
}

/** What a title must not leave out, either: that a line ends or is missing because nobody can tell its scale. */
function leftOut({ left, notes }: Trend): string {
  if (left.length === 0) return '';
  return notes.some((note) => note.includes('left out')) ? 'some figures left out' : left.some((says) => says.startsWith('The target')) ? 'target left out' : 'a comparator left out';
}

/** A text of the workbook in one line, without the characters that nothing shows. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').trim();
}

/** A text of at most so many characters, cut between words. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${words.replace(/(.{20,}) \S*$/s, '$1')}…`;
}

/** 'April to October 2020', 'April 2020 to February 2021', 'April 2020'. */
function spanOf({ lines, months }: Trend): string {
  const main = lines.find(({ values }) => values.some((value) => value !== null));
  const drawn = months.filter((_, index) => (main?.values[index] ?? null) !== null);
  const shift = main?.name === 'Last year' ? -1 : 0;
  const [first, last] = [drawn[0], drawn.at(-1)].map((month) => (month === undefined ? '' : periodName(`${Number(month.slice(0, 4)) + shift}${month.slice(4)}`)));
  if (first === undefined || last === undefined || first === last) return first ?? '';
  const [, year] = first.split(' ');
  return last.endsWith(` ${year}`) ? `${first.replace(` ${year}`, '')} to ${last}` : `${first} to ${last}`;
}

/** Where the rated figure stands to its target. Only what was rated is compared: approximate figures are drawn and no more. */
function standing({ unit, target }: Trend, { judged: { rated }, shown }: Gathered, scheme: SchemeId, isDrawn: boolean): string {
  const { figure, criteria } = rated;
  if (shown === 'none') return 'no target set';
  if (shown === 'blue' || shown === 'unrated') return labelOf(scheme, shown) === '-' ? 'no rating' : labelOf(scheme, shown).toLowerCase();
  if (!isDrawn || (unit === '' && target.every((value) => value === null) && criteria !== null && criteria.target !== null)) return `rated ${labelOf(scheme, shown)}`;
  if (figure?.kind !== 'number' || !criteria || criteria.target === null || figure.direction !== undefined || (unit === '%' && criteria.unit === '')) return `rated ${labelOf(scheme, shown)}`;
  const [over, under] = sides[criteria.polarity];
  const value = seen(figure);
  return value > criteria.target ? over : value < criteria.target ? under : 'on target';
}

/** A figure over its target and one under it; where lower is better 'above' and 'below' would be heard the wrong way. */
const sides: Record<Polarity, readonly [over: string, under: string]> = {
  higher: ['above target', 'below target'],
  lower: ['worse than target', 'better than target'],
  nearest: ['above target', 'below target'],
};

/** 'approximate figures', 'some figures approximate': what a title must not leave out. */
function vagueness({ notes, lines }: Trend): string {
  const drawn = notes.filter((_, index) => lines.some(({ values }) => (values[index] ?? null) !== null));
  const said = ['approximate', 'provisional', 'revised'].map((word) => ({ word, count: drawn.filter((note) => note.includes(word)).length })).filter(({ count }) => count > 0);
  const words = said.map(({ word }) => word).join(' and ');
  if (words === '') return '';
  return said.some(({ word, count }) => count === drawn.length && drawn.every((note) => note.startsWith(word))) ? `${words} figures` : `some figures ${words}`;
}

function sayLine({ name, values }: TrendLine, { unit, decimals, categories, months }: Trend): string {
  const drawn = values.flatMap((value, index) => (value === null ? [] : [{ value, when: monthOf(categories[index], months[index]) }]));
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return '';
  const say = (value: number) => written(value, decimals, unit);
  const one = drawn.length === 1;
  const lowest = drawn.reduce((least, each) => (each.value < least.value ? each : least));
  const highest = drawn.reduce((most, each) => (each.value > most.value ? each : most));
  const between = drawn.length > 2 && lowest.value !== highest.value ? `, lowest ${say(lowest.value)} in ${lowest.when}, highest ${say(highest.value)} in ${highest.when}` : '';
  return one ? `${name}: ${say(first.value)} in ${first.when}` : `${name}: from ${say(first.value)} in ${first.when} to ${say(last.value)} in ${last.when}${between}`;
}

/** A month in full; with its year where the categories have it. */
function monthOf(category = '', month = ''): string {
  const [name = '', year = ''] = periodName(month).split(' ');
  return category.includes(' ') ? `${name} ${year}` : name;
}

function sayTarget({ target, unit }: Trend): string {
  const [first, ...rest] = distinct(target);
  if (first === undefined) return '';
  return rest.length === 0 ? `Target ${sayValue(first, unit)}` : `Target from ${sayValue(first, unit)} to ${sayValue(rest.at(-1) ?? first, unit)}`;
}

function sayBand({ band: { low, high }, unit }: Trend): string {
  const [from, to] = [distinct(low).at(-1), distinct(high).at(-1)];
  if (from === undefined || to === undefined) return '';
  return `Tolerance from ${sayValue(from, unit)} to ${sayValue(to, unit)}${distinct(low).length > 1 ? ' at the end' : ''}`;
}

function distinct(values: (number | null)[]): number[] {
  return [...new Set(values.filter((value) => value !== null))];
}
