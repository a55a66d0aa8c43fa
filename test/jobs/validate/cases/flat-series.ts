import type { RuleCases } from '../case.ts';

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
const header = ['Ref', 'Measure', 'Target', 'Tolerance', ...months];
const title = ['Performance as at December 2020'];
const row = (ref: string, ...figures: (number | string | [number, string])[]) => [ref, `Number of ${ref} referrals`, 95, 110, ...figures];

export const cases: RuleCases = {
  breaks: [{ why: 'ninety in each of nine months', sheets: { Monthly: [title, header, row('K1', 90, 90, 90, 90, 90, 90, 90, 90, 90), row('K2', 91, 88, 93, 90, 90, 91, 87, 90, 92)] }, finds: ['Monthly!E3'], says: /90 in each of 9 periods/ }],
  keeps: [{ why: 'nothing, five times, and a series that moves', sheets: { Monthly: [title, header, row('K1', 0, 0, 0, 0, 0, 0, 0, 0, 0), row('K2', 91, 90, 90, 90, 90, 90, 87, 90, 92), row('K3', 91, 88, 93, 90, 90, 91, 87, 90, 92)] } }],
};
