import type { ExcelTable, Sheet, Snapshot } from './snapshot.ts';

/** The sheets of our making: what the workbook remembers, the result of the checks, and the summaries. */
export const ownKinds = ['record', 'checks', 'summary', 'months', 'detail', 'commentary', 'trends', 'scorecard', 'list', 'handover'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** The name of the one Excel table on each sheet of ours: it is by this, and not by the sheet's name, that the sheet is known again. */
export function ownTableName(kind: OwnKind): string {
  return `RAG_${kind}`;
}

/** Which of our sheets this is, by its table; Excel numbers the table of a copied sheet ('RAG_record3'). Null for a person's sheet. */
export function ownKind(sheet: Sheet): OwnKind | null {
  for (const { name } of sheet.tables) {
    const [, kind] = looks.exec(name) ?? [];
    if (kind !== undefined) return kind.toLowerCase() as OwnKind;
  }
  return null;
}

const looks = new RegExp(`^RAG_(${ownKinds.join('|')})_?\\d{0,4}$`, 'i');

/** Our sheet of a kind and its table; null where there is none. Of several copies the first counts. */
export function ownSheet(snapshot: Snapshot, kind: OwnKind): { sheet: Sheet; table: ExcelTable } | null {
  const sheet = snapshot.sheets.find((each) => ownKind(each) === kind);
  const table = sheet?.tables.find(({ name }) => looks.test(name));
  return sheet && table ? { sheet, table } : null;
}
