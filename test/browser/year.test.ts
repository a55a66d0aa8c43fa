import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../src/hosts/file/host.ts';
import { excelInBrowser } from '../excel-host/browser.ts';
import type { Given } from '../excel-host/book.ts';
import { cell, sheetIn, workbook } from '../hosts/file/build.ts';
import { sure } from '../jobs/record/sample.ts';
import { testWith } from '../tools.ts';
import { browsing, cellOf, paneOf, picture } from './page.ts';
import { give, type } from './states.ts';
import { faulty } from './workbooks.ts';

const { visit } = browsing();
const excel = excelInBrowser();

/** The list of an officer as it is copied from a sheet: cells apart by tabs. */
const list = (lines: string[][]) => [['Ref', 'Target 2021/22', 'Tolerance'], ...lines].map((line) => line.join('\t')).join('\n');

describe('a year on the page', () => {
  testWith('chromium', 'a rating is kept and lapses, a target is revised, a month declared final, corrected, reopened and followed by the next', async () => {
    const { page, complaints } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    const { seen, step, go } = yearOf(page);
    await button('Rate indicators').waitFor();
    await button('Settings').click();
    await pane.getByLabel('Your name, to stand beside what you decide').fill('A. Officer');
    await button('Done').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Settings');

    await go('Supporting');
    await rate();
    await button('Keep mine: SM16').click();
    await page.keyboard.type('Checked with the team');
    await page.keyboard.press('Enter');
    await write();
    await button('1 kept against the rule').waitFor();
    await seen('kept');

    // From October on SM4 has another target: what stood is recorded, the cell is written.
    await pane.getByLabel('Find an indicator').fill('SM4');
    await pane.getByRole('list', { name: 'Indicators' }).getByRole('button', { name: /SM4/ }).click();
    await button('Revise target or tolerance…').click();
    await button('Show what changes').click();
    await pane.getByText('Write a new target or a new tolerance.').waitFor();
    await page.keyboard.type('25%');
    await page.keyboard.press('Tab');
    await page.keyboard.type('25.1% - 30%');
    await page.keyboard.press('Enter');
    await pane.getByText('Give a reason. It is kept').waitFor();
    await page.keyboard.type('Agreed by the board');
    await seen('revising');
    await page.keyboard.press('Enter');
    await step('Revise SM4');
    await pane.getByText('23% becomes 25%').waitFor();
    await seen('revise, before writing');
    await button('Write it').click();
    await cellOf(page, 'C8').getByText('25%').waitFor();
    await rate();
    await write();
    await pane.getByLabel('Find an indicator').fill('SM4');
    await expect.poll(() => pane.getByRole('list', { name: 'Indicators' }).getByRole('button').innerText()).toMatch(/target 25%/);

    // The next month waits until this one is final.
    await button('Period').click();
    await button('Start November 2020').click();
    await button('Declare it final first').click();
    await step('Declare October 2020 final');
    await seen('final, before writing');
    await button('Write it').click();
    await pane.getByRole('heading', { name: 'Declare October 2020 final: done' }).waitFor();

    // A correction after the month was declared final is named before anything is cleared.
    await go('KPIs');
    await type(page, 'C7', '80.5%');
    await go('Supporting');
    await type(page, 'F20', '64%');
    await type(page, 'E20', '64%');
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    await write();
    // The rating was kept for a figure: with another it lapses, and that is said.
    expect(await button('1 kept against the rule').count()).toBe(0);
    await pane.getByLabel('Find an indicator').fill('SM16');
    await pane.getByText(/SM16: the rating kept for .* no longer holds/).waitFor();
    await seen('lapsed');
    await button('Period').click();
    await pane.getByText('October 2020 is final.').waitFor();
    await button('Start November 2020').click();
    await pane.getByText(/what is marked below has to be put right first/).waitFor();
    await seen('restated');
    expect(await button('Write it').count()).toBe(0);
    await button('Back').click();
    await button('Period').click();
    await button('Open October 2020 again…').click();
    await page.keyboard.type('KPI3 was corrected');
    await page.keyboard.press('Enter');
    await step('Reopen October 2020');
    await button('Write it').click();
    await button('Period').click();
    await button('Declare October 2020 final').click();
    await step('Declare October 2020 final');
    await button('Write it').click();

    await button('Period').click();
    await button('Start November 2020').click();
    await step('Start November 2020');
    expect(await button('Declare it final first').count()).toBe(0);
    await seen('next period, before writing');
    await button('Write it').click();
    await expect.poll(() => pane.getByLabel('Reporting month').locator('option:checked').innerText()).toBe('November 2020');
    await expect.poll(() => cellOf(page, 'E8').innerText()).toBe('');

    await button('Period').click();
    await button('Hand-over sheet').click();
    await step('Make the hand-over sheet');
    await seen('hand-over, before writing');
    await button('Write it').click();
    await page.getByRole('tab', { name: 'RAG hand-over' }).waitFor();
    expect(complaints).toEqual([]);
  });

  testWith('chromium', 'the next year takes the targets of a pasted list, names what it does not know, and is taken back', async () => {
    const { page, complaints } = await visit();
    const { pane, button } = paneOf(page);
    const { seen, step, go } = yearOf(page);
    await button('Rate indicators').waitFor();
    await type(page, 'C4', 'March 2021 position');
    await go('Supporting');
    await type(page, 'A1', 'Supporting indicators 2020/21 - performance as at March 2021');
    await pane.getByLabel('Reporting month').selectOption('2021-03');
    await button('Period').click();
    await button('Declare March 2021 final').click();
    await step('Declare March 2021 final');
    await button('Write it').click();
    await pane.getByRole('heading', { name: 'Declare March 2021 final: done' }).waitFor();
    await expect.poll(() => pane.getByLabel('Reporting month').locator('option:checked').innerText()).toBe('March 2021');

    await button('Period').click();
    await button('Start the next year…').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Start the next year…');
    await page.keyboard.press('Enter');
    await pane.getByLabel('New targets, if there are any').fill(list([['SM4', '22%', '22.1% - 24%'], ['SM99', '50%', '']]));
    await seen('next year, a list');
    await button('Show what changes').click();
    await pane.getByText(/SM99/).first().waitFor();
    expect(await button('Write it').count()).toBe(0);
    await seen('next year, an unknown reference');
    await button('Back').click();

    await button('Period').click();
    await button('Start the next year…').click();
    // The list is still there, to be put right.
    await expect.poll(() => pane.getByLabel('New targets, if there are any').inputValue()).toMatch(/SM99/);
    await pane.getByLabel('New targets, if there are any').fill(list([['SM4', '22%', '22.1% - 24%'], ['SM5', 'retired', '']]));
    await button('Show what changes').click();
    await step('Start 2021/22');
    await seen('next year, before writing');
    const before = await Promise.all(['C8', 'E8', 'B9'].map((cell) => cellOf(page, cell).innerText()));
    await button('Write it').click();
    await cellOf(page, 'C8').getByText('22%').waitFor();
    expect(await Promise.all(['E8', 'B9'].map((cell) => cellOf(page, cell).innerText()))).toEqual(['', '']);
    await seen('next year');
    await button('Undo').click();
    await expect.poll(() => Promise.all(['C8', 'E8', 'B9'].map((cell) => cellOf(page, cell).innerText()))).toEqual(before);
    expect(complaints).toEqual([]);
  });
});

describe('a list of targets in a file', () => {
  testWith('chromium', 'is chosen or dropped, by keyboard too, stands where it would be pasted, and is told where it is none', async () => {
    const { page, complaints } = await visit();
    const { pane, button } = paneOf(page);
    const { seen } = yearOf(page);
    await button('Rate indicators').waitFor();
    await button('Period').click();
    await button('Start the next year…').click();
    const field = pane.getByLabel('New targets, if there are any');
    const choose = async (name: string, buffer: Uint8Array) => {
      const chooser = page.waitForEvent('filechooser');
      await button('Choose a file…').focus();
      await page.keyboard.press('Enter');
      await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
    };
    await choose('targets.csv', new TextEncoder().encode('Ref,Target,Tolerance\r\nSM4,22%,22.1% - 24%\r\n'));
    await pane.getByText('2 lines of targets.csv.').waitFor();
    expect(await field.inputValue()).toMatch(/SM4,22%/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await choose('letter.pdf', new TextEncoder().encode('%PDF-1.7 a letter'));
    await pane.getByText(/letter\.pdf: the list of targets cannot be used: the file is neither a text \(CSV\) nor an Excel workbook/).waitFor();
    await seen('next year, a bad list');
    // What stood there stays until a list takes its place.
    expect(await field.inputValue()).toMatch(/SM4,22%/);
    const rows = (lines: string[][]) => lines.map((line, row) => `<row r="${row + 1}">${line.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('');
    const list = [...workbook({ sheets: { Targets: rows([['Ref', 'Target', 'Tolerance'], ['SM4', '21%', '21.1% - 24%'], ['SM5', 'retired']]) } })];
    await field.evaluate((area, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'targets.xlsx'));
      for (const type of ['dragover', 'drop']) area.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, list);
    await pane.getByText('3 lines of targets.xlsx.').waitFor();
    expect(await field.inputValue()).toBe('Ref\tTarget\tTolerance\nSM4\t21%\t21.1% - 24%\nSM5\tretired');
    await seen('next year, a list from a file');
    // The workbook that is open stays: only a list was dropped.
    await page.getByRole('tab', { name: 'Supporting' }).waitFor();
    await button('Show what changes').click();
    await pane.getByText('Left out: SM5').waitFor();
    await pane.getByText('1 indicator has a new target or tolerance').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a month that cannot be rated whole', () => {
  testWith('chromium', 'is declared final only when the officer agrees, and the record says how many have no rating', async () => {
    const { page, complaints } = await visit();
    const { pane, button } = paneOf(page);
    const { seen, step, go } = yearOf(page);
    await button('Rate indicators').waitFor();
    // A target outside its own tolerance has no rating.
    await go('Supporting');
    await type(page, 'C8', '95%');
    await button('Period').click();
    await button('Declare October 2020 final').click();
    await step('Declare October 2020 final');
    await pane.getByText(/SM4 has no rating for October 2020/).waitFor();
    const write = button('Write it');
    await expect.poll(() => write.getAttribute('aria-disabled')).toBe('true');
    // It can be reached by keyboard and does nothing yet.
    await write.focus();
    await page.keyboard.press('Enter');
    await step('Declare October 2020 final');
    await seen('final, unrated');
    await pane.getByRole('checkbox', { name: 'Declare it final all the same, with 1 indicator unrated' }).focus();
    await page.keyboard.press('Space');
    await write.click();
    await pane.getByRole('heading', { name: 'Declare October 2020 final: done' }).waitFor();
    await go('RAG record');
    await page.keyboard.press('Control+End');
    await page.locator('[role=gridcell]').filter({ hasText: /^final \| unrated 1$/ }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the next year in Excel', () => {
  const rows: Given[][] = [
    ['Ref', 'Measure', 'Target', 'Tolerance', "Last year's outturn", 'March 2021', 'RAG', 'Commentary'],
    ['KPI1', '% of referrals with a decision within 24 hours', { value: 0.95, format: '0%' }, '85% – 94.9%', { value: 0.9, format: '0.0%' }, { value: 0.921, format: '0.0%' }, 'AMBER', 'Two posts were vacant.'],
    ['KPI2', '% of visits completed within timescale', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: 0.88, format: '0.0%' }, { value: 0.93, format: '0.0%' }, 'GREEN', null],
  ];

  testWith('chromium', 'begins in a new workbook; the open one is untouched, and where Excel opens none it is saved as a file', async () => {
    const { page, pane, complaints, asked } = await excel.open({ KPIs: rows });
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    const inPage = <Outcome>(ask: string): Promise<Outcome> => pane.evaluate(`(${ask})(globalThis.pageSide)`);
    const seen = (name: string) => picture(page, `year in Excel, ${name}`);
    await button('Look for tables').click();
    await button('Period').click();
    await button('Start the next year…').click();
    await pane.getByText('The workbook for the new year opens beside it').waitFor();
    await pane.getByLabel('New targets, if there are any').fill(list([['KPI2', '92%', '80% - 91.9%']]));
    await seen('a list');
    await button('Show what changes').click();
    await button('Declare it final first').click();
    await button('Write it').click();
    await pane.getByRole('heading', { name: /final: done/ }).waitFor();
    const before = await inPage('(side) => side.photograph()');
    await button('Period').click();
    await button('Start the next year…').click();
    await button('Show what changes').click();
    await pane.getByRole('heading', { name: 'Start 2021/22', exact: true }).waitFor();
    await pane.getByText('Nothing is made yet. This workbook stays as it is').waitFor();
    await seen('before it is made');
    await button('Make the new workbook').click();
    await pane.getByRole('heading', { name: 'Start 2021/22: done' }).waitFor();
    await pane.getByText('The new workbook is open in a window of its own.').waitFor();
    await seen('made');
    expect(await inPage('(side) => side.photograph()')).toEqual(before);
    const made = await inPage<number[][]>('({ simulated }) => simulated.opened.map((bytes) => [...bytes])');
    expect(made).toHaveLength(1);
    const sheet = sheetIn(sure(await sure(await hostOfFile(Uint8Array.from(made[0]!), nodeCodec)).look()), 'KPIs');
    expect(['C3', 'E2', 'F1', 'F2', 'H2'].map((at) => cell(sheet, at).content)).toEqual([0.92, 0.921, 'April 2021', null, null]);

    await inPage("({ simulated }) => { simulated.fault = (_, { ObjectPaths = {} }) => Object.values(ObjectPaths).some(({ Name }) => Name === 'CreateWorkbook') ? { kind: 'refused', code: 'GeneralException' } : null; }");
    await button('Period').click();
    await button('Start the next year…').click();
    await button('Show what changes').click();
    await button('Make the new workbook').click();
    await pane.getByText('Excel did not open the new workbook.').first().waitFor();
    await seen('not opened');
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save the new workbook').click()]);
    expect(download.suggestedFilename()).toBe('performance 2021-22.xlsx');
    expect(await inPage('(side) => side.photograph()')).toEqual(before);
    // Nothing left this machine for it.
    expect(asked.filter((address) => !/^(http:\/\/127\.0\.0\.1|https:\/\/appsforoffice\.microsoft\.com|blob:|data:)/.test(address))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('two people, one record', () => {
  testWith('chromium', 'what a colleague decided meanwhile is said, and both rows stand', async () => {
    const { page, complaints } = await visit();
    const { pane, button } = paneOf(page);
    const { seen, go } = yearOf(page);
    await cellOf(page, 'A1').waitFor();
    await give(page, 'faulty.xlsx', await faulty());
    await pane.getByRole('heading', { name: '1 table found' }).waitFor();
    await button('Settings').click();
    await pane.getByLabel('Your name, to stand beside what you decide').fill('A. Officer');
    await button('Done').click();
    await button('Validate').click();
    const finding = pane.getByRole('list', { name: 'Findings', exact: true }).getByRole('button', { name: /kept as text/ }).first();
    await finding.click();
    await pane.getByRole('group', { name: 'This check in this workbook' }).getByRole('button', { name: 'Always an error' }).click();
    await go('RAG record');
    const row = page.locator('[role=gridcell]').filter({ hasText: /^A\. Officer$/ }).first();
    const who = (await row.getAttribute('id'))!.replace('cell-', '');
    await type(page, who, 'B. Colleague');
    await pane.getByText(/was changed after these results/).waitFor();
    await button('Validate').click();
    await finding.click();
    await pane.getByRole('group', { name: 'This check in this workbook' }).getByRole('button', { name: 'Always a query' }).click();
    await pane.getByText(/B\. Colleague decided on .* A\. Officer now says query\. Both stand in 'RAG record'/).last().waitFor();
    await seen('clash');
    await button('Close this message').click();
    await expect.poll(() => button('Close this message').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

/** What both years do again and again. */
function yearOf(page: Page) {
  const { pane } = paneOf(page);
  return {
    seen: (name: string) => picture(page, `year, ${name}`),
    /** Waits until a step is shown before it is written. */
    step: (title: string) => pane.getByRole('heading', { name: title, exact: true }).waitFor(),
    go: (sheet: string) => page.getByRole('tab', { name: sheet, exact: true }).click(),
  };
}
