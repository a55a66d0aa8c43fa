import { describe, expect, test } from 'vitest';
import { looked, tablePart, workbook } from './build.ts';
import type { Made } from './build.ts';

const cells = (formula: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>Apr-24</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>a [x] and (see b)</t></is></c><c r="B2">${formula}</c></row>`;
const made = (formula: string, more: Partial<Made> = {}): Made => ({ sheets: { KPIs: `<sheetData>${cells(formula)}</sheetData><tableParts count="1"><tablePart r:id="rIdT1"/></tableParts>`, Other: '' }, tables: [tablePart('Indicators', 'A1:B2', ['Ref', 'Apr-24'])], ...more });

describe('whether something reads the columns of an Excel table by their names', () => {
  test.each<[what: string, made: Made, readByName: true | undefined]>([
    ['figures alone', made('<v>1</v>'), undefined],
    ['a formula of cells', made('<f>AVERAGE(A2:A9)</f><v>1</v>'), undefined],
    ['a formula of another workbook', made("<f>SUM([1]Sheet1!A1,'[2]x'!A1)</f><v>1</v>"), undefined],
    ['a formula of another table', made('<f>SUM(Others[Apr-24])</f><v>1</v>'), undefined],
    ['a formula of the table', made('<f>SUM(Indicators[Apr-24])</f><v>1</v>'), true],
    ['in other capitals', made('<f>SUM(INDICATORS[[#This Row],[Apr-24]])</f><v>1</v>'), true],
    ['within the table without its name', made('<f>[@[Apr-24]]*2</f><v>1</v>'), true],
    ['within a formula without its name', made('<f>SUM([Apr-24])</f><v>1</v>'), true],
    ['a formula on another sheet', made('<v>1</v>', { sheets: { ...made('<v>1</v>').sheets, Other: '<row r="1"><c r="A1"><f>Indicators[Apr-24]</f><v>1</v></c></row>' } }), true],
    ['a defined name', made('<v>1</v>', { after: '<definedNames><definedName name="april">Indicators[Apr-24]</definedName></definedNames>' }), true],
    ['a pivot table', made('<v>1</v>', { parts: { 'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition/>' } }), true],
    ['the table itself', { ...made('<v>1</v>'), tables: [tablePart('Indicators', 'A1:B2', ['Ref', 'Apr-24']).replace('</tableColumn>', '').replace('</tableColumns>', '<!-- --></tableColumns><x>Indicators[Ref]</x>')] }, true],
  ])('%s', async (_, given, readByName) => {
    const { sheets } = await looked(workbook(given));
    expect(sheets[0]!.tables).toHaveLength(1);
    expect(sheets[0]!.tables[0]!.readByName).toBe(readByName);
  });
});
