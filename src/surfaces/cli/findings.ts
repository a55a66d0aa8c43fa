import type { Finding } from '../../jobs/finding.ts';
import { plain, wrap } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** How many findings are printed; the rest are counted, and `--json` has them all. */
const most = 200;

/** Findings as an officer reads them: ! must be put right, ? is a question; where it is, and what. */
export function findingLines(all: readonly Finding[], terminal: Terminal): string[] {
  const lines = all.slice(0, most).flatMap(({ severity, sheet, cell, message }) => {
    const where = sheet === '' ? '' : `${plain(`${sheet}${cell === '' ? '' : `!${cell}`}`)}  `;
    return told(`${severity === 'error' ? '!' : '?'} ${where}${plain(message)}`, terminal);
  });
  return all.length > most ? [...lines, `  and ${all.length - most} more; --json has them all`] : lines;
}

/** A sentence two columns in, broken at the terminal's width, its further lines two columns more. */
export function told(sentence: string, terminal: Terminal): string[] {
  return wrap(sentence, terminal.width - 4).map((text, index) => `${index === 0 ? '  ' : '    '}${text}`);
}
