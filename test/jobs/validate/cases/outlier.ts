import type { RuleCases } from '../case.ts';

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
const header = ['Ref', 'Measure', 'Target', 'Tolerance', ...months];
const title = ['Performance as at December 2020'];
const row = (ref: string, ...figures: (number | string | [number, string])[]) => [ref, `Number of ${ref} referrals`, 95, 110, ...figures];

const years = ['20', '21', '22'].flatMap((year) => ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((month) => `${month}-${year}`)).slice(3, 27);

export const cases: RuleCases = {
  breaks: [
    { why: 'a digit too many', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 900, 90, 91, 87, 90, 92)] }, finds: ['Monthly!H3'], says: /900 in July 2020.*decimal point/ },
    { why: 'two digits swapped, near enough for chance without', sheets: { Monthly: [title, header, row('K1', 22, 24, 23, 32, 25, 22, 24, 21, 23)] }, finds: ['Monthly!H3'], says: /32 in July 2020.*two digits swapped/ },
    { why: 'two digits swapped below zero', sheets: { Monthly: [title, header, ['K1', 'Variance against budget (£000)', 0, null, -18, -17, -18, -81, -19, -18, -17, -18, -19]] }, finds: ['Monthly!H3'], says: /-81 in July 2020.*two digits swapped/ },
  ],
  keeps: [{
    why: 'a trend, a step, and a season that comes back',
    sheets: { Monthly: [title, ['Ref', 'Measure', 'Target', 'Tolerance', ...years],
      ['K1', 'Number of K1 households waiting', 3000, 3100, 2810, 2833, 2851, 2870, 2902, 2918, 2944, 2961, 2970, 3002, 3025, 3051, 3074, 3090, 3122, 3140, 3166, 3190, 3215, 3231, 3240, 3275, 3301, 3322],
      ['K2', 'Number of K2 cases open', 60, 70, 51, 53, 50, 52, 51, 53, 52, 50, 51, 53, 52, 51, 52, 50, 53, 51, 52, 88, 87, 89, 88, 87, 88, 89],
      ['K3', 'Number of K3 visits', 5000, 4000, 4100, 4800, 5200, 7900, 11200, 5100, 4300, 3900, 2800, 2100, 3000, 3900, 4300, 5100, 5500, 8200, 12100, 5300, 4500, 3800, 2900, 2200, 3300, 4200]] },
  }, { why: 'as far off as swapped digits, where none are', sheets: { Monthly: [title, header, row('K1', 22, 24, 23, 33, 25, 22, 24, 21, 23)] } }, { why: 'months as they come', sheets: { Monthly: [title, header, row('K1', 91, 88, 93, 84, 97, 91, 87, 90, 92), row('K2', 60, 64, 67, 71, 76, 80, 84, 88, 93)] } }],
};
