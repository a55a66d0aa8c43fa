import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import type { Chart, ChartEdit, Edit, NewSheet, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { looked, opened, parts, sheetIn, workbook, zipped } from './build.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawn = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const plan = (...edits: Edit[]): Plan => ({ expects: [], edits });

const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Month</t></is></c><c r="B1" t="inlineStr"><is><t>Actual &amp; more</t></is></c><c r="C1" t="inlineStr"><is><t>Target</t></is></c><c r="D1" t="inlineStr"><is><t>Tolerance</t></is></c></row>'
  + ['Apr', 'May', 'Jun'].map((month, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="inlineStr"><is><t>${month}</t></is></c>${index === 1 ? '' : `<c r="B${index + 2}"><v>0.${index + 7}</v></c>`}<c r="C${index + 2}"><v>0.9</v></c><c r="D${index + 2}"><v>0.05</v></c></row>`).join('');
const made = { sheets: { "KPI's": rows, Other: '' } };
const bytes = workbook(made);

const column = (left: number) => ({ sheet: "KPI's", range: { top: 2, left, bottom: 4, right: left } });
const head = (left: number) => ({ sheet: "KPI's", at: { row: 1, column: left } });
const chart: Chart = {
  title: 'KPI 1 <by month>', alt: 'Actual rose from 70% to 90%; "target" 90%', at: { top: 6, left: 1, bottom: 20, right: 8 }, categories: column(1), format: '0%',
  series: [
    { kind: 'line', name: head(2), values: column(2), colour: '#1F4E79' },
    { kind: 'dashes', name: head(3), values: column(3), colour: '#7F7F7F' },
    { kind: 'band', name: head(4), values: column(3), height: column(4), colour: '#C6EFCE' },
    { kind: 'column', name: head(3), values: column(3), colour: '#FFC000' },
  ],
};
const edit = (from: Chart | null, to: Chart | null, name = 'RAG chart 1', sheet = "KPI's"): ChartEdit => ({ kind: 'chart', sheet, name, from, to });

async function applied(file: Uint8Array, wanted: Plan) {
  const written = await applyPlan(await opened(file), wanted);
  if (refused(written)) throw new Error(written.say);
  return written;
}
const text = (file: Uint8Array, name: string): string => Buffer.from(unzipSync(file)[name] ?? []).toString();
const contents = (file: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(file)).map(([name, inside]) => [name, Buffer.from(inside).toString('base64')]));
const charts = async (file: Uint8Array, sheet = "KPI's") => sheetIn(await looked(file), sheet).charts;

describe('a chart', () => {
  test('is drawn with the values of its cells, found again, and leaves nothing when it goes', async () => {
    const { bytes: after, receipt } = await applied(bytes, plan(edit(null, chart)));
    expect(await charts(after)).toEqual([{ name: 'RAG chart 1', title: 'KPI 1 <by month>' }]);
    const xml = text(after, 'xl/charts/chart1.xml');
    expect(xml).toContain("<c:cat><c:strRef><c:f>'KPI''s'!$A$2:$A$4</c:f><c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>Apr</c:v></c:pt>");
    expect(xml).toContain("<c:f>'KPI''s'!$B$2:$B$4</c:f><c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>0.7</c:v></c:pt><c:pt idx=\"2\"><c:v>0.9</c:v></c:pt></c:numCache>");
    expect([...xml.matchAll(/<c:(areaChart|barChart|lineChart|catAx|valAx|legend)>/g)].map(([, name]) => name)).toEqual(['areaChart', 'barChart', 'lineChart', 'catAx', 'valAx', 'legend']);
    expect(text(after, 'xl/drawings/drawing1.xml')).toContain('name="RAG chart 1" descr="Actual rose from 70% to 90%; &quot;target&quot; 90%"');
    expect(contents((await applied(after, JSON.parse(JSON.stringify(receipt.inverse)) as Plan)).bytes)).toEqual(contents(bytes));
  });

  test('has the side that is asked for', async () => {
    const { bytes: after } = await applied(bytes, plan(edit(null, { ...chart, axis: { low: 0.7, high: 1, step: 0.05 } })));
    expect(text(after, 'xl/charts/chart1.xml')).toMatch(/<c:valAx>.*<c:scaling><c:orientation val="minMax"\/><c:max val="1"\/><c:min val="0.7"\/><\/c:scaling>.*<c:crossBetween val="between"\/><c:majorUnit val="0.05"\/><\/c:valAx>/);
  });

  test('keeps the values that the same plan writes', async () => {
    const { bytes: after } = await applied(bytes, plan({ kind: 'cell', sheet: "KPI's", at: { row: 3, column: 2 }, from: { content: null }, to: { content: 0.8125 } }, edit(null, chart)));
    expect(text(after, 'xl/charts/chart1.xml')).toContain('<c:pt idx="1"><c:v>0.8125</c:v></c:pt>');
  });

  test('is drawn anew in its place, and comes back as people left it', async () => {
    const { bytes: first } = await applied(bytes, plan(edit(null, chart), edit(null, { ...chart, title: 'Second' }, 'RAG chart 2')));
    expect((await charts(first)).map(({ title }) => title)).toEqual(['KPI 1 <by month>', 'Second']);
    // Somebody moves our chart and gives it a style of Excel's.
    const files = unzipSync(first);
    const drawing = Buffer.from(files['xl/drawings/drawing1.xml']!).toString().replace('<xdr:col>0</xdr:col>', '<xdr:col>3</xdr:col>');
    const moved = zipped({ ...files, 'xl/drawings/drawing1.xml': drawing, 'xl/charts/chart1.xml': Buffer.from(files['xl/charts/chart1.xml']!).toString().replace('<c:roundedCorners val="0"/>', '<c:roundedCorners val="1"/>') });
    const { bytes: again, receipt } = await applied(moved, plan(edit(chart, { ...chart, title: 'Anew' }), edit(chart, null, 'RAG chart 2')));
    expect(await charts(again)).toEqual([{ name: 'RAG chart 1', title: 'Anew' }]);
    expect(text(again, 'xl/charts/chart2.xml')).toBe('');
    const { bytes: back } = await applied(again, receipt.inverse);
    expect((await charts(back)).map(({ title }) => title)).toEqual(['KPI 1 <by month>', 'Second']);
    expect(text(back, 'xl/drawings/drawing1.xml')).toBe(drawing);
    expect(text(back, 'xl/charts/chart1.xml')).toBe(text(moved, 'xl/charts/chart1.xml'));
  });

  test("stands beside people's own pictures and charts, which keep every byte", async () => {
    const own = `<?xml version="1.0"?>\r\n<d:wsDr xmlns:d="${drawn}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:oneCellAnchor><d:from/><d:ext cx="1" cy="1"/><d:pic><d:nvPicPr><d:cNvPr id="7" name="Logo"/></d:nvPicPr></d:pic><d:clientData/></d:oneCellAnchor></d:wsDr>`;
    const files: Record<string, string> = {
      ...parts({ ...made, sheets: { "KPI's": `<sheetData>${rows}</sheetData><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>` } }),
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      'xl/drawings/drawing1.xml': own, 'xl/media/image1.png': 'png',
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/image" Target="../media/image1.png"/></Relationships>`,
    };
    const before = zipped(files);
    const { bytes: after, receipt } = await applied(before, plan(edit(null, chart)));
    const [start, end] = [own.slice(0, own.indexOf('</d:wsDr>')), '</d:wsDr>'];
    const now = text(after, 'xl/drawings/drawing1.xml');
    expect(now.startsWith(`${start}<d:twoCellAnchor`) && now.endsWith(`</d:twoCellAnchor>${end}`)).toBe(true);
    expect(now).toContain('<d:cNvPr id="8" name="RAG chart 1"');
    expect(text(after, 'xl/worksheets/sheet1.xml')).toBe(files['xl/worksheets/sheet1.xml']);
    expect(contents((await applied(after, receipt.inverse)).bytes)).toEqual(contents(before));
  });

  test('that is there already, or is not, is said to have changed', async () => {
    const { bytes: after } = await applied(bytes, plan(edit(null, chart)));
    expect(await applyPlan(await opened(after), plan(edit(null, chart)))).toMatchObject({ code: 'changed' });
    expect(await applyPlan(await opened(bytes), plan(edit(chart, null)))).toMatchObject({ code: 'changed' });
    const host = await hostOfFile(bytes, nodeCodec);
    if (refused(host)) throw new Error(host.say);
    const receipt = await host.apply(plan(edit(null, chart)));
    if (refused(receipt)) throw new Error('refused');
    await host.apply(plan(edit(chart, { ...chart, title: 'By another hand' })));
    expect(await host.undo(receipt)).toMatchObject({ restored: 0, left: ["KPI's, the chart 'RAG chart 1'"] });
  });

  test('needs figures for each category, in one row or column, and bands that do not overlap', async () => {
    const wrong: [Partial<Chart>, RegExp][] = [
      [{ categories: { sheet: "KPI's", range: { top: 2, left: 1, bottom: 3, right: 1 } } }, /as many figures/],
      [{ categories: { sheet: "KPI's", range: { top: 2, left: 1, bottom: 3, right: 2 } } }, /one row or one column/],
      [{ categories: { sheet: 'Gone', range: { top: 2, left: 1, bottom: 4, right: 1 } } }, /not there/],
      [{ series: [chart.series[2]!, chart.series[2]!] }, /overlap/],
      [{ series: [{ kind: 'line', name: head(2), values: column(2), colour: 'red"/>' }] }, /no colour/],
    ];
    for (const [change, sentence] of wrong) await expect(applyPlan(await opened(bytes), plan(edit(null, { ...chart, ...change })))).rejects.toThrow(sentence);
  });

  test.each<[string, number, number, number, boolean]>([
    ['beside one another', 0.9, 0.05, 0.95, true],
    ['beside one another but for the rounding of their sum', 10_000_000.3, 0.3, 10_000_000.6, true],
    ['over one another by a millionth of them', 1e7, 10, 1e7, false],
  ])('has bands %s', async (_, from, height, next, may) => {
    const cells = [['Month', 'Low', 'Height', 'High', 'More'], ...['Apr', 'May', 'Jun'].map((month) => [month, from, height, next, 1])];
    const inside = cells.map((line, row) => `<row r="${row + 1}">${line.map((value, at) => (typeof value === 'number' ? `<c r="${'ABCDE'[at]}${row + 1}"><v>${value}</v></c>` : `<c r="${'ABCDE'[at]}${row + 1}" t="inlineStr"><is><t>${value}</t></is></c>`)).join('')}</row>`).join('');
    const banded: Chart = { ...chart, series: [2, 4].map((at) => ({ kind: 'band', name: head(at), values: column(at), height: column(at + 1), colour: '#C6EFCE' })) };
    const done = applied(workbook({ sheets: { "KPI's": inside } }), plan(edit(null, banded)));
    await (may ? expect(done).resolves.toBeDefined() : expect(done).rejects.toThrow(/overlap/));
  });

  test('in a Strict workbook speaks as the workbook does', async () => {
    const files = Object.fromEntries(Object.entries(parts(made)).map(([name, inside]) => [name, inside.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships')]));
    const { bytes: after } = await applied(zipped(files), plan(edit(null, chart)));
    expect(text(after, 'xl/charts/chart1.xml')).toContain('xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"');
    expect(await charts(after)).toHaveLength(1);
  });
});

describe('a sheet of our making with charts', () => {
  const sheet: NewSheet = {
    cells: [['Month', 'Actual'], ['Apr', 1], ['May', 3]].flatMap((row, down) => row.map((content, across) => ({ at: { row: down + 3, column: across + 1 }, content }))),
    widths: [], frozen: null, tables: [{ name: 'RAG_trends', range: { top: 3, left: 1, bottom: 5, right: 2 } }], landscape: false, printTitles: null,
    charts: ['one', 'two'].map((name) => ({ name, chart: { title: name, alt: name, at: { top: 1, left: 4, bottom: 12, right: 9 }, categories: { sheet: 'Trends', range: { top: 4, left: 1, bottom: 5, right: 1 } }, format: '0', series: [{ kind: 'column' as const, name: { sheet: 'Trends', at: { row: 3, column: 2 } }, values: { sheet: 'Trends', range: { top: 4, left: 2, bottom: 5, right: 2 } }, colour: '#1F4E79' }] } })),
  };

  test('is added and taken out with all that belongs to it', async () => {
    const { bytes: after, receipt } = await applied(bytes, plan({ kind: 'sheet', sheet: 'Trends', from: null, to: sheet }));
    expect(await charts(after, 'Trends')).toEqual([{ name: 'one', title: 'one' }, { name: 'two', title: 'two' }]);
    expect(text(after, 'xl/charts/chart2.xml')).toContain('<c:pt idx="1"><c:v>3</c:v></c:pt>');
    expect(text(after, 'xl/worksheets/sheet3.xml')).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"\/><drawing r:id="rId2"\/><tableParts/);
    expect(contents((await applied(after, receipt.inverse)).bytes)).toEqual(contents(bytes));
  });
});
