import { reportingYear } from '../../engine/period.ts';
import type { Colour } from '../../engine/terms.ts';
import type { Gathered } from '../gather.ts';

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** The months of the reporting year so far, in one cell: a bar for each figure, lowest to highest, and the letters of the ratings. '' where there are fewer than two. */
export function spark({ points, ratings, bearing: { settings } }: Gathered, letterOf: (colour: Colour) => string | null): string {
  const { period, yearStart } = settings;
  if (period === null) return '';
  const { first } = reportingYear(period, yearStart);
  const figures = points.filter((point) => point.period >= first && point.period <= period && !point.approximate).flatMap(({ figure }) => (figure.kind === 'number' ? [figure.value] : []));
  const letters = ratings.filter((each) => each.period >= first && each.period <= period).map(({ rating }) => letterOf(rating === 'blue' ? 'none' : rating) ?? '-');
  return [figures.length < 2 ? '' : drawn(figures), letters.length < 2 ? '' : letters.join('')].filter((part) => part !== '').join(' ');
}

function drawn(figures: number[]): string {
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return figures.map((figure) => bars[high === low ? 3 : Math.round(((figure - low) / (high - low)) * (bars.length - 1))] ?? '').join('');
}
