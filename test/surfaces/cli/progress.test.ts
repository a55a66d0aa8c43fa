import { afterEach, expect, test, vi } from 'vitest';
import { progressBar } from '../../../src/surfaces/cli/progress.ts';

afterEach(() => void vi.restoreAllMocks());

/** A terminal that keeps what is written to it, and a clock that stands where it is put. */
function watched(stream: { isTTY: boolean; columns?: number }) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const written: string[] = [];
  const bar = progressBar({ ...stream, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream);
  return { bar, written, at: (milliseconds: number) => void (now = milliseconds) };
}

test('what takes more than a second is shown on one line, cut to the terminal, and taken away', () => {
  const { bar, written, at } = watched({ isTTY: true, columns: 60 });
  at(999);
  bar.tell(1, 4, 'Rating Supporting');
  bar.clear();
  expect(written).toEqual([]);
  at(1000);
  bar.tell(15_000, 20_000, 'Rating Supporting');
  bar.tell(0, 0, 'Reading the workbook');
  bar.clear();
  expect(written).toEqual([`\r\u001b[K${'█'.repeat(23)}${'░'.repeat(7)} Rating Supporting, 15,000 o…`, `\r\u001b[K${'░'.repeat(30)} Reading the workbook`, '\r\u001b[K']);
});

test('a terminal that does not say how wide it is has eighty columns, and what is no terminal is told nothing', () => {
  const wide = watched({ isTTY: true });
  wide.at(2000);
  wide.bar.tell(20_000, 20_000, 'Rating Supporting');
  expect(wide.written).toEqual([`\r\u001b[K${'█'.repeat(30)} Rating Supporting, 20,000 of 20,000`]);
  const piped = watched({ isTTY: false });
  piped.at(2000);
  piped.bar.tell(1, 2, 'Rating');
  piped.bar.clear();
  expect(piped.written).toEqual([]);
});
