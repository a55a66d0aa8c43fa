import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What webpack makes under each name of its configuration. */
const outputs = {
  cli: ['dist/cli.js'],
  page: ['dist/page.html', 'dist/page.js', 'dist/rest.js', 'dist/worker.js'],
  serve: ['dist/serve.js'],
  excel: ['dist/excel/taskpane.html', 'dist/excel/excel.js', 'dist/excel/functions.json', 'dist/excel/manifest.xml'],
};

/** Builds what is older than its source, once for all files of tests, which run side by side: the others wait. */
export async function built(...names: (keyof typeof outputs)[]): Promise<void> {
  const release = await lock('artefacts/building.lock');
  try {
    const newest = Math.max(...['src', 'assets/samples', 'assets/icons'].map(newestIn), ...['webpack.config.js', 'manifest.xml', 'package.json'].map((file) => statSync(file).mtimeMs));
    const old = names.filter((name) => !isFresh(name, newest));
    if (old.length === 0) return;
    execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', ...old.flatMap((name) => ['--config-name', name])], { stdio: 'pipe' });
    for (const name of old) writeFileSync(stampOf(name), String(newest));
  } finally {
    release();
  }
}

const stampOf = (name: string) => `artefacts/built-${name}`;

/** Webpack leaves files alone that would stay the same, so that an old one may be up to date: the stamp says so. Without one, `npm run build` may have made them all. */
function isFresh(name: keyof typeof outputs, newest: number): boolean {
  const files = outputs[name];
  if (!files.every((file) => existsSync(file))) return false;
  const stamp = stampOf(name);
  return (existsSync(stamp) && readFileSync(stamp, 'utf8') === String(newest)) || files.every((file) => statSync(file).mtimeMs > newest);
}

/** Waits until nobody holds this file, and holds it; it names the process, so that one that was killed holds nothing. Returns what lets it go. */
async function lock(path: string): Promise<() => void> {
  mkdirSync('artefacts', { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      try {
        // Written before it is linked: nobody sees a lock without its owner.
        linkSync(mine, path);
        return () => rmSync(path, { force: true });
      } catch {
        if (!lives(ownerOf(path))) rmSync(path, { force: true });
        else await wait(100);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The process that holds a lock; 0 where it was let go meanwhile. */
function ownerOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

function lives(owner: number): boolean {
  try {
    // Signal 0 only asks.
    return owner > 0 && process.kill(owner, 0);
  } catch {
    return false;
  }
}

function newestIn(folder: string): number {
  return Math.max(...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
