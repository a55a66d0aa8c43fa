import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/surfaces/cli/arguments.ts';
import { commands, helpText, options } from '../../../src/surfaces/cli/commands.ts';
import type { Command, CommandName } from '../../../src/surfaces/cli/commands.ts';
import { run } from './run.ts';

const samples = ['performance-2020-21', 'contract-2015-16', 'scrutiny-2018'];
const sample = (name = 'performance-2020-21') => `assets/samples/${name}.xlsx`;
const names = Object.keys(commands) as CommandName[];

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rag-'));
  await run('final', sample(), '--date', '2020-11-05', '--out', at('final.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what --help says is true', () => {
  test.each(names)('%s: its examples are understood, and each of its options stands there', (name) => {
    const command: Command = commands[name];
    for (const example of command.examples) {
      const words = [...example.split(/ {2,}| > /)[0]!.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
      expect(readArguments([name, ...words])).toMatchObject({ kind: 'command' });
    }
    const help = helpText(name);
    expect([...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option]) => option)).toEqual([...command.options, 'help']);
    expect(help.split('\n').filter((line) => line.length > 100 && !line.startsWith('  indicator-rag'))).toEqual([]);
  });
  test('every option belongs to a command', () => {
    const used = new Set<string>([...names.flatMap((name) => commands[name].options), 'help', 'version']);
    expect(Object.keys(options).filter((option) => !used.has(option))).toEqual([]);
  });
});

/** What each command needs beside the workbook. */
const more: Partial<Record<CommandName, string[]>> = {
  reopen: ['--reason', 'late'], revise: ['--ref', 'SM4', '--from', '2020-10', '--target', '20%', '--reason', 'agreed'],
};
const book = (name: CommandName) => (name === 'reopen' ? at('final.xlsx') : sample());

// Programs read these objects: a key that goes or is renamed breaks them.
const shapes: Record<CommandName, string[]> = {
  rate: ['period', 'scheme', 'tables', 'ratings', 'findings', 'questions', 'edits'],
  summarise: ['period', 'scheme', 'sentence', 'counts', 'sheets', 'emptyCommentary', 'tables', 'findings', 'edits'],
  validate: ['period', 'scheme', 'ready', 'counts', 'checked', 'findings'],
  final: ['title', 'says', 'written', 'changes', 'findings'],
  reopen: ['title', 'says', 'written', 'changes', 'findings'],
  revise: ['title', 'says', 'written', 'changes', 'findings'],
  'next-period': ['title', 'says', 'written', 'changes', 'findings'],
  'next-year': ['title', 'says', 'written', 'changes', 'findings'],
  handover: ['title', 'says', 'written', 'changes', 'findings'],
};

describe('every command', () => {
  test.each(names)('%s prints one object of a known shape, and a dry run writes nothing', async (name) => {
    const dry = commands[name].options.some((option) => option === 'dry-run') ? ['--dry-run'] : [];
    const before = readdirSync('assets/samples');
    const { code, out, err } = await run(name, book(name), '--json', ...dry, ...(more[name] ?? []));
    expect([code < 2, err]).toEqual([true, '']);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(shapes[name]);
    expect(readdirSync('assets/samples')).toEqual(before);
  });

  test.each(names.flatMap((name) => samples.map((each): [CommandName, string] => [name, each])))('%s says something on %s and ends as it should', async (name, each) => {
    const { code, out, err } = await run(name, sample(each), '--dry-run', ...(more[name] ?? []));
    const refuses = name === 'reopen' || (name === 'revise' && each !== 'performance-2020-21');
    expect(code).toBe(refuses ? 2 : code === 1 ? 1 : 0);
    expect((refuses ? err : out).trim().length).toBeGreaterThan(20);
    expect(`${out}${err}`).not.toMatch(/undefined|\[object|NaN|null/);
  });

  test.each<[string[], RegExp]>([
    [['help', 'colour'], /no command 'colour'/],
    [['revise', 'BOOK', '--target', '5'], /needs --ref REF/],
    [['revise', 'BOOK', '--ref', 'SM4', '--from', 'soon', '--reason', 'x'], /'soon' is not a month/],
    [['revise', 'BOOK', '--ref', 'SM4', '--from', 'Oct-20', '--reason', 'x'], /--target 95% or --tolerance/],
    [['revise', 'BOOK', '--ref', 'SM99', '--from', 'Oct-20', '--reason', 'x', '--target', '5'], /no indicator.*'SM99'/],
    [['reopen', 'BOOK'], /needs --reason/],
    [['reopen', 'BOOK', '--reason', 'late'], /not declared final/],
    [['final', 'FINAL'], /final already.*reopen --reason/],
    [['final', 'BOOK', '--date', '31/02/2020'], /'31\/02\/2020' is not a day/],
    [['final', 'UNDATED'], /does not say for which month.*--period 2020-10/],
    [['next-period', 'UNDATED'], /--period 2020-10/],
    [['next-year', 'BOOK', '--targets', 'EMPTY'], /list of targets cannot be used: it is empty/],
    [['rate', 'BOOK', '--set', 'speed=high'], /no such setting.*figures compared: as shown or unrounded/],
    [['rate', 'BOOK', '--set', 'speed'], /needs a setting and its value/],
    [['validate', 'BOOK', '--rule', 'flat=off'], /no check called 'flat'.*flat-series/],
    [['rate', 'BOOK', '--answer', 'SM4=lower'], /No question/],
    [['rate', 'BOOK', '--out', 'FOLDER/none/result.xlsx'], /folder for the result does not exist/],
    [['rate', 'BOOK', '--out', 'FOLDER'], /That is|name given is that of a folder/],
  ])('%j is refused with a sentence that helps', async (words, says) => {
    writeFileSync(at('empty.csv'), '');
    const undated = at('undated.xlsx');
    if (words.includes('UNDATED')) await undate(undated);
    const files: Record<string, string> = { BOOK: sample(), FINAL: at('final.xlsx'), UNDATED: undated, EMPTY: at('empty.csv') };
    const { code, out, err } = await run(...words.map((word) => files[word] ?? word.replace('FOLDER', folder)));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });
});

/** A workbook that names no month anywhere. */
async function undate(path: string): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Indicators').addRows([['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null]]);
  await workbook.xlsx.writeFile(path);
}

describe('what is typed is understood as it is meant', () => {
  test('a reference in other letters, a month in words, a day as it is written here', async () => {
    const { code } = await run('revise', sample(), '--ref', 'sm 4', '--from', 'October 2020', '--target', '20%', '--tolerance', '20.1% - 28.9%', '--reason', 'agreed', '--date', '3/11/2020', '--out', at('revised.xlsx'));
    expect(code).toBe(0);
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(at('revised.xlsx'));
    const record = workbook.getWorksheet('RAG record')!;
    const rows = [6, 7].map((row) => ['C', 'D', 'F', 'I'].map((column) => record.getCell(`${column}${row}`).value));
    expect(rows).toEqual([['SM4', '2020-04', 'target 23% | tolerance 23.1%-28.9%', '2020-11-03'], ['SM4', '2020-10', 'target 20% | tolerance 20.1% - 28.9%', '2020-11-03']]);
  });

  test('another month than the workbook says is rated, and told', async () => {
    const [asked, same] = await Promise.all(['2020-11', '2020-10'].map((month) => run('rate', sample(), '--period', month, '--dry-run')));
    expect(asked!.out).toMatch(/^November 2020 \(as asked\), scheme: contract report\nThe workbook says October 2020 \(October 2020 position\)\.\n/);
    expect(same!.out).not.toContain('The workbook says');
  });

  test('a setting that is set counts from then on', async () => {
    await run('rate', sample(), '--set', 'scheme=contract list', '--keep', 'sm16=decided', '--out', at('set.xlsx'));
    const { out } = await run('rate', at('set.xlsx'), '--dry-run');
    expect(out).toContain('scheme: contract list');
    expect(out).toContain("1 keeps another rating than the rule's, with a reason.");
    expect(readFileSync(at('set.xlsx')).length).toBeGreaterThan(1000);
  });
});
