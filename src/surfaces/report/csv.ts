import type { CleanTable } from '../../jobs/summarise/outcome.ts';
import { guarded } from './guard.ts';

/**
 * A summary as a CSV file: its header and its rows, with commas between, lines ended as the standard says (RFC 4180), and the mark by which
 * Excel knows that pounds and dashes are UTF-8. Text that a spreadsheet would run as a formula is told apart by an apostrophe.
 */
export function csv({ header, rows }: CleanTable): string {
  const lines = [header, ...rows.map((row) => row.map(({ text }) => text))];
  return `\ufeff${lines.map((line) => `${line.map((text) => quoted(guarded(text))).join(',')}\r\n`).join('')}`;
}

function quoted(text: string): string {
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
