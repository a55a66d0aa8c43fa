import { describe, expect, test } from 'vitest';
import { address } from '../../src/workbook/address.ts';
import type { Position } from '../../src/workbook/address.ts';
import { difference, expectation } from '../../src/workbook/difference.ts';
import type { Host, Receipt, Undone } from '../../src/workbook/host.ts';
import type { CellState, Chart, NewSheet, Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { contentAt, find, marked, Mark, styleAt } from '../../src/workbook/snapshot.ts';
import type { Content, Sheet, Snapshot } from '../../src/workbook/snapshot.ts';

/** A cell of a workbook that a host is to open. */
export type Told = string | number | boolean | null | { value: string | number | boolean; formula?: string; format?: string; fill?: string; ink?: string; bold?: boolean };

/** What every host must do, whatever holds the workbook. `open` gives a host over a workbook with these sheets; `change` is somebody else's hand, where the host knows one. */
export interface Opened {
  host: Host;
  /** Where a cell leads to, as the workbook itself says it ("'KPIs'!A2"); null for nowhere. */
  leads?: (sheet: string, at: Position) => Promise<string | null>;
  change?: (sheet: string, at: Position, content: Content) => void;
}

const sheets: Record<string, Told[][]> = {
  KPIs: [
    [{ value: 'Ref', bold: true, fill: '#002060', ink: '#FFFFFF' }, { value: 'Actual', bold: true }, { value: 'Target', bold: true }, { value: 'RAG', bold: true }],
    ['KPI1', { value: 0.921, format: '0.0%' }, { value: 0.95, format: '0%' }, { value: 'RED', fill: '#C00000', ink: '#FFFFFF' }],
    ['KPI2', { value: 12, formula: '=6*2' }, '<=26wks', null],
    ['KPI3', 'n/a', { value: 44_105, format: 'mmm-yy' }, null],
  ],
  "Notes, d'accord": [['kept as it is', true]],
};

const green = { fill: '#00703C', ink: '#FFFFFF' };

async function looked(host: Host): Promise<Snapshot> {
  const snapshot = await host.look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  return snapshot;
}

function sheetOf(snapshot: Snapshot, name: string): Sheet {
  return snapshot.sheets.find((sheet) => sheet.name === name)!;
}

function planFor(snapshot: Snapshot, wanted: { sheet: string; at: Position; to: Partial<CellState> }[]): Plan {
  return {
    expects: wanted.map(({ sheet, at }) => expectation(sheetOf(snapshot, sheet), at)),
    edits: wanted.flatMap(({ sheet, at, to }) => difference(sheetOf(snapshot, sheet), at, to) ?? []),
  };
}

function cellIn(snapshot: Snapshot, sheet: string, row: number, column: number) {
  const { cells } = sheetOf(snapshot, sheet);
  const place = find(cells, row, column);
  const { format, fill, ink } = styleAt(cells, place);
  return { content: contentAt(cells, place), format, fill, ink };
}

/** All contents and colours, for before and after. */
function shown(snapshot: Snapshot): unknown {
  return snapshot.sheets.map(({ name, cells }) => [
    name,
    [...cells.row]
      .map((row, place) => {
        const { format, fill, ink } = styleAt(cells, place);
        return [address({ row, column: cells.column[place] ?? 0 }), contentAt(cells, place), format, fill, ink];
      })
      .filter(([, content, format, fill, ink]) => content !== null || format !== 'General' || fill !== null || ink !== null),
  ]);
}

function received(outcome: unknown): Receipt {
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome as Receipt;
}

/** Texts that Excel takes for something else when they are written without care, and texts that could do harm. */
const texts = ['1-2', 'Mar-20', '10%', 'TRUE', '=1+1', "'quoted", '+44', '1e5', '0012', '1/4', '@me', '-', ' ', '#N/A-ish', 'GREEN', 'a\nb', '日本', '<b>&amp;', '__proto__', 'x'.repeat(5_000)];

/** What a host can write beside values, colours, widths and sheets; what it is not said to know is not asked of it. */
export type Skill = 'looks' | 'links' | 'tables' | 'charts';

const made: NewSheet = {
  cells: [['Month', 'Actual'], ['Apr', 0.5], ['May', 0.75]].flatMap((row, down) => row.map((content, across) => ({ at: { row: down + 1, column: across + 1 }, content }))),
  widths: [], frozen: null, tables: [{ name: 'RAG_trends', range: { top: 1, left: 1, bottom: 3, right: 2 } }], landscape: false, printTitles: null, charts: [],
};

const chart: Chart = {
  title: 'Actual by month', alt: 'It rises from 50% in April to 75% in May', at: { top: 5, left: 1, bottom: 20, right: 6 }, format: '0%',
  categories: { sheet: 'Trends', range: { top: 2, left: 1, bottom: 3, right: 1 } },
  series: [{ kind: 'line', name: { sheet: 'Trends', at: { row: 1, column: 2 } }, values: { sheet: 'Trends', range: { top: 2, left: 2, bottom: 3, right: 2 } }, colour: '#1F4E79' }],
};

export function contract(name: string, open: (sheets: Record<string, Told[][]>) => Promise<Opened>, skills: Skill[] = []): void {
  describe(`the host's contract: ${name}`, () => {
    test('the snapshot says what stands', async () => {
      const snapshot = await looked((await open(sheets)).host);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['KPIs', "Notes, d'accord"]);
      expect(cellIn(snapshot, 'KPIs', 1, 1)).toEqual({ content: 'Ref', format: 'General', fill: '#002060', ink: '#FFFFFF' });
      expect(cellIn(snapshot, 'KPIs', 2, 2)).toMatchObject({ content: 0.921, format: '0.0%', fill: null });
      expect(cellIn(snapshot, 'KPIs', 3, 2).content).toBe(12);
      expect(cellIn(snapshot, 'KPIs', 4, 3)).toMatchObject({ content: 44_105, format: 'mmm-yy' });
      const { cells, used } = sheetOf(snapshot, 'KPIs');
      expect(marked(cells, find(cells, 3, 2), Mark.formula)).toBe(true);
      expect(marked(cells, find(cells, 2, 2), Mark.formula)).toBe(false);
      expect(used).toEqual({ top: 1, left: 1, bottom: 4, right: 4 });
      expect(cellIn(snapshot, "Notes, d'accord", 1, 2).content).toBe(true);
    });

    test('applying the difference reaches what was wanted, and the second look has no difference', async () => {
      const { host } = await open(sheets);
      const wanted = [
        { sheet: 'KPIs', at: { row: 2, column: 4 }, to: { content: 'GREEN', ...green } },
        { sheet: 'KPIs', at: { row: 3, column: 4 }, to: { content: 'GREEN', ...green } },
        { sheet: 'KPIs', at: { row: 4, column: 4 }, to: { content: 12.5, format: '0.0', fill: null } },
      ];
      const plan = planFor(await looked(host), wanted);
      const receipt = received(await host.apply(plan));
      expect(receipt.edits).toBe(plan.edits.length);
      const after = await looked(host);
      expect(cellIn(after, 'KPIs', 2, 4)).toMatchObject({ content: 'GREEN', ...green });
      expect(cellIn(after, 'KPIs', 4, 4)).toMatchObject({ content: 12.5, format: '0.0', fill: null });
      expect(planFor(after, wanted).edits).toEqual([]);
    });

    test('undo puts back every value and colour, and redo does it again', async () => {
      const { host } = await open(sheets);
      const before = await looked(host);
      const start = shown(before);
      const plan = planFor(before, [
        { sheet: 'KPIs', at: { row: 2, column: 4 }, to: { content: 'GREEN', ...green } },
        { sheet: 'KPIs', at: { row: 3, column: 4 }, to: { content: 'AMBER', fill: '#FFC000', ink: '#000000' } },
        { sheet: 'KPIs', at: { row: 2, column: 2 }, to: { format: '0%' } },
        { sheet: "Notes, d'accord", at: { row: 9, column: 9 }, to: { content: 'new', fill: '#FFC000' } },
      ]);
      const done = received(await host.apply(JSON.parse(JSON.stringify(plan)) as Plan));
      const rated = shown(await looked(host));
      expect(rated).not.toEqual(start);
      const undone = await host.undo(done);
      expect(undone).toMatchObject({ restored: 4, left: [] });
      expect(shown(await looked(host))).toEqual(start);
      received(await host.apply((undone as Undone).receipt.inverse));
      expect(shown(await looked(host))).toEqual(rated);
    });

    test('every text is written as text', async () => {
      const { host } = await open(sheets);
      const plan = planFor(await looked(host), texts.map((content, place) => ({ sheet: 'KPIs', at: { row: place + 10, column: 6 }, to: { content } })));
      received(await host.apply(plan));
      const after = await looked(host);
      expect(texts.map((_, place) => cellIn(after, 'KPIs', place + 10, 6))).toEqual(texts.map((content) => ({ content, format: 'General', fill: null, ink: null })));
    });

    test('numbers, truths, errors and emptiness come back as they were', async () => {
      const { host } = await open(sheets);
      const contents: Content[] = [0.1 + 0.2, -0, 1e-7, 123_456_789_012, true, false, { error: '#N/A' }, { error: '#DIV/0!' }, null];
      const plan = planFor(await looked(host), contents.map((content, place) => ({ sheet: 'KPIs', at: { row: place + 10, column: 6 }, to: { content } })));
      received(await host.apply(plan));
      const after = await looked(host);
      contents.forEach((content, place) => expect(cellIn(after, 'KPIs', place + 10, 6).content).toEqual(Object.is(content, -0) ? 0 : content));
    });

    test('a whole look is copied from another cell', async () => {
      const { host } = await open(sheets);
      const before = await looked(host);
      const { cells } = sheetOf(before, 'KPIs');
      const look = cells.style[find(cells, 1, 1)]!;
      received(await host.apply(planFor(before, [{ sheet: 'KPIs', at: { row: 1, column: 5 }, to: { content: 'Comment', look } }])));
      const after = await looked(host);
      const copied = sheetOf(after, 'KPIs').cells;
      expect(styleAt(copied, find(copied, 1, 5))).toEqual(styleAt(copied, find(copied, 1, 1)));
    });

    test('a changed cell that the plan expects stops the write and is named', async () => {
      const { host } = await open(sheets);
      const before = await looked(host);
      const plan: Plan = { ...planFor(before, [{ sheet: 'KPIs', at: { row: 2, column: 4 }, to: { content: 'GREEN' } }]), expects: [{ sheet: 'KPIs', at: { row: 2, column: 2 }, content: 0.5 }] };
      const outcome = await host.apply(plan);
      expect(outcome).toMatchObject({ kind: 'refusal', code: 'changed', cell: 'KPIs!B2' });
      expect(shown(await looked(host))).toEqual(shown(before));
    });

    test('undo leaves and names cells that people changed since', async () => {
      const { host, change } = await open(sheets);
      const before = await looked(host);
      const receipt = received(await host.apply(planFor(before, [
        { sheet: 'KPIs', at: { row: 2, column: 4 }, to: { content: 'GREEN', ...green } },
        { sheet: 'KPIs', at: { row: 3, column: 4 }, to: { content: 'GREEN', ...green } },
      ])));
      if (change) change('KPIs', { row: 3, column: 4 }, 'mine');
      else received(await host.apply({ expects: [], edits: [{ kind: 'cell', sheet: 'KPIs', at: { row: 3, column: 4 }, from: { content: 'GREEN' }, to: { content: 'mine' } }] }));
      expect(await host.undo(receipt)).toMatchObject({ restored: 1, left: ['KPIs!D3'] });
      const after = await looked(host);
      expect(cellIn(after, 'KPIs', 2, 4).content).toBe('RED');
      expect(cellIn(after, 'KPIs', 3, 4).content).toBe('mine');
    });

    test('a sheet of our making is added and taken away', async () => {
      const { host } = await open(sheets);
      const before = shown(await looked(host));
      const summary: NewSheet = {
        cells: [
          { at: { row: 1, column: 1 }, content: 'Indicator', bold: true, fill: '#002060', ink: '#FFFFFF' },
          { at: { row: 1, column: 2 }, content: 'Value', bold: true },
          { at: { row: 2, column: 1 }, content: '1-2', link: { sheet: 'KPIs', at: { row: 2, column: 1 } } },
          { at: { row: 2, column: 2 }, content: 0.5, format: '0%' },
        ],
        widths: [{ column: 1, width: 30 }],
        frozen: { row: 2, column: 1 },
        tables: [{ name: 'Summary', range: { top: 1, left: 1, bottom: 2, right: 2 } }],
        landscape: true,
        printTitles: { top: 1, bottom: 1 }, charts: [],
      };
      const receipt = received(await host.apply({ expects: [], edits: [{ kind: 'sheet', sheet: 'Summary of ratings', from: null, to: summary }] }));
      const after = await looked(host);
      expect(cellIn(after, 'Summary of ratings', 2, 1).content).toBe('1-2');
      expect(cellIn(after, 'Summary of ratings', 2, 2)).toMatchObject({ content: 0.5, format: '0%' });
      expect(cellIn(after, 'Summary of ratings', 1, 1)).toMatchObject({ fill: '#002060', ink: '#FFFFFF' });
      expect(sheetOf(after, 'Summary of ratings')).toMatchObject({ frozen: { row: 2, column: 1 }, tables: [{ name: 'Summary', columns: ['Indicator', 'Value'] }] });
      expect(sheetOf(after, 'Summary of ratings').widths).toEqual([{ from: 1, to: 1, width: 30 }]);
      expect(await host.undo(receipt)).toMatchObject({ left: [] });
      expect(shown(await looked(host))).toEqual(before);
    });

    test('a sheet that is not there is refused and nothing is written', async () => {
      const { host } = await open(sheets);
      const before = await looked(host);
      const outcome = await host.apply({ expects: [], edits: [
        { kind: 'cell', sheet: 'KPIs', at: { row: 2, column: 4 }, from: { content: 'RED' }, to: { content: 'GREEN' } },
        { kind: 'cell', sheet: 'Gone', at: { row: 1, column: 1 }, from: { content: null }, to: { content: 'x' } },
      ] });
      expect(refused(outcome)).toBe(true);
      expect(shown(await looked(host))).toEqual(shown(before));
    });

    test.runIf(skills.includes('looks'))('words become bold and wrapped, and plain again', async () => {
      const { host } = await open(sheets);
      const look = async (row: number, column: number) => {
        const { cells } = sheetOf(await looked(host), 'KPIs');
        const { font, align } = styleAt(cells, find(cells, row, column));
        return [font.bold, align.wrap];
      };
      const receipt = received(await host.apply(planFor(await looked(host), [
        { sheet: 'KPIs', at: { row: 2, column: 1 }, to: { bold: true, wrap: true } },
        { sheet: 'KPIs', at: { row: 1, column: 2 }, to: { bold: false } },
      ])));
      expect([await look(2, 1), await look(1, 2)]).toEqual([[true, true], [false, false]]);
      expect(await host.undo(receipt)).toMatchObject({ left: [] });
      expect([await look(2, 1), await look(1, 2)]).toEqual([[false, false], [true, false]]);
    });

    test.runIf(skills.includes('links'))('a cell leads to another, and nowhere again', async () => {
      const { host, leads } = await open(sheets);
      const start = shown(await looked(host));
      const at = { row: 6, column: 1 };
      const receipt = received(await host.apply(planFor(await looked(host), [{ sheet: 'KPIs', at, to: { content: 'See the notes', link: { sheet: "Notes, d'accord", at: { row: 1, column: 1 } } } }])));
      expect(cellIn(await looked(host), 'KPIs', 6, 1).content).toBe('See the notes');
      if (leads) expect(await leads('KPIs', at)).toBe("'Notes, d''accord'!A1");
      expect(await host.undo(receipt)).toMatchObject({ left: [] });
      expect(shown(await looked(host))).toEqual(start);
      if (leads) expect(await leads('KPIs', at)).toBeNull();
    });

    test.runIf(skills.includes('tables'))('a table grows by a row and a column, and shrinks again', async () => {
      const { host } = await open(sheets);
      received(await host.apply({ expects: [], edits: [{ kind: 'sheet', sheet: 'Trends', from: null, to: made }] }));
      const table = async () => sheetOf(await looked(host), 'Trends').tables.map(({ range, columns }) => ({ range, columns }));
      const from = { range: { top: 1, left: 1, bottom: 3, right: 2 }, columns: ['Month', 'Actual'] };
      const to = { range: { top: 1, left: 1, bottom: 4, right: 3 }, columns: ['Month', 'Actual', 'RAG'] };
      const cells = planFor(await looked(host), [['Jun', 4, 1], [1, 4, 2], ['RAG', 1, 3], ['GREEN', 4, 3]].map(([content, row, column]) => ({ sheet: 'Trends', at: { row: row as number, column: column as number }, to: { content: content as Content } })));
      const receipt = received(await host.apply({ ...cells, edits: [{ kind: 'table', sheet: 'Trends', name: 'RAG_trends', from, to }, ...cells.edits] }));
      expect(await table()).toEqual([to]);
      expect(cellIn(await looked(host), 'Trends', 4, 3).content).toBe('GREEN');
      expect(await host.undo(receipt)).toMatchObject({ left: [] });
      expect(await table()).toEqual([from]);
      expect(cellIn(await looked(host), 'Trends', 4, 1).content).toBeNull();
    });

    test.runIf(skills.includes('charts'))('a chart is added, drawn anew, taken out, and each is undone', async () => {
      const { host } = await open(sheets);
      const charts = async () => sheetOf(await looked(host), 'Trends').charts;
      const [one, other] = [{ name: 'RAG chart 1', title: 'Actual by month' }, { name: 'RAG chart 2', title: 'Anew' }];
      received(await host.apply({ expects: [], edits: [{ kind: 'sheet', sheet: 'Trends', from: null, to: { ...made, charts: [{ name: one.name, chart }] } }] }));
      expect(await charts()).toEqual([one]);
      const edit = (name: string, from: Chart | null, to: Chart | null): Plan => ({ expects: [], edits: [{ kind: 'chart', sheet: 'Trends', name, from, to }] });
      const added = received(await host.apply(edit(other.name, null, { ...chart, title: 'Second' })));
      const drawn = received(await host.apply(edit(other.name, { ...chart, title: 'Second' }, { ...chart, title: 'Anew' })));
      expect(await charts()).toEqual([one, other]);
      const removed = received(await host.apply(edit(one.name, chart, null)));
      expect(await charts()).toEqual([other]);
      for (const receipt of [removed, drawn]) expect(await host.undo(receipt)).toMatchObject({ left: [] });
      expect((await charts()).map(({ title }) => title).sort()).toEqual(['Actual by month', 'Second']);
      expect(await host.undo(added)).toMatchObject({ left: [] });
      expect(await charts()).toEqual([one]);
    });

    test('a column is widened and comes back', async () => {
      const { host } = await open(sheets);
      const receipt = received(await host.apply({ expects: [], edits: [{ kind: 'width', sheet: 'KPIs', column: 4, from: null, to: 20 }] }));
      expect(sheetOf(await looked(host), 'KPIs').widths).toEqual([{ from: 4, to: 4, width: 20 }]);
      expect(await host.undo(receipt)).toMatchObject({ left: [] });
      expect(sheetOf(await looked(host), 'KPIs').widths).toEqual([]);
    });
  });
}
