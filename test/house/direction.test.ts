import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const copy = 'artefacts/house';

/** What must never pass, where it is put, which check stops it and with which words. */
const wrong: { what: string; room: string; code: string; stoppedBy: 'tsc' | 'eslint'; says: RegExp }[] = [
  { what: 'the engine importing the tables', room: 'engine', code: "import '../tables/table.ts';", stoppedBy: 'tsc', says: /TS6307|TS6059/ },
  { what: 'the engine importing the workbook', room: 'engine', code: "import '../workbook/plan.ts';", stoppedBy: 'tsc', says: /TS6307|TS6059/ },
  { what: 'the workbook importing the engine', room: 'workbook', code: "import '../engine/terms.ts';", stoppedBy: 'tsc', says: /TS6307|TS6059/ },
  { what: 'the tables importing a job', room: 'tables', code: "import '../jobs/finding.ts';", stoppedBy: 'tsc', says: /TS6307|TS6059/ },
  { what: 'a job importing a host', room: 'jobs', code: "import '../hosts/file/open.ts';", stoppedBy: 'tsc', says: /TS6307|TS6059/ },
  { what: 'a window in the engine', room: 'engine', code: 'export const title = window.name;', stoppedBy: 'tsc', says: /Cannot find name 'window'/ },
  { what: 'a fetch in a job', room: 'jobs', code: "export const page = fetch('https://example.org');", stoppedBy: 'tsc', says: /Cannot find name 'fetch'/ },
  { what: 'a process in the tables', room: 'tables', code: 'export const folder = process.cwd();', stoppedBy: 'tsc', says: /Cannot find name 'process'/ },
  { what: 'Office in the workbook', room: 'workbook', code: 'export const host = Office.context;', stoppedBy: 'tsc', says: /Cannot find name(space)? 'Office'/ },
  { what: 'Date.now in the engine', room: 'engine', code: 'export const now = Date.now();', stoppedBy: 'eslint', says: /no clock/ },
  { what: 'new Date() in a job', room: 'jobs', code: 'export const now = new Date();', stoppedBy: 'eslint', says: /no clock/ },
  { what: 'Math.random in the tables', room: 'tables', code: 'export const chance = Math.random();', stoppedBy: 'eslint', says: /nothing to chance/ },
];

function run(program: string, words: string[]): string {
  try {
    return execFileSync(process.execPath, [join(process.cwd(), 'node_modules', program), ...words], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `failed\n${stdout}${stderr}`;
  }
}

/** Each wrong file under a name of its own: one run of a checker sees them all. */
const files = wrong.map((each, place) => ({ ...each, file: `src/${each.room}/wrong-${place}.ts` }));
const filesFor = (checker: 'tsc' | 'eslint') => files.filter(({ stoppedBy }) => stoppedBy === checker).map(({ file }) => file);
const rooms = [...new Set(wrong.map(({ room }) => `src/${room}`))];
const checks = {
  tsc: () => run('typescript/bin/tsc', ['-b', ...rooms]),
  eslint: () => run('eslint/bin/eslint.js', ['--format', 'json', ...filesFor('eslint')]),
};

/** The errors that a checker says of one file. */
const saidOf = {
  tsc: (file: string, output: string) => output.split('\n').filter((line) => line.startsWith(file)).join('\n'),
  eslint: (file: string, output: string) => {
    const reports = JSON.parse(output.slice(output.indexOf('\n'))) as { filePath: string; messages: { severity: number; message: string }[] }[];
    return reports.filter(({ filePath }) => filePath.endsWith(file)).flatMap(({ messages }) => messages.filter(({ severity }) => severity === 2).map(({ message }) => message)).join('\n');
  },
};

/** That the house passes as it stands is what `npm run typecheck` and `npm run lint` say. */
describe('the rooms and the one way', () => {
  const said = { tsc: '', eslint: '' };
  beforeAll(() => {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    for (const part of ['src', 'tsconfig.json', 'eslint.config.js', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
    for (const { file, code } of files) writeFileSync(join(copy, file), `${code}\nexport {};\n`);
    said.tsc = checks.tsc();
    said.eslint = checks.eslint();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each(files)('$what fails the build', ({ file, stoppedBy, says }) => {
    expect(said[stoppedBy]).toMatch(/^failed/);
    expect(saidOf[stoppedBy](file, said[stoppedBy])).toMatch(says);
  });
});
