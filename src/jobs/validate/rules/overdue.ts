import { readRatingWord } from '../../../engine/scheme.ts';
import { wordsAt } from '../../../tables/view.ts';
import { actionName, actionPlans, saysComplete } from '../actions.ts';
import { readDeadline } from '../deadline.ts';
import type { Evidence } from '../evidence.ts';
import type { Rule } from '../rule.ts';

export const overdue = {
  id: 'overdue', group: 'actions', severity: 'error',
  title: 'A deadline that has passed, and no red',
  says: "An action whose date had passed on the day of the report and whose status is neither red nor complete. The day is the last of the report's month; where no month is named, the day that is printed. Where green means completed by the scheme, green is complete; in a plan of actions blue is.",
  todo: 'Set the status to red or complete, or agree a new date.',
  *check(evidence) {
    const day = dayOf(evidence);
    if (day === null) return;
    for (const plan of actionPlans(evidence.blocks())) {
      const { block: { view, rows, sheet }, status, progress } = plan;
      if (status === null) continue;
      for (const row of rows) {
        const text = wordsAt(view.sheet, view.place(row, status));
        const said = readRatingWord(text);
        const deadline = readDeadline(view, row, plan.deadline);
        const completed = said === 'completed' || said === 'blue' || (said === 'green' && evidence.settings.scheme === 'action plan' && !underway.test(text)) || saysComplete(text);
        if (deadline.kind !== 'day' || deadline.day === '' || deadline.day >= day || completed || said === 'red' || (said === null && !underway.test(text))) continue;
        // What the words call complete is 'status-differs'.
        if (progress !== null && saysComplete(wordsAt(view.sheet, view.place(row, progress)))) continue;
        yield { sheet, at: { row, column: status }, message: `${actionName(plan, row)}: ${uk(deadline.day)} had passed on ${uk(day)} and the status is ${text}`, figures: [deadline.day, text] };
      }
    }
  },
} as const satisfies Rule;

/** Words of a status that say that an action goes on, whatever colour they have elsewhere. */
const underway = /on track|progress|open|started|schedule/i;

function dayOf({ settings: { period }, options: { today } }: Evidence): string | null {
  if (period === null) return today === '' ? null : today;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return `${period}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

function uk(day: string): string {
  return day.split('-').reverse().join('/');
}
