import { wordsAt } from '../../tables/view.ts';
import type { Block, BlockColumn } from './blocks.ts';

/** An action plan's columns: when each action is due, its status, what has been done, and what names it. */
export interface ActionPlan {
  block: Block;
  deadline: number;
  status: number | null;
  progress: number | null;
  name: number;
}

/** The blocks that list actions with a deadline: a heading that says when, and one that says what is to be done. */
export function actionPlans(blocks: readonly Block[]): ActionPlan[] {
  return blocks.flatMap((block) => {
    const of = (looks: RegExp) => block.columns.find(({ header }) => looks.test(header.trim()))?.column ?? null;
    const deadline = of(/^(?:deadline|time ?scale.*|due(?: date| by)?|by when|when|target (?:completion )?date|completion (?:date|due).*|agreed date|end date|target for completion|date due|when by)\b/i);
    const name = of(/^(?:(?:improvement |key |priority |strategic )?(?:actions?|objectives?)(?! taken| completed| to date)|tasks?|milestones?|recommendations?|what|activit(?:y|ies))\b/i) ?? longest(block);
    if (deadline === null || name === null || name === deadline) return [];
    return [{ block, deadline, name, status: of(/^(?:status|rag.*|brag.*|rating|progress rating)$/i), progress: of(/^(?:progress|updates?|comment(?:s|ary)?|position|outcome|latest|narrative|evidence|actions? taken)\b/i) }];
  });
}

function longest({ columns }: Block): number | null {
  return columns.find(({ holds, header }: BlockColumn) => holds === 'words' && !/lead|owner|who|status|assigned/i.test(header))?.column ?? null;
}

/** What an action is called: its number and the beginning of its words. */
export function actionName({ block: { view, columns }, name }: ActionPlan, row: number): string {
  const text = wordsAt(view.sheet, view.place(row, name)).replace(/\s+/g, ' ');
  const number = columns.find(({ header }) => /^(?:no\.?|ref\.?|#|number|reference|id)$/i.test(header.trim()));
  const said = number ? wordsAt(view.sheet, view.place(row, number.column)) : '';
  return [said, text.length > 50 ? `'${text.slice(0, 47)}…'` : `'${text}'`].filter(Boolean).join(' ');
}

/** Whether words begin by saying that an action is complete; 'Completion is expected' and 'almost complete' are not. */
export function saysComplete(text: string): boolean {
  return /^(?:complete|completed|done|action complete[d]?|now complete[d]?|closed|fully complete[d]?|100%)(?:\b|$)(?! (?:by|when|once|first|the|and ongoing)|(?<=complete) in\b)/i.test(text.trim());
}
