import { fold } from '../tables/fold.ts';

/** Whether two tables mean the same measure of one reference: a grid shortens its measures, so half of the shorter one's words will do. */
export function isSameMeasure(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const [few, many] = [words(one), words(other)].sort((left, right) => left.size - right.size);
  if (!few || !many) return false;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared >= few.size * 0.5;
}

function words(text: string): Set<string> {
  return new Set(fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}
