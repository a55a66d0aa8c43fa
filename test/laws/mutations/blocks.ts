import { chanceOf } from '../../fuzz/chance.ts';
import type { Chance } from '../../fuzz/chance.ts';
import { amount, draft, percent } from './clean.ts';
import type { Clean, Draft } from './clean.ts';
import { change, rate, share, total } from './facts.ts';
import { shuffled } from './scorecard.ts';

const teams = ['North', 'South', 'East', 'West', 'Central', 'Coast', 'Moor', 'Vale', 'Riverside'];
const services = ['Waste', 'Housing', 'Planning', 'Revenues', 'Social care', 'Highways', 'Libraries', 'Parking'];

/** Blocks that no indicator stands in: cases by team and quarter, complaints with shares, rates by area, a budget and a list of actions. */
export function blocks(seed: number): Clean {
  const chance = chanceOf(seed);
  const book = draft();
  for (const make of shuffled(chance, [cases, complaints, areas, budget, outcomes, actions])) make(book, chance);
  return book.done(`blocks ${seed}`);
}

/** Rows and columns with totals both ways. */
function cases(book: Draft, chance: Chance): void {
  const page = book.page('Cases');
  const columns = chance.pick([['Q1', 'Q2', 'Q3', 'Q4'], ['Red', 'Amber', 'Green'], ['Open', 'Closed', 'Transferred']]);
  const names = shuffled(chance, teams).slice(0, 4 + chance.below(4));
  page.line('Cases by team');
  page.line('Team', ...columns, 'Total');
  const counts = names.map(() => columns.map(() => amount(chance, 3, 148)));
  const sums = columns.map((_, column) => counts.reduce((sum, row) => sum + row[column]!, 0));
  const rows = counts.map((row, index) => page.line(names[index]!, ...row, row.reduce((sum, each) => sum + each, 0)));
  const bottom = page.line('Total', ...sums, sums.reduce((sum, each) => sum + each, 0));
  for (const row of [...rows, bottom]) {
    book.facts.push(total(page.at(row, columns.length + 2), columns.map((_, column) => page.at(row, column + 2))));
    page.mark('total', page.at(row, columns.length + 2));
  }
  for (let column = 2; column <= columns.length + 2; column++) book.facts.push(total(page.at(bottom, column), rows.map((row) => page.at(row, column))));
  columns.forEach((_, column) => {
    page.mark('total', page.at(bottom, column + 2));
    for (const row of rows) page.mark('count', page.at(row, column + 2));
  });
  for (const row of rows) book.rows.push({ sheet: 'Cases', row, totals: columns.map((_, column) => page.at(bottom - 1, column + 2)).concat(page.at(bottom - 1, columns.length + 2)) });
}

/** Counts with their share of the total. */
function complaints(book: Draft, chance: Chance): void {
  const page = book.page('Complaints');
  const names = shuffled(chance, services).slice(0, 5 + chance.below(3));
  page.line('Complaints by service');
  page.line('Service', 'Received', '% of total');
  const counts = names.map(() => amount(chance, 11, 240));
  const all = counts.reduce((sum, each) => sum + each, 0);
  const rows = counts.map((count, index) => page.line(names[index]!, count, percent(Number(((count / all) * 100).toFixed(1)))));
  const bottom = page.line('Total', all, percent(100));
  for (const row of rows) {
    book.facts.push(share(page.at(row, 3), page.at(row, 2), page.at(bottom, 2)));
    page.mark('percentage', page.at(row, 3));
    page.mark('count', page.at(row, 2));
    book.rows.push({ sheet: 'Complaints', row, totals: [page.at(bottom - 1, 2), page.at(bottom - 1, 3)] });
  }
  book.facts.push(total(page.at(bottom, 2), rows.map((row) => page.at(row, 2))));
  page.mark('total', page.at(bottom, 2));
}

/** Children and population by area, with a rate per 10,000. */
function areas(book: Draft, chance: Chance): void {
  const page = book.page('Areas');
  page.line('Children in need by area');
  page.line('Area', 'Children in need', 'Population aged 0-17', 'Rate per 10,000');
  for (const name of shuffled(chance, teams).slice(0, 6)) {
    const [people, count] = [amount(chance, 8_123, 41_987), amount(chance, 214, 988)];
    const row = page.line(name, count, [people, '#,##0'], [Number(((count / people) * 10_000).toFixed(1)), '0.0']);
    book.facts.push(rate(page.at(row, 4), page.at(row, 2), page.at(row, 3), 10_000));
    page.mark('numerator', page.at(row, 2));
    page.mark('denominator', page.at(row, 3));
    page.mark('rate', page.at(row, 4));
  }
}

/** Budget, forecast and variance in thousands of pounds. */
function budget(book: Draft, chance: Chance): void {
  const page = book.page('Budget');
  page.line('Revenue budget, £000');
  page.line('Service', 'Budget', 'Forecast', 'Variance');
  const rows = shuffled(chance, services).slice(0, 6).map((name) => {
    const planned = amount(chance, 1_200, 9_800);
    const forecast = planned + amount(chance, 11, 370) * chance.pick([-1, 1]);
    return { row: page.line(name, [planned, '#,##0'], [forecast, '#,##0'], [forecast - planned, '#,##0']), planned, forecast };
  });
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0);
  const bottom = page.line('Total', [sum(({ planned }) => planned), '#,##0'], [sum(({ forecast }) => forecast), '#,##0'], [sum(({ planned, forecast }) => forecast - planned), '#,##0']);
  for (const { row } of rows) {
    page.mark('count', page.at(row, 2));
    page.mark('count', page.at(row, 3));
    book.rows.push({ sheet: 'Budget', row, totals: [2, 3, 4].map((column) => page.at(bottom - 1, column)) });
  }
  for (const row of [...rows.map(({ row }) => row), bottom]) {
    book.facts.push(change(page.at(row, 4), page.at(row, 2), page.at(row, 3)));
    page.mark('change', page.at(row, 4));
  }
  for (const column of [2, 3, 4]) {
    book.facts.push(total(page.at(bottom, column), rows.map(({ row }) => page.at(row, column))));
    page.mark('total', page.at(bottom, column));
  }
}

/** Numerators, denominators and percentages. */
function outcomes(book: Draft, chance: Chance): void {
  const page = book.page('Outcomes');
  page.line('Reviews held in time, by team');
  page.line('Team', 'In time', 'Reviews due', '% in time');
  for (const name of shuffled(chance, teams).slice(0, 6 + chance.below(3))) {
    const due = amount(chance, 58, 412);
    const held = Math.round(due * amount(chance, 0.62, 0.97, 3));
    const row = page.line(name, held, due, percent(Number(((held / due) * 100).toFixed(1))));
    book.facts.push(share(page.at(row, 4), page.at(row, 2), page.at(row, 3)));
    page.mark('numerator', page.at(row, 2));
    page.mark('denominator', page.at(row, 3));
    page.mark('percentage', page.at(row, 4));
  }
}

/** Actions with the dates by which they are due. */
function actions(book: Draft, chance: Chance): void {
  const page = book.page('Actions');
  page.line('Improvement actions');
  page.line('No', 'Action', 'Owner', 'Due date', 'Status');
  const does = ['Recruit two reviewing officers', 'Publish the revised policy', 'Train the contact centre', 'Audit case files', 'Renew the cleaning contract', 'Consult residents on the plan', 'Move records to the new system'];
  for (const [index, action] of shuffled(chance, does).entries()) {
    const row = page.line(index + 1, action, chance.pick(['A. Patel', 'J. Smith', 'M. Jones']), `${String(amount(chance, 1, 28)).padStart(2, '0')}/${String(amount(chance, 1, 12)).padStart(2, '0')}/2031`, chance.pick(['In progress', 'Not started']));
    page.mark('date', page.at(row, 4));
  }
}
