import { plain } from '../../../engine/plain.ts';
import { aboutRow, listsOf, nameOf, wordsOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const criteriaChanged = {
  id: 'criteria-changed', group: 'criteria', severity: 'query',
  title: "Targets or tolerances that differ from last period's",
  says: 'Targets and tolerances that are not those with which the last final period was rated, as the RAG record holds them; one finding a table. What the record says holds from a later month is no finding.',
  todo: 'Check that the change was agreed, and record from which month it holds.',
  *check({ judged, memory, lastFinal }) {
    for (const list of listsOf(judged())) {
      const changed = list.flatMap(({ table, row }) => {
        const { indicator } = row.row;
        const name = indicator.ref || indicator.measure;
        const before = lastFinal(table, row);
        if (!before || memory.criteria.some((each) => each.ref === name && each.from > before.period)) return [];
        const [target, tolerance] = [wordsOf(indicator.target), wordsOf(indicator.tolerance)];
        const differs = same(before.target) !== same(target) || same(before.tolerance) !== same(tolerance);
        return differs ? [{ table, row, says: `${nameOf(indicator.ref, indicator.measure)} from ${before.target || 'no target'}${before.tolerance ? ` (${before.tolerance})` : ''} to ${target || 'no target'}${tolerance ? ` (${tolerance})` : ''}` }] : [];
      });
      const [first] = changed;
      if (!first) continue;
      const { about: _, ...found } = aboutRow(first.table, first.row, ['target', 'criteria'], '', { figures: changed.map(({ says }) => says) });
      yield { ...found, message: `${changed.length === 1 ? 'One target or tolerance has' : `${changed.length} targets or tolerances have`} changed since the last final period: ${changed.slice(0, 4).map(({ says }) => says).join('; ')}${changed.length > 4 ? ` and ${changed.length - 4} more` : ''}` };
    }
  },
} as const satisfies Rule;

function same(text: string): string {
  return plain(text).toLowerCase().replace(/\s/g, '');
}
