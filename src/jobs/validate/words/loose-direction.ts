import { seen } from '../../../engine/figure.ts';
import { fold } from '../../../tables/fold.ts';
import type { Evidence } from '../evidence.ts';
import type { Found } from '../rule.ts';
import { besideOf, rowsNamed } from './loose.ts';
import type { Beside, Named } from './loose.ts';
import { quoteOf } from './quote.ts';
import { readingOf } from './reading.ts';

/**
 * Reads which way the words beside a table say that a row moved, against its figures: 'adopter timeliness has improved nationally since quarter 4'.
 * Only where the sentence names the row, the group of columns and the quarter that it counts from. For days and weeks lower is better; of shares and
 * counts only 'rose' and 'fell' are judged, since better may be either.
 */
export function* looseDirections(evidence: Evidence): Iterable<Found> {
  const sheets = besideOf(evidence);
  for (const commentary of evidence.commentaries()) {
    const blocks = commentary.judged ? undefined : sheets.get(commentary.sheet);
    for (const sentence of blocks ? readingOf(commentary).sentences : []) {
      const move = moveIn(sentence.text);
      const found = move && (blocks ?? []).flatMap((block) => misread(sentence.text, move, block) ?? [])[0];
      if (!move || !found) continue;
      yield { sheet: commentary.sheet, at: commentary.at, message: `The words say '${move.word}' of '${found.row}'; ${found.says}.`, figures: found.figures, quote: quoteOf(sentence, move) };
    }
  }
}

interface Move {
  word: string;
  from: number;
  to: number;
  says: 'up' | 'down' | 'better' | 'worse';
}

const moves = [
  { looks: /\bimproved\b/i, says: 'better' }, { looks: /\b(?:deteriorated|worsened)\b/i, says: 'worse' },
  { looks: /\b(?:increased|risen|rose)\b/i, says: 'up' }, { looks: /\b(?:decreased|fallen|fell|reduced)\b/i, says: 'down' },
] as const;

/** The one word of a direction in a sentence about what has been. */
function moveIn(text: string): Move | null {
  if (/\b(?:not|no|but|although|while|whereas|despite|however|will|expected|aim|hope|should|would|could|both)\b/i.test(text)) return null;
  const found = moves.flatMap(({ looks, says }): Move[] => {
    const match = looks.exec(text);
    return match ? [{ word: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length, says }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function misread(text: string, move: Move, block: Beside): { row: string; says: string; figures: string[] } | null {
  const quarter = /\bsince (?:the )?(?:[\w’']+ ){0,4}?(?:quarter|q|qtr) ?([1-4])\b/i.exec(text)?.[1];
  const rows = rowsNamed(text, block);
  const [row] = rows;
  if (quarter === undefined || !row || rows.length !== 1) return null;
  const group = groupNamed(text, row);
  const first = group.find(({ name }) => new RegExp(`\\bQ(?:uarter |tr )?${quarter}\\b`, 'i').test(name))?.figure;
  const last = group.at(-1)?.figure;
  if (!first || !last || first === last || first.unit !== last.unit) return null;
  const change = seen(last) - seen(first);
  const timed = /\b(?:days|weeks|timeliness|waiting time|time taken)\b/i.test(group[0]?.name ?? '') && first.unit !== '%';
  const better = timed ? change < 0 : null;
  const wrong = move.says === 'up' ? change < 0 : move.says === 'down' ? change > 0 : better !== null && change !== 0 && better !== (move.says === 'better');
  return wrong ? { row: row.label, says: `${first.text} to ${last.text} is ${change > 0 ? 'a rise' : 'a fall'}${timed ? ', and lower is better' : ''}`, figures: [first.text, last.text] } : null;
}

/** The columns under the heading that a sentence names by two words at least, changes left out. */
function groupNamed(text: string, { figures }: Named): Named['figures'] {
  const said = new Set(fold(text).split(' '));
  return figures.filter(({ name, figure }) => figure.unit !== '%' && !/%|change/i.test(name) && fold(name).split(' ').filter((word) => word.length > 4 && said.has(word)).length >= 2);
}
