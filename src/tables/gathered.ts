import type { Table } from './table.ts';

/** Blocks or cards of one sheet, told in one line. */
export interface Gathered<Each> {
  sheet: string;
  sure: boolean;
  blocks: Each[];
}

/** From so many blocks of a sheet on they are told together. */
const fewest = 3;

/**
 * Tells the blocks of a sheet together, where the first of them stands: '52 indicators in blocks' instead of fifty tables. Blocks that are
 * sure and blocks that are not are told apart; any other table is left as it is.
 */
export function gathered<Each extends Pick<Table, 'sheet' | 'kind' | 'sure'>>(tables: readonly Each[]): (Each | Gathered<Each>)[] {
  const alike = new Map<string, Each[]>();
  const keyOf = ({ sheet, sure }: Each) => `${sure} ${sheet}`;
  for (const table of tables) {
    if (table.kind !== 'card') continue;
    const others = alike.get(keyOf(table));
    if (others) others.push(table);
    else alike.set(keyOf(table), [table]);
  }
  return tables.flatMap((table): (Each | Gathered<Each>)[] => {
    const blocks = table.kind === 'card' ? (alike.get(keyOf(table)) ?? []) : [];
    if (blocks.length < fewest) return [table];
    return blocks[0] === table ? [{ sheet: table.sheet, sure: table.sure, blocks }] : [];
  });
}
