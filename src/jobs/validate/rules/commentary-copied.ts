import { fold } from '../../../tables/fold.ts';
import { address } from '../../../workbook/address.ts';
import { aboutRow } from '../about.ts';
import type { Commentary } from '../commentaries.ts';
import type { Rule } from '../rule.ts';

/** Sentences shorter than this are said of many indicators: 'Performance is above target.' */
const telling = 60;

export const commentaryCopied = {
  id: 'commentary-copied', group: 'commentary', severity: 'query',
  title: 'The same sentences under two measures',
  says: 'A sentence of some length that stands under two different measures. What stands under more than three is a standing remark and is left, and so is the same reference on two sheets.',
  todo: 'Check which measure the words are about.',
  *check({ commentaries }) {
    const sentences = new Map<string, { commentary: Commentary; sentence: string }[]>();
    for (const commentary of commentaries()) {
      if (!commentary.judged) continue;
      for (const sentence of new Set(commentary.text.split(/(?<=[.!?])\s+/).map((each) => each.trim()).filter((each) => each.length >= telling))) {
        const key = fold(sentence) + sentence.slice(200).toLowerCase();
        sentences.set(key, [...(sentences.get(key) ?? []), { commentary, sentence }]);
      }
    }
    const said = new Set<Commentary>();
    for (const uses of sentences.values()) {
      const measures = new Set(uses.map(({ commentary: { judged } }) => fold(judged?.row.indicator.ref || judged?.row.indicator.measure || '')));
      if (measures.size < 2 || measures.size > 3) continue;
      const [first] = uses;
      for (const { commentary, sentence } of uses.slice(1)) {
        const { judged, table, text, at, sheet } = commentary;
        if (!first || !judged || !table || said.has(commentary) || judged === first.commentary.judged) continue;
        said.add(commentary);
        const other = first.commentary.judged?.row.indicator;
        const from = Math.max(0, text.indexOf(sentence));
        yield aboutRow(table, judged, at, `the same words stand under ${other?.ref || other?.measure || 'another measure'} (${first.commentary.sheet === sheet ? '' : `${first.commentary.sheet}!`}${address(first.commentary.at)})`, { figures: [sentence.slice(0, 80)], quote: { text, from, to: from + sentence.length } });
      }
    }
  },
} as const satisfies Rule;
