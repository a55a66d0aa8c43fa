import type { RuleCases } from '../case.ts';

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
const header = ['Ref', 'Measure', 'Target', 'Tolerance', ...months];
const title = ['Performance as at December 2020'];
const row = (ref: string, ...figures: (number | string | [number, string])[]) => [ref, `Number of ${ref} referrals`, 95, 110, ...figures];

const shown = (format: string) => (figure: number): [number, string] => [figure, format];

export const cases: RuleCases = {
  breaks: [{ why: 'one month without the decimal', sheets: { Monthly: [title, header, row('K1', ...[0.912, 0.884, 0.931].map(shown('0.0%')), shown('0%')(0.92), ...[0.9, 0.91, 0.87, 0.9, 0.92].map(shown('0.0%')))] }, finds: ['Monthly!H3'], says: /92% is shown with 0 decimals beside figures like 91\.2%/ }],
  keeps: [{ why: 'one format, and numbers as they are', sheets: { Monthly: [title, header, row('K1', ...[0.912, 0.884, 0.931, 0.92, 0.9, 0.91, 0.87, 0.9, 0.92].map(shown('0.0%'))), row('K2', 91, 88.5, 93, 92.25, 90, 91, 87, 90, 92)] } }],
};
