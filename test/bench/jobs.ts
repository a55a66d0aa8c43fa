import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import { validate } from '../../src/jobs/validate.ts';
import { validateOptions } from '../../src/jobs/validate/outcome.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookOf } from '../tables/sheet.ts';
import type { Written } from '../tables/sheet.ts';

/** How long each click takes, and against rating alone: 1,000 and 10,000 indicators with twelve months and commentary. Printed and never asserted. */
const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const header: Written[] = ['Ref', 'Measure', 'Target', 'Tolerance', 'Basis', 'October 2020 position', 'YTD', ...months.map((month, index) => `${month}-${index < 9 ? 20 : 21}`), 'RAG', 'Commentary'];

function row(number: number): Written[] {
  const target = 70 + (number % 25);
  const figure = (of: number) => Math.round((target - 10 + ((number * 31 + of * 17) % 200) / 10) * 10) / 1000;
  const now = figure(6);
  const share = `${(now * 100).toFixed(1)}%`;
  const rating = now * 100 >= target ? 'GREEN' : now * 100 >= target - 5 ? 'AMBER' : 'RED';
  return [
    `PI${number}`, `% of reviews in area ${number} held within timescale`, `${target}%`, `${target - 5}% - ${target - 0.1}%`, 'Monthly', [now, '0.0%'], [now, '0.0%'],
    ...months.map((_, month): Written => (month > 6 ? null : [figure(month), '0.0%'])), rating,
    rating === 'GREEN' ? '' : `Performance of ${share} in October is below the target of ${target}%. Two posts in area ${number} were vacant since July 2020; both start in November.`,
  ];
}

for (const size of [1_000, 10_000]) {
  const snapshot = workbookOf({ Indicators: [['Performance report, October 2020'], header, ...Array.from({ length: size }, (_, index) => row(index + 1))] });
  const rated = time(() => rate(snapshot, rateOptions));
  for (const [what, work] of [
    ['rate', () => rate(snapshot, rateOptions)],
    ['summarise', () => summarise(snapshot, summariseOptions)],
    ['validate', () => validate(snapshot, validateOptions)],
  ] as const) {
    const taken = time(work);
    console.log(`${size.toLocaleString('en-GB')} indicators, ${what}: ${Math.round(taken)} ms, ${(taken / rated).toFixed(1)} times rating alone`);
  }
}

function time(work: () => unknown): number {
  const begun = performance.now();
  const outcome = work();
  if (refused(outcome)) throw new Error(outcome.say);
  return performance.now() - begun;
}
