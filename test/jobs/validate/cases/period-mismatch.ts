import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const row = ['K1', '% of complaints answered in time', '60%', '50 – 59.9%', '54.8%', 'AMBER'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a title of another year', sheets: { K: [['Appendix B: Indicator review Quarter 3 2016/17'], [null], header, [...row, '']] }, options: { period: '2015-12' }, finds: ['K!A1'], says: /December 2016.*December 2015/ },
    { why: 'this period’s figure under another year', sheets: { K: [header, [...row, 'In the first six months of 2019-20, the response time has increased to 54.8% from 46.8% when compared to the same period in the previous year.']] }, options: { period: '2020-09' }, finds: ['K!G2'], says: /54\.8% for 2019-20/ },
  ],
  keeps: [
    { why: 'the report’s own month', sheets: { K: [['Performance report, September 2020'], [null], header, [...row, '']] }, options: { period: '2020-09' } },
    { why: 'a comparison with the year before', sheets: { K: [header, [...row, 'We received 51 complaints compared with 90 in the first six months of 2019-20.']] }, options: { period: '2020-09' } },
    { why: 'a title of the last quarter', sheets: { K: [['Performance as at June 2020'], [null], header, [...row, '']] }, options: { period: '2020-09' } },
  ],
};
