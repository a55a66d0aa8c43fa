/** Bytes gathered in order into one array that grows. */
export interface Output {
  copy(from: Uint8Array, start: number, end: number): void;
  write(text: string): void;
  finish(): Uint8Array;
}

export function outputOf(expected: number): Output {
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
    finish: () => bytes.subarray(0, length),
  };
}
