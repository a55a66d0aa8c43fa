import type { RuleCases } from '../case.ts';

const header = ['No', 'Action', 'Lead', 'Deadline', 'Status', 'Progress'];
const title = ['Improvement plan as at January 2021'];
const row = (no: number, deadline: string | [number, string], status: string, progress: string) => [no, `Agree the protocol for step ${no} with all partners`, 'Head of Service', deadline, status, progress];

export const cases: RuleCases = {
  breaks: [{ why: 'complete in words and amber', sheets: { Plan: [title, header, row(1, '01/07/2021', 'AMBER', 'Complete. The protocol is signed.'), row(2, '01/07/2021', 'GREEN', 'Under way.')] }, finds: ['Plan!E3'], says: /'Complete\. The protocol/ }],
  keeps: [{ why: 'blue is complete in a plan of actions', sheets: { Plan: [title, ['No', 'Action', 'Lead', 'Deadline', 'BRAG', 'Progress'], row(1, '01/07/2020', 'Blue', 'Complete. The protocol is signed.'), row(2, '01/07/2021', 'Green', 'Under way.')] } }, { why: 'completed in both, and completion expected', sheets: { Plan: [title, header, row(1, '01/07/2021', 'COMPLETED', 'Complete. The protocol is signed.'), row(2, '01/07/2021', 'GREEN', 'Completion is expected in May.')] } }],
};
