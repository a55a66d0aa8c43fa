import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { address } from '../../src/workbook/address.ts';
import type { CellEdit, Plan } from '../../src/workbook/plan.ts';
import { tool } from '../tools.ts';
import { rated, sampleBytes } from './rated.ts';
import { fillOf, open, sheetOf, shown } from './shown.ts';

/** What another library and another office suite make of the rated samples. */
const names = ['performance-2020-21', 'scrutiny-2018', 'contract-2015-16'];
const folder = mkdtempSync(join(tmpdir(), 'rated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Seen {
  value: string | number | null;
  fill: string | null;
  ink: string | null;
  look: unknown[];
  note: string | null;
}
type Book = Record<string, { cells: Record<string, Seen>; around: unknown[]; widths: Record<string, number> }>;

const python = tool('openpyxl');
const office = tool('soffice');

function witness(bytes: Uint8Array, name: string): Book {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return JSON.parse(execFileSync(python!, [join(import.meta.dirname, 'witness.py'), path], { encoding: 'utf8', maxBuffer: 1 << 26 })) as Book;
}

const cellEdits = (plan: Plan): CellEdit[] => plan.edits.filter((edit) => edit.kind === 'cell');

describe.skipIf(python === null).each(names)('openpyxl reads the rated %s', (name) => {
  test('what the plan names is written, and every other cell keeps value, look and note', async () => {
    const original = sampleBytes(name);
    const { outcome, bytes } = await rated(original);
    const before = witness(original, `${name}.xlsx`);
    const after = witness(bytes, `${name}-rated.xlsx`);
    const edits = new Map(cellEdits(outcome.plan).map((edit) => [`${edit.sheet}!${address(edit.at)}`, edit]));
    expect(edits.size).toBeGreaterThan(10);
    expect(Object.keys(after)).toEqual(Object.keys(before));

    for (const [sheet, { cells, around }] of Object.entries(after)) {
      expect([sheet, around]).toEqual([sheet, before[sheet]!.around]);
      for (const cell of new Set([...Object.keys(cells), ...Object.keys(before[sheet]!.cells)])) {
        const now = cells[cell];
        const then = before[sheet]!.cells[cell];
        const edit = edits.get(`${sheet}!${cell}`);
        if (!edit) expect([sheet, cell, now]).toEqual([sheet, cell, then]);
        else expect([sheet, cell, now]).toEqual([sheet, cell, afterEdit(edit, now!, then)]);
      }
    }
  });

  test('only columns that were added have another width', async () => {
    const { outcome, bytes } = await rated(sampleBytes(name));
    const before = witness(sampleBytes(name), `${name}.xlsx`);
    const after = witness(bytes, `${name}-rated.xlsx`);
    for (const sheet of Object.keys(after)) {
      const widened = outcome.plan.edits.some((edit) => edit.kind === 'width' && edit.sheet === sheet);
      if (!widened) expect([sheet, after[sheet]!.widths]).toEqual([sheet, before[sheet]!.widths]);
      else expect(after[sheet]!.widths).toMatchObject(before[sheet]!.widths);
    }
  });
});

/** What a cell must be after its edit. A cell with a whole new look is compared by what the edit names alone. */
function afterEdit({ to }: CellEdit, now: Seen, then: Seen | undefined): Seen {
  return {
    value: to.content === undefined ? (then?.value ?? null) : (to.content as Seen['value']),
    fill: to.fill === undefined ? (to.look === undefined ? (then?.fill ?? null) : now.fill) : to.fill,
    ink: to.ink === undefined || to.ink === null ? (to.look === undefined && to.ink === undefined ? (then?.ink ?? null) : now.ink) : to.ink,
    look: to.look === undefined && then ? then.look : now.look,
    note: then?.note ?? null,
  };
}

/** Opens a file in LibreOffice and saves it anew: what it understood, to be read with another library. */
function throughOffice(path: string, format: string): Buffer {
  const profile = join(folder, 'profile');
  const out = join(folder, 'office');
  mkdirSync(profile, { recursive: true });
  execFileSync(office!, [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', out, path], { stdio: 'ignore', timeout: 100_000 });
  return readFileSync(join(out, basename(path).replace('xlsx', format)));
}

describe.skipIf(office === null).each(names)('LibreOffice opens the rated %s', (name) => {
  test('it shows each rating with its colours, and makes pages of the sheets', async () => {
    const { outcome, bytes } = await rated(sampleBytes(name));
    const path = join(folder, `${name}-office.xlsx`);
    writeFileSync(path, bytes);
    const ours = await open(bytes);
    const theirs = await open(new Uint8Array(throughOffice(path, 'xlsx')));
    expect(outcome.ratings.length).toBeGreaterThan(10);
    for (const { sheet, cell } of outcome.ratings) {
      const seen = [ours, theirs].map((book) => [sheet, cell, shown(book, sheet, cell), fillOf(sheetOf(book, sheet).getCell(cell))]);
      expect(seen[1]).toEqual(seen[0]);
    }
    expect(throughOffice(path, 'pdf').subarray(0, 5).toString()).toBe('%PDF-');
  }, 120_000);
});
