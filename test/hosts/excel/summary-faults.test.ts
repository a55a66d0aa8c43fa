import { beforeEach, describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { difference } from '../../../src/workbook/difference.ts';
import type { Host, PartlyWritten, Receipt } from '../../../src/workbook/host.ts';
import type { CellState, Chart, Edit, NewCell, NewSheet, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { addSheet, book, cellAt, photograph, put, sheetNamed } from '../../excel-host/book.ts';
import type { Matrix } from '../../excel-host/external.ts';
import type { Fault, Simulated } from '../../excel-host/simulated.ts';
import { seen } from './alike.ts';

let simulated: Simulated;
let host: Host;
let plan: Plan;
let start: unknown;

/** The request that writes: before it, the check, and what charts say that are drawn anew. */
const writing = 3;

const months = ['Apr', 'May', 'Jun'];

function chartOf(sheet: string, title: string, top: number): Chart {
  const cut = (column: number) => ({ sheet, range: { top: 2, left: column, bottom: 4, right: column } });
  return {
    title, alt: title, at: { top, left: 1, bottom: top + 8, right: 5 }, format: '0%', categories: cut(1),
    series: [
      { kind: 'band', name: { sheet, at: { row: 1, column: 4 } }, values: cut(3), height: cut(4), colour: '#FFE699' },
      { kind: 'column', name: { sheet, at: { row: 1, column: 2 } }, values: cut(2), colour: '#7F7F7F' },
      { kind: 'line', name: { sheet, at: { row: 1, column: 2 } }, values: cut(2), colour: '#1F3864' },
      { kind: 'dashes', name: { sheet: 'KPIs', at: { row: 1, column: 2 } }, values: cut(3), colour: '#00713C' },
    ],
  };
}

function sheetOf(name: string, charts: NewSheet['charts']): NewSheet {
  const rows = [['Month', 'Actual', 'From', 'Band'], ...months.map((month, index) => [month, 0.5 + index / 10, 0.4, 0.2])];
  const cells = rows.flatMap((row, down) => row.map((content, across): NewCell => ({ at: { row: down + 1, column: across + 1 }, content, ...(down === 0 ? { bold: true } : {}) })));
  return {
    cells: [...cells, { at: { row: 2, column: 6 }, content: 'KPIs!A2', link: { sheet: 'KPIs', at: { row: 2, column: 1 } } }, { at: { row: 3, column: 6 }, content: 'several words that need more than a line', wrap: true }],
    widths: [{ column: 6, width: 20 }], frozen: { row: 2, column: 1 }, landscape: true, printTitles: { top: 1, bottom: 1 }, charts,
    tables: [{ name: `RAG_${name}`, range: { top: 1, left: 1, bottom: 4, right: 4 } }],
  };
}

async function looked(): Promise<Snapshot> {
  const snapshot = await host.look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  return snapshot;
}

/** A refresh in which everything happens: a chart drawn anew, one taken out, one added; a table that grows by a row; links, wrapped and bold words; and a sheet with a chart and links of its own. */
async function open(matrix: Matrix): Promise<void> {
  ({ simulated } = await boot(book({ KPIs: [['Ref', 'Target'], ['KPI1', 0.5], ['KPI2', 0.6]] }), matrix));
  host = hostOfExcel();
  const [one, two] = [chartOf('Trends', 'One', 10), chartOf('Trends', 'Two', 20)];
  const made = await host.apply({ expects: [], edits: [{ kind: 'sheet', sheet: 'Trends', from: null, to: sheetOf('trends', [{ name: 'RAG 1', chart: one }, { name: 'RAG 2', chart: two }]) }] });
  if (refused(made)) throw new Error(made.say);
  const sheet = (await looked()).sheets.find(({ name }) => name === 'Trends')!;
  const cell = (row: number, column: number, to: Partial<CellState>) => difference(sheet, { row, column }, to) ?? [];
  const columns = ['Month', 'Actual', 'From', 'Band'];
  const edits: Edit[] = [
    { kind: 'table', sheet: 'Trends', name: 'RAG_trends', from: { range: { top: 1, left: 1, bottom: 4, right: 4 }, columns }, to: { range: { top: 1, left: 1, bottom: 5, right: 4 }, columns } },
    { kind: 'width', sheet: 'Trends', column: 2, from: null, to: 14 },
    ...[cell(5, 1, { content: 'Jul', wrap: true }), cell(5, 2, { content: 0.9, format: '0%' }), cell(5, 3, { content: 'KPIs!A3', link: { sheet: 'KPIs', at: { row: 3, column: 1 } } }), cell(2, 6, { content: 'gone', link: null, bold: true })].flat(),
    { kind: 'chart', sheet: 'Trends', name: 'RAG 1', from: one, to: { ...one, title: 'One, anew' } },
    { kind: 'chart', sheet: 'Trends', name: 'RAG 2', from: two, to: null },
    { kind: 'chart', sheet: 'Trends', name: 'RAG 3', from: null, to: chartOf('Trends', 'Three', 30) },
    { kind: 'sheet', sheet: 'RAG detail', from: null, to: sheetOf('detail', [{ name: 'RAG own', chart: chartOf('RAG detail', 'Own', 10) }]) },
  ];
  plan = { expects: [{ sheet: 'KPIs', at: { row: 2, column: 2 }, content: 0.5 }], edits };
  start = standing();
  simulated.forget();
}

function standing(): unknown {
  return seen(photograph(simulated.book));
}

describe.each<Matrix>(['Excel 2021', 'Microsoft 365'])('a refresh with charts in %s', (matrix) => {
  beforeEach(() => open(matrix));

  test('is written in two requests, three more read and say what charts show, one sets the page, and undo puts the same workbook back', async () => {
    const receipt = await host.apply(plan);
    expect(receipt).not.toHaveProperty('remarks');
    expect(simulated.traffic.length).toBe(6);
    const trends = sheetNamed(simulated.book, 'Trends');
    expect(trends.charts.map(({ name, title }) => [name, title]).sort()).toEqual([['RAG 1', 'One, anew'], ['RAG 3', 'Three']]);
    expect(trends.charts.map(({ alt }) => alt).sort((first, other) => (first.title < other.title ? -1 : 1))).toEqual([{ title: 'One, anew', description: 'One' }, { title: 'Three', description: 'Three' }]);
    expect(trends.charts[0]!.series.map(({ name }) => name)).toEqual(['Below Band', 'Band', 'Actual', 'Actual', 'Target']);
    expect([cellAt(trends, 5, 3).link, cellAt(trends, 2, 6).link]).toEqual([{ documentReference: "'KPIs'!A3" }, null]);
    expect(cellAt(trends, 5, 1).look.align).toMatchObject({ wrapText: true, verticalAlignment: 'Top' });
    expect(sheetNamed(simulated.book, 'RAG detail').heights.get(3)).toBe(30);
    expect(await host.undo(receipt as Receipt)).toMatchObject({ left: [] });
    expect(standing()).toEqual(start);
  });

  test('undo gives charts the words back that they had for those who cannot see them', async () => {
    const words = () => sheetNamed(simulated.book, 'Trends').charts.map(({ name, alt }) => [name, alt.description]).sort();
    sheetNamed(simulated.book, 'Trends').charts[0]!.alt = { title: 'One', description: 'as it was in March' };
    const before = words();
    const receipt = await host.apply(plan) as Receipt;
    expect(words()).not.toEqual(before);
    await host.undo(receipt);
    expect(words()).toEqual(before);
  });

  test.each<[string, Fault]>([
    ['is refused', { kind: 'refused', code: 'GeneralException' }],
    ['is lost after it was done', { kind: 'lost' }],
    ['is not allowed', { kind: 'refused', code: 'AccessDenied' }],
  ])('a request that %s changes nothing', async (_, fault) => {
    for (const request of [1, writing]) {
      simulated.forget();
      simulated.fault = (each) => (each === request ? fault : null);
      expect(await host.apply(plan)).toMatchObject({ kind: 'refusal' });
      expect(standing()).toEqual(start);
    }
  });

  test('Excel stops after any number of actions: what was written is put back', async () => {
    const actions = await actionsOfWriting();
    for (let done = 0; done < actions; done += matrix === 'Microsoft 365' ? 3 : 11) {
      simulated.forget();
      simulated.fault = (each) => (each === writing ? { kind: 'partway', actions: done, code: 'GeneralException' } : null);
      expect(await host.apply(plan), `after ${done} actions`).toMatchObject({ kind: 'refusal', code: 'Excel refused' });
      expect(standing(), `after ${done} actions`).toEqual(start);
    }
  }, 120_000);

  test('Excel stops and stays away: the refusal names charts and sheets that may stand, and undo works when it is back', async () => {
    const actions = await actionsOfWriting();
    // Where Excel stays away just between adding a chart and naming it, undo cannot know it for ours, leaves it and its new sheet, and names that.
    for (let done = 0; done <= actions; done += 13) {
      simulated.forget();
      simulated.fault = (each): Fault | null => (each === writing ? { kind: 'partway', actions: done, code: 'RequestAborted' } : each > writing ? { kind: 'refused', code: 'RequestAborted' } : null);
      const outcome = await host.apply(plan) as PartlyWritten;
      expect(outcome).toMatchObject({ kind: 'refusal', code: 'partly written' });
      for (const place of ['the chart RAG 1 of Trends', 'the sheet RAG detail', 'the size of the table RAG_trends']) expect(outcome.say).toContain(place);
      simulated.fault = () => null;
      const undone = await host.undo(outcome.receipt);
      expect(undone, `after ${done} actions`).toMatchObject({ left: [] });
      expect(standing(), `after ${done} actions`).toEqual(start);
    }
  }, 120_000);

  test('a fault at every request of undo leaves the refresh, or puts back what was', async () => {
    const receipt = await host.apply(plan) as Receipt;
    const refreshed = standing();
    // The fifth reads what charts say, and the seventh and eighth say it of those that are drawn again: a failure there is no refusal.
    for (const request of [1, 2, 3, 4, 6]) {
      for (const fault of [{ kind: 'refused', code: 'GeneralException' }, { kind: 'partway', actions: 40, code: 'GeneralException' }, { kind: 'lost' }] satisfies Fault[]) {
        simulated.forget();
        simulated.fault = (each) => (each === request ? fault : null);
        const outcome = await host.undo(receipt);
        if (simulated.traffic.length < request) continue;
        expect(refused(outcome), `${fault.kind} at request ${request}`).toBe(true);
        expect(standing(), `${fault.kind} at request ${request}`).toEqual(refreshed);
      }
    }
    simulated.fault = () => null;
    expect(await host.undo(receipt)).toMatchObject({ left: [] });
    expect(standing()).toEqual(start);
  });

  async function actionsOfWriting(): Promise<number> {
    expect(await host.apply(plan).then((receipt) => host.undo(receipt as Receipt))).toMatchObject({ left: [] });
    expect(standing()).toEqual(start);
    return simulated.traffic[writing - 1]!.actions;
  }
});

describe('an Excel that lets no add-in describe charts', () => {
  beforeEach(() => open('Microsoft 365'));

  test.each<[string, () => void]>([
    ['does not list them among the shapes', () => void (simulated.book.chartsAreShapes = false)],
    ['fails when it is asked', () => void (simulated.fault = (each) => (each === writing + 1 ? { kind: 'refused', code: 'NotImplemented' } : null))],
    ['fails when it is told', () => void (simulated.fault = (each) => (each === writing + 2 ? { kind: 'refused', code: 'AccessDenied' } : null))],
  ])('%s: the charts are drawn all the same, and a remark says so', async (_, make) => {
    make();
    const receipt = await host.apply(plan);
    expect(receipt).toMatchObject({ edits: plan.edits.length, remarks: [expect.stringMatching(/^3 charts have no alternative text, .* the title says what each shows\./) as string] });
    expect(sheetNamed(simulated.book, 'Trends').charts).toHaveLength(2);
    expect(await host.undo(receipt as Receipt)).toMatchObject({ left: [] });
  });
});

test('an Excel that does not let the page be set adds the sheet all the same, and says so', async () => {
  await open('Microsoft 365');
  simulated.fault = (each) => (each === writing + 3 ? { kind: 'refused', code: 'InvalidOperation' } : null);
  expect(await host.apply(plan)).toMatchObject({ remarks: [expect.stringContaining('page be set for RAG detail') as string] });
  expect(sheetNamed(simulated.book, 'RAG detail').charts).toHaveLength(1);
});

describe('people who work on the same sheets', () => {
  beforeEach(() => open('Microsoft 365'));

  test('undo leaves a chart that somebody named anew, and one that was drawn in place of ours', async () => {
    const receipt = await host.apply(plan) as Receipt;
    sheetNamed(simulated.book, 'Trends').charts.find(({ name }) => name === 'RAG 1')!.title = 'My own words';
    expect(await host.undo(receipt)).toMatchObject({ left: ['Trends, chart RAG 1'] });
    expect(sheetNamed(simulated.book, 'Trends').charts.map(({ title }) => title).sort()).toEqual(['My own words', 'Two']);
  });

  test('undo has nothing to do for a chart that somebody deleted, and keeps a sheet on which somebody drew one', async () => {
    const receipt = await host.apply(plan) as Receipt;
    const [trends, detail] = [sheetNamed(simulated.book, 'Trends'), sheetNamed(simulated.book, 'RAG detail')];
    trends.charts = trends.charts.filter(({ name }) => name !== 'RAG 3');
    detail.charts.push({ ...detail.charts[0]!, name: 'Chart 7' });
    expect(await host.undo(receipt)).toMatchObject({ left: ['RAG detail'] });
    expect(simulated.book.sheets.map(({ name }) => name)).toContain('RAG detail');
  });

  test('a chart that somebody deleted before the refresh is drawn again', async () => {
    sheetNamed(simulated.book, 'Trends').charts = [];
    expect(refused(await host.apply(plan))).toBe(false);
    expect(sheetNamed(simulated.book, 'Trends').charts.map(({ name }) => name).sort()).toEqual(['RAG 1', 'RAG 3']);
  });

  test('a link that somebody made to the web comes back with undo', async () => {
    const web = { address: 'https://example.org/', screenTip: 'the policy' };
    const trends = sheetNamed(simulated.book, 'Trends');
    for (const [key, cell] of trends.cells) if (cell.link) trends.cells.set(key, { ...cell, link: web });
    const before = standing();
    const receipt = await host.apply(plan) as Receipt;
    expect(cellAt(trends, 2, 6).link).toBeNull();
    expect(await host.undo(receipt)).toMatchObject({ left: [] });
    expect(standing()).toEqual(before);
  });

  test('a chart of which only the title is known cannot come back, and undo says so', async () => {
    const chart: Chart = { ...chartOf('Trends', 'Two', 20), series: [] };
    const receipt = await host.apply({ expects: [], edits: [{ kind: 'chart', sheet: 'Trends', name: 'RAG 2', from: chart, to: null }] }) as Receipt;
    expect(await host.undo(receipt)).toMatchObject({ restored: 0, left: ['Trends, chart RAG 2'] });
  });

  test('a protected sheet stops the refresh before anything is drawn', async () => {
    sheetNamed(simulated.book, 'Trends').protected = true;
    const locked = standing();
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'protected' });
    expect(standing()).toEqual(locked);
  });

  test('a sheet of that name that a colleague adds in between stays, and nothing is written', async () => {
    simulated.fault = (each) => (each === writing ? { kind: 'meanwhile', change: (now) => put(addSheet(now, 'RAG detail'), 1, 1, 'mine') } : null);
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'name taken', say: expect.stringContaining("'RAG detail'") as string });
    expect(cellAt(sheetNamed(simulated.book, 'RAG detail'), 1, 1).value).toBe('mine');
    simulated.book.sheets.pop();
    expect(standing()).toEqual(start);
  });

  test('so does an empty one', async () => {
    simulated.fault = (each) => (each === writing ? { kind: 'meanwhile', change: (now) => void addSheet(now, 'RAG detail') } : null);
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'name taken' });
    expect(simulated.book.sheets.map(({ name }) => name)).toContain('RAG detail');
  });
});
