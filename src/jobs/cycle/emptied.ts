import { readFigure } from '../../engine/figure.ts';
import { saidAt, wordsAt } from '../../tables/view.ts';
import { address } from '../../workbook/address.ts';
import type { Edit } from '../../workbook/plan.ts';
import { find } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Decision } from '../record/decision.ts';
import type { Round } from './round.ts';

/**
 * Columns of figures that these edits leave without any, to be remembered by their headings as they will be: an empty column tells nobody
 * that it holds figures, until the new ones are typed.
 */
export function emptiedColumns(snapshot: Snapshot, { chosen }: Round, edits: readonly Edit[], signed: { who: string; date: string }): Decision[] {
  const after = new Map(edits.flatMap((edit) => (edit.kind === 'cell' && edit.to.content !== undefined ? [[`${edit.sheet}!${address(edit.at)}`, edit.to.content]] : [])));
  return chosen.flatMap((table): Decision[] => {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    if (!sheet || table.kind === 'card') return [];
    return table.columns.flatMap(({ field, column }): Decision[] => {
      if (field !== 'actual' && field !== 'ytd') return [];
      let had = false;
      for (let row = table.header.bottom + 1; row <= table.range.bottom; row++) {
        const place = find(sheet.cells, row, column);
        const figure = readFigure(saidAt(sheet, place));
        if (figure.kind === 'unreadable' || (figure.kind === 'missing' && figure.why === 'empty')) continue;
        if (after.get(`${sheet.name}!${address({ row, column })}`) !== null) return [];
        had = true;
      }
      const at = { row: table.header.bottom, column };
      const said = after.get(`${sheet.name}!${address(at)}`) ?? wordsAt(sheet, find(sheet.cells, at.row, at.column));
      const header = typeof said === 'string' ? said.replace(/\s+/g, ' ').trim() : '';
      return had && header !== '' ? [{ kind: 'column', sheet: sheet.name, table: table.kind, field, header, ...signed }] : [];
    });
  });
}
