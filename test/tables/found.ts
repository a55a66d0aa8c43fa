import { findTables as find } from '../../src/tables/find.ts';
import type { Finding } from '../../src/tables/find.ts';
import type { Table } from '../../src/tables/table.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';

/** The tables of a workbook alone, for tests of what is found. */
export function findTables(snapshot: Snapshot, finding: Finding = {}): Table[] {
  return find(snapshot, finding).tables;
}
