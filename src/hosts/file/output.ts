/** Bytes gathered in order; `take` gives those gathered since the last, in an array of their own. */
export interface Output {
  copy(from: Uint8Array, start: number, end: number): void;
  write(text: string): void;
  /** Whether there is a piece worth taking. */
  full(): boolean;
  take(): Uint8Array;
}

/** Bytes in a piece, more or less. */
const piece = 1_048_576;

export function outputOf(expected = piece + 65_536): Output {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(expected);
  let length = 0;

  function makeRoom(more: number): void {
    if (length + more <= bytes.length) return;
    const wider = new Uint8Array(Math.ceil((length + more) * 1.25));
    wider.set(bytes.subarray(0, length));
    bytes = wider;
  }

  return {
    copy(from, start, end) {
      makeRoom(end - start);
      // Copying few bytes one by one is faster than making a view of them.
      if (end - start < 64) for (let at = start; at < end; at++) bytes[length++] = from[at] ?? 0;
      else {
        bytes.set(from.subarray(start, end), length);
        length += end - start;
      }
    },
    write(text) {
      makeRoom(text.length * 3);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code >= 0x80) {
          length += encoder.encodeInto(text.slice(at), bytes.subarray(length)).written;
          return;
        }
        bytes[length++] = code;
      }
    },
    full: () => length >= piece,
    take() {
      const taken = bytes.subarray(0, length);
      bytes = new Uint8Array(piece + 65_536);
      length = 0;
      return taken;
    },
  };
}
