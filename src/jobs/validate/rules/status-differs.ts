import { readRatingWord } from '../../../engine/scheme.ts';
import { wordsAt } from '../../../tables/view.ts';
import { actionName, actionPlans, saysComplete } from '../actions.ts';
import type { Rule } from '../rule.ts';

export const statusDiffers = {
  id: 'status-differs', group: 'actions', severity: 'query',
  title: 'Words that say complete, and a status that does not',
  says: "An action whose progress begins with 'Complete' and whose status is another. Where green means completed by the scheme, green agrees; in a plan of actions blue is complete.",
  todo: 'Set the status to complete, or say what remains.',
  *check({ blocks, settings }) {
    for (const plan of actionPlans(blocks())) {
      const { block: { view, rows, sheet }, status, progress } = plan;
      if (status === null || progress === null) continue;
      for (const row of rows) {
        const words = wordsAt(view.sheet, view.place(row, progress));
        const text = wordsAt(view.sheet, view.place(row, status));
        const said = readRatingWord(text);
        if (!saysComplete(words) || said === null || said === 'completed' || said === 'blue' || (said === 'green' && settings.scheme === 'action plan')) continue;
        yield { sheet, at: { row, column: status }, message: `${actionName(plan, row)}: the words say '${words.slice(0, 40)}' and the status is ${text}`, figures: [text, words.slice(0, 60)] };
      }
    }
  },
} as const satisfies Rule;
