import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const list = Array.from({ length: 8 }, (_, at) => [`KPI${at + 1}`, `% of reviews of kind ${'abcdefgh'[at] ?? ''} held in time`, '90%', '80 – 89.9%', at < 5 ? '93%' : '84%', at < 5 ? 'GREEN' : 'AMBER']);

export const cases: RuleCases = {
  breaks: [
    { why: 'all 9 of 8', sheets: { K: [['This report includes all 9 of the Key Performance Indicators of the contract.'], [null], header, ...list] }, finds: ['K!A1'], says: /has 8/ },
    { why: 'a number of key measures', sheets: { K: [['Performance is monitored through 9 key measures, which this report shows.'], [null], header, ...list] }, finds: ['K!A1'], says: /9 key measures/ },
    { why: 'ratings', sheets: { K: [['Of the measures 5 are green and 2 are amber at the end of the month.'], [null], header, ...list] }, finds: ['K!A1'], says: /3 amber/ },
    { why: 'one colour of the whole list', sheets: { K: [['At the end of the month 6 of the 8 indicators are green.'], [null], header, ...list] }, finds: ['K!A1'], says: /5 green/ },
    { why: 'the number of one colour', sheets: { K: [['The number of amber indicators has risen from 2 to 4.'], [null], header, ...list] }, finds: ['K!A1'], says: /3 amber/ },
    { why: 'as many as the scorecard holds', sheets: { K: [['There are 9 measures in the scorecard this quarter.'], [null], header, ...list] }, finds: ['K!A1'], says: /has 8/ },
  ],
  keeps: [
    { why: 'one colour of the whole list, another list, and what is expected', sheets: { K: [['5 of the 8 indicators are green. 3 of the 12 indicators are red in the region. We expect 7 of the 8 indicators to be green by March.'], ['The number of amber indicators has risen from 2 to 3.'], [null], header, ...list] } },
    { why: 'some of a number', sheets: { K: [['Three of the eight measures are amber and five of the eight are green.'], [null], header, ...list] } },
    { why: 'the right counts', sheets: { K: [['This report includes all 8 KPIs, of which 5 are green and 3 are amber.'], [null], header, ...list] } },
    { why: 'some of them', sheets: { K: [['There are 3 indicators that are amber, and 2 measures where the data is late this month.'], [null], header, ...list] } },
    { why: 'those of somebody else', sheets: { K: [['The national framework has a total of 42 performance indicators for all councils.'], [null], header, ...list] } },
  ],
};
