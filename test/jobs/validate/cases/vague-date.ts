import type { RuleCases } from '../case.ts';

const header = ['No', 'Action', 'Lead', 'Deadline', 'Status', 'Progress'];
const title = ['Improvement plan as at January 2021'];
const row = (no: number, deadline: string | [number, string], status: string, progress: string) => [no, `Agree the protocol for step ${no} with all partners`, 'Head of Service', deadline, status, progress];

export const cases: RuleCases = {
  breaks: [{ why: 'a year and a word', sheets: { Plan: [title, header, row(16, 'Complete', 'GREEN', 'Complete.'), row(17, '2020', 'GREEN', 'Under way.'), row(18, '01/07/2021', 'GREEN', 'Under way.')] }, finds: ['Plan!D3', 'Plan!D4'], says: /'Complete' is not a date/ }],
  keeps: [{ why: 'dates, a month, and what comes round', sheets: { Plan: [title, header, row(1, '01/07/2021', 'GREEN', ''), row(2, 'April 2021', 'GREEN', ''), row(3, 'Monthly from 01/04/2021', 'GREEN', ''), row(4, [44470, 'dd/mm/yyyy'], 'GREEN', ''), row(5, '', 'GREEN', '')] } }],
};
