import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const table = (refs: string[]) => [header, ...refs.map((ref) => [ref, `% of ${ref} in time`, '95%', '85 – 94.9%', '96%', 'GREEN'])];
const grid = (refs: string[]) => [['Performance as at May 2020'], ['Ref', 'Measure', 'Apr-20', 'May-20', 'Jun-20'], ...refs.map((ref) => [ref, `% of ${ref} in time`, 'G', 'G', ''])];

const month = (name: string, refs: string[], figure = '96%') => [[`Performance report ${name} 2024`], header, ...refs.map((ref) => [ref, `% of ${ref} in time`, '95%', '85 – 94.9%', ref === 'A9' ? 'Discontinued' : figure, 'GREEN'])];
const eight = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a letter of the summary’s reference is wrong', sheets: { Supporting: table(['SM1', 'SM2', 'SM3', 'SM4', 'SM5']), Summary: grid(['SM1', 'SM2', 'SM3', 'SI4', 'SM5']) }, finds: ['Summary!A6'], says: /SM4 stands in 'Supporting' and is missing here/ },
    { why: 'a cell full of text that is nearly another', sheets: { Supporting: table(['SM1', 'SM2', 'SM3', 'SM4', 'X'.repeat(32_000)]), Summary: grid(['SM1', 'SM2', 'SM3', 'SM4', `${'X'.repeat(31_999)}Y`]) }, finds: ['Supporting!A6', 'Summary!A7'], says: /does not have this reference\.$/ },
    { why: 'a gap in the numbering', sheets: { KPIs: table(['KPI1', 'KPI2', 'KPI3', 'KPI4', 'KPI6', 'KPI7']) }, finds: ['KPIs!A5'], says: /leaves out KPI5/ },
    { why: 'twins that leave out the same, told once', sheets: { Detail: table(['KPI1', 'KPI2', 'KPI3', 'KPI5', 'KPI6']), Summary: grid(['KPI1', 'KPI2', 'KPI3', 'KPI5', 'KPI6']) }, finds: ['Detail!A4'] },
    { why: 'a row of the summary that may stand elsewhere: a query', sheets: { Supporting: table(['SM1', 'SM2', 'SM3', 'SM4', 'SM5']), Summary: grid(['SM1', 'SM2', 'SM3', 'SM4', 'SM5', 'HR77']) }, finds: ['Summary!A8'] },
    { why: 'a row that the month before had', sheets: { Jul: month('July', eight), Aug: month('August', eight.filter((ref) => ref !== 'A4'), '95.5%') }, finds: ['Aug!A5'], says: /^A4 stands in 'Jul' \(July 2024\) and not here/ },
  ],
  keeps: [
    { why: 'a row that is new, one that was retired, and one that stands on another sheet of the month', sheets: { Jul: month('July', [...eight.slice(0, 7), 'A9']), Aug: month('August', eight.slice(1), '95.5%'), More: month('August', ['A1'], '95.5%') } },
    { why: 'another month of other indicators', sheets: { Jul: month('July', eight), Aug: month('August', eight.slice(0, 5), '95.5%') } },
    { why: 'all of them, and numbers that never ran on', sheets: { Supporting: table(['SM1', 'SM2', 'SM3', 'SM4', 'SM5']), Summary: grid(['SM1', 'SM2', 'SM3', 'SM4', 'SM5']), Other: table(['HR2', 'HR9', 'HR31', 'HR40']) } },
    { why: 'the gap is filled by another table', sheets: { Key: table(['KPI1', 'KPI3', 'KPI4', 'KPI5', 'KPI6']), More: table(['KPI2', 'KPI7', 'X1']) } },
  ],
};
