import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { hostOfFile } from '../../src/hosts/file/host.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { contentAt, find, styleAt } from '../../src/workbook/snapshot.ts';
import { testWith, tool } from '../tools.ts';
import { browsing, cellOf, paneOf, pixelOf } from './page.ts';
import { give, tamper, type } from './states.ts';

const { visit, origin } = browsing();

/** SM12 on the sheet Supporting stands in row 16, SM16 in row 20: what they say and show after a click, by the rules of the scheme. */
const ratings: [cell: string, before: string, after: string, pixel: string][] = [
  ['G8', 'AMBER', 'AMBER', '#FFEB9C'],
  ['G9', 'GREEN', 'GREEN', '#C6EFCE'],
  ['G12', 'BLUE', 'BLUE', '#0070C0'],
];

describe('from the sample to the download', () => {
  testWith('chromium', 'rates, shows the colours, undoes and does it again', async () => {
    const { page, complaints } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    await page.getByRole('tab', { name: 'Supporting' }).click();
    await cellOf(page, 'G8').waitFor();
    const before = await Promise.all(ratings.map(async ([cell]) => [await cellOf(page, cell).innerText(), await pixelOf(page, cellOf(page, cell))]));
    expect(before.map(([text]) => text)).toEqual(ratings.map(([, text]) => text));

    await rate();
    await expect.poll(() => pane.getByRole('heading', { name: /differ/ }).innerText()).toBe('3 ratings differ from yours');
    await expect.poll(() => pixelOf(page, cellOf(page, 'G8'))).toBe(before[0]![1]);
    await write();
    await expect.poll(() => pixelOf(page, cellOf(page, 'G8'))).toBe('#FFEB9C');
    for (const [cell, , text, pixel] of ratings) {
      expect([cell, await cellOf(page, cell).innerText(), await pixelOf(page, cellOf(page, cell))]).toEqual([cell, text, pixel]);
    }

    await button('Undo').click();
    await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/^\d+ changes put back as before\.$/);
    await expect.poll(() => pixelOf(page, cellOf(page, 'G8'))).toBe(before[0]![1]);
    const after = await Promise.all(ratings.map(async ([cell]) => [await cellOf(page, cell).innerText(), await pixelOf(page, cellOf(page, cell))]));
    expect(after).toEqual(before);

    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => pixelOf(page, cellOf(page, 'G8'))).toBe('#FFEB9C');
    expect(complaints).toEqual([]);
  });

  testWith('chromium', 'says where charts stand that it does not draw', async () => {
    const { page } = await visit();
    const { button } = paneOf(page);
    const note = page.getByText('This sheet has charts.');
    await button('Refresh summaries').click();
    await button('Write the summaries').click();
    await page.getByRole('tab', { name: 'RAG trends' }).click();
    await note.waitFor();
    await page.getByRole('tab', { name: 'KPIs' }).click();
    await expect.poll(() => note.count()).toBe(0);
  });

  testWith('chromium', 'goes on without a network', async () => {
    const { page, complaints } = await visit();
    const { rate, write } = paneOf(page);
    await paneOf(page).button('Rate indicators').waitFor();
    await page.context().setOffline(true);
    await rate();
    await write();
    await give(page, 'contract.xlsx', readFileSync('assets/samples/contract-2015-16.xlsx'), true);
    await page.getByText('contract.xlsx', { exact: true }).waitFor();
    await rate();
    await write();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download rated copy' }).click()]);
    expect(download.suggestedFilename()).toBe('contract-rated.xlsx');
    expect(complaints).toEqual([]);
  });

  testWith('chromium', 'undone by the page, the pane takes its results away', async () => {
    const { page } = await visit();
    const { pane, rate, write } = paneOf(page);
    await page.getByRole('tab', { name: 'Supporting' }).click();
    await rate();
    await write();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+z');
    await pane.getByRole('list', { name: 'Indicators' }).waitFor({ state: 'detached' });
    // Wherever the focus is, as on the button of a download.
    await page.getByRole('button', { name: 'Download rated copy' }).focus();
    await page.keyboard.press('Control+y');
    await expect.poll(() => pixelOf(page, cellOf(page, 'G8'))).toBe('#FFEB9C');
    await paneOf(page).button('Undo').click();
    await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/put back as before/);
  });

  testWith('chromium', 'what takes more than a second can be stopped, and nothing is lost by it', async () => {
    const { page } = await visit();
    await page.addInitScript(tamper);
    await page.reload();
    const { pane, button, rate, write } = paneOf(page);
    await button('Rate indicators').waitFor();
    await page.getByRole('tab', { name: 'Supporting' }).click();
    await type(page, 'B5', 'New words');
    await page.evaluate(() => {
      // The page itself looks at the clock: a busy machine may ask long after a second has gone.
      const told = Object.assign(window, { hold: true, pressed: 0, shown: 0 });
      addEventListener('click', () => (told.pressed ||= performance.now()), true);
      new MutationObserver(() => {
        if (told.shown === 0 && [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Cancel')) told.shown = performance.now();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await button('Rate indicators').click();
    await button('Cancel').click();
    expect(await page.evaluate(() => (window as unknown as { shown: number }).shown - (window as unknown as { pressed: number }).pressed)).toBeGreaterThan(990);
    await pane.getByText('Stopped. Nothing was written.').last().waitFor();
    await page.evaluate(() => Object.assign(window, { hold: false }));
    // A new worker has taken up the workbook: with what was typed, and with its undo.
    await rate();
    await write();
    await expect.poll(() => pixelOf(page, cellOf(page, 'G8'))).toBe('#FFEB9C');
    await button('Undo').click();
    await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/put back as before/);
    await page.getByRole('group', { name: 'Workbook' }).getByRole('button', { name: 'Undo' }).click();
    await cellOf(page, 'B5').getByText('Rate of Child in Need').waitFor();
  });

  testWith('chromium', 'keeps mine with a reason, and asks for one', async () => {
    const { page } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    await page.getByRole('tab', { name: 'Supporting' }).click();
    await rate();
    await button('Keep mine: SM16').click();
    await button('Keep mine').click();
    await pane.getByText('Give a reason.').waitFor();
    await page.keyboard.type('Checked with the team');
    await button('Keep mine').click();
    await pane.getByText('Kept: Checked with the team').waitFor();
    // Where somebody changes the workbook meanwhile, the reason need not be given again.
    await page.getByLabel('Go to a cell').fill('E9');
    await page.keyboard.press('Enter');
    await page.keyboard.type('90%');
    await page.keyboard.press('Enter');
    await button('Rate again').click();
    await expect.poll(() => button('Rate again').count()).toBe(0);
    await pane.getByText('Kept: Checked with the team').waitFor();
    await write();
    await expect.poll(() => cellOf(page, 'G20').innerText()).toBe('GREEN');
    await pane.getByRole('heading', { name: /1 rating kept as/ }).waitFor();
  });

  testWith('chromium', 'undo names the cell that was changed since, and leaves it', async () => {
    const { page } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    await page.getByRole('tab', { name: 'Supporting' }).click();
    await rate();
    await write();
    await page.getByLabel('Go to a cell').fill('G20');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').focus();
    await page.keyboard.type('mine');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellOf(page, 'G20').innerText()).toBe('mine');
    await pane.getByText(/was changed after these results/).waitFor();
    await button('Undo').click();
    await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/^\d+ changes put back as before\. .*left as they are: Supporting!G20\.$/);
    await expect.poll(() => cellOf(page, 'G20').innerText()).toBe('mine');
    await expect.poll(() => cellOf(page, 'G23').innerText()).toBe('GREEN');
  });

  testWith('chromium', 'says which month the workbook says where another is chosen, and takes up a corrected mapping at once', async () => {
    const { page } = await visit();
    const { pane, button, rate } = paneOf(page);
    await button('Rate indicators').waitFor();
    await pane.getByLabel('Reporting month').selectOption('2021-06');
    await pane.getByText("The workbook says October 2020 ('October 2020 position'). You chose another month.").waitFor();
    await rate();
    await pane.getByText("June 2021, Red Amber Green. The workbook says October 2020 ('October 2020 position').").waitFor();
    await button('Do not write').click();
    await pane.getByLabel('Reporting month').selectOption('2020-10');

    await pane.getByRole('button', { name: /sheet Supporting/ }).click();
    const figure = pane.getByLabel('Figure', { exact: true });
    await expect.poll(() => figure.locator('option:checked').innerText()).toMatch(/^E: Current Position/);
    await figure.selectOption('F');
    await expect.poll(() => figure.inputValue()).toBe('F');
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    // SM16's figure for the month is n/a and its year to date 100%: with that column it keeps its GREEN.
    expect(await pane.getByText('SM16', { exact: true }).count()).toBe(0);
  });

  testWith('chromium', 'filters by colour, by what the click changed and by words, opens an indicator, gives a file for our own host and for openpyxl, and has nothing to write at a second click', async () => {
    const { page, asked } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    await rate();
    await write();
    const list = pane.getByRole('list', { name: 'Indicators' });
    const names = async () => (await list.locator('[data-row]').allInnerTexts()).map((text) => text.split('\n')[1]);
    await button('A 3 amber').or(button('3 amber')).click();
    await expect.poll(names).toEqual(['KPI3', 'KPI4', 'SM4']);
    await pane.getByLabel('Find an indicator').fill('referrals 24');
    await expect.poll(names).toEqual(['KPI3']);
    await pane.getByLabel('Find an indicator').fill('no such words');
    await pane.getByText('No indicator is like this').waitFor();
    await pane.getByLabel('Find an indicator').fill('');
    await button('3 amber').click();
    await pane.getByLabel('Which indicators').selectOption('differ');
    await expect.poll(names).toEqual(['SM16', 'SM19', 'SM20']);
    await pane.getByLabel('Which indicators').selectOption('all');

    await pane.getByLabel('Find an indicator').fill('SM4');
    const row = pane.getByRole('list', { name: 'Indicators' }).getByRole('button', { name: /SM4/ });
    await row.click();
    await expect.poll(() => pane.getByRole('list', { name: 'As understood' }).innerText()).toMatch(/amber/i);
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toBe('Supporting');
    await expect.poll(() => page.getByLabel('Go to a cell').inputValue()).toBe('G8');

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download rated copy' }).click()]);
    expect(download.suggestedFilename()).toBe('performance-2020-21-rated.xlsx');
    const path = join(mkdtempSync(join(tmpdir(), 'download-')), 'rated.xlsx');
    await download.saveAs(path);
    const host = await hostOfFile(readFileSync(path), nodeCodec);
    if (refused(host)) throw new Error(host.say);
    const snapshot = await host.look();
    if (refused(snapshot)) throw new Error(snapshot.say);
    const sheet = snapshot.sheets.find(({ name }) => name === 'Supporting')!;
    const place = find(sheet.cells, 20, 7);
    expect([contentAt(sheet.cells, place), styleAt(sheet.cells, place).fill]).toEqual(['BLUE', '#0070C0']);
    expect(asked.filter((address) => !address.startsWith(`${origin()}/`) && !address.startsWith('blob:'))).toEqual([]);
    await page.getByText('no changes').waitFor();

    await button('Rate indicators').click();
    await expect.poll(() => pane.getByRole('heading', { name: /Nothing had to change/ }).innerText()).toMatch(/^\d+ indicators rated/);

    const python = tool('openpyxl');
    if (python === null) return;
    const seen = JSON.parse(execFileSync(python, [join(import.meta.dirname, 'seen.py'), path, 'Supporting', 'G20', 'G9'], { encoding: 'utf8' })) as unknown;
    expect(seen).toEqual([['BLUE', 'FF0070C0'], ['GREEN', 'FFC6EFCE']]);
  });
});
