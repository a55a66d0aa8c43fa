import { fold } from '../../../tables/fold.ts';
import { address } from '../../../workbook/address.ts';
import { aboutRow } from '../about.ts';
import type { Commentary } from '../commentaries.ts';
import type { Rule } from '../rule.ts';

export const commentaryStale = {
  id: 'commentary-stale', group: 'commentary', severity: 'query',
  title: 'The words of last period under a new figure',
  says: "The same words for one reference on two sheets (last month's and this month's) whose figures differ.",
  todo: "Write what this period's figure calls for.",
  together: '{count} of {rows} indicators have the words of another period',
  *check({ commentaries }) {
    const known = new Map<string, Commentary>();
    for (const each of commentaries()) {
      const { judged, table, text } = each;
      const ref = judged?.row.indicator.ref ?? '';
      if (!judged || !table || ref === '' || text.length < 40) continue;
      const key = `${ref.toLowerCase()}\n${fold(text)}\n${text.length}`;
      const before = known.get(key);
      known.set(key, each);
      const [now, then] = [judged.rated.figure?.text ?? '', before?.judged?.rated.figure?.text ?? ''];
      if (!before || before.sheet === each.sheet || now === then || now === '' || then === '') continue;
      yield aboutRow(table, judged, each.at, `the words are those of ${before.sheet}!${address(before.at)}, where the figure is ${then}; here it is ${now}`, { figures: [then, now], quote: { text, from: 0, to: text.length } });
    }
  },
} as const satisfies Rule;
