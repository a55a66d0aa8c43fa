import { chanceOf } from '../../fuzz/chance.ts';
import type { Chance } from '../../fuzz/chance.ts';
import type { Written } from '../../tables/sheet.ts';
import { amount, draft, percent } from './clean.ts';
import type { Clean, Draft, Page, Said } from './clean.ts';
import { arrow, bounded, change, colourOf, criteria, moved, rate, rated, sentence, share, side, sized, twin } from './facts.ts';
import type { Colour } from './facts.ts';

/** A council's way of heading its columns and saying its ratings. */
export interface Dialect {
  ref: string; measure: string; polarity: string; higher: string; lower: string; target: string; tolerance: string; numerator: string; denominator: string;
  previous: string; actual: string; change: string; travel: string; rating: string; commentary: string;
  ratings: Record<Colour, { word: string; fill: string }>;
}

export const dialects: Dialect[] = [
  {
    ref: 'Ref', measure: 'Measure', polarity: 'Good is', higher: 'Higher', lower: 'Lower', target: 'Target', tolerance: 'Tolerance', numerator: 'Numerator', denominator: 'Denominator',
    previous: 'Last month', actual: 'This month', change: 'Change', travel: 'DoT', rating: 'RAG', commentary: 'Commentary',
    ratings: { green: { word: 'GREEN', fill: '#92D050' }, amber: { word: 'AMBER', fill: '#FFC000' }, red: { word: 'RED', fill: '#FF0000' } },
  },
  {
    ref: 'PI code', measure: 'Performance indicator', polarity: 'Polarity', higher: 'Bigger is better', lower: 'Smaller is better', target: 'Annual target', tolerance: 'Tolerance range', numerator: 'Num', denominator: 'Denom',
    previous: 'Previous', actual: 'Actual', change: 'Difference', travel: 'Direction of travel', rating: 'RAG rating', commentary: 'Narrative',
    ratings: { green: { word: 'G', fill: '#00B050' }, amber: { word: 'A', fill: '#FFC000' }, red: { word: 'R', fill: '#FF0000' } },
  },
];

/** Measures of councils; of a percentage numerator and denominator are printed. `per` is what a rate is for. */
const measures: { measure: string; unit: '%' | 'days' | 'rate'; lower: boolean; around: number; tell: string }[] = [
  { measure: '% of household waste sent for recycling', unit: '%', lower: false, around: 45, tell: 'of waste was recycled' },
  { measure: '% of major planning applications determined in time', unit: '%', lower: false, around: 88, tell: 'of applications were determined in time' },
  { measure: '% of council tax collected', unit: '%', lower: false, around: 93, tell: 'of council tax was collected' },
  { measure: '% of invoices paid within 30 days', unit: '%', lower: false, around: 94, tell: 'of invoices were paid in time' },
  { measure: '% of re-referrals to social care within a year', unit: '%', lower: true, around: 22, tell: 'of referrals were re-referrals' },
  { measure: '% of calls abandoned', unit: '%', lower: true, around: 8, tell: 'of calls were abandoned' },
  { measure: '% of care leavers in suitable accommodation', unit: '%', lower: false, around: 86, tell: 'of care leavers lived in suitable accommodation' },
  { measure: '% of food premises rated satisfactory or better', unit: '%', lower: false, around: 91, tell: 'of premises were rated satisfactory or better' },
  { measure: '% of council homes vacant', unit: '%', lower: true, around: 4, tell: 'of homes stood vacant' },
  { measure: '% of adults whose outcomes were met', unit: '%', lower: false, around: 78, tell: 'of adults had their outcomes met' },
  { measure: 'Average days to re-let a council home', unit: 'days', lower: true, around: 28, tell: 'were needed on average' },
  { measure: 'Average days to process a new benefit claim', unit: 'days', lower: true, around: 21, tell: 'were needed on average' },
  { measure: 'Rate of looked after children per 10,000', unit: 'rate', lower: true, around: 84, tell: 'children in every 10,000 were looked after' },
  { measure: 'Rate of first time entrants per 100,000', unit: 'rate', lower: true, around: 310, tell: 'entrants in every 100,000 were recorded' },
];

interface Made {
  unit: '%' | 'days' | 'rate';
  lower: boolean;
  target: number;
  floor: number;
  top: number;
  actual: number;
  previous: number;
  count: number;
  people: number;
  per: number;
}

/** A scorecard of indicators with counts, last month, change, arrow, rating and words; a summary on a sheet of its own repeats figures and ratings. */
export function scorecard(seed: number): Clean {
  const chance = chanceOf(seed);
  const says = chance.pick(dialects);
  const book = draft();
  const page = book.page('Scorecard');
  page.line(`Corporate performance report: ${chance.pick(['October 2020', 'June 2021', 'January 2022'])}`);
  page.line(null);
  page.line(says.ref, says.measure, says.polarity, says.target, says.tolerance, says.numerator, says.denominator, says.previous, says.actual, says.change, says.travel, says.rating, says.commentary);
  const kept: { row: number; cells: Written[] }[] = [];
  const colours: Colour[] = [];
  for (const [index, { measure, unit, lower, around, tell }] of shuffled(chance, measures).slice(0, 9).entries()) {
    const made = make(chance, unit, lower, around);
    const ref = `${chance.pick(['CP', 'CP'])}${String(index + 1).padStart(2, '0')}`;
    const colour = colourOf(made.actual, made.target, made.floor, lower);
    colours.push(colour);
    const written = (value: number): Written => (unit === '%' ? percent(value) : [value, unit === 'days' ? '0.0' : '0.0']);
    const target = unit === '%' ? percent(made.target, 0) : made.target;
    const range = unit === '%' ? `${Math.min(made.floor, made.top)}% – ${Math.max(made.floor, made.top)}%` : `${Math.min(made.floor, made.top)} – ${Math.max(made.floor, made.top)}`;
    const difference = Number((made.actual - made.previous).toFixed(1));
    const rating = { holds: says.ratings[colour].word, fill: says.ratings[colour].fill };
    const row = page.rows.length + 1;
    const words = write(chance, page, row, made, tell, colour);
    page.line(ref, measure, lower ? says.lower : says.higher, target, range, unit === 'days' ? null : made.count, unit === 'days' ? null : made.people, written(made.previous), written(made.actual), [difference, '+0.0;-0.0;0.0'], difference > 0 ? '↑' : difference < 0 ? '↓' : '→', rating, words.text);
    relate(book, page, row, made, words, colour, difference);
    kept.push({ row, cells: [ref, measure, lower ? says.lower : says.higher, target, range, written(made.actual), rating] });
  }
  const summary = book.page('Summary');
  summary.line('Summary for Cabinet');
  summary.line(null);
  summary.line(says.ref, says.measure, says.polarity, says.target, says.tolerance, says.actual, says.rating);
  for (const { row, cells } of kept) {
    const at = summary.line(...cells);
    book.facts.push(twin(page.at(row, 9), summary.at(at, 6)), twin(page.at(row, 4), summary.at(at, 4)));
  }
  page.line(null);
  const counted = colours.filter((each) => each === 'green').length;
  const row = page.line(`All ${kept.length} indicators are reported: ${counted} are green, ${colours.filter((each) => each === 'amber').length} are amber and ${colours.filter((each) => each === 'red').length} are red.`);
  page.mark('counted', page.at(row, 1));
  return book.done(`scorecard ${seed}`);
}

function make(chance: Chance, unit: Made['unit'], lower: boolean, around: number): Made {
  const better = lower ? -1 : 1;
  const target = around;
  const width = Math.max(2, Math.round(around * 0.08));
  const floor = target - better * width;
  const top = Number((target - better * 0.1).toFixed(1));
  const wish = around + better * amount(chance, -around * 0.14, Math.min(around * 0.1, unit === '%' && !lower ? 99 - around : around * 0.1), 1);
  const per = unit === 'rate' ? (around > 100 ? 100_000 : 10_000) : 100;
  const people = unit === 'rate' ? amount(chance, 61_234, 98_765) : amount(chance, 223, 1987);
  const count = Math.round((wish / per) * people);
  const actual = unit === 'days' ? Number(wish.toFixed(1)) : Number(((count / people) * per).toFixed(1));
  let previous = actual;
  while (previous === actual) previous = Number((actual + amount(chance, -around * 0.06, around * 0.06, 1)).toFixed(1));
  return { unit, lower, target, floor, top, actual, previous: unit === '%' ? Math.min(99.9, previous) : previous, count, people, per };
}

const endings = [
  'Officers are working with partners on the plan agreed by the board.', 'A new contract begins in the spring.', 'The team has been at full strength since the summer.', 'Late returns from two providers have been chased.',
  'The service is being reviewed.', 'More appointments are offered in the evenings.', 'The backlog from the lockdown has been cleared.', 'Training was given to all new starters.', 'A report goes to the committee in the spring.',
  'The form has been made shorter.', 'Two vacancies have been filled.', 'Residents were written to in the autumn.', 'The provider has agreed a recovery plan.', 'Work with the registered providers goes on.',
];

/** What an officer would write of the row: two or three sentences that quote its figures. */
function write(chance: Chance, page: Page, row: number, { unit, lower, target, actual, previous }: Made, tell: string, colour: Colour): Said {
  const print = (value: number) => (unit === '%' ? `${value.toFixed(1)}%` : unit === 'days' ? `${value.toFixed(1)} days` : value.toFixed(1));
  const goal = unit === '%' ? `${target}%` : unit === 'days' ? `${target} days` : String(target);
  const [figureAt, targetAt, previousAt] = [page.at(row, 9), page.at(row, 4), page.at(row, 8)];
  const above = actual > target;
  const better = (actual > previous) !== lower;
  const standing = colour === 'green' ? { text: 'meets the target', opposite: 'misses the target' } : { text: 'does not meet the target', opposite: 'meets the target' };
  const place = !lower ? { text: above ? 'above the target' : 'below the target', opposite: above ? 'below the target' : 'above the target' } : standing;
  const movement = better ? { text: 'improved', opposite: 'deteriorated' } : { text: 'deteriorated', opposite: 'improved' };
  const rise = actual > previous ? { text: 'up from', opposite: 'down from' } : { text: 'down from', opposite: 'up from' };
  const now = { text: print(actual), of: 'figure' as const, cell: figureAt, other: previousAt };
  const aim = { text: goal, of: 'target' as const, cell: targetAt, other: null };
  const before = { text: print(previous), of: 'previous' as const, cell: previousAt, other: figureAt };
  const at = page.at(row, 13);
  const ways: Omit<Said, 'at'>[] = [
    !lower && actual !== target
      ? { text: `Performance is ${now.text}, which is ${place.text} of ${aim.text}. It has ${movement.text} from ${before.text} last month.`, quotes: [now, aim, before], sides: [{ ...place, cells: [figureAt, targetAt] }, { ...movement, cells: [figureAt, previousAt] }] }
      : { text: `Performance is ${now.text} against a target of ${aim.text}. It has ${movement.text} from ${before.text} last month.`, quotes: [now, aim, before], sides: [{ ...movement, cells: [figureAt, previousAt] }] },
    { text: `This month ${now.text} ${tell}, ${rise.text} ${before.text} last month. The target of ${aim.text} was agreed in April.`, quotes: [now, before, aim], sides: [{ ...rise, cells: [figureAt, previousAt] }] },
    { text: `The figure for the month was ${now.text} and ${standing.text} of ${aim.text}. ${endings[row % endings.length]!}`, quotes: [now, aim], sides: [{ ...standing, cells: [figureAt, targetAt] }] },
  ];
  return { at, ...chance.pick(ways) };
}

function relate({ facts, said }: Draft, page: Page, row: number, made: Made, words: Said, colour: Colour, difference: number): void {
  const { unit, lower, floor, top, target, per } = made;
  const at = (column: number) => page.at(row, column);
  const [figure, previous, goal] = [at(9), at(8), at(4)];
  for (const [role, column] of [['reference', 1], ['polarity', 3], ['target', 4], ['tolerance', 5], ['previous', 8], ['figure', 9], ['change', 10], ['rating', 12], ['words', 13]] as const) page.mark(role, at(column));
  if (difference !== 0) page.mark('arrow', at(11));
  facts.push(rated({ rating: at(12), figure, target: goal, tolerance: at(5) }, floor, lower, colour), criteria(goal, at(5), [Math.min(floor, top), Math.max(floor, top)], 0.1), change(at(10), previous, figure), sized(figure, goal), moved(figure, previous));
  if (target !== made.actual && difference !== 0) facts.push(arrow(at(11), previous, figure, difference > 0));
  if (unit !== 'days') {
    page.mark('numerator', at(6));
    page.mark('denominator', at(7));
    page.mark(unit === '%' ? 'percentage' : 'rate', figure);
    facts.push(unit === '%' ? share(figure, at(6), at(7)) : rate(figure, at(6), at(7), per));
  }
  if (unit === '%') facts.push(bounded(figure, 100), bounded(previous, 100));
  said.push(words);
  for (const { text, cell } of words.quotes) {
    const number = /[\d.,]+/.exec(text)![0];
    facts.push(sentence(words.at, cell, { value: Number(number.replaceAll(',', '')), decimals: /\.(\d+)/.exec(number)?.[1]?.length ?? 0, text }));
  }
  for (const { text, cells: [one, other] } of words.sides) {
    if (one && other && /from|improved|deteriorated/.test(text)) facts.push(side(words.at, one, other, made.actual > made.previous));
    else if (one && other && /above|below/.test(text)) facts.push(side(words.at, one, other, made.actual > target));
  }
}

export function shuffled<Item>(chance: Chance, items: readonly Item[]): Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(chance.below(rest.length), 1)[0]!);
}

