import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { snapshot } from '../../../src/hosts/file/snapshot.ts';
import { address } from '../../../src/workbook/address.ts';
import type { Edit, NewSheet, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { contentAt, find, Mark } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { reference, testWith } from '../../tools.ts';
import { worked } from '../../worked.ts';
import { everyCell, looked, opened } from './build.ts';
import { eachPair } from './pairs.ts';

const folder = reference('workbooks');
const work = mkdtempSync(join(tmpdir(), 'proving-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Found {
  path: string;
  name: string;
  expected: string;
}

function filesOf(place: string): Found[] {
  if (folder === null) return [];
  const manifest = place === 'nasty' ? readFileSync(join(folder, place, 'manifest.csv'), 'utf8').split('\n').map((line) => line.trim().split(',')) : [];
  const expected = new Map(manifest.map((fields) => [fields[0] ?? '', fields.at(-1) ?? '']));
  return readdirSync(join(folder, place)).filter((name) => /\.(xls[xm]?|ods)$/.test(name)).map((name) => ({ path: join(folder, place, name), name, expected: expected.get(name) ?? 'open' }));
}

const files = ['nasty', 'real', '.'].flatMap(filesOf);
const record: NewSheet = {
  cells: [['Kind', 'Value'], ['setting', 0.5], ['kept', { error: '#N/A' }]].flatMap((row, down) => row.map((content, across) => ({ at: { row: down + 3, column: across + 1 }, content: content as string, ...(down === 0 ? { bold: true, fill: '#DDEBF7' } : { wrap: true }) }))),
  widths: [{ column: 1, width: 30 }],
  frozen: { row: 4, column: 1 },
  tables: [{ name: 'RAG_record', range: { top: 3, left: 1, bottom: 5, right: 2 } }],
  landscape: true,
  printTitles: { top: 3, bottom: 3 }, charts: [],
};

/** Every seventh cell of every sheet that is not protected, a new column beside it, a width, and a sheet of our own. */
function hardPlan(seen: Snapshot): Plan {
  const plan: Plan = { expects: [], edits: [] };
  for (const sheet of seen.sheets.filter((each) => !each.protected)) {
    for (let place = 0; place < sheet.cells.row.length; place += 7) {
      const at = { row: sheet.cells.row[place]!, column: sheet.cells.column[place]! };
      const stands = contentAt(sheet.cells, place);
      const foreign = sheet.cells.kind[place]! & (Mark.formula | Mark.array | Mark.rich);
      plan.expects.push({ sheet: sheet.name, at, content: stands });
      plan.edits.push(foreign
        ? { kind: 'cell', sheet: sheet.name, at, from: {}, to: { fill: '#C6EFCE', ink: '#006100' } }
        : { kind: 'cell', sheet: sheet.name, at, from: { content: stands }, to: { content: 'On <track> & "said" \u0007\né😀', fill: '#C6EFCE', ink: '#006100' } });
    }
    const column = Math.min(16_384, (sheet.used?.right ?? 0) + 1);
    for (let row = 1; row <= (sheet.used?.bottom ?? 0) + 3; row++) {
      if (find(sheet.cells, row, column) < 0) plan.edits.push({ kind: 'cell', sheet: sheet.name, at: { row, column }, from: { content: null }, to: { content: row % 2 === 0 ? true : row / 3, fill: '#FFC7CE' } });
    }
    plan.edits.push({ kind: 'width', sheet: sheet.name, column, from: sheet.widths.find(({ from, to }) => column >= from && column <= to)?.width ?? null, to: 22 });
  }
  if (!seen.structureLocked) plan.edits.push({ kind: 'sheet', sheet: 'RAG record', from: null, to: record } satisfies Edit);
  return plan;
}

describe.skipIf(folder === null)('every workbook of the proving ground', () => {
  test.each(files)('$name: $expected', async ({ path, expected }) => {
    const bytes = new Uint8Array(readFileSync(path));
    const started = worked();
    const book = await openWorkbook(bytes, nodeCodec);
    expect(worked() - started).toBeLessThan(10_000);
    if (expected !== 'either') expect(refused(book) ? 'refuse' : 'open').toBe(expected);
    if (refused(book)) return;
    const before = snapshot(book);
    const plan = hardPlan(before);
    const done = await applyPlan(book, plan);
    if (refused(done)) throw new Error(done.say);
    const after = await looked(done.bytes);
    for (const edit of plan.edits) {
      if (edit.kind !== 'cell') continue;
      const { cells } = after.sheets.find(({ name }) => name === edit.sheet)!;
      const place = find(cells, edit.at.row, edit.at.column);
      if (edit.to.content !== undefined) expect(contentAt(cells, place)).toEqual(edit.to.content);
      expect(cells.styles[cells.style[place]!]!.fill).toBe(edit.to.fill);
    }
    const [one, other] = [unzipSync(bytes), unzipSync(done.bytes)];
    const lost = Object.keys(one).filter((name) => !(name in other));
    expect(lost).toEqual([]);
    const named = new Set(['[Content_Types].xml', book.workbook.name, book.stylesPart?.name, ...book.sheets.map(({ part }) => part)].map((name) => name?.toLowerCase()));
    const changed = Object.keys(one).filter((name) => Buffer.compare(one[name]!, other[name]!) !== 0 && !named.has(name.replaceAll('\\', '/').toLowerCase()) && !name.endsWith('workbook.xml.rels'));
    expect(changed.filter((name) => !/_rels\/[^/]+\.rels$/.test(name))).toEqual([]);
    if (plan.expects.length > 0) expect(refused(await applyPlan(await opened(done.bytes), plan))).toBe(true);
    const undone = await applyPlan(await opened(done.bytes), done.receipt.inverse);
    if (refused(undone)) throw new Error(undone.say);
    expect(withoutWidths(everyCell(await looked(undone.bytes), false))).toEqual(withoutWidths(everyCell(before, false)));
    mkdirSync(join(work, 'before'), { recursive: true });
    mkdirSync(join(work, 'after'), { recursive: true });
    mkdirSync(join(work, 'named'), { recursive: true });
    const cells: Record<string, string[]> = {};
    for (const edit of plan.edits) if (edit.kind === 'cell') (cells[edit.sheet] ??= []).push(address(edit.at));
    writeFileSync(join(work, 'named', `${path.replace(/[\\/.]+/g, '_')}${path.slice(-5)}.json`), JSON.stringify(cells));
    writeFileSync(join(work, 'before', path.replace(/[\\/.]+/g, '_') + path.slice(-5)), bytes);
    writeFileSync(join(work, 'after', path.replace(/[\\/.]+/g, '_') + path.slice(-5)), done.bytes);
  });

  testWith('openpyxl', 'openpyxl opens what it opened before, and finds value and look as they were in the cells of the first 80 rows that the plan did not name', (python) => {
    const script = `
import json, os, sys, warnings, zipfile
import openpyxl
warnings.simplefilter('ignore')
broken = []${eachPair}
    # A workbook without styles gets some, where openpyxl had a default of its own.
    archive = zipfile.ZipFile(sys.argv[1] + '/before/' + name)
    styled = any(b'cellXfs' in archive.read(part) for part in archive.namelist() if part.lower().endswith('styles.xml'))
    named = json.load(open(sys.argv[1] + '/named/' + name + '.json'))
    if after is None:
        broken.append(name + ': no longer opens')
        continue
    # A look is told once for each format of a workbook, not for each cell that has it.
    looks = {}
    def told(each):
        key = (id(each.parent.parent), tuple(each._style or ()))
        if key not in looks: looks[key] = repr((each.number_format,) if not styled else (each.number_format, each.fill, each.font, each.border, each.alignment, each.protection))
        return repr(each.value), looks[key]
    for sheet in before.worksheets:
        left_alone = set(named.get(sheet.title, []))
        for row in sheet.iter_rows(max_row=80):
            for cell in row:
                if cell.coordinate in left_alone: continue
                other = after[sheet.title][cell.coordinate]
                if told(other) != told(cell): broken.append('%s: %s!%s: %r became %r' % (name, sheet.title, cell.coordinate, cell.value, other.value))
print(json.dumps(broken[:20]))`;
    expect(JSON.parse(execFileSync(python, ['-c', script, work], { encoding: 'utf8', maxBuffer: 1 << 26 }))).toEqual([]);
  }, 300_000);

  testWith('soffice', 'LibreOffice opens what it opened before', (office) => {
    const opensIn = (place: string): string[] => {
      const paths = readdirSync(join(work, place)).map((name) => join(work, place, name));
      const out = join(work, `${place}-csv`);
      execFileSync(office, ['--headless', `-env:UserInstallation=file://${join(work, 'profile')}`, '--convert-to', 'csv', '--outdir', out, ...paths], { stdio: 'ignore', timeout: 280_000 });
      return readdirSync(out).sort();
    };
    expect(opensIn('after')).toEqual(expect.arrayContaining(opensIn('before')));
  }, 600_000);
});

/** A width that was the sheet's own is written as a number by undo; the columns have the same width. */
function withoutWidths(seen: unknown): unknown {
  return (seen as unknown[][]).map(([name, cells, , tables]) => [name, cells, tables]);
}
