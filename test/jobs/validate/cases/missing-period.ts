import type { RuleCases } from '../case.ts';

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
const header = ['Ref', 'Measure', 'Target', 'Tolerance', ...months];
const title = ['Performance as at December 2020'];
const row = (ref: string, ...figures: (number | string | [number, string])[]) => [ref, `Number of ${ref} referrals`, 95, 110, ...figures];

export const cases: RuleCases = {
  breaks: [{ why: 'no July between June and August', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, '', 90, 91, 87, 90, 92), row('K2', 91, 88, 93, 92, 90, 91, 87, 90, 92)] }, finds: ['Monthly!H3'], says: /July 2020/ }],
  keeps: [{ why: 'months that are never measured', sheets: { Monthly: [title, ['Ref', 'Measure', 'Target', 'Tolerance', ...['19', '20'].flatMap((year) => ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((month) => `${month}-${year}`))], ['K1', 'Number of K1 appraisals', 95, 110, '', '', 93, 92, 90, 91, 87, 90, 92, '', '', 93, 92, 90, 91, 87, 90, 92]] } }, { why: 'a word for it, quarters, and months to come', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 'n/a', 90, 91, 87, 90, 92), row('K2', '', '', 93, '', '', 91, '', '', 92), row('K3', 91, 88, 93, 90, 91, 92, 90, '', '')] } }],
};
