import { readFigure, seen } from '../../../engine/figure.ts';
import { saidAt } from '../../../tables/view.ts';
import type { Rule } from '../rule.ts';

export const smallNumber = {
  id: 'small-number', group: 'publishing', severity: 'off',
  title: 'Counts of 1 to 5',
  says: 'Counts of 1 to 5 of people that might be recognised in a copy for publication; one finding a table. Only where it is turned on.',
  todo: 'Suppress them in the copy for publication, with the second suppression that keeps a total from giving them away.',
  *check({ blocks }) {
    for (const { view, sheet, rows, columns, title } of blocks()) {
      const small = columns.filter(({ holds }) => holds === 'figures').flatMap(({ column }) => rows.flatMap((row) => {
        const figure = readFigure(saidAt(view.sheet, view.place(row, column)));
        return figure.kind === 'number' && figure.unit === '' && Number.isInteger(seen(figure)) && seen(figure) >= 1 && seen(figure) <= 5 ? [{ at: { row, column }, text: figure.text }] : [];
      }));
      const [first] = small;
      if (first) yield { sheet, at: first.at, message: `${small.length === 1 ? 'One count' : `${small.length} counts`} of 1 to 5${title ? ` in '${title}'` : ''}, by which people might be recognised`, figures: small.map(({ text }) => text) };
    }
  },
} as const satisfies Rule;
