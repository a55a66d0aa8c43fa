import { readFormat } from '../../../engine/format.ts';
import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const roundingMixed = {
  id: 'rounding-mixed', group: 'publishing', severity: 'query',
  title: 'One series with different decimals',
  says: 'The figures of one indicator shown with different numbers of decimals. A General cell shows what it holds and is left.',
  todo: 'Give the cells of the series one number format.',
  together: '{count} of {rows} indicators show their series with different decimals',
  *check({ series }) {
    for (const { table, judged, points } of series()) {
      const shown = points.flatMap(({ figure, format, approximate, at }) => {
        if (figure.kind !== 'number' || approximate) return [];
        const own = format === '' ? null : readFormat(format, false).decimals;
        // Text shows its own decimals; a number those of its format.
        const decimals = own ?? (/^General$|^@$|^$/.test(format) && /%$/.test(figure.text) ? figure.decimals : null);
        return decimals === null ? [] : [{ decimals, text: figure.text, at }];
      });
      const counts = new Map<number, number>();
      for (const { decimals } of shown) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
      if (counts.size < 2 || shown.length < 3) continue;
      const [usual] = [...counts].sort((one, other) => other[1] - one[1]);
      const odd = shown.find(({ decimals }) => decimals !== usual?.[0]);
      const like = shown.find(({ decimals }) => decimals === usual?.[0]);
      if (odd && like) yield aboutRow(table, judged, odd.at, `${odd.text} is shown with ${odd.decimals === 1 ? 'one decimal' : `${odd.decimals} decimals`} beside figures like ${like.text}`, { figures: [odd.text, like.text] });
    }
  },
} as const satisfies Rule;
