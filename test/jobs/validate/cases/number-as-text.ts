import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'figures of a table', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', '93.5%', ''], ['K2', 'Number of plans', 500, 495, '']] }, finds: ['KPIs!D2'], says: /^One figure under 'Actual' is kept as text: '93\.5%'\.$/ },
    { why: 'a lone text among numbers in another block', sheets: { Complaints: [['Area', 'Last year', 'This year'], ['Schools', 12, 15], ['Roads', 4, '9'], ['Housing', 31, 28]] }, finds: ['Complaints!C3'] },
    { why: 'many columns of one table, said once', sheets: { Months: [['Ref', 'Measure', 'Target', 'Apr-20', 'May-20', 'Jun-20', 'Jul-20'], ['K1', 'Number of visits made', 12, '11', '14', '12', '13'], ['K2', 'Number of calls made', 30, '31', '33', '29', '30']] }, finds: ['Months!D2'], says: /8 figures in 4 columns \(D to G\) are kept as text, such as '11'/ },
    { why: 'a date that is text among dates', sheets: { Plan: [['No', 'Action', 'Deadline'], [1, 'Agree the protocol', [44470, 'dd/mm/yyyy']], [2, 'Train the team', [44501, 'dd/mm/yyyy']], [3, 'Report to the board', '31/12/2021'], [4, 'Review it', '01/02/2022']] }, finds: ['Plan!C4'], says: /2 dates under 'Deadline' are kept as text among real dates, such as '31\/12\/2021'/ },
  ],
  keeps: [
    { why: 'dates that are all text', sheets: { Plan: [['No', 'Action', 'Deadline'], [1, 'Agree the protocol', '30/11/2021'], [2, 'Report to the board', '31/12/2021']] } },
    { why: 'numbers and words for none', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', [0.935, '0.0%'], ''], ['K2', 'Number of plans', 500, 'n/a', '']] } },
    { why: 'codes in a block of words', sheets: { Areas: [['Area', 'Code'], ['North', '101'], ['South', '102'], ['East', '103']] } },
  ],
};
