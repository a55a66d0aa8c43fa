import type { Rule } from '../rule.ts';

export const protectedSheet = {
  id: 'protected-sheet', group: 'sheet', severity: 'query',
  title: 'A protected sheet',
  says: 'A sheet with indicators that is protected, so that no rating can be written.',
  todo: 'Unprotect it (Review, Unprotect Sheet) before rating.',
  *check({ judged }) {
    for (const sheet of new Set(judged().map(({ bearing }) => bearing.sheet))) {
      if (sheet.protected) yield { sheet: sheet.name, at: null, message: `The sheet '${sheet.name}' is protected, so no rating can be written to it`, figures: ['protected'] };
    }
  },
} as const satisfies Rule;
