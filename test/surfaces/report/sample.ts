import type { CleanTable, SummariseOutcome } from '../../../src/jobs/summarise/outcome.ts';
import type { Trend } from '../../../src/jobs/summarise/trends-data.ts';

const cell = (text: string, more: Partial<CleanTable['rows'][number][number]> = {}) => ({ text, colour: null, number: false, ...more });

export const table: CleanTable = {
  kind: 'detail',
  title: 'RAG detail',
  note: 'October 2020, from the sheet Supporting',
  header: ['Reference', 'Measure', 'Figure', 'Rating', 'Reason'],
  rows: [
    [cell('SM1'), cell('% of “assessments” completed,\nin 45 days'), cell('92.1%', { number: true }), cell('GREEN', { colour: 'green' }), cell('92.1% meets the target of 90%')],
    [cell('SM2'), cell('Variance against budget'), cell('-£514,000', { number: true }), cell('RED', { colour: 'red' }), cell('')],
    [cell(''), cell('No reference'), cell('-', { number: true }), cell('-', { colour: 'none' }), cell('No target is set')],
  ],
  legend: [{ colour: 'green', label: 'GREEN', means: 'at or better than target' }, { colour: 'red', label: 'RED', means: 'outside tolerance' }],
};

const none = Array<null>(5).fill(null);

export const trend: Trend = {
  ref: 'KPI3', measure: '% of referrals decided', title: 'KPI3: % of referrals decided, April to October 2020, below target', alt: 'This year: from 96% in April to 88% in October.',
  rating: 'amber', unit: '%', decimals: 1,
  categories: ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'],
  months: ['2020-04', '2020-05', '2020-06', '2020-07', '2020-08', '2020-09', '2020-10', '2020-11', '2020-12', '2021-01', '2021-02', '2021-03'],
  lines: [
    { name: 'This year', values: [96, 94, null, 90, 92, 91, 88, ...none], places: Array<null>(12).fill(null) },
    { name: 'Last year', values: [null, null, 91, null, null, 92, null, null, 90, null, null, 93], places: Array<null>(12).fill(null) },
  ],
  target: Array<number>(12).fill(95),
  band: { low: Array<number>(12).fill(85), high: Array<number>(12).fill(95) },
  comparators: [{ name: 'England', value: 89.3 }],
  notes: ['approximate', ...Array<string>(11).fill('')],
  left: [],
  running: false,
};

export const outcome: SummariseOutcome = {
  period: { period: '2020-10', says: 'as asked' },
  scheme: 'contract report',
  sheets: [],
  sentence: 'One measure at or better than target, none within tolerance, one outside; one has no target.',
  counts: { green: 1, amber: 0, red: 1, blue: 0, none: 1, unrated: 0 },
  tables: [table],
  trends: [],
  emptyCommentary: 0,
  findings: [{ rule: 'not-rated', severity: 'error', sheet: 'Supporting', cell: 'C9', message: 'SM9: the target cannot be read' }],
  plan: { expects: [], edits: [] },
};

/** What a workbook may hold to break out of the text that it stands in. */
export const hostile = `</title></style><script>alert(1)</script><img src=x onerror=alert(2)> " onload='x' \`y\` & \u0000\u202e`;

/** The same outcome and trend with hostile text wherever a workbook's text can stand. */
export function poisoned(): { outcome: SummariseOutcome; trend: Trend } {
  const poison = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(poison);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, known.has(name) ? each : poison(each)]));
    return typeof value === 'string' ? hostile : value;
  };
  return { outcome: poison(outcome) as SummariseOutcome, trend: { ...(poison(trend) as Trend), unit: '%' } };
}

/** What is never text of a workbook: a choice of ours. */
const known = new Set(['kind', 'colour', 'scheme', 'severity', 'rule', 'rating']);
