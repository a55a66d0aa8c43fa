import { renameSync, rmSync } from 'node:fs';
import { copyFile, open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';

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
  const place = await filePlace(path);
  const beside = join(dirname(place), `.indicator-rag.${process.pid}.part`);
  // Where it does not come to its end the workbook is as it was: its copy would only puzzle.
  const made = [beside];
  const tidy = () => made.forEach((each) => rmSync(each, { force: true }));
  const letGo = onStop(tidy);
  try {
    if (copy !== null) {
      await (await open(copy, 'wx', await modeOf(place))).close();
      made.push(copy);
      await copyFile(place, copy);
    }
    const file = await open(beside, 'wx', await modeOf(place));
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    // At one go with letting go: whoever stops the program afterwards has the result, and the copy stays.
    renameSync(beside, place);
  } catch (error) {
    tidy();
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  } finally {
    letGo();
  }
}

/** The file that a name leads to, or the name where there is none yet. Throws what stands in the way: another file under the name would not ask. */
async function filePlace(path: string): Promise<string> {
  const standing = await stat(path).catch(() => null);
  const code = standing?.isDirectory() === true || path.endsWith('/') || path.endsWith(sep) ? 'EISDIR'
    : standing && !standing.isFile() ? 'ENXIO'
      : standing && (standing.mode & 0o222) === 0 ? 'EACCES' : null;
  if (code !== null) throw Object.assign(new Error(code), { code, syscall: 'open', path });
  return standing ? realpath(path) : path;
}

/** Tidies up where somebody stops the program (Ctrl-C, a window that is closed), which then ends as it would have. Returns how to let go. */
function onStop(tidy: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (signal: NodeJS.Signals) => {
    tidy();
    letGo();
    process.kill(process.pid, signal);
  };
  const letGo = () => signals.forEach((signal) => process.off(signal, stop));
  signals.forEach((signal) => process.on(signal, stop));
  return letGo;
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
