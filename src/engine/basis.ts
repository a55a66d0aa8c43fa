import { monthNumber } from './period.ts';
import { plain } from './plain.ts';
import { remember } from './remember.ts';

/** Which figure is rated. `known` is false where the words were not understood and the current position is taken. */
export type Basis =
  | { kind: 'month' }
  | { kind: 'ytd' }
  /** `months` in a term: 3 for a quarter, 6 for a half year. */
  | { kind: 'quarter'; months: 3 | 6 }
  /** `academic`: the year ends in August. */
  | { kind: 'year'; academic: boolean }
  /** The months named, 1 to 12, in order; none where they are not named. `year` is the one in which the reporting year begins. */
  | { kind: 'average'; months: number[]; year: number | null }
  | { kind: 'cumulative' }
  | { kind: 'current'; known: boolean };

/** Reads a basis as printed: 'M', 'Monthly', 'YTD', 'Q', 'Annually', 'Termly', '3 M AVG', 'Dec – Feb 2020 Average', 'Cumulative', '-'. */
export const readBasis = remember(2000, (text: string): Basis => {
  const words = plain(text).toLowerCase();
  if (words.length > 100) return { kind: 'current', known: false };
  const average = readAverage(words);
  if (average?.months.length || (average && /\d|\b(?:two|three|four|six|twelve)\b/.test(words))) return average;
  // 'YTD average' and 'monthly average' are figures that stand; of what an 'average' alone is made is not said.
  const way = ways.find(({ looks }) => looks.test(words))?.basis;
  if (average) return way ?? average;
  return way ?? { kind: 'current', known: false };
});

const ways: { looks: RegExp; basis: Basis }[] = [
  { looks: /^(-|--|n\/a|none|current|current position|latest|snapshot|point in time|position|weekly|daily|rolling.*|.*\b(?:rolling|moving)\b.*|r12m?|(?:last|latest|previous|past) (?:12|twelve) months|12 ?m(?:onths?)? to date|mat)?$/, basis: { kind: 'current', known: true } },
  { looks: /cumulat|^cum\.?$|^c$|running total/, basis: { kind: 'cumulative' } },
  { looks: /\bquarter[- ]to[- ]date\b|\bqtd\b/, basis: { kind: 'quarter', months: 3 } },
  { looks: /\bf?y[.-]?t[.-]?d\b|year[- ]to[- ]date|^y$|to date/, basis: { kind: 'ytd' } },
  { looks: /half[- ]year|six[- ]month|6[- ]month|bi-?annual|twice[- ](?:a )?year/, basis: { kind: 'quarter', months: 6 } },
  { looks: /^q$|quarter|^qtr|^qrt|^3[- ]monthly/, basis: { kind: 'quarter', months: 3 } },
  { looks: /term|academic|school year/, basis: { kind: 'year', academic: true } },
  { looks: /^a$|annual|yearly|year[- ]end|^y\/e$|end of year|full year|per annum|(?:once|each|every) (?:a )?year|^(?:financial|reporting|whole|fiscal) year$/, basis: { kind: 'year', academic: false } },
  { looks: /^m$|month|mthly|^mth/, basis: { kind: 'month' } },
];

/** 'Dec - Feb 2020 Average', 'average of December, January and February', '3 M AVG'. */
function readAverage(words: string): (Basis & { kind: 'average' }) | null {
  if (!/\b(avg|average|averaged|mean|ave)\b|^\d+ ?m(onths?)? ?(avg|ave)/.test(words)) return null;
  const names = words.match(/[a-z]+/g) ?? [];
  const months = names.filter((name) => !/^m(ean|onths?)?$/.test(name)).map(monthNumber).filter((month) => month > 0);
  const year = /\b((?:19|20)\d\d)\b/.exec(words)?.[1];
  const [first, last] = months;
  const isSpan = months.length === 2 && first !== undefined && last !== undefined && /[a-z]+\.?(?: \d{2,4})? ?(?:-|to) ?[a-z]+/.test(words);
  if (/\brolling\b/.test(words)) return null;
  return { kind: 'average', months: isSpan ? span(first, last) : months, year: year === undefined ? null : Number(year) };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: ((last - first + 12) % 12) + 1 }, (_, index) => ((first - 1 + index) % 12) + 1);
}
