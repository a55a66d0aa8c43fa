import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { snapshot } from '../../../src/hosts/file/snapshot.ts';
import { address } from '../../../src/workbook/address.ts';
import type { CellEdit } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { contentAt, find, Mark, sameContent } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { jobs } from '../../fuzz/jobs.ts';
import { testWith } from '../../tools.ts';
import { looked, opened, zipped } from './build.ts';
import { oddities } from './oddities.ts';
import { eachPair } from './pairs.ts';

const work = mkdtempSync(join(tmpdir(), 'survive-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
for (const folder of ['before', 'after', 'named']) mkdirSync(join(work, folder));

describe.each(Object.entries(oddities))('%s', (title, odd) => {
  const bytes = zipped(odd.files);

  test.each(Object.entries(jobs))('survives %s', async (name, job) => {
    const book = await opened(bytes);
    const before = snapshot(book);
    const asked = job.plan(before);
    if (refused(asked)) throw new Error(asked.say);
    const { plan } = asked;
    expect(plan.edits.length).toBeGreaterThan(0);
    const done = await applyPlan(book, plan);
    if (refused(done)) throw new Error(done.say);
    const cells = plan.edits.filter((edit): edit is CellEdit => edit.kind === 'cell');
    const after = await looked(done.bytes);
    const stale = new Set(done.receipt.stale);

    // What was asked for is there; no other cell holds or looks otherwise, but formulas that were named lost their kept value.
    const named = new Map(cells.map((edit) => [`${edit.sheet}!${address(edit.at)}`, edit]));
    for (const sheet of before.sheets) {
      const now = after.sheets.find((each) => each.name === sheet.name)!;
      expect([now.merges, now.validations, now.conditional, now.hiddenRows, now.hiddenColumns, now.frozen, now.visibility]).toEqual([sheet.merges, sheet.validations, sheet.conditional, sheet.hiddenRows, sheet.hiddenColumns, sheet.frozen, sheet.visibility]);
      for (const [place, row] of sheet.cells.row.entries()) {
        const at = { row, column: sheet.cells.column[place]! };
        const where = `${sheet.name}!${address(at)}`;
        if (named.has(where)) continue;
        const found = find(now.cells, at.row, at.column);
        const marks = Mark.formula | Mark.array | Mark.rich;
        expect([where, now.cells.kind[found]! & marks, now.cells.styles[now.cells.style[found]!]]).toEqual([where, sheet.cells.kind[place]! & marks, sheet.cells.styles[sheet.cells.style[place]!]]);
        expect([where, contentAt(now.cells, found)]).toEqual([where, stale.has(where) ? null : contentAt(sheet.cells, place)]);
        if (stale.has(where)) expect([where, now.cells.kind[found]! & Mark.waiting]).toEqual([where, Mark.waiting]);
      }
    }
    for (const edit of cells) {
      const { cells: now } = after.sheets.find((each) => each.name === edit.sheet)!;
      const place = find(now, edit.at.row, edit.at.column);
      if (edit.to.content !== undefined) expect(sameContent(contentAt(now, place), edit.to.content)).toBe(true);
      if (edit.to.fill !== undefined) expect(now.styles[now.style[place] ?? 0]!.fill).toBe(edit.to.fill);
    }

    // Parts that the plan does not name keep their bytes.
    const [one, other] = [unzipSync(bytes), unzipSync(done.bytes)];
    const touched = Object.keys(one).filter((each) => !(each in other) || Buffer.compare(one[each]!, other[each]!) !== 0).map((each) => each.replaceAll('\\', '/').replace(/^\//, '').toLowerCase());
    const mayChange = new Set([book.stylesPart?.name, book.workbook.name, '[Content_Types].xml', book.workbook.name.replace(/([^/]+)$/, '_rels/$1.rels')].map((each) => each?.toLowerCase()));
    for (const sheet of book.sheets) {
      const own = plan.edits.some((edit) => edit.sheet === sheet.name) || [...stale].some((each) => each.startsWith(`${sheet.name}!`));
      if (own) mayChange.add(sheet.part.toLowerCase());
      for (const { part, table } of sheet.tables) if (plan.edits.some((edit) => edit.kind === 'table' && edit.name === table.name)) mayChange.add(part.name.toLowerCase());
    }
    expect(touched.filter((each) => !mayChange.has(each))).toEqual([]);
    expect(untyped(other).filter((each) => !untyped(one).includes(each))).toEqual([]);
    if (name === 'rate') {
      if (odd.ratings !== undefined) expect(Object.fromEntries(['K1', 'K2', 'K3', 'K4'].map((_, index) => [`${odd.column ?? 'H'}${index + 2}`, named.get(`${odd.sheet ?? 'KPIs'}!${odd.column ?? 'H'}${index + 2}`)?.to.content ?? null]))).toEqual(odd.ratings);
      for (const remark of odd.remarks ?? []) expect(before.remarks.join(' ')).toMatch(remark);
      expect([...stale]).toEqual(expect.arrayContaining(odd.stale ?? []));
    }

    if (job.again) {
      const second = job.plan(after);
      if (refused(second)) throw new Error(second.say);
      expect(second.plan.edits).toEqual([]);
    }
    const undone = await applyPlan(await opened(done.bytes), done.receipt.inverse);
    if (refused(undone)) throw new Error(undone.say);
    expect(told(await looked(undone.bytes))).toEqual(told(before));

    const file = `${title.replace(/\W+/g, '-')}-${name}.xlsx`;
    writeFileSync(join(work, 'before', file), bytes);
    writeFileSync(join(work, 'after', file), done.bytes);
    writeFileSync(join(work, 'named', `${file}.json`), JSON.stringify([...named.keys()]));
  });
});

testWith('openpyxl', 'openpyxl finds every formula, value and look of cells that no plan named as they were', (python) => {
  const script = `
import json, os, sys, warnings
import openpyxl
warnings.simplefilter('ignore')
broken, compared = [], 0${eachPair}
    if after is None:
        broken.append(name + ' no longer opens')
        continue
    compared += 1
    named = set(json.load(open(sys.argv[1] + '/named/' + name + '.json')))
    for sheet in before.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if sheet.title + '!' + cell.coordinate in named: continue
                other = after[sheet.title][cell.coordinate]
                told = lambda each: repr((getattr(each.value, 'text', each.value), each.number_format, each.fill.fgColor, each.font.b, each.font.color, each.border.left.style, each.alignment.wrap_text))
                if told(other) != told(cell): broken.append('%s: %s!%s: %s became %s' % (name, sheet.title, cell.coordinate, told(cell), told(other)))
print(json.dumps([compared, broken[:20]]))`;
  const [compared, broken] = JSON.parse(execFileSync(python, ['-c', script, work], { encoding: 'utf8', maxBuffer: 1 << 26 })) as [number, string[]];
  expect(broken).toEqual([]);
  expect(compared).toBeGreaterThan(Object.keys(oddities).length * Object.keys(jobs).length * 0.8);
}, 300_000);

/** The parts of a container that its list of types says nothing of: to Excel such a file is damaged. */
function untyped(files: Record<string, Uint8Array>): string[] {
  const named = new Map(Object.entries(files).map(([name, bytes]) => [name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), bytes]));
  const types = Buffer.from(named.get('[content_types].xml')!).toString().toLowerCase();
  const said = (attribute: string): string[] => [...types.matchAll(new RegExp(`${attribute}\\s*=\\s*["']/?([^"']*)`, 'g'))].map(([, value]) => value!);
  const [extensions, parts] = [said('extension'), said('partname')];
  return [...named.keys()].filter((name) => name !== '[content_types].xml' && !parts.includes(name) && !extensions.includes(name.split('.').at(-1)!));
}

/** All contents and looks, without the kept values of formulas, which undo cannot bring back. */
function told({ sheets }: Snapshot): unknown {
  return sheets.map(({ name, cells, widths, tables, charts }) => [name, widths, tables, charts, [...cells.row].flatMap((row, place) => {
    const kind = cells.kind[place]! & (Mark.formula | Mark.array | Mark.rich);
    const content = kind & (Mark.formula | Mark.array) ? null : contentAt(cells, place);
    return content === null && kind === 0 && cells.style[place] === 0 ? [] : [[row, cells.column[place], content, kind, cells.styles[cells.style[place]!]]];
  })]);
}
