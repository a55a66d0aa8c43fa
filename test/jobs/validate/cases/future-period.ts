import type { RuleCases } from '../case.ts';

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
const header = ['Ref', 'Measure', 'Target', 'Tolerance', ...months];
const title = ['Performance as at December 2020'];
const row = (ref: string, ...figures: (number | string | [number, string])[]) => [ref, `Number of ${ref} referrals`, 95, 110, ...figures];

export const cases: RuleCases = {
  breaks: [{ why: 'a figure for November in October’s report', sheets: { Monthly: [['Performance as at October 2020'], header, row('K1', 91, 88, 93, 92, 90, 91, 87, 90), row('K2', 91, 88, 93, 92, 90, 91, 87)] }, finds: ['Monthly!L3'], says: /90 stands for November 2020/ }],
  keeps: [{ why: 'figures to the month of the report', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 92, 90, 91, 87, 90, 92)] } }],
};
