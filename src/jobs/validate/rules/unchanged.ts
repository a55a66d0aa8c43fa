import { digits } from '../../../engine/decimal.ts';
import { readFigure, seen } from '../../../engine/figure.ts';
import type { Figure } from '../../../engine/terms.ts';
import { saidAt, viewOf, wordsAt } from '../../../tables/view.ts';
import { aboutRow } from '../about.ts';
import { copiedForward } from '../copied.ts';
import type { Rule } from '../rule.ts';

export const unchanged = {
  id: 'unchanged', group: 'series', severity: 'query',
  title: 'The figures of last period',
  says: 'Most figures of a table that are those of the month before, in the column or on the sheet beside; and an indicator whose figure is that of the previous period to the last digit, where it has at least three digits, and whose numerator and denominator, if there are any, stand still as well. 0 and 100% are left, and so is what the commentary or the direction of travel says has not changed.',
  todo: "Check that this period's figure was filled in and last period's not left standing.",
  together: '{count} of {rows} indicators have the figures of last period',
  *check(evidence) {
    yield* copiedForward(evidence);
    const { snapshot, judged, lastFinal } = evidence;
    for (const table of judged()) {
      const column = table.table.columns.find(({ field }) => field === 'previous')?.column;
      const travel = table.table.columns.find(({ field }) => field === 'travel')?.column;
      const view = viewOf(snapshot, table.bearing.sheet);
      for (const row of table.rows) {
        const { figure } = row.rated;
        if (figure?.kind !== 'number' || !telling(figure)) continue;
        const final = column === undefined ? lastFinal(table, row) : null;
        const before = column !== undefined ? readFigure(saidAt(table.bearing.sheet, view.place(row.row.row, column))) : final ? readFigure({ kind: 'text', text: final.figure }) : null;
        if (before?.kind !== 'number' || seen(before) !== seen(figure) || before.decimals !== figure.decimals) continue;
        if (still.test(row.row.commentary) || (travel !== undefined && still.test(wordsAt(table.bearing.sheet, view.place(row.row.row, travel))))) continue;
        yield aboutRow(table, row, ['actual', 'ytd'], `${figure.text} is the figure of the previous period to the last digit`, { figures: [figure.text] });
      }
    }
  },
} as const satisfies Rule;

/** What says that a figure is the one before by right. */
const still = /\b(?:unchanged|no (?:change|movement)|not changed|(?:the )?same (?:as|level|figure|position|performance)|remain(?:s|ed|ing)?|static|stable|steady|level with|maintain(?:s|ed)|stayed|identical)\b|[→↔⇒⇔►]|^=$/i;

/** Two figures of three digits are seldom the same by chance. */
function telling(figure: Figure & { kind: 'number' }): boolean {
  const value = seen(figure);
  return value !== 0 && value !== 100 && digits(Math.abs(value), Math.max(0, figure.decimals)).replace(/\D|^0\./g, '').length >= 3;
}
