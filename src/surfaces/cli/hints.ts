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

/** What the computer says of a file, in words; null where it says nothing of files. It is named where it is known. */
export function fileFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  const named = 'path' in error && typeof error.path === 'string' ? `'${error.path}'` : 'The file';
  const code = String(error.code);
  return Object.hasOwn(fileFaults, code) ? (fileFaults[code]?.(named) ?? null) : `${named} could not be read or written (${code}). Choose another place.`;
}

const guarded = (named: string) => `${named} may not be written: it may be open in Excel, or its folder be protected. Close it, or choose another place, for the workbook with --out.`;
const full = () => 'The disk is full. Make room, or choose another place, and try again.';
const noFolder = (named: string) => `${named} is a file, and a folder is needed. Choose another place.`;

const fileFaults: Record<string, (named: string) => string> = {
  EACCES: guarded,
  EPERM: guarded,
  EROFS: (named) => `${named} may not be written: its place is for reading alone. Choose another, for the workbook with --out.`,
  EBUSY: (named) => `${named} is open in another program. Close it there and try again.`,
  ENOSPC: full,
  EDQUOT: full,
  ENOENT: (named) => `The folder for the result does not exist: ${named}. Make it first, or choose another place.`,
  EISDIR: (named) => `The name given is that of a folder: ${named}. Name a file.`,
  ENXIO: (named) => `${named} is a device or a pipe, and a file would take its place. Name a file.`,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENAMETOOLONG: () => 'The name is too long for this computer. Choose a shorter one.',
};
