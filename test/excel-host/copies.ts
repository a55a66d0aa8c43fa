import type { Book } from './book.ts';
import { fileOf } from './file.ts';

/** Copies of the workbook as a file: made, given slice by slice, let go. As in Excel there are two at most. */
export interface Copies {
  /** Handles that were not let go. */
  held(): number;
  /** The number that Excel gives for not doing it; null where it does. `nth` counts the calls of this kind from 1. */
  fault: (call: 'copy' | 'slice' | 'close', nth: number) => number | null;
  /** What comes back for a call of the wire, or null where it is none of these. A slice is a safe array of one dimension, of the numbers of its bytes. */
  answer(id: number, words: readonly unknown[]): unknown[] | null;
}

const calls: Record<number, 'copy' | 'slice' | 'close'> = { 77: 'copy', 80: 'slice', 81: 'close' };
const [succeeded, unknown, outOfRange, twoHeld, noSuchKind] = [0, 5001, 5008, 11000, 1009];
const compressed = 5;

export function copying(book: Book): Copies {
  const held = new Map<number, Uint8Array>();
  const counts = { copy: 0, slice: 0, close: 0 };
  let made = 0;
  const does: Record<'copy' | 'slice' | 'close', (words: readonly unknown[]) => unknown[]> = {
    copy([kind]) {
      if (kind !== compressed) return [noSuchKind];
      if (held.size === 2) return [twoHeld];
      const bytes = fileOf(book);
      held.set(++made, bytes);
      return [succeeded, made, bytes.length];
    },
    slice([handle, from, size]) {
      const bytes = held.get(Number(handle));
      if (!bytes) return [unknown];
      if (Number(from) >= bytes.length) return [outOfRange];
      const slice = [...bytes.subarray(Number(from), Number(from) + Number(size))];
      return [succeeded, { toArray: () => slice, dimensions: () => 1 }, slice.length];
    },
    close: ([handle]) => [held.delete(Number(handle)) ? succeeded : unknown],
  };
  const copies: Copies = {
    held: () => held.size,
    fault: () => null,
    answer(id, words) {
      const call = calls[id];
      if (!call) return null;
      const fault = copies.fault(call, ++counts[call]);
      return fault === null ? does[call](words) : [fault];
    },
  };
  return copies;
}
