import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const list = Array.from({ length: 8 }, (_, at) => [`KPI${at + 1}`, `% of reviews of kind ${'abcdefgh'[at] ?? ''} held in time`, '90%', '80 – 89.9%', at < 5 ? '93%' : '84%', at < 5 ? 'GREEN' : 'AMBER']);

const services = (words: string[]) => [header, ...words.map((word, at) => [`${word.slice(0, 2).toUpperCase()}${at}`, `% of ${word.toLowerCase()} of kind ${'abcdefgh'[at] ?? ''} held in time`, '90%', '80 – 89.9%', word.endsWith('e') ? '93%' : '84%', word.endsWith('e') ? 'GREEN' : 'AMBER'])];
/** Adults has two green and one amber, Housing one and two. */
const sheets = { Adults: services(['Aide', 'Alone', 'Ask']), Housing: services(['Home', 'Hall', 'Help']) };
const summary = (adults: number[], housing: number[], total: number[]) => [['Directorate', 'Green', 'Amber', 'Red', 'Total'], ['Adults', ...adults], ['Housing', ...housing], ['Total', ...total]];

export const cases: RuleCases = {
  breaks: [
    { why: 'all 9 of 8', sheets: { K: [['This report includes all 9 of the Key Performance Indicators of the contract.'], [null], header, ...list] }, finds: ['K!A1'], says: /has 8/ },
    { why: 'a number of key measures', sheets: { K: [['Performance is monitored through 9 key measures, which this report shows.'], [null], header, ...list] }, finds: ['K!A1'], says: /9 key measures/ },
    { why: 'ratings', sheets: { K: [['Of the measures 5 are green and 2 are amber at the end of the month.'], [null], header, ...list] }, finds: ['K!A1'], says: /3 amber/ },
    { why: 'one colour of the whole list', sheets: { K: [['At the end of the month 6 of the 8 indicators are green.'], [null], header, ...list] }, finds: ['K!A1'], says: /5 green/ },
    { why: 'the number of one colour', sheets: { K: [['The number of amber indicators has risen from 2 to 4.'], [null], header, ...list] }, finds: ['K!A1'], says: /3 amber/ },
    { why: 'as many as the scorecard holds', sheets: { K: [['There are 9 measures in the scorecard this quarter.'], [null], header, ...list] }, finds: ['K!A1'], says: /has 8/ },
    { why: 'a summary of services whose sheet gives other counts', sheets: { Summary: summary([3, 0, 0, 3], [1, 2, 0, 3], [4, 2, 0, 6]), ...sheets }, finds: ['Summary!B2'], says: /^'Adults' is counted as 3 green, 0 amber here; the list in 'Adults' has 2 green, 1 amber/ },
    { why: 'the total alone', sheets: { Summary: summary([2, 1, 0, 3], [1, 2, 0, 3], [3, 4, 0, 7]), ...sheets }, finds: ['Summary!C4'], says: /4 amber here; the list in the workbook has 3 amber/ },
    { why: 'sections of one table, with the colours down the side', sheets: { K: [header, ['Children'], ...list.slice(0, 4), ['Adults'], ...list.slice(4)], Summary: [['Rating', 'Children', 'Adults', 'Total'], ['Green', 4, 2, 6], ['Amber', 0, 3, 3], ['Red', 0, 0, 0]] }, finds: ['Summary!C2'], says: /'Adults' is counted as 2 green here; the list in 'Adults' has 1 green/ },
    { why: 'colours that do not give the number of indicators', sheets: { K: [['There are 8 indicators: 4 green, 2 amber and 1 without data.'], [null], header, ...list] }, finds: ['K!A1'], says: /4 \+ 2 \+ 1 is 7/ },
  ],
  keeps: [
    { why: 'a summary of services as their sheets give it', sheets: { Summary: summary([2, 1, 0, 3], [1, 2, 0, 3], [3, 3, 0, 6]), ...sheets } },
    { why: 'a summary of another month, with which little agrees', sheets: { Summary: summary([1, 1, 1, 3], [0, 1, 2, 3], [1, 2, 3, 6]), ...sheets } },
    { why: 'one colour of the whole list, another list, and what is expected', sheets: { K: [['5 of the 8 indicators are green. 3 of the 12 indicators are red in the region. We expect 7 of the 8 indicators to be green by March.'], ['The number of amber indicators has risen from 2 to 3.'], [null], header, ...list] } },
    { why: 'some of a number', sheets: { K: [['Three of the eight measures are amber and five of the eight are green.'], [null], header, ...list] } },
    { why: 'the right counts', sheets: { K: [['This report includes all 8 KPIs, of which 5 are green and 3 are amber.'], [null], header, ...list] } },
    { why: 'some of them', sheets: { K: [['There are 3 indicators that are amber, and 2 measures where the data is late this month.'], [null], header, ...list] } },
    { why: 'those of somebody else', sheets: { K: [['The national framework has a total of 42 performance indicators for all councils.'], [null], header, ...list] } },
    { why: 'colours that give it', sheets: { K: [['There are 8 indicators: 5 green, 3 amber and 0 red.'], [null], header, ...list] } },
  ],
};
