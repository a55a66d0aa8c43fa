import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const words = 'Reviews were held on time in all but four teams, which have a plan for the rest of the year.';
const row = (ref: string, figure: string, commentary: string) => [ref, `% of ${ref} reviews in time`, '95%', '85 – 94.9%', figure, '', commentary];

export const cases: RuleCases = {
  breaks: [
    { why: 'TBC where words are due', sheets: { KPIs: [header, row('K1', '92.1%', 'TBC'), row('K2', '88%', words)] }, finds: ['KPIs!G2'], says: /'TBC'/ },
    { why: 'a prompt within the words', sheets: { KPIs: [header, row('K1', '92.1%', 'Performance fell because of [insert reason] and will recover.'), row('K2', '88%', words)] }, finds: ['KPIs!G2'] },
    { why: 'a figure never filled in', sheets: { KPIs: [header, row('K1', '92.1%', 'There were XX cases in the month, more than before.'), row('K2', '88%', words)] }, finds: ['KPIs!G2'] },
    { why: 'the same one down a column, said once', sheets: { KPIs: [header, ...['K1', 'K2', 'K3', 'K4', 'K5'].map((ref) => row(ref, '92.1%', 'Lorem ipsum dolor sit amet, consectetur.'))] }, finds: ['KPIs!G2'], says: /and in G3, G4, G5, G6\.$/ },
    { why: 'a prompt where the words are due', sheets: { KPIs: [header, row('K1', '92.1%', 'Please provide a commentary on the figures'), row('K2', '88%', words)] }, finds: ['KPIs!G2'] },
  ],
  keeps: [{ why: 'what a form asks', sheets: { Form: [['Programme', 'Question', 'Answer'], ['P1', 'Please provide a progress update covering the 6 month reporting period', 'All is on track.'], ['P2', 'Please provide a progress update covering the 6 month reporting period', 'Two months late.']] } }, { why: 'a name blanked in a quotation, and a target to be set', sheets: { KPIs: [header, row('K1', '92.1%', 'A parent wrote: “Ms XXX was a great help to us all year.”'), row('K2', '88%', 'The new target is to be confirmed by the board in June.')] } }],
};
