import type { RuleCases } from '../case.ts';

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
const header = ['Ref', 'Measure', 'Target', 'Tolerance', ...months];
const title = ['Performance as at December 2020'];
const row = (ref: string, ...figures: (number | string | [number, string])[]) => [ref, `Number of ${ref} referrals`, 95, 110, ...figures];

export const cases: RuleCases = {
  breaks: [{ why: 'a digit too many', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 900, 90, 91, 87, 90, 92)] }, finds: ['Monthly!H3'], says: /900 in July 2020.*decimal point/ }],
  keeps: [{ why: 'months as they come', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 84, 97, 91, 87, 90, 92), row('K2', 60, 64, 67, 71, 76, 80, 84, 88, 93)] } }],
};
