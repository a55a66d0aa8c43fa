import { readCompany } from '../../src/engine/company.ts';
import { rateIndicator, rateMonth, readCriteria } from '../../src/engine/rate.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Indicator, Said, Settings } from '../../src/engine/terms.ts';

/** How many ratings a second the engine gives on one core, figures read from their cells each time. Printed and never asserted. */
const settings: Settings = { ...defaults, period: '2020-10' };
const company = readCompany([]);
const periods = ['2020-04', '2020-05', '2020-06', '2020-07', '2020-08', '2020-09', '2020-10', '2020-11', '2020-12', '2021-01', '2021-02', '2021-03'];

const goals: [target: string, tolerance: string, polarity: string][] = [
  ['95%', '85% – 94.9%', ''], ['<25%', '<30%', ''], ['375', '375.1-402.9', ''], ['79', '69 – 89', ''], ['560', 'target +10%', ''], ['90', 'within 10%', 'Lower'], ['95%', '', 'Higher'],
];

function said(row: number): Said {
  const figure = (row * 7919) % 1000;
  return row % 2 === 0 ? { kind: 'text', text: `${figure / 10}%` } : { kind: 'number', number: figure / 1000, format: '0.0%' };
}

function indicator(row: number): Indicator {
  const [target = '', tolerance = '', polarity = ''] = goals[row % goals.length] ?? [];
  return {
    ref: `KPI${row}`, measure: `% of reviews held within timescale, ward ${row}`, target: { kind: 'text', text: target }, tolerance: { kind: 'text', text: tolerance }, thresholds: null, floor: null,
    polarity, basis: 'Monthly', current: said(row), ytd: null, months: periods.map((period, month) => ({ period, said: said(row + month) })), monthsCumulative: false,
  };
}

const rows = Array.from({ length: 50_000 }, (_, row) => indicator(row));

function measure(what: string, count: number, run: () => void): void {
  run();
  const begun = performance.now();
  run();
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${what}: ${Math.round(count / seconds).toLocaleString('en-GB')} ratings a second`);
}

const colours = new Map<string, number>();

measure('rows with a current figure', rows.length, () => {
  for (const row of rows) {
    const { rating } = rateIndicator(row, settings, company);
    colours.set(rating.colour, (colours.get(rating.colour) ?? 0) + 1);
  }
});

measure('rows with twelve months', 10_000 * periods.length, () => {
  for (const row of rows.slice(0, 10_000)) {
    const readable = readCriteria(row, settings);
    for (const period of periods) rateMonth(row, period, { ...settings, period: null }, company, readable);
  }
});

console.log([...colours].map(([colour, count]) => `${colour} ${count}`).join(', '));
