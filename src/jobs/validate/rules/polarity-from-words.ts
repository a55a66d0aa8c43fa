import { aboutRow, listsOf, nameOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const polarityFromWords = {
  id: 'polarity-from-words', group: 'criteria', severity: 'query',
  title: "Which way is better was read from the measure's words",
  says: 'Indicators whose polarity nothing but the wording of the measure gave; one finding a table. Who is named in one table, or known from another, is not named again.',
  todo: "Check that each is read the right way, or add a column 'Polarity' that says Higher or Lower.",
  *check({ judged }) {
    // What another table says of the same reference in its own words is known.
    const said = new Set(judged().flatMap(({ rows }) => rows.flatMap(({ row: { indicator: { ref } }, rated: { criteria } }) => (ref !== '' && criteria && criteria.polarityFrom !== 'measure' ? [`${ref}\n${criteria.polarity}`] : []))));
    for (const list of listsOf(judged())) {
      const rows = list.flatMap((each) => {
        const { row: { row: { indicator: { ref, measure } }, rated: { criteria, figure } } } = each;
        return criteria?.polarityFrom === 'measure' && figure?.kind === 'number' ? [{ ...each, says: `${nameOf(ref, measure)} ${criteria.polarity}`, key: `${ref || measure}\n${criteria.polarity}` }] : [];
      }).filter(({ key }) => !said.has(key));
      const [first] = rows;
      if (!first) continue;
      rows.forEach(({ key }) => said.add(key));
      const named = rows.map(({ says }) => says);
      const { about: _, ...found } = aboutRow(first.table, first.row, ['target', 'criteria'], '', { figures: named });
      yield { ...found, message: `${rows.length === 1 ? 'For one indicator' : `For ${rows.length} indicators`} only the measure's words say which way is better: ${named.slice(0, 4).join(', ')}${named.length > 4 ? ` and ${named.length - 4} more` : ''}` };
    }
  },
} as const satisfies Rule;
