import type { RuleCases } from '../case.ts';

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
const header = ['Ref', 'Measure', 'Target', 'Tolerance', ...months];
const title = ['Performance as at December 2020'];
const row = (ref: string, ...figures: (number | string | [number, string])[]) => [ref, `Number of ${ref} referrals`, 95, 110, ...figures];

const final = { sheet: 'Monthly', ref: 'K1', period: '2020-07', rating: 'green' as const, figure: '92', target: '95', tolerance: '110', mark: '' as const };

export const cases: RuleCases = {
  breaks: [{ why: 'July was final with another figure', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 94, 90, 91, 87, 90, 92)] }, memory: { finals: [final] }, finds: ['Monthly!H3'], says: /94 stands for July 2020, which was final at 92/ }],
  keeps: [{ why: 'as it was, and where the month was opened again', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 92, 90, 91, 87, 90, 92)] }, memory: { finals: [final] } }],
};
