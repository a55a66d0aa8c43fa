import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { address } from '../../src/workbook/address.ts';
import type { CellEdit, NewSheet, Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
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

/** What openpyxl sees in the sample and in the sample rated, read once for all that is asked of it. */
const witnessed = new Map<string, Promise<{ plan: Plan; before: Book; after: Book }>>();

function witnesses(name: string): Promise<{ plan: Plan; before: Book; after: Book }> {
  const known = witnessed.get(name) ?? rated(sampleBytes(name)).then(({ outcome, bytes }) => ({ plan: outcome.plan, before: witness(sampleBytes(name), `${name}.xlsx`), after: witness(bytes, `${name}-rated.xlsx`) }));
  witnessed.set(name, known);
  return known;
}

function witness(bytes: Uint8Array, name: string): Book {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return JSON.parse(execFileSync(python!, [join(import.meta.dirname, 'witness.py'), path], { encoding: 'utf8', maxBuffer: 1 << 26 })) as Book;
}

const cellEdits = (plan: Plan): CellEdit[] => plan.edits.filter((edit) => edit.kind === 'cell');

describe.skipIf(python === null).each(names)('openpyxl reads the rated %s', (name) => {
  test('what the plan names is written, and every other cell keeps value, look and note', async () => {
    const { plan, before, after } = await witnesses(name);
    const edits = new Map(cellEdits(plan).map((edit) => [`${edit.sheet}!${address(edit.at)}`, edit]));
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
    const { plan, before, after } = await witnesses(name);
    for (const sheet of Object.keys(after)) {
      const widened = plan.edits.some((edit) => edit.kind === 'width' && edit.sheet === sheet);
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

/** Opens files in LibreOffice and saves them anew: what it understood, to be read with another library. It starts once for all that it is given. */
function throughOffice(paths: string[], format: string): Map<string, Buffer> {
  const out = join(folder, 'office');
  execFileSync(office!, [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', format, '--outdir', out, ...paths], { stdio: 'ignore', timeout: 200_000 });
  return new Map(paths.map((path) => [path, readFileSync(join(out, basename(path).replace('xlsx', format)))]));
}

describe.skipIf(office === null)('LibreOffice opens what is rated and what we add', () => {
  const path = (name: string) => join(folder, `${name}-office.xlsx`);
  const trends = join(folder, 'office-trends.xlsx');
  const given = new Map<string, Awaited<ReturnType<typeof rated>>>();
  let books = new Map<string, Buffer>();
  let pages = new Map<string, Buffer>();
  beforeAll(async () => {
    for (const name of names) {
      given.set(name, await rated(sampleBytes(name)));
      writeFileSync(path(name), given.get(name)!.bytes);
    }
    writeFileSync(trends, await summarised(names[0]!));
    books = throughOffice([...names.map(path), trends], 'xlsx');
    pages = throughOffice(names.map(path), 'pdf');
  });

  test.each(names)('%s: it shows each rating with its colours, and makes pages of the sheets', async (name) => {
    const { outcome, bytes } = given.get(name)!;
    const [ours, theirs] = [await open(bytes), await open(new Uint8Array(books.get(path(name))!))];
    expect(outcome.ratings.length).toBeGreaterThan(10);
    for (const { sheet, cell } of outcome.ratings) {
      const seen = [ours, theirs].map((book) => [sheet, cell, shown(book, sheet, cell), fillOf(sheetOf(book, sheet).getCell(cell))]);
      expect(seen[1]).toEqual(seen[0]);
    }
    expect(pages.get(path(name))!.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a sheet of our making keeps its chart, the chart its series and its words', async () => {
    const book = await openWorkbook(new Uint8Array(books.get(trends)!), nodeCodec);
    if (refused(book)) throw new Error(book.say);
    const [chart] = book.sheets.find(({ name }) => name === 'Trends')!.drawing!.charts;
    expect(chart).toMatchObject({ name: 'RAG chart 1', title: 'Actual against target' });
    expect([...chart!.part.text.matchAll(/<c:(areaChart|barChart|lineChart)>/g)].map(([, group]) => group)).toEqual(['areaChart', 'barChart', 'lineChart']);
    expect(chart!.part.text.match(/<c:ser>/g)).toHaveLength(4);
  });
});

test.skipIf(python === null).each(names)('in a rated sample, openpyxl finds the chart of %s with its groups, what it reads, and the link', async (name) => {
  const path = join(folder, `${name}-trends.xlsx`);
  writeFileSync(path, await summarised(name));
  const said = execFileSync(python!, ['-c', `import json, sys
from openpyxl import load_workbook
sheet = load_workbook(sys.argv[1])["Trends"]
chart = sheet._charts[0]
print(json.dumps([len(sheet._charts), [type(group).__name__ for group in chart._charts], [series.val.numRef.f for group in chart._charts for series in group.series], chart.title.tx.rich.p[0].r[0].t, sheet["A2"].hyperlink.location, sheet.print_title_rows, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage]))`, path], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual([1, ['AreaChart', 'BarChart', 'LineChart'], [['C', 'C'], ['D', 'D'], ['B', 'B'], ['C', 'C']].map(([from, to]) => `'Trends'!$${from}$2:$${to}$4`), 'Actual against target', expect.stringMatching(/!A1$/), '$1:$1', 0, true]);
});

/** The sample with a sheet of our making, with a link and a chart. */
async function summarised(name: string): Promise<Uint8Array> {
  const book = await openWorkbook(sampleBytes(name), nodeCodec);
  if (refused(book)) throw new Error(book.say);
  const words = [['Month', 'Actual', 'Target', 'Tolerance'], ['Apr', 0.8, 0.9, 0.05], ['May', null, 0.9, 0.05], ['Jun', 0.95, 0.9, 0.05]];
  const column = (left: number) => ({ sheet: 'Trends', range: { top: 2, left, bottom: 4, right: left } });
  const head = (left: number) => ({ sheet: 'Trends', at: { row: 1, column: left } });
  const sheet: NewSheet = {
    cells: words.flatMap((row, down) => row.map((content, across) => ({ at: { row: down + 1, column: across + 1 }, content, ...(down === 1 && across === 0 ? { link: { sheet: book.sheets[0]!.name, at: { row: 1, column: 1 } } } : {}) }))),
    widths: [], frozen: null, tables: [{ name: 'RAG_trends', range: { top: 1, left: 1, bottom: 4, right: 4 } }], landscape: true, printTitles: { top: 1, bottom: 1 },
    charts: [{ name: 'RAG chart 1', chart: { title: 'Actual against target', alt: 'It rises', at: { top: 6, left: 1, bottom: 20, right: 8 }, categories: column(1), format: '0%', series: [
      { kind: 'band', name: head(4), values: column(3), height: column(4), colour: '#C6EFCE' }, { kind: 'column', name: head(2), values: column(2), colour: '#1F4E79' }, { kind: 'dashes', name: head(3), values: column(3), colour: '#7F7F7F' },
    ] } }],
  };
  const written = await applyPlan(book, { expects: [], edits: [{ kind: 'sheet', sheet: 'Trends', from: null, to: sheet }] });
  if (refused(written)) throw new Error(written.say);
  return written.bytes;
}
