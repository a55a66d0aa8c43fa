import type { RuleCases } from '../case.ts';

const header = ['No', 'Action', 'Lead', 'Deadline', 'Status', 'Progress'];
const title = ['Improvement plan as at January 2021'];
const row = (no: number, deadline: string | [number, string], status: string, progress: string) => [no, `Agree the protocol for step ${no} with all partners`, 'Head of Service', deadline, status, progress];

export const cases: RuleCases = {
  breaks: [
    { why: 'the thirty-first of February', sheets: { Plan: [title, header, row(4, '31/02/2020', 'GREEN', 'Under way.'), row(5, '01/07/2021', 'GREEN', 'Under way.')] }, finds: ['Plan!D3'], says: /31\/02\/2020/ },
    { why: 'the month first: a query', sheets: { Plan: [title, header, row(4, '12/13/2020', 'GREEN', 'Under way.'), row(5, '01/07/2021', 'GREEN', 'Under way.')] }, finds: ['Plan!D3'], says: /with the day first/ },
  ],
  keeps: [
    { why: 'on a hidden sheet', sheets: { Plan: [title, header, row(1, '29/02/2020', 'RED', 'Late.')], Old: { rows: [['Agreed on 31/02/2020.']], hidden: true } } },
    { why: 'on a sheet of ours, which says what another says', sheets: { Plan: [title, header, row(1, '29/02/2020', 'RED', 'Late.')], 'RAG checks': { rows: [['What'], ['31/02/2020 is a date that does not exist.']], tables: [{ name: 'RAG_checks', range: { top: 1, left: 1, bottom: 2, right: 1 }, header: true, totals: false, columns: ['What'], filtered: false }] } } },
    { why: 'a leap day, short years, and numbers of paragraphs', sheets: { Plan: [title, header, row(1, '29/02/2020', 'RED', 'See 7.13.21 of the report.'), row(2, '31/12/20', 'RED', 'Done in 2019/20.'), row(3, '31.1. 2016', 'RED', 'Late.')] } },
  ],
};
