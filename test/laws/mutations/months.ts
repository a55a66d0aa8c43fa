import { chanceOf } from '../../fuzz/chance.ts';
import type { Written } from '../../tables/sheet.ts';
import { amount, draft, percent } from './clean.ts';
import type { Clean, Said } from './clean.ts';
import { bounded, colourOf, rated, sentence, series, sized, toDate } from './facts.ts';
import type { Colour, Fact } from './facts.ts';
import { shuffled } from './scorecard.ts';

const names = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

const measures: { measure: string; unit: '%' | 'days' | 'count'; lower: boolean; around: number }[] = [
  { measure: 'Number of complaints received', unit: 'count', lower: true, around: 41 },
  { measure: 'Number of affordable homes completed', unit: 'count', lower: false, around: 23 },
  { measure: 'Number of missed bin collections', unit: 'count', lower: true, around: 212 },
  { measure: 'Number of visits to libraries', unit: 'count', lower: false, around: 18_450 },
  { measure: 'Number of fly-tipping incidents', unit: 'count', lower: true, around: 137 },
  { measure: 'Number of apprentices started', unit: 'count', lower: false, around: 12 },
  { measure: '% of statutory visits held in time', unit: '%', lower: false, around: 91 },
  { measure: '% of freedom of information requests answered in 20 days', unit: '%', lower: false, around: 87 },
  { measure: '% of staff absent through sickness', unit: '%', lower: true, around: 5 },
  { measure: '% of telephone calls answered in 30 seconds', unit: '%', lower: false, around: 76 },
  { measure: 'Average days to repair a road defect', unit: 'days', lower: true, around: 14 },
  { measure: 'Average working days lost per employee', unit: 'days', lower: true, around: 9 },
];

const ratings: Record<Colour, { holds: string; fill: string }> = {
  green: { holds: 'Green', fill: '#92D050' }, amber: { holds: 'Amber', fill: '#FFC000' }, red: { holds: 'Red', fill: '#FF0000' },
};

/** A table by month from April: counts have a year to date, the rest the latest month as the figure that is rated. */
export function months(seed: number): Clean {
  const chance = chanceOf(seed);
  const book = draft();
  const page = book.page('Monthly');
  const last = 7 + chance.below(6);
  const lines: Fact[] = [];
  page.line('Performance by month');
  page.line(`${['October', 'November', 'December', 'January', 'February', 'March'][last - 7]!} ${last > 9 ? 2021 : 2020}`);
  const written = names.slice(0, last);
  const heading = page.line('Ref', 'Measure', 'Polarity', 'Target', 'Tolerance', 'Frequency', ...written, 'YTD', 'RAG', 'Comments');
  written.forEach((_, month) => page.mark('month heading', page.at(heading, 7 + month)));
  for (const [index, { measure, unit, lower, around }] of shuffled(chance, measures).slice(0, 9).entries()) {
    const row = page.rows.length + 1;
    const better = lower ? -1 : 1;
    const decimals = unit === 'count' ? 0 : 1;
    const noise = around * (unit === 'count' ? 0.07 : 0.03);
    const figures = written.map(() => amount(chance, around - noise, Math.min(around + noise, unit === '%' ? 99.9 : Infinity), decimals));
    const whole = unit === 'count' ? figures.reduce((sum, each) => sum + each, 0) : null;
    const basis = whole ?? figures.at(-1)!;
    const target = unit === 'count' ? Math.round(around * last * amount(chance, 0.95, 1.04, 2)) : Math.round(around + better * amount(chance, -around * 0.05, around * 0.05, 1));
    const floor = target - better * Math.max(1, Math.round(target * 0.06));
    const top = unit === 'count' ? target - better : Number((target - better * 0.1).toFixed(1));
    const colour = colourOf(basis, target, floor, lower);
    const cell = (value: number): Written => (unit === '%' ? percent(value) : unit === 'days' ? [value, '0.0'] : value);
    const sign = unit === '%' ? '%' : '';
    const print = unit === 'count' ? basis.toLocaleString('en-GB') : `${basis.toFixed(1)}${unit === '%' ? '%' : ' days'}`;
    const text = unit === 'count' ? `The year to date is ${print}. The service reviews each case with the team.` : `Performance was ${print} this month. The service reviews each case with the team.`;
    page.line(`PM${index + 1}`, measure, lower ? 'Lower' : 'Higher', unit === '%' ? percent(target, 0) : target, `${Math.min(floor, top)}${sign} – ${Math.max(floor, top)}${sign}`, unit === 'count' ? 'YTD' : 'Monthly', ...figures.map(cell), whole ?? null, ratings[colour], text);

    const at = (column: number) => page.at(row, column);
    const cells = figures.map((_, month) => at(7 + month));
    const [yearAt, ratingAt, wordsAt] = [at(7 + last), at(8 + last), at(9 + last)];
    const rests = whole === null ? cells.at(-1)! : yearAt;
    const said: Said = { at: wordsAt, text, sides: [], quotes: [{ text: print, of: whole === null ? 'figure' : 'year to date', cell: rests, other: whole === null ? cells.at(-2)! : null }] };
    book.said.push(said);
    book.facts.push(rated({ rating: ratingAt, figure: rests, target: at(4), tolerance: at(5) }, floor, lower, colour), sized(rests, at(4)), sentence(wordsAt, rests, { value: basis, decimals, text: print }));
    if (whole !== null) book.facts.push(toDate(yearAt, cells));
    for (const each of cells) {
      page.mark('month', each);
      book.facts.push(bounded(each, unit === '%' ? 100 : Infinity));
    }
    if (last > 6) lines.push(series(cells));
    if (whole !== null) page.mark('year to date', yearAt);
    for (const [role, place] of [['reference', at(1)], ['polarity', at(3)], ['target', at(4)], ['rating', ratingAt], ['words', wordsAt]] as const) page.mark(role, place);
  }
  // A month that chance has put far from the others shows nothing.
  const { snapshot } = book.done('');
  book.facts.push(...lines.filter(({ holds }) => holds(snapshot)));
  return book.done(`months ${seed}`);
}
