import { stoppedSays } from '../../survey.ts';
import type { Rule } from '../rule.ts';

export const partUnread = {
  id: 'part-unread', group: 'sheet', severity: 'query',
  title: 'Sheet not looked through',
  says: 'A sheet with more than 25,000 cells that read like headings and lead to no table is not looked through to its end: an indicator further down would be neither rated nor checked.',
  todo: 'Look whether an indicator stands further down.',
  *check({ survey: { stopped } }) {
    for (const sheet of stopped) yield { sheet, at: null, message: stoppedSays(sheet) };
  },
} as const satisfies Rule;
