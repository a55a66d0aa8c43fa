import type { RefusalCode } from '../../workbook/refusal.ts';

/** A table as `--map` takes it, to be written by hand. */
export const exampleMapping = '{"sheet": "Sheet1", "headerRow": 3, "columns": {"measure": "A", "target": "B", "actual": "C", "rating": "D"}}';

/** How the command line does what a refusal asks for. */
export const hints: Partial<Record<RefusalCode, string>> = {
  'no period': ' Say it with --period 2020-10.',
  'no reason': ' Say it with --reason "agreed by the board".',
  'no change': ' Say it with --target 95% or --tolerance "85 - 94.9%".',
  'none sure': ' Say it with --sheet.',
  'no table': ` If the workbook has one, write into a file such as tables.json in which row its headings are and which columns are which, and give it with --map tables.json: ${exampleMapping}`,
  'already final': ' Say: reopen --reason "a late figure".',
  'not final': ' If another month is meant, say it with --period 2020-10.',
  'no indicator': ' The command rate prints all references.',
  'structure locked': ' The workbook itself was not changed.',
};

/** What the computer says of a file, in words, by its code. */
export const fileFaults: Record<string, string> = {
  EACCES: 'The file or folder may not be written. Choose another place with --out.',
  EPERM: 'The file or folder may not be written. Choose another place with --out.',
  EROFS: 'This place cannot be written. Choose another place with --out.',
  EBUSY: 'The file is open in another program. Close it there and try again.',
  ENOSPC: 'The disk is full. Nothing was written. Make room and try again.',
  ENOENT: 'The folder for the result does not exist. Choose another place with --out.',
  EISDIR: 'The name given is that of a folder. Name a file.',
};
