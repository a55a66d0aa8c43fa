import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { test } from 'vitest';

/** Programs that confirm results from outside. A machine may lack them: the tests that need one are then skipped, and the end of the run says so. */
export type Tool = 'openpyxl' | 'soffice' | 'chromium';

const known: Record<Tool, { paths: string[]; works: (path: string) => void; what: string; install: string }> = {
  openpyxl: {
    paths: ['/usr/bin/python3', 'python3'],
    works: (path) => void execFileSync(path, ['-c', 'import openpyxl'], { stdio: 'ignore' }),
    what: 'values, fills and untouched cells by openpyxl',
    install: 'apt-get install -y python3-openpyxl',
  },
  soffice: {
    paths: ['/usr/bin/soffice', 'soffice'],
    works: (path) => void execFileSync(path, ['--version'], { stdio: 'ignore' }),
    what: 'that LibreOffice opens what is written',
    install: 'apt-get install -y libreoffice-calc-nogui',
  },
  chromium: {
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', 'chromium', 'google-chrome'],
    works: (path) => void execFileSync(path, ['--version'], { stdio: 'ignore' }),
    what: 'the pane in a browser',
    install: 'apt-get install -y chromium',
  },
};

const found = new Map<Tool, string | null>();

/** The path of a program, or null where this machine lacks it. With CHECK_ALL=1 a lack is an error. */
export function tool(name: Tool): string | null {
  const before = found.get(name);
  if (before !== undefined) return before;
  const path = known[name].paths.find((each) => works(name, each)) ?? null;
  found.set(name, path);
  if (path === null) {
    note(`${known[name].what}, install with ${known[name].install}`);
    if (process.env['CHECK_ALL'] === '1') throw new Error(`${name} is missing: ${known[name].install}`);
  }
  return path;
}

/** A test that needs a program: skipped where it is missing, failed where CHECK_ALL=1. */
export function testWith(name: Tool, title: string, run: (path: string) => void | Promise<void>, timeout = 120_000): void {
  const all = process.env['CHECK_ALL'] === '1';
  const path = all ? null : tool(name);
  test.skipIf(!all && path === null)(title, { timeout }, () => run(path ?? tool(name) ?? ''));
}

/** A folder of the reference material beside the repository, or null where it is absent, which is noted. */
export function reference(folder: string): string | null {
  const path = `../shared/${folder}`;
  if (existsSync(path)) return path;
  note(`the workbooks and cases of ${path}, which are not part of this repository`);
  return null;
}

/** Notes what was not checked, for the last lines of the run. */
export function note(what: string): void {
  mkdirSync('artefacts', { recursive: true });
  appendFileSync('artefacts/not-checked.txt', `${what}\n`);
}

function works(name: Tool, path: string): boolean {
  try {
    known[name].works(path);
    return true;
  } catch {
    return false;
  }
}
