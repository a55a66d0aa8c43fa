import { shift } from '../../engine/decimal.ts';
import { readFigure } from '../../engine/figure.ts';
import { splitCriteria } from '../../engine/split.ts';
import { readTarget } from '../../engine/target.ts';
import type { Said } from '../../engine/terms.ts';
import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import type { CellEdit } from '../../workbook/plan.ts';
import { contentAt, find, Mark, marked, styleAt, textAt } from '../../workbook/snapshot.ts';
import type { Content, Sheet } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import { wordsOf } from '../record/recall.ts';
import type { Round } from './round.ts';

/** A target and a tolerance as an officer writes them; null leaves what stands, '' takes it away. */
export interface Wanted {
  target: string | null;
  tolerance: string | null;
}

type Judged = Round['rows'][number];

/**
 * Writes a target and a tolerance into their cells, each as the cell holds its like; in a cell that holds both the words of one alone are
 * changed. What is a formula, has several looks or no cell, or cannot be changed with certainty, is left and named.
 */
export function writeCriteria(row: Judged, wanted: Wanted): { edits: CellEdit[]; findings: Finding[] } {
  const { bearing: { sheet }, judged: { row: { at, indicator }, written } } = row;
  const edits: CellEdit[] = [];
  const findings: Finding[] = [];
  const name = indicator.ref || indicator.measure;
  const left = (cell: Position | undefined, says: string) => findings.push({ rule: 'criteria-dated', severity: 'query', sheet: sheet.name, cell: cell ? address(cell) : '', message: `${name}: ${says}` });
  const locked = (cell: Position) => marked(sheet.cells, find(sheet.cells, cell.row, cell.column), Mark.formula | Mark.array | Mark.rich);
  const both = at('criteria');
  const together: Wanted = { target: null, tolerance: null };
  for (const field of ['target', 'tolerance'] as const) {
    const text = wanted[field];
    if (text === null || text === wordsOf(written[field])) continue;
    const cell = at(field);
    if (!cell && both) together[field] = text;
    else if (!cell) left(undefined, `the ${field} has no cell of its own, so it stands in the record alone`);
    else if (locked(cell)) left(cell, `the ${field} is a formula or has several looks, so it was left. The record has the new one`);
    else {
      const edit = difference(sheet, cell, { content: contentFor(sheet, find(sheet.cells, cell.row, cell.column), text) });
      if (edit) edits.push(edit);
    }
  }
  if (both && (together.target !== null || together.tolerance !== null)) {
    const place = find(sheet.cells, both.row, both.column);
    const text = locked(both) || typeof contentAt(sheet.cells, place) !== 'string' ? null : rewritten(textAt(sheet.cells, place), together);
    const edit = text === null ? null : difference(sheet, both, { content: text });
    if (text === null) left(both, 'this cell holds target and tolerance together, in a way that cannot be changed with certainty. The record has the new ones; change the words by hand');
    else if (edit) edits.push(edit);
  }
  return { edits, findings };
}

/** Where a target or tolerance stands, by itself or together with the other; '' where it has no cell. */
export function criteriaCell({ judged: { row } }: Judged, field: 'target' | 'tolerance'): string {
  const at = row.at(field) ?? row.at('criteria');
  return at ? address(at) : '';
}

/** A text that holds both with one or both changed; null where, read again, it would not say them. */
function rewritten(text: string, { target, tolerance }: Wanted): string | null {
  const stood = splitCriteria(text);
  const [first, second] = [wordsOf(stood.target), wordsOf(stood.tolerance)];
  // Words that are no target are not ours to replace.
  const found = readTarget(stood.target, 'shown').kind === 'value' ? looksLike(first).exec(text) : null;
  if (!found) return null;
  const end = found.index + found[0].length;
  const rest = second === '' ? null : looksLike(second).exec(text.slice(end));
  if (tolerance !== null && !rest && second !== '') return null;
  const head = text.slice(0, found.index) + (target ?? found[0]);
  const tail = tolerance === null ? text.slice(end) : rest ? text.slice(end, end + rest.index) + tolerance + text.slice(end + rest.index + rest[0].length) : `${text.slice(end)} ${tolerance}`;
  const said = splitCriteria(head + tail);
  const same = (one: string, other: string) => bare(one) === bare(other);
  return same(wordsOf(said.target), target ?? first) && same(wordsOf(said.tolerance), tolerance ?? second) ? head + tail : null;
}

/** Words as they may be written: any dash for a dash, any spaces for a space. */
function looksLike(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[-\u2010-\u2015\u2212]/g, '[-\u2010-\u2015\u2212]').replace(/ /g, '\\s+'));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[-\u2010-\u2015\u2212]/g, '-').replace(/\s+/g, '');
}

/** A text as the cell holds its like: a number where a number stood and the text shows as one there. */
export function contentFor(sheet: Sheet, place: number, text: string): Content {
  if (text === '') return null;
  if (typeof contentAt(sheet.cells, place) !== 'number') return text;
  const figure = readFigure({ kind: 'text', text });
  if (figure.kind !== 'number') return text;
  const format = styleAt(sheet.cells, place).format;
  const shows = (number: number): boolean => {
    const said: Said = { kind: 'number', number, format };
    const back = readFigure(said);
    return back.kind === 'number' && back.value === figure.value && (back.unit === figure.unit || figure.unit === '');
  };
  return [figure.value, shift(figure.value, -2)].find(shows) ?? text;
}
