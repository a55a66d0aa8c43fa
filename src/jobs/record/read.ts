import type { Snapshot } from '../../workbook/snapshot.ts';
import { noMemory } from './memory.ts';
import type { Memory } from './memory.ts';

/** Reads what the workbook remembers. */
export function readMemory(_snapshot: Snapshot): Memory {
  return noMemory;
}
