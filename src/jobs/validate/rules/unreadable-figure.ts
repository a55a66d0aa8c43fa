import { readTarget } from '../../../engine/target.ts';
import type { Judged } from '../../judge.ts';
import { aboutRow, figuresOf, nameOf } from '../about.ts';
import { searchBlocks } from '../arithmetic/block-grid.ts';
import { mistyped } from '../arithmetic/mistyped.ts';
import type { JudgedTable } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';

export const unreadableFigure = {
  id: 'unreadable-figure', group: 'reading', severity: 'error',
  title: 'Text where a figure is due',
  says: "Text in a figure's cell that is neither a number nor words for why there is none (n/a, TBC, 'new measure', 'under development'). A target in words that is no number ('Top quartile') is a query, once a table. Everywhere among figures: a letter typed for a digit (9O for 90).",
  todo: 'Write the figure as a number, or why there is none: n/a, TBC, or suppressed.',
  silences: ['rating-differs', 'scale'],
  together: '{count} of {rows} indicators hold text where a figure is due',
  *check(evidence) {
    const { judged, settings } = evidence;
    const told = new Set<string>();
    for (const table of judged()) {
      const worded: { row: Judged; text: string }[] = [];
      for (const row of table.rows) {
        for (const { at, figure } of figuresOf(row, table.bearing.company)) {
          if (figure.kind !== 'unreadable' || explains.test(figure.text)) continue;
          told.add(`${table.table.sheet} ${at.row} ${at.column}`);
          yield aboutRow(table, row, at, `'${brief(figure.text)}' cannot be read as a figure`, { figures: [figure.text] });
        }
        const { indicator } = row.row;
        const target = indicator.thresholds ? null : readTarget(indicator.target, settings.compare);
        if (target?.kind === 'unreadable' && indicator.target.kind === 'text') {
          worded.push({ row, text: brief(target.text) });
        }
      }
      yield* inWords(table, worded);
    }
    for (const found of searchBlocks(evidence, mistyped)) {
      if (!told.has(`${found.sheet} ${found.at?.row} ${found.at?.column}`)) yield found;
    }
  },
} as const satisfies Rule;

/** Words that say why there is no figure, beyond those that every table may use. */
const explains = /^(?:new (?:measure|indicator|target|for)|(?:under|in) development|not (?:collected|reported|recorded|measured|published|applicable|started|required|yet)|no longer|discontinued|retired|suspended|deleted|annual(?:ly)?\b|to (?:follow|be)|data (?:quality|not|un|to)|no (?:data|cases|return|cohort|longer)|unavailable|survey|reporting (?:starts|begins|from)|measure (?:to|under|being)|being developed)/i;

function* inWords(table: JudgedTable, worded: readonly { row: Judged; text: string }[]): Generator<Found> {
  const [first] = worded;
  if (!first) return;
  const one = worded.length === 1;
  const { about, message, ...found } = aboutRow(table, first.row, ['target', 'criteria'], `the target '${first.text}' cannot be read, so no rating follows from it`, { severity: 'query', figures: worded.map(({ text }) => text), todo: "Write the target as a number, or 'No target set'." });
  const listed = worded.slice(0, 4).map(({ row: { row: { indicator: { ref, measure } } }, text }) => `${nameOf(ref, measure)} '${text}'`).join(', ');
  yield { ...found, ...(one && about && { about }), message: one ? message : `${worded.length} targets cannot be read, so no rating follows from them: ${listed}${worded.length > 4 ? ` and ${worded.length - 4} more` : ''}` };
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
