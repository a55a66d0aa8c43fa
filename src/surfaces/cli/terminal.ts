import type { Colour } from '../../engine/terms.ts';

/** What this terminal can show: colours only where a person looks and has not said NO_COLOR. */
export interface Terminal {
  colour: boolean;
  width: number;
}

export function terminalOf(stream: { isTTY?: boolean; columns?: number }, environment: Record<string, string | undefined>): Terminal {
  const asked = (environment['FORCE_COLOR'] ?? '') !== '' && environment['FORCE_COLOR'] !== '0';
  const declined = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return { colour: !declined && (asked || stream.isTTY === true), width: Math.min(Math.max(stream.columns ?? 100, 60), 140) };
}

/** Black or white on the colour, as the 256 colours of a terminal have it; the contrast is at least 4.5 to 1. */
const codes: Record<Colour, string> = {
  red: '1;97;48;5;124', amber: '1;30;48;5;214', green: '1;97;48;5;22', blue: '1;97;48;5;25', none: '2', unrated: '1;7',
};

export function paint(terminal: Terminal, colour: Colour, text: string): string {
  return terminal.colour ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
}

export function bold(terminal: Terminal, text: string): string {
  return terminal.colour ? `\u001b[1m${text}\u001b[0m` : text;
}

export function faint(terminal: Terminal, text: string): string {
  return terminal.colour ? `\u001b[2m${text}\u001b[0m` : text;
}

/** A workbook's text without what could steer a terminal: control characters and marks that turn the direction of writing. */
export function plain(text: string): string {
  return harmless.test(text) ? text : text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Most texts: printable ASCII with single spaces. */
const harmless = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** As a command line takes it for one word. */
export function quoted(text: string): string {
  return /^[\w.=-]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}

export function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const letters = [...text];
  return letters.length > width ? `${letters.slice(0, Math.max(width - 1, 0)).join('')}…` : text;
}

/** Breaks a sentence into lines of at most `width`, at spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
