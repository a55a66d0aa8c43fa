import type { Rule } from '../rule.ts';

export const externalLink = {
  id: 'external-link', group: 'sheet', severity: 'query',
  title: 'Figures from other files',
  says: 'Links to other workbooks: a figure may be older than the file that it comes from.',
  todo: 'Update the links (Data, Edit Links) or turn them into values before the workbook is sent.',
  *check({ snapshot }) {
    const links = snapshot.remarks.find((remark) => /\blinks to (?:another|\d+ other) workbooks?\b/i.test(remark));
    const [first] = snapshot.sheets;
    if (links !== undefined && first) yield { sheet: first.name, at: null, message: links, figures: [links] };
  },
} as const satisfies Rule;
