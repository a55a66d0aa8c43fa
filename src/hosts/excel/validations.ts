import type { Validation } from '../../workbook/snapshot.ts';
import type { Layout } from './layout.ts';
import type { Step } from './send.ts';

const most = 200;

/** Asks for the drop-down lists: their words where the rule holds them. Words in cells elsewhere and rules that differ within a block stay unknown. */
export function readingValidations(layout: Layout): { steps: Step[]; found: Validation[] } {
  const found: Validation[] = [];
  const steps = layout.validated.slice(0, most).map((at): Step => {
    let rule: Excel.DataValidation | null = null;
    return {
      bytes: 2_000,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(layout.id);
        rule = sheet.getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, at.right - at.left + 1).dataValidation.load('type,rule');
      },
      done: () => {
        if (rule?.type !== 'List') return;
        const source = rule.rule.list?.source;
        found.push({ ranges: [at], words: typeof source === 'string' && !source.startsWith('=') ? source.split(',').map((word) => word.trim()) : null });
      },
    };
  });
  return { steps, found };
}
