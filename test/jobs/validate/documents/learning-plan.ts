import type { Written } from '../../../tables/sheet.ts';
import type { Document } from './workbook.ts';

const heading = ['NO', '*ACTION', 'LEAD', 'TIMESCALE/ DEADLINE', '**STATUS', 'PROGRESS UPDATE & ANY EVIDENCE OF IMPACT'];

/** An action as its row: the status is printed as a colour alone and stays empty. */
const listed = (actions: readonly [action: string, lead: string, deadline: string, progress: string][]): Written[][] =>
  [heading, ...actions.map(([action, lead, deadline, progress], index): Written[] => [index + 1, action, lead, deadline, '', progress])];

const protection = listed([
  ['Run the family group conference and domestic abuse projects in early help', 'Early help', '01/07/2020', 'Complete.'],
  ['Set up a multi-agency safeguarding hub', 'Safeguarding', '01/05/2021', 'The hub works; partners refine how urgent cases are decided and will report to the Board.'],
  ['Work with the police on contacts below the threshold', 'Police', '01/09/2021', 'Goes on through the hub, with joint training.'],
  ['Review the cases in legal proceedings', 'Chief executive', '01/02/2020', 'Complete. A report went to the judge; it will be repeated when cases are not held up by Covid.'],
  ['Renew the early permanence strategy and hold workshops', 'Safeguarding', '14/02/2020', 'Complete.'],
  ['Encourage schools to give early help themselves', 'Early help', '01/07/2020', 'Continuous. Good examples during Covid; the action stays open.'],
  ['Explain the front door to head teachers (Keeping Children Safe 2019)', 'Education', '01/07/2021', 'Joint work during Covid has improved understanding; training goes on.'],
  ['Evaluate the family support worker roles', 'Safeguarding', '30/04/2021', 'The roles were extended because of Covid.'],
  ['Report on the performance of the front door', 'Safeguarding', '01/03/2020', 'Complete. A scorecard is now made.'],
  ['Bring Signs of Safety into the case system', 'Safeguarding', '17/10/2019', 'Completed. Learning material was made throughout lockdown.'],
  ['Improve the quality of assessments', 'Safeguarding', '01/06/2020', 'A team manager is in post from February 2020 to lead on this; assessments are checked before conference.'],
  ['Keep the regional procedures up to date', 'Safeguarding partnership', '01/03/2020', 'Completed.'],
  ['Begin the university project on newborn babies', 'Chief executive', '01/10/2021', 'Research has begun although Covid has delayed it. Due in autumn 2021.'],
  ['Record missing episodes in one way', 'Social care', '01/04/2021', 'Complete. See action 16: early help records the interviews itself.'],
  ['Offer return interviews to all who are eligible', 'Social care', '01/04/2020', 'See action 16.'],
  ['Check the quality of return interviews', 'Commissioning', '01/06/2020', 'Underway; the work has moved to early help because the contract came to its end.'],
  ['Review the pathway for missing and exploited children', 'Safeguarding partnership', '01/07/2021', 'Delayed by Covid and still planned.'],
  ['Keep to the practice standards', 'Social care', 'Monthly from 01/04/2020', 'Complete with reports to the director.'],
  ['Review second child protection plans for themes', 'Safeguarding', 'Quarterly from 01/12/2019', 'In place. A short audit was made and sampling goes on.'],
  ['Review plans for their quality', 'Social care', 'Bi-monthly from 01/02/2020', 'Part of the new audit approach; managers are trained. Complete.'],
  ['Act on the review of S20 arrangements', 'Safeguarding', '01/04/2020', 'Complete. S20 cases are reviewed as part of daily practice.'],
  ['Use more direct work tools', 'Corporate', '01/05/2020', 'Workshops were held and the tools in use are shown.'],
  ['Raise the use of the app for children', 'Chief executive', '01/04/2021', 'Use is reported as routine. Action complete.'],
  ['Track proceedings in one place', 'Safeguarding', '01/01/2020', 'Completed.'],
  ['Review letters before proceedings', 'Safeguarding', '01/04/2021', 'Read at each panel. Action complete.'],
  ['Sample police protection cases', 'Social care and police', 'Quarterly from 10/01/2020', 'An approach was agreed and training offered. Action completed and ongoing.'],
  ['Watch the capacity of legal services', 'Corporate', 'Ongoing on a monthly basis from 01/12/2019', 'Complete. Capacity is reported as routine.'],
  ['Agree a transitions protocol with adult care', 'Chief executive', '01/06/2021', 'The working group meets; quality remains an area to improve.'],
]);

const care = listed([
  ['Write a sufficiency strategy (after the review of 2018)', 'Working group', '01/09/2020', 'The strategy is now complete and in place.'],
  ['Review all external placements', 'Cared for children', '29/02/2020', 'As an action this is complete; a panel goes on reviewing.'],
  ['Find an answer for urgent overnight beds', 'Youth offending', '01/09/2020', 'Raised with the forum; held up by Covid. Few young people need a bed.'],
  ['Review the processes for children looked after', 'Cared for children', '31/02/2020', 'Complete. The new strategy is in place.'],
  ['Review what Next Steps offers', 'Cared for children', '01/06/2020', 'Review completed by a consultant; the finance policy is agreed.'],
  ['Improve life story work', 'Cared for children', '01/05/2020', 'A digital system is bought and being brought in.'],
  ['Review the offer to foster carers', 'Permanence', '01/04/2021', 'The new fees are in place. A report will come to the Board.'],
  ['Use health assessments in reviews', 'Designated doctor', '01/04/2021', 'Assessments are timely; the project looks at reviews. Ongoing.'],
  ['Follow the electronic education plans', 'Virtual head', '01/04/2021', 'Plans are in place and better. A further update will be given.'],
  ['Consider the care leaver covenant', 'Cared for children', '01/04/2021', 'To be considered by the parenting board.'],
  ['Extend the police protocol to those under 18 in supported homes', 'Cared for children', '01/01/2021', 'Partners work with it elsewhere; outside providers will be harder.'],
]);

const leadership = listed([
  ['Plan quality assurance ahead', 'Cared for children', '01/03/2020', 'Complete and results are reported.'],
  ['Train team managers', 'Corporate', '01/04/2020', 'Complete.'],
  ['Review the parenting board', 'Council', '01/06/2020', 'Underway, to report in November; Covid delayed it.'],
  ['Commission a peer challenge for autumn 2020', 'Chief executive', '31/12/20', 'To be considered after the regional sessions; all such work is delayed.'],
  ['Strengthen reporting between council and company', 'Chief executives', '01/09/20', 'The board is in place and its actions are reported.'],
  ['Move case audits to the case system', 'Cared for children', '30/11/19', 'Completed and tested.'],
  ['Improve recording', 'Early help', '1/10/2020', 'Likely to stay an area of focus; it will be part of quality assurance.'],
  ['Act on the regional directors’ challenge of February 2020', 'Chief executive', '09/09/20', 'Delayed by Covid; peers are still at work with us.'],
  ['Report on outcomes and the voice of the child', 'Corporate', '01/04/2020', 'Reports of use are much better; the action stays open.'],
  ['Act on the peer review of reviewing officers', 'Corporate', '01/07/2020', 'Completed.'],
  ['Track supervision in the case system', 'Social care', '01/02/2020', 'Rolled out and in use. Complete.'],
  ['Plan how Signs of Safety is measured', 'Cared for service', '01/06/2020', 'A manager is in post; more coaching is needed.'],
  ['Take part in the partnership north and south of the Tyne', 'Chief executive', '01/04/2021', 'Ongoing; a new chair is agreed.'],
  ['Support the move of the safeguarding partnership', 'Chief executive', '01/04/2020', 'Complete. A scrutineer is appointed.'],
  ['Appraise the estate', 'Finance', '01/04/2020', 'The search for other rooms is underway; all other buildings are surveyed.'],
  ['Act on the review of apprenticeships', 'Council', 'Complete', 'The pay policy is agreed for 2021 and the project has passed to early help.'],
  ['Go on with joint commissioning', 'Corporate', '2020', 'A team sits together and its strategy is signed off.'],
  ['Show how public health contracts are watched', 'Public health', '01/01/2021', 'Underway; oversight to be agreed when a new director is appointed.'],
  ['Know what the improved model needs', 'Finance', '01/02/2021', 'Scenario planning is underway.'],
]);

export const learningPlan: Document = {
  name: 'learning plan',
  source: 'report of January 2021, learning and improvement plan, updated October 2020; printed by itself as well',
  sheets: {
    Tracker: [
      ['Progress tracker, updated October 2020'],
      [],
      ['Current Status', 'Help and Protection', 'Children in Care & Care Leavers', 'Leadership', 'Totals'],
      ['Red', 0, 0, 2, 2], ['Amber', 2, 2, 1, 5], ['Green', 7, 3, 7, 17], ['Completed', 19, 6, 9, 34], ['Total', 28, 11, 19, 58],
      [],
      ['Priority Actions', 'Red', 'Amber', 'Green', 'Completed', 'Total'],
      ['', 1, 1, 4, 7, 13],
    ],
    'Help and protection': protection,
    'Children in care': care,
    Leadership: leadership,
  },
  defects: [
    ['impossible-date', 'error', 'Children in care!D5', 'deadline 31/02/2020'],
    ['vague-date', 'query', 'Leadership!D17', "deadline 'Complete'"],
    ['vague-date', 'query', 'Leadership!D18', "deadline '2020'"],
  ],
  others: [],
  idle: [],
  indicators: 58,
};
