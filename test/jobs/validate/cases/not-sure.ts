import type { RuleCases } from '../case.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];
const hidden = { rows, hidden: true };
/** Either may be the target. */
const rivals = [['Metric', 'Standard', 'Plan', 'Actual', 'Narrative'], ['% of calls answered', '95%', '76%', '71.2%', ''], ['% of visits made', '85%', '70%', '63.4%', '']];

export const cases: RuleCases = {
  breaks: [
    { why: 'a table on a hidden sheet', sheets: { KPIs: rows, Old: hidden }, finds: ['Old!A1'], says: /'Old' was left alone: its sheet is hidden/ },
    { why: 'the only table of the workbook', sheets: { Old: hidden }, finds: ['Old!A1'], says: /Name the sheet to have its indicators checked/ },
    { why: 'three hidden sheets, each', sheets: { KPIs: rows, Apr: hidden, May: hidden, Jun: hidden }, finds: ['Apr!A1', 'May!A1', 'Jun!A1'] },
    { why: 'four hidden sheets, once', sheets: { KPIs: rows, Apr: hidden, May: hidden, Jun: hidden, Jul: hidden }, finds: ['Apr!A1'], says: /^4 tables on the sheets 'Apr', 'May', 'Jun', 'Jul' were left alone, of each for one reason: its sheet is hidden/ },
    { why: 'two columns that may each be the target', sheets: { Board: rivals }, finds: ['Board!A1'], says: /'Standard' and 'Plan' may each be the target: say which it is\. Name the sheet/ },
  ],
  keeps: [
    { why: 'a table that is sure', sheets: { KPIs: rows } },
    { why: 'a hidden sheet that the officer names', sheets: { KPIs: rows, Old: hidden }, options: { sheets: ['Old'] } },
    { why: 'a hidden sheet of notes', sheets: { KPIs: rows, Notes: { rows: [['How to fill this in'], ['Write the figure under Actual']], hidden: true } } },
    { why: 'a list of positions, which is read all the same', sheets: { KPIs: rows, Projects: [['Project', 'Owner', 'Status'], ['Move the archive', 'JB', 'Green'], ['New website', 'AL', 'Under review'], ['Car park', 'AL', 'Under review']] } },
  ],
};
