import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { hostOfExcel } from '../../src/hosts/excel/host.ts';
import { hostOfFile } from '../../src/hosts/file/host.ts';
import { stepOptions } from '../../src/jobs/cycle/round.ts';
import { clerkOf } from '../../src/surfaces/taskpane/clerk.ts';
import type { Clerk } from '../../src/surfaces/taskpane/clerk.ts';
import { jobsHere } from '../../src/surfaces/taskpane/job-table.ts';
import type { YearStep } from '../../src/surfaces/taskpane/period/proposing.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { boot } from '../excel-host/boot.ts';
import type { Booted } from '../excel-host/boot.ts';
import { book, cellKey, photograph, put, sheetNamed } from '../excel-host/book.ts';
import { files } from '../excel-host/files.ts';
import { sure } from '../jobs/record/sample.ts';
import { cell, sheetIn } from '../hosts/file/build.ts';

const asked = (step: YearStep) => ({ ...stepOptions, signed: { who: 'A. Officer', date: '2021-04-06' }, ...step });
const nothing = () => undefined;

/** A workbook in March whose month is final, open in Excel, and the pane's desk over it. */
async function inMarch(): Promise<Booted & { desk: Clerk }> {
  const excel = await boot(book({ KPIs: [
    ['Ref', 'Measure', 'Target', 'Tolerance', "Last year's outturn", 'March 2021', 'RAG', 'Commentary'],
    ['KPI1', '% of referrals with a decision within 24 hours', { value: 0.95, format: '0%' }, '85% – 94.9%', { value: 0.9, format: '0.0%' }, { value: 0.921, format: '0.0%' }, 'AMBER', 'Two posts were vacant.'],
    ['KPI2', '% of visits completed within timescale', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: 0.88, format: '0.0%' }, { value: 0.93, format: '0.0%' }, 'GREEN', null],
  ] }));
  const desk = clerkOf(hostOfExcel(), jobsHere, files);
  sure(await desk.propose(asked({ step: 'final' }), nothing));
  sure(await desk.write());
  return { ...excel, desk };
}

const kpis = ({ simulated }: Booted) => sheetNamed(simulated.book, 'KPIs');

describe('the next year beside the workbook that is open in Excel', () => {
  test('is shown first, then opened; the open workbook and its undo stay as they are', async () => {
    const excel = await inMarch();
    const { simulated, desk } = excel;
    const [before, history] = [photograph(simulated.book), desk.history().done.length];
    const proposed = sure(await desk.propose(asked({ step: 'next year', list: 'Ref\tTarget\tTolerance\nKPI2\t92%\t80% – 91.9%' }), nothing));
    expect(proposed).toMatchObject({ title: 'Start 2021/22', beside: true, findings: [] });
    expect((await desk.changes(0, 100)).items.map(({ cell: at, says }) => `${at} ${says}`)).toEqual(expect.arrayContaining(['C3 90% becomes 92%', 'F2 92.1% is cleared', 'E2 90.0% becomes 92.1%']));
    expect(simulated.opened).toEqual([]);
    expect(sure(await desk.write())).toMatchObject({ beside: true });
    expect(photograph(simulated.book)).toEqual(before);
    expect(desk.history().done).toHaveLength(history);
    const made = sure(await sure(await hostOfFile(simulated.opened[0]!, nodeCodec)).look());
    const sheet = sheetIn(made, 'KPIs');
    expect(['C3', 'E2', 'F1', 'F2', 'H2', 'I1', 'I2'].map((at) => cell(sheet, at).content)).toEqual([0.92, 0.921, 'April 2021', null, null, 'Earlier commentary', 'March 2021: Two posts were vacant.']);
    // The record is a sheet of the workbook, so the new one knows what was decided.
    expect(made.sheets.map(({ name }) => name)).toContain('RAG record');
  });

  test('a colleague’s figure between the preview and the click is named, and in the new workbook after another look', async () => {
    const excel = await inMarch();
    const { simulated, desk } = excel;
    const step = asked({ step: 'next year', list: '' });
    sure(await desk.propose(step, nothing));
    put(kpis(excel), 3, 6, { value: 0.5, format: '0.0%' });
    expect(await desk.write()).toMatchObject({ code: 'changed', say: expect.stringMatching(/^KPIs!\w+ was changed after the look/) as string });
    expect(simulated.opened).toEqual([]);
    sure(await desk.propose(step, nothing));
    sure(await desk.write());
    const made = sure(await sure(await hostOfFile(simulated.opened[0]!, nodeCodec)).look());
    expect(cell(sheetIn(made, 'KPIs'), 'E3').content).toBe(0.5);
  });

  test('where Excel does not open it, it is given as a file; while a cell is edited, she is told to end that', async () => {
    const excel = await inMarch();
    const { simulated, desk } = excel;
    sure(await desk.propose(asked({ step: 'next year', list: '' }), nothing));
    const creates = (code: string) => (simulated.fault = (_, { ObjectPaths = {} }) => (Object.values(ObjectPaths).some(({ Name }) => Name === 'CreateWorkbook') ? { kind: 'refused', code } : null));
    creates('InvalidOperationInCellEditMode');
    expect(await desk.write()).toMatchObject({ code: 'editing' });
    creates('NotImplemented');
    const written = sure(await desk.write());
    expect(written).toMatchObject({ beside: true, file: { name: 'performance 2021-22.xlsx' }, remarks: ['Excel did not open the new workbook. Save it as a file, and open that.'] });
    expect(refused(await hostOfFile(written.file!.bytes, nodeCodec))).toBe(false);
    expect(simulated.opened).toEqual([]);
  });

  test('what the copy lacks is told before anything is made', async () => {
    const excel = await inMarch();
    const { simulated, desk } = excel;
    // Excel copies what was saved, and the officer has typed since.
    const cells = new Map(kpis(excel).cells);
    const copy = simulated.copies.answer;
    simulated.copies.answer = (id, words) => {
      const now = kpis(excel).cells;
      if (id !== 77) return copy(id, words);
      kpis(excel).cells = new Map(cells);
      const answer = copy(id, words);
      kpis(excel).cells = now;
      return answer;
    };
    kpis(excel).cells.set(cellKey(2, 8), { ...kpis(excel).cells.get(cellKey(2, 8))!, value: 'Three posts were vacant.' });
    const { findings } = sure(await desk.propose(asked({ step: 'next year', list: '' }), nothing));
    expect(findings).toMatchObject([{ severity: 'query', sheet: 'KPIs', cell: 'H2', message: expect.stringMatching(/^What stands here is not in the copy/) as string }]);
  });

  test('a list in a file is the text that would be pasted, a bad one a sentence', async () => {
    const { desk } = await inMarch();
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await desk.list(bytes('Ref,Target\nKPI2,92%\n'))).toBe('Ref,Target\nKPI2,92%\n');
    await boot(book({ Notes: [['Agreed in March']], Targets: [['Targets, 2021/22, as agreed'], [], ['Ref', 'Target'], ['KPI2', { value: 0.92, format: '0%' }]] }));
    const file = sure(await hostOfExcel().beside!.file());
    const text = sure(await desk.list(file.bytes));
    expect(text).toBe('Targets, 2021/22, as agreed\n\nRef\tTarget\nKPI2\t92%');
    for (const [what, says] of [['%PDF-1.7', 'neither a text (CSV) nor an Excel workbook'], ['PK nothing', 'not an Excel workbook'], ['Ref,Target,Target\n1,2,3', 'could both be the target'], ['', 'it is empty']] as const) {
      const read = await desk.list(bytes(what));
      expect([what, refused(read) ? read.say : 'was read']).toEqual([what, expect.stringContaining(says)]);
    }
  });
});
