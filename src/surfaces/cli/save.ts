import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** Where a result goes, and where the workbook as it was is kept, if it is written over. */
export interface Destination {
  path: string;
  copy: string | null;
}

/** The place for the result. A default name, such as book-rated.xlsx, never falls on a file that is there: the next free number is taken. */
export async function destination(book: string, out: string | null, inPlace: boolean, suffix: string): Promise<Destination | 'the workbook itself'> {
  if (inPlace) return { path: book, copy: await freeName(book, 'as-it-was') };
  if (out !== null) return (await sameFile(book, out)) ? 'the workbook itself' : { path: out, copy: null };
  return { path: await freeName(book, suffix), copy: null };
}

/** The first place of `written` that is another's of them, or one of those that are `read`; null where each is its own. */
export async function sharedPlace(written: readonly string[], read: readonly string[]): Promise<string | null> {
  for (const [index, place] of written.entries()) {
    const others = await Promise.all([...read, ...written.slice(0, index)].map((other) => sameFile(place, other)));
    if (others.includes(true)) return place;
  }
  return null;
}

/** Writes the bytes whole or not at all: to a file beside the place and then under its name. What it throws names the place. */
export async function save(bytes: Uint8Array | string, { path, copy }: Destination): Promise<void> {
  if (copy !== null) await copyFile(path, copy, constants.COPYFILE_EXCL);
  const beside = join(dirname(path), `.indicator-rag.${process.pid}.part`);
  try {
    const file = await open(beside, 'wx', await modeOf(path));
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    // The workbook is as it was: its copy would only puzzle.
    if (copy !== null) await rm(copy, { force: true });
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

async function freeName(book: string, word: string): Promise<string> {
  const end = extname(book);
  const stem = join(dirname(book), basename(book, end));
  for (let count = 1; ; count++) {
    const name = `${stem}-${word}${count === 1 ? '' : `-${count}`}${end}`;
    if (!(await exists(name))) return name;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

async function sameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return !!first && !!second && first.ino === second.ino && first.dev === second.dev;
}

async function modeOf(path: string): Promise<number> {
  return stat(path).then(({ mode }) => mode & 0o777, () => 0o644);
}
