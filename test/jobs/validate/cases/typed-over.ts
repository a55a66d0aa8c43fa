import { Mark } from '../../../../src/workbook/snapshot.ts';
import type { Written } from '../../../tables/sheet.ts';
import type { RuleCases } from '../case.ts';

const formula = (holds: number): Written => ({ holds, marks: Mark.formula });
const table = (figures: Written[]): Written[][] => [['Ref', 'Measure', 'Target', 'Apr', 'May', 'YTD'], ...figures.map((figure, at): Written[] => [`K${at}`, `Number of ${'abcdefgh'[at] ?? ''} visits made`, 20, 9, 8, figure])];

export const cases: RuleCases = {
  breaks: [
    { why: 'a number in the middle of formulas', sheets: { S: table([formula(17), formula(17), 17, formula(17), formula(17), formula(17)]) }, finds: ['S!F4'], says: /^5 figures under 'YTD' are formulas, and F4 holds a number/ },
  ],
  keeps: [
    { why: 'formulas alone, numbers alone, and words among them', sheets: { S: table([17, 17, 17, 17, 17, 17, 17]), T: table([formula(17), 'n/a', formula(17), formula(17), formula(17), formula(17), formula(17)]) } },
    { why: 'a few formulas among numbers, and a number below or above them all', sheets: { S: table([17, formula(17), 17, formula(17), 17, 17]), T: table([17, formula(17), formula(17), formula(17), formula(17), formula(17), 17]) } },
  ],
};
