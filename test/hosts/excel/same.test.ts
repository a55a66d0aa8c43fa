import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { photograph } from '../../excel-host/book.ts';
import { bookOf } from '../../excel-host/from-snapshot.ts';
import { reference } from '../../tools.ts';
import { cellsOf, seen } from './alike.ts';

const real = reference('workbooks/real');
const files = [...list('assets/samples'), ...(real === null ? [] : list(real))];

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)).map((name) => join(folder, name)) : [];
}

async function both(file: string): Promise<{ byFile: Snapshot; byExcel: Snapshot; booted: Awaited<ReturnType<typeof boot>>; host: ReturnType<typeof hostOfExcel> } | null> {
  const opened = await hostOfFile(new Uint8Array(readFileSync(file)), nodeCodec);
  if (refused(opened)) return null;
  const byFile = await opened.look();
  if (refused(byFile)) throw new Error(byFile.say);
  const booted = await boot(bookOf(byFile));
  const host = hostOfExcel();
  const byExcel = await host.look();
  if (refused(byExcel)) throw new Error(byExcel.say);
  return { byFile, byExcel, booted, host };
}

describe('a workbook means the same from a file and from Excel', () => {
  test.each(files)('%s', async (file) => {
    const told = await both(file);
    if (!told) return;
    const { byFile, byExcel, booted, host } = told;
    expect(byExcel.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(byFile.sheets.map(({ name, visibility }) => [name, visibility]));
    byFile.sheets.forEach((sheet, place) => {
      const other = byExcel.sheets[place]!;
      expect(cellsOf(other)).toEqual(cellsOf(sheet));
      expect(other.merges).toEqual(sheet.merges);
      expect(other.tables.map(({ name, range }) => [name, range])).toEqual(sheet.tables.map(({ name, range }) => [name, range]));
      expect(other.frozen).toEqual(sheet.frozen);
    });
    if (byFile.sheets.some((sheet) => sheet.cells.kind.some((kind) => (kind & Mark.waiting) !== 0))) return;
    // The same ratings in the same cells, and everything back again.
    const [one, two] = [rate(byFile, rateOptions, () => undefined), rate(byExcel, rateOptions, () => undefined)];
    if (refused(one) || refused(two)) {
      expect(refused(two)).toBe(refused(one));
      return;
    }
    expect(two.ratings.map(({ cell, label, reason }) => [cell, label, reason])).toEqual(one.ratings.map(({ cell, label, reason }) => [cell, label, reason]));
    const start = photograph(booted.simulated.book);
    const receipt = await host.apply(two.plan);
    if (refused(receipt)) {
      expect(photograph(booted.simulated.book)).toEqual(start);
      return;
    }
    const again = await host.look();
    if (refused(again)) throw new Error(again.say);
    const second = rate(again, rateOptions, () => undefined);
    expect(refused(second) ? second : second.plan.edits).toEqual([]);
    expect(await host.undo(receipt)).toMatchObject({ left: [] });
    expect(seen(photograph(booted.simulated.book))).toEqual(seen(start));
  }, 120_000);
});
