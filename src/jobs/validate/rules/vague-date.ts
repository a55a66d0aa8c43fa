import { actionName, actionPlans } from '../actions.ts';
import { readDeadline } from '../deadline.ts';
import type { Rule } from '../rule.ts';

export const vagueDate = {
  id: 'vague-date', group: 'actions', severity: 'query',
  title: 'A deadline without a day or a month',
  says: "A deadline that is not a date: '2020', 'Complete', 'Autumn 2021', 'ASAP'. A month with its year, a quarter and a date that comes round are enough; an empty deadline is left.",
  todo: 'Write the day by which the action is to be complete.',
  onceAColumn: true,
  *check({ blocks }) {
    for (const plan of actionPlans(blocks())) {
      for (const row of plan.block.rows) {
        const deadline = readDeadline(plan.block.view, row, plan.deadline);
        if (deadline.kind !== 'vague' || actionName(plan, row) === "''") continue;
        yield { sheet: plan.block.sheet, at: { row, column: plan.deadline }, message: `${actionName(plan, row)}: the deadline '${deadline.text.slice(0, 60)}' is not a date with a day and a month`, figures: [deadline.text] };
      }
    }
  },
} as const satisfies Rule;
