import type { RuleCases } from '../case.ts';

const header = ['No', 'Action', 'Lead', 'Deadline', 'Status', 'Progress'];
const title = ['Improvement plan as at January 2021'];
const row = (no: number, deadline: string | [number, string], status: string, progress: string) => [no, `Agree the protocol for step ${no} with all partners`, 'Head of Service', deadline, status, progress];

export const cases: RuleCases = {
  breaks: [
    { why: 'on track after its date, where the words are no rating of the plan', sheets: { Plan: [title, header.slice(0, 5), row(1, '01/07/2020', 'On track', '').slice(0, 5), row(2, '01/07/2021', 'Green', '').slice(0, 5), row(3, '01/08/2021', 'Green', '').slice(0, 5)] }, finds: ['Plan!E3'], says: /the status is On track/ },
    { why: 'green after its date', sheets: { Plan: [title, header, row(1, '01/07/2020', 'GREEN', 'Under way.'), row(2, '01/07/2021', 'GREEN', 'Under way.')] }, options: { scheme: 'improvement plan' }, finds: ['Plan!E3'], says: /01\/07\/2020 had passed on 31\/01\/2021 and the status is GREEN/ },
  ],
  keeps: [{ why: 'red, completed, still to come, or complete in words', sheets: { Plan: [title, header, row(1, '01/07/2020', 'RED', 'Late.'), row(2, '01/07/2020', 'COMPLETED', ''), row(3, '01/07/2021', 'GREEN', ''), row(4, '01/07/2020', 'GREEN', 'Complete.')] }, options: { scheme: 'improvement plan' } }],
};
