import { readFigure } from '../engine/figure.ts';
import { rivalBodies } from './aims.ts';
import type { Band, Headed } from './band.ts';
import { headerOf } from './times.ts';
import { isFilled, saidAt } from './view.ts';
import type { View } from './view.ts';

/** Rows below a header whose cells show whether two columns aim at the same. */
const sample = 30;

/** What should be reached in the end, and what was planned to be reached by now. */
const standard = /\b(?:standard|constitution(?:al)?)\b/i;
const planned = /\b(?:trajector(?:y|ies)|plan|planned|ambition)\b/i;

/**
 * The columns of which each may be the target: a standard beside a trajectory, with other figures, where no heading says 'Target'. None where
 * there are not two, where the rating or the variance names the one that counts ('RAG against trajectory'), or where both say the same.
 */
export function rivalTargets(view: View, band: Band): Headed[] {
  const likely = likelyTargets(band);
  const rivals = [standard, planned].flatMap((word) => likely.find((headed) => word.test(headerOf(headed))) ?? []);
  const [one, other] = rivals.length > 1 ? rivals : rivalBodies(band.columns);
  if (!one || !other || one === other || likely.some((headed) => isNamed(band, headed))) return [];
  return differ(view, band.bottom, one.column, other.column) ? [one, other] : [];
}

/** Whether a rating or a variance says that it is against this column: 'RAG v trajectory', 'Variance to plan'. */
export function isNamed(band: Band, headed: Headed): boolean {
  const word = [standard, planned].find((each) => each.test(headerOf(headed)));
  const likely = word ? likelyTargets(band) : [];
  if (!word || likely.length < 2) return false;
  const against = band.columns.filter(({ heading, texts }) => (heading?.field === 'rating' || heading?.field === 'travel') && word.test(texts.join(' ')));
  const others = band.columns.filter(({ heading, texts }) => (heading?.field === 'rating' || heading?.field === 'travel') && [standard, planned].some((each) => each !== word && each.test(texts.join(' '))));
  return against.length > 0 && others.length === 0;
}

/** Headings that may be targets, where none is certain; a standard of the nation is taken for what others reach, unless a target stands beside it. */
function likelyTargets({ columns }: Band): Headed[] {
  if (columns.some(({ heading }) => heading?.field === 'target' && heading.certainty === 1)) return [];
  return columns.filter(({ heading, when, texts }) => when === null && (heading?.field === 'target' || (heading?.field === 'comparator' && standard.test(texts.join(' ')))));
}

function differ(view: View, bottom: number, one: number, other: number): boolean {
  for (let row = bottom + 1; row <= bottom + sample; row++) {
    const [first, second] = [one, other].map((column) => view.place(row, column));
    if (first === undefined || second === undefined || !isFilled(view.sheet, first) || !isFilled(view.sheet, second)) continue;
    const [here, there] = [readFigure(saidAt(view.sheet, first)), readFigure(saidAt(view.sheet, second))];
    if (here.kind === 'number' && there.kind === 'number' && here.value !== there.value) return true;
  }
  return false;
}
