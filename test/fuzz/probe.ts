import { applyPlan } from '../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { snapshot } from '../../src/hosts/file/snapshot.ts';
import type { NewSheet, Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { contentAt, find, Mark, sameContent } from '../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { worked } from '../worked.ts';
import { jobs } from './jobs.ts';

/** What became of a broken workbook: refused, or written, with the bytes. Anything else throws, and is a fault of ours. */
export type Fate = { kind: 'refused'; code: string } | { kind: 'written'; bytes: Uint8Array };

const most = 10_000;

/** What a file may say no to when a plan of its own is to be written. */
const mayRefuse = new Set(['protected', 'structure locked', 'styles full', 'formula', 'merged']);

/** Opens, looks, writes much or does a job, opens again and undoes. Every second seed is a job's. */
export async function probe(bytes: Uint8Array, seed: number): Promise<Fate> {
  const started = worked();
  const book = await openWorkbook(bytes, nodeCodec);
  if (refused(book)) return { kind: 'refused', code: book.code };
  const seen = snapshot(book);
  const job = seed % 2 === 0 ? null : Object.values(jobs)[((seed - 1) / 2) % Object.values(jobs).length]!;
  const asked = job === null ? { plan: planFor(seen) } : job.plan(seen);
  if (refused(asked)) return { kind: 'refused', code: asked.code };
  const { plan } = asked;
  const done = await applyPlan(book, plan);
  if (refused(done)) {
    if (!mayRefuse.has(done.code)) throw new Error(`its own plan was refused: ${done.say}`);
    return { kind: 'refused', code: done.code };
  }
  const again = await openWorkbook(done.bytes, nodeCodec);
  if (refused(again)) throw new Error(`what was written does not open: ${again.say}`);
  const after = snapshot(again);
  for (const edit of plan.edits) {
    if (edit.kind !== 'cell') continue;
    const { cells } = after.sheets.find(({ name }) => name === edit.sheet)!;
    const place = find(cells, edit.at.row, edit.at.column);
    if (edit.to.content !== undefined && !sameContent(contentAt(cells, place), edit.to.content)) throw new Error(`${edit.sheet} row ${edit.at.row} column ${edit.at.column} was not written`);
    if (edit.to.fill !== undefined && cells.styles[cells.style[place] ?? 0]?.fill !== edit.to.fill) throw new Error(`${edit.sheet} row ${edit.at.row} column ${edit.at.column} has not its fill`);
  }
  const second = job?.again === true ? job.plan(after) : null;
  if (second && !refused(second) && second.plan.edits.length > 0) throw new Error(`a second run has edits: ${JSON.stringify(second.plan.edits[0])}`);
  const undone = await applyPlan(again, done.receipt.inverse);
  if (refused(undone)) throw new Error(`undo was refused: ${undone.say}`);
  const last = await openWorkbook(undone.bytes, nodeCodec);
  if (refused(last)) throw new Error(`what undo wrote does not open: ${last.say}`);
  const [before, now] = [told(seen), told(snapshot(last))];
  if (before !== now) {
    const at = Math.max(0, [...before].findIndex((one, place) => now[place] !== one) - 30);
    throw new Error(`undo did not restore every cell: ${before.slice(at, at + 60)} became ${now.slice(at, at + 60)}`);
  }
  if (worked() - started > most) throw new Error(`it took over ${most} ms`);
  return { kind: 'written', bytes: done.bytes };
}

function planFor(seen: Snapshot): Plan {
  const plan: Plan = { expects: [], edits: [] };
  for (const sheet of seen.sheets.filter(({ protected: locked }) => !locked)) {
    for (let place = 0; place < Math.min(sheet.cells.row.length, 40); place += 2) {
      const at = { row: sheet.cells.row[place]!, column: sheet.cells.column[place]! };
      const ours = (sheet.cells.kind[place]! & (Mark.formula | Mark.array | Mark.rich)) === 0;
      plan.edits.push({ kind: 'cell', sheet: sheet.name, at, from: {}, to: ours ? { content: 'GREEN & <b>', fill: '#C6EFCE' } : { fill: '#C6EFCE' } });
    }
    const column = Math.min(16_384, (sheet.used?.right ?? 0) + 5);
    for (const row of [1, 2, 3, 9]) if (find(sheet.cells, row, column) < 0) plan.edits.push({ kind: 'cell', sheet: sheet.name, at: { row, column }, from: { content: null }, to: { content: row / 3, fill: '#FFC7CE' } });
    plan.edits.push({ kind: 'width', sheet: sheet.name, column, from: null, to: 20 });
  }
  if (!seen.structureLocked) plan.edits.push({ kind: 'sheet', sheet: 'Added', from: null, to: added });
  return plan;
}

const added: NewSheet = {
  cells: [{ at: { row: 1, column: 1 }, content: 'Kind', bold: true }, { at: { row: 2, column: 1 }, content: 'setting' }],
  widths: [{ column: 1, width: 20 }],
  frozen: { row: 2, column: 1 },
  tables: [{ name: 'Added_table', range: { top: 1, left: 1, bottom: 2, right: 1 } }],
  landscape: true,
  printTitles: { top: 1, bottom: 1 }, charts: [],
};

/** All contents and looks, without the kept values of formulas, which undo cannot bring back. */
function told({ sheets, styles }: Snapshot): string {
  // A number beyond the list of looks, which means the plain one, has a place in the list once looks were added.
  const plain = new Set(styles.flatMap((style, number) => (JSON.stringify(style) === JSON.stringify(styles[0]) ? [number] : [])));
  return JSON.stringify(sheets.map(({ name, cells }) => [name, [...cells.row].flatMap((row, place) => {
    // That a formula's kept value had several looks goes with the value.
    const kind = cells.kind[place]! & (cells.kind[place]! & Mark.formula ? 24 : 56);
    const content = kind & Mark.formula ? null : contentAt(cells, place);
    return content === null && kind === 0 && plain.has(cells.style[place]!) ? [] : [[row, cells.column[place], content, kind, cells.styles[cells.style[place]!]]];
  })]));
}
