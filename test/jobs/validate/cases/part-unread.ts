import type { RuleCases } from '../case.ts';

const headings = ['Commentary', 'Frequency', 'Lead officer', 'Outturn'];
const indicators = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN']];
/** Rows whose every cell reads like a heading, no two of them alike. */
const unlike = (rows: number) => Array.from({ length: rows }, (_, row) => Array.from({ length: 10 }, (__, column) => `${headings[(row + column) % 4]!} ${row} ${column}`));

export const cases: RuleCases = {
  breaks: [{ why: 'a sheet of headings without a table', sheets: { KPIs: indicators, List: unlike(3900) }, finds: ['List!'], says: /'List' was not looked through to its end/ }],
  keeps: [{ why: 'a few rows of headings', sheets: { KPIs: indicators, List: unlike(20) } }],
};
