import { monthNumber } from '../../../engine/period.ts';
import { readYear } from '../../../tables/months.ts';

/** The months of the year that a text names, as numbers from 1 to 12. 'may' counts only as a month's name, with a capital. */
export function monthsNamed(text: string): number[] {
  const names = text.match(/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g) ?? [];
  return [...new Set(names.map(monthNumber))];
}

/** A financial year that a text names, by the year in which it begins, with where it stands: 2019 for '2019-20', '2019/20' or '19/20'. */
export function yearsNamed(text: string, yearStart: number): { year: number; from: number; to: number }[] {
  return [...text.matchAll(/(?<![\d/.,£-])(?:(?:19|20)\d\d ?[/\u2010-\u2015-] ?(?:20)?\d\d|\d\d\/\d\d)(?![\d/.%-])/g)].flatMap((found) => {
    const first = readYear(found[0], yearStart);
    return first === null ? [] : [{ year: Number(first.slice(0, 4)), from: found.index, to: found.index + found[0].length }];
  });
}
