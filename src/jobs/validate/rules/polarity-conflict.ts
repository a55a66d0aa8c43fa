import { polarityFromMeasure, readPolarity } from '../../../engine/polarity.ts';
import { readTarget } from '../../../engine/target.ts';
import { readTolerance } from '../../../engine/tolerance.ts';
import { aboutRow, wordsOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const polarityConflict = {
  id: 'polarity-conflict', group: 'criteria', severity: 'error',
  title: 'The sign says the other side is better',
  says: "A comparison sign, or the side on which the tolerance lies, against the polarity column; and a sign against the measure's own wording where the tolerance contradicts the sign as well (<95% with <90% where more is better). A sign against the wording alone is left: wording is a guess.",
  todo: 'Correct the sign, or the polarity, so that both say the same.',
  silences: ['tolerance-direction', 'polarity-from-words', 'no-amber'],
  together: '{count} of {rows} targets say that the other side is better',
  *check({ withCriteria, settings }) {
    for (const table of withCriteria()) {
      for (const row of table.rows) {
        const { indicator } = row.row;
        const target = readTarget(indicator.target, settings.compare);
        if (target.kind !== 'value') continue;
        const tolerance = indicator.tolerance ? readTolerance(indicator.tolerance, settings.compare) : { kind: 'none' as const };
        const set = readPolarity(indicator.polarity);
        const sign = target.sign === null ? null : target.sign.startsWith('>') ? 'higher' : 'lower';
        // A percentage beside a plain number is a width, which lies on no side: '10%' of 20 days.
        const isWidth = tolerance.kind === 'bare' && tolerance.unit === '%' && target.unit !== '%';
        const conflict = !isWidth && row.readable.kind === 'read' && row.readable.doubts.some(({ says }) => /polarity (?:says otherwise|contradict)/.test(says));
        if ((set === 'higher' || set === 'lower') && ((sign !== null && sign !== set) || conflict)) {
          const other = sign ?? (set === 'higher' ? 'lower' : 'higher');
          const by = sign === null ? `the target ${target.text} with the tolerance ${wordsOf(indicator.tolerance)}` : `the target ${target.text}`;
          yield aboutRow(table, row, ['target', 'criteria'], `${by} says that ${other} is better and the polarity says '${indicator.polarity}'`, { figures: [target.text, indicator.polarity] });
          continue;
        }
        if (set !== null || sign === null || tolerance.kind !== 'bound') continue;
        const wording = polarityFromMeasure(indicator.measure);
        // The tolerance stands where it would if the sign were turned round: two pieces of evidence against one sign.
        const turned = sign === 'lower' ? tolerance.value < target.value : tolerance.value > target.value;
        if (wording === null || wording === sign || !turned) continue;
        yield aboutRow(table, row, ['target', 'criteria'], `the sign in ${target.text} says that ${sign} is better; the measure's words and its tolerance ${wordsOf(indicator.tolerance)} say ${wording}`, { figures: [target.text, wordsOf(indicator.tolerance)] });
      }
    }
  },
} as const satisfies Rule;
