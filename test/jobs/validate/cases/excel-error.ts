import type { RuleCases } from '../case.ts';
import { Kind } from '../../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../../src/workbook/snapshot.ts';

const rows = [['Ref', 'Measure', 'Target', 'Actual', 'RAG'], ['K1', '% of visits in time', '95%', '#DIV/0!', ''], ['K2', '% of reviews in time', '95%', '93%', '']];

/** The builder writes text; Excel keeps errors as a kind of their own. */
function asErrors({ sheets, texts }: Snapshot): void {
  for (const { cells } of sheets) cells.kind.forEach((_, place) => {
    if (/^#/.test(texts[cells.text[place] ?? -1] ?? '')) cells.kind[place] = Kind.error;
  });
}

export const cases: RuleCases = {
  breaks: [
    { why: 'a division by nothing in a figure', sheets: { KPIs: rows }, also: asErrors, finds: ['KPIs!D2'], says: /#DIV\/0!/ },
    { why: 'an error in a block that is not rated', sheets: { Complaints: [['Area', 'Last year', 'This year'], ['Schools', 12, 15], ['Roads', 4, '#REF!']] }, also: asErrors, finds: ['Complaints!C3'], says: /^#REF! stands under 'This year'/ },
    { why: 'a look-up that failed down a column of words, said once', sheets: { Lists: [['Output', 'Unit', 'Theme'], ['Office space', 'sqm', 'Growth'], ...['A', 'B', 'C', 'D'].map((name) => [name, '#N/A', 'Growth']), ['Paths', 'km', 'Growth'], ['Roads', 'km', 'Growth'], ['Trees', 'number', 'Growth']] }, also: asErrors, finds: ['Lists!B3'], says: /and in B4, B5, B6\.$/ },
    { why: 'an error pasted as text', sheets: { KPIs: rows }, finds: ['KPIs!D2'] },
  ],
  keeps: [
    { why: 'n/a in words', sheets: { KPIs: [['Ref', 'Measure', 'Target', 'Actual', 'RAG'], ['K1', '% of visits in time', '95%', 'n/a', 'BLUE']] } },
  ],
};
