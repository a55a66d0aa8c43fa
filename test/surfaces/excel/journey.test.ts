import { describe, expect } from 'vitest';
import { testWith } from '../../tools.ts';
import { excelInBrowser } from '../../excel-host/browser.ts';
import type { Shown } from '../../excel-host/browser.ts';
import { indicatorRows } from '../../excel-host/rows.ts';
import type { Given } from '../../excel-host/book.ts';
import type { PageSide } from '../../excel-host/page-side.ts';

const { open } = excelInBrowser();

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const rows: Given[][] = [
  header,
  ['KPI1', '% of referrals with a decision within 24 hours', { value: 0.95, format: '0%' }, '85% – 94.9%', { value: 0.921, format: '0.0%' }, 'GREEN'],
  ['KPI2', '% of visits completed within timescale', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: 0.93, format: '0.0%' }, null],
  ['KPI3', '% of plans up to date', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: 0.5, format: '0.0%' }, null],
];

const inPage = <Outcome>({ pane }: Shown, ask: string): Promise<Outcome> => pane.evaluate(`(${ask})(globalThis.pageSide)`);
const ratings = (shown: Shown) => inPage<string[]>(shown, "({ simulated: { book } }) => [2, 3, 4].map((row) => book.sheets[0].cells.get(row * 16384 + 5)?.value ?? '')");
const sheets = (shown: Shown) => inPage<string[]>(shown, '({ simulated: { book } }) => book.sheets.map(({ name }) => name)');
const look = (shown: Shown) => inPage<unknown>(shown, '(side) => side.photograph()');

describe('the pane in Excel: the real client in a browser, a simulated host', () => {
  testWith('chromium', 'finds the tables, previews, writes and undoes', async () => {
    const shown = await open({ KPIs: rows });
    const { pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    expect(await ratings(shown)).toEqual(['GREEN', '', '']);
    const before = await look(shown);
    await button(/^Write/).click();
    await pane.getByRole('heading', { name: /written|rated/ }).waitFor();
    expect(await ratings(shown)).toEqual(['AMBER', 'GREEN', 'RED']);
    await button('Undo').click();
    await expect.poll(() => ratings(shown)).toEqual(['GREEN', '', '']);
    expect(await look(shown)).toEqual(before);
    expect(shown.complaints).toEqual([]);
  });

  testWith('chromium', 'says what stands in the way in a sentence, and writes nothing', async () => {
    const shown = await open({ KPIs: rows });
    const { pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    await inPage(shown, '({ simulated }) => { simulated.book.sheets[0].protected = true; }');
    await button(/^Write/).click();
    await pane.getByText(/The sheet 'KPIs' is protected/).first().waitFor();
    await inPage(shown, "({ simulated }) => { Object.assign(simulated.book.sheets[0], { protected: false, visibility: 'Hidden' }); }");
    await pane.getByRole('button', { name: /^KPI1 % of referrals/ }).click();
    await pane.getByText("The sheet 'KPIs' is hidden. Unhide it (right-click on a sheet's tab, Unhide) to see F2.").first().waitFor();
    expect(await ratings(shown)).toEqual(['GREEN', '', '']);
  });

  testWith('chromium', 'results, summaries and checks are marked as old when somebody changes the workbook, and not by our own writing', async () => {
    const shown = await open({ KPIs: [header.with(4, 'October 2020'), ...rows.slice(1)] });
    const { pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    const old = pane.getByText('The workbook was changed after these results were made.');
    const told = () => inPage(shown, '({ wire }) => new Promise((done) => { wire.tell(); setTimeout(done, 0); })');
    const clicks: [press: (string | RegExp)[], done: RegExp, again: string][] = [
      [['Rate indicators', /^Write/], /written/, 'Rate again'],
      [['Refresh summaries', 'Write the summaries'], /sheets? added/, 'Refresh the summaries again'],
      [['Validate', 'Keep the result on a sheet'], /submit/, 'Validate again'],
    ];
    await button('Look for tables').click();
    for (const [press, done, again] of clicks) {
      for (const name of press) await button(name).click();
      await pane.getByRole('heading', { name: done }).waitFor();
      await told();
      expect(await old.count()).toBe(0);
      await inPage(shown, '({ simulated, wire }) => { simulated.byHand(simulated.book.sheets[0], { top: 3, left: 5, bottom: 3, right: 5 }, () => undefined); wire.tell(); }');
      await button(again).waitFor();
    }
  });

  testWith('chromium', 'a ribbon button rates before the pane was ever seen, and the pane’s own code is not loaded for it', async () => {
    const shown = await open({ KPIs: rows.map((row, place) => (place === 1 ? [...row.slice(0, 5), null] : row)) }, false);
    await expect.poll(() => inPage(shown, '({ wire }) => wire.listens()')).toBe(true);
    const scripts = () => shown.asked.filter((address) => /127\.0\.0\.1.*\.js$/.test(address)).map((address) => address.replace(/.*\//, ''));
    await inPage(shown, "({ wire }) => wire.press('RateIndicators')");
    expect(await ratings(shown)).toEqual(['AMBER', 'GREEN', 'RED']);
    expect(scripts()).toContain('jobs.js');
    expect(scripts()).not.toContain('pane.js');
    await shown.page.evaluate(() => (document.querySelector('iframe')!.style.width = '320px'));
    await shown.pane.getByRole('button', { name: 'Look for tables' }).waitFor();
    expect(scripts()).toContain('pane.js');
  });

  testWith('chromium', 'Cancel ends a job that runs beside Excel, and the next one begins anew', async () => {
    const shown = await open({ KPIs: rows });
    const { pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    await button('Rate indicators').waitFor();
    await pane.evaluate(() => {
      // The job is never heard of again: only ending its worker settles it.
      const post = Worker.prototype.postMessage;
      Object.assign(window, { release: () => (Worker.prototype.postMessage = post) });
      Worker.prototype.postMessage = () => undefined;
    });
    await button('Rate indicators').click();
    await button('Cancel').click();
    await pane.getByText('Stopped. Nothing was written.').last().waitFor();
    await pane.evaluate(() => (window as unknown as { release: () => void }).release());
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    expect(await ratings(shown)).toEqual(['GREEN', '', '']);
    expect(shown.complaints).toEqual([]);
  });

  testWith('chromium', '1,000 indicators are found, rated and written', async () => {
    const shown = await open({ KPIs: indicatorRows(1_000) });
    const { pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    await button(/^Write/).click();
    await pane.getByRole('heading', { name: /written|rated/ }).waitFor();
    const traffic = await inPage<PageSide['simulated']['traffic']>(shown, '({ simulated }) => simulated.traffic');
    expect(traffic.length).toBeLessThanOrEqual(14);
    expect(shown.complaints).toEqual([]);
  });

  testWith('chromium', 'summaries are shown, added and taken back', async () => {
    const shown = await open({ KPIs: [header.with(4, 'October 2020'), ...rows.slice(1)] });
    const { pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    const before = await look(shown);
    await button('Refresh summaries').click();
    await button('Write the summaries').click();
    await button('Copy RAG summary for Word').waitFor();
    expect(await sheets(shown)).toEqual(expect.arrayContaining(['KPIs', 'RAG summary', 'RAG detail']));
    await button('Refresh summaries').click();
    await pane.getByRole('heading', { name: 'The summaries are up to date.' }).waitFor();
    await button('Undo').click();
    await pane.getByText(/put back as before/).first().waitFor();
    expect(await look(shown)).toEqual(before);
    expect(shown.complaints).toEqual([]);
  });

  testWith('chromium', 'a target is revised, shown before it is written, and taken back', async () => {
    const shown = await open({ KPIs: [header.with(4, 'March 2021'), ...rows.slice(1)] });
    const { page, pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    await button('Rate indicators').click();
    await button(/^Write/).click();
    await pane.getByRole('list', { name: 'Indicators' }).getByRole('button', { name: /KPI1/ }).click();
    const before = await look(shown);
    await button('Revise target or tolerance…').click();
    await page.keyboard.type('93%');
    await pane.getByLabel('Why').fill('Agreed by the board');
    await button('Show what changes').click();
    await pane.getByText('95% becomes 93%').waitFor();
    await button('Write it').click();
    await pane.getByRole('heading', { name: 'Revise KPI1: done' }).waitFor();
    await button('Undo').click();
    await pane.getByText(/put back as before/).first().waitFor();
    expect(await look(shown)).toEqual(before);

    expect(shown.complaints).toEqual([]);
  });

  testWith('chromium', 'where there is no table, it says what one needs and shows one', async () => {
    const shown = await open({ Letter: [['Dear all, please find the figures attached.']] });
    const { pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    await pane.getByRole('heading', { name: 'No table was found' }).waitFor();
    await button('Show me an example').click();
    await pane.getByRole('columnheader', { name: 'Tolerance' }).waitFor();
    expect(await pane.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  testWith('chromium', 'findings are gone through by keyboard, one is accepted, and a kept rating stays kept', async () => {
    const shown = await open({ KPIs: rows });
    const { page, pane } = shown;
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    await button('Look for tables').click();
    await button('Validate').click();
    await pane.getByRole('heading', { name: 'Not ready to submit: 1 error is open.' }).waitFor();
    await page.keyboard.press('F8');
    await expect.poll(() => pane.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(/KPI1/);
    await page.keyboard.press('Enter');
    await button('Accept…').click();
    await page.keyboard.type('The director decided');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Ready to submit: no error is open.' }).waitFor();
    expect(await sheets(shown)).toContain('RAG record');

    await button('Rate indicators').click();
    await button('Keep mine: KPI1').click();
    await page.keyboard.type('The director decided');
    await page.keyboard.press('Enter');
    await button(/^Write/).click();
    await button('1 kept against the rule').waitFor();
    expect(await ratings(shown)).toEqual(['GREEN', 'GREEN', 'RED']);
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /Nothing had to change/ }).waitFor();
    expect(shown.complaints).toEqual([]);
  });
});
