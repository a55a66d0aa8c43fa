import { reportingYear } from '../../engine/period.ts';
import type { Colour } from '../../engine/terms.ts';
import type { Gathered } from '../gather.ts';
import { scaleOf, valuesOf } from './trends-values.ts';

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** The months of the reporting year so far, in one cell: a bar for each figure, lowest to highest, and the letters of the ratings. '' where there are fewer than two. */
export function spark(each: Gathered, letterOf: (colour: Colour) => string | null): string {
  const { ratings, bearing: { settings: { period, yearStart } } } = each;
  if (period === null) return '';
  const { first } = reportingYear(period, yearStart);
  const figures = valuesOf(each, scaleOf(each)).filter((one) => one.period >= first && one.period <= period && !one.approximate && one.doubt === '').map(({ value }) => value);
  const letters = ratings.filter((one) => one.period >= first && one.period <= period).map(({ rating }) => letterOf(rating === 'blue' ? 'none' : rating) ?? '-');
  return [figures.length < 2 ? '' : drawn(figures), letters.length < 2 ? '' : letters.join('')].filter((part) => part !== '').join(' ');
}

function drawn(figures: number[]): string {
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return figures.map((figure) => bars[high === low ? 3 : Math.round(((figure - low) / (high - low)) * (bars.length - 1))] ?? '').join('');
}
