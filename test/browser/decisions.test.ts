import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testWith } from '../tools.ts';
import { browsing, cellOf, paneOf, picture } from './page.ts';
import { give, type } from './states.ts';
import { doubtful, faulty } from './workbooks.ts';

const { visit } = browsing();

/** What axe finds in the pane as it stands. */
async function axe(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html, any }) => [html.slice(0, 200), any[0]?.message])]);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the sheets that a committee reads', () => {
  testWith('chromium', 'are shown before they are written, copied as a table, saved, refreshed without a change and taken back', async () => {
    const { page, complaints } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { pane, button, rate, write } = paneOf(page);
    await rate();
    await write();
    await button('Refresh summaries').click();
    await expect.poll(() => focused(page)).toMatch(/^This will add \d sheets\.$/);
    expect(await page.getByRole('tab', { name: 'RAG summary' }).count()).toBe(0);
    await button('Write the summaries').click();
    await expect.poll(() => focused(page)).toMatch(/^\d sheets added\.$/);
    await pane.getByText(/at or better than target/).waitFor();
    await button('RAG by month').click();
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toBe('RAG by month');

    await button('Copy RAG summary for Word').click();
    await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/is copied/);
    // As Word would take it: by pasting.
    const pasted = page.evaluate(() => new Promise<string>((taken) => document.addEventListener('paste', ({ clipboardData }) => taken(clipboardData?.getData('text/html') ?? ''), { once: true })));
    await page.keyboard.press('Control+v');
    expect(await pasted).toMatch(/<table[\s\S]*background[\s\S]*GREEN[\s\S]*<\/table>/i);
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save RAG by month as CSV').click()]);
    expect(download.suggestedFilename()).toMatch(/^RAG by month.*\.csv$/);

    await button('Refresh summaries').click();
    await expect.poll(() => focused(page)).toBe('The summaries are up to date.');
    await button('Undo').click();
    await expect.poll(() => page.getByRole('tab', { name: 'RAG summary' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('what an officer decides is kept in the workbook', () => {
  testWith('chromium', 'findings are walked through by keyboard, put right, accepted with a reason, and taken back', async () => {
    const { page, complaints } = await visit();
    const { pane, button } = paneOf(page);
    await cellOf(page, 'A1').waitFor();
    await give(page, 'faulty.xlsx', await faulty());
    await page.getByText('faulty.xlsx', { exact: true }).waitFor();
    await pane.getByText('1 table found').waitFor();
    await button('Validate').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Not ready to submit: \d+ errors? (is|are) open/);
    const errors = async () => Number(/(\d+) error/.exec(await pane.getByRole('heading', { level: 2, name: /submit/ }).innerText())?.[1] ?? 0);
    const before = await errors();
    expect(await axe(page)).toEqual([]);

    // F8 leads to the first finding and to its cell; errors come first.
    await page.keyboard.press('F8');
    await expect.poll(() => page.evaluate(() => document.activeElement?.querySelector('[aria-label]')?.getAttribute('aria-label'))).toBe('Error');
    const first = await focused(page);
    const cell = /Figures, ([A-Z]+\d+)/.exec(first)![1]!;
    await expect.poll(() => page.getByLabel('Go to a cell').inputValue()).toBe(cell);
    await page.keyboard.press('F8');
    await expect.poll(() => focused(page)).not.toBe(first);
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => focused(page)).toBe(first);

    await page.keyboard.press('Enter');
    await button('Accept…').click();
    await button('Accept').click();
    await pane.getByText('Give a reason. It is kept').waitFor();
    await page.keyboard.type('Agreed with the auditor');
    expect(await axe(page)).toEqual([]);
    await picture(page, 'checks, accepting');
    await page.keyboard.press('Enter');
    await expect.poll(errors).toBe(before - 1);
    await page.getByRole('tab', { name: 'RAG record' }).waitFor();
    await button('1 accepted').click();
    await pane.getByRole('list', { name: 'Findings', exact: true }).getByRole('button').first().click();
    await pane.getByText(/Accepted on .*: Agreed with the auditor/).waitFor();
    await button('1 accepted').click();

    // A number that was kept as text is put right after its cells were shown.
    await pane.getByRole('list', { name: 'Findings', exact: true }).getByRole('button', { name: /kept as text/ }).first().click();
    await pane.getByText(/becomes/).first().waitFor();
    await button('Put it right').click();
    await expect.poll(() => pane.getByRole('button', { name: /kept as text/ }).count()).toBe(0);

    await button('Undo').click();
    await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/put back as before/);
    await button('Validate').click();
    await pane.getByRole('button', { name: /kept as text/ }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  testWith('chromium', 'what only an officer knows is asked one question at a time, by keyboard, recorded and not asked again', async () => {
    const { page, complaints } = await visit();
    const { pane, button, write } = paneOf(page);
    await cellOf(page, 'A1').waitFor();
    await give(page, 'doubtful.xlsx', await doubtful());
    await pane.getByText('1 table found').waitFor();
    await button('Rate indicators').click();
    const question = pane.getByRole('region', { name: /What does the tolerance of 5% mean/ });
    await expect.poll(() => question.innerText()).toMatch(/2 questions, one at a time[\s\S]*K1/);
    expect(await question.count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await picture(page, 'a question');
    await question.getByRole('button', { name: 'Later' }).click();
    await expect.poll(() => question.innerText()).toMatch(/K2/);
    await question.getByRole('button', { name: /points/ }).focus();
    await page.keyboard.press('Enter');
    // The next question has the focus, and no answer of it: the same key does not answer twice.
    await expect.poll(() => question.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[aria-label="Indicator RAG"]') !== null)).toBe(true);
    await write();
    await page.getByRole('tab', { name: 'RAG record' }).waitFor();
    await expect.poll(() => cellOf(page, 'F3').innerText()).toBe('AMBER');
    // What was put off is not asked again by the same click.
    expect(await question.count()).toBe(0);
    await button('Rate indicators').click();
    await expect.poll(() => question.innerText()).toMatch(/One question[\s\S]*K1/);
    await question.getByRole('button', { name: /of the target/ }).click();
    await write();
    await expect.poll(() => cellOf(page, 'F2').innerText()).toBe('RED');
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /Nothing had to change/ }).waitFor();
    expect(await question.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  testWith('chromium', 'words that speak against the figure are marked in their sentence', async () => {
    const { page } = await visit();
    const { pane, button } = paneOf(page);
    await cellOf(page, 'A1').waitFor();
    await give(page, 'doubtful.xlsx', await doubtful());
    await pane.getByText('1 table found').waitFor();
    await button('Validate').click();
    await pane.getByRole('list', { name: 'Findings', exact: true }).getByRole('button', { name: /K3.*above target/ }).click();
    await expect.poll(() => pane.locator('blockquote').innerText()).toBe('Performance is above target after a good month.');
    expect(await pane.locator('blockquote mark').innerText()).toBe('above target');
    await expect.poll(() => pane.locator('blockquote').evaluate((quote) => {
      const [{ top, bottom }, view] = [quote.getBoundingClientRect(), quote.closest('section')!.parentElement!.parentElement!.getBoundingClientRect()];
      return top >= view.top && bottom <= view.bottom;
    })).toBe(true);
    expect(await axe(page)).toEqual([]);
    await picture(page, 'marked words');
  });

  testWith('chromium', 'the result is kept on a sheet, and a rule can be turned off for this workbook', async () => {
    const { page } = await visit();
    const { pane, button } = paneOf(page);
    await cellOf(page, 'A1').waitFor();
    await give(page, 'faulty.xlsx', await faulty());
    await pane.getByText('1 table found').waitFor();
    await button('Validate').click();
    await button('Keep the result on a sheet').click();
    await page.getByRole('tab', { name: 'RAG checks' }).click();
    await pane.getByText('The result stands on the sheet RAG checks.').last().waitFor();
    await pane.getByRole('list', { name: 'Findings', exact: true }).getByRole('button', { name: /kept as text/ }).first().click();
    await pane.getByRole('group', { name: 'This check in this workbook' }).getByRole('button', { name: 'Do not check this' }).click();
    await expect.poll(() => pane.getByRole('button', { name: /kept as text/ }).count()).toBe(0);
    await pane.getByLabel('Put together').selectOption('indicator');
    await pane.getByRole('heading', { level: 3, name: /^K\d/ }).first().waitFor();
  });

  testWith('chromium', 'a rating that was kept stays kept at the next click, is marked and counted on its own, and lapses with its figure', async () => {
    const { page, complaints } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    await page.getByRole('tab', { name: 'Supporting' }).click();
    await rate();
    await button('Keep mine: SM16').click();
    await page.keyboard.type('Checked with the team');
    await page.keyboard.press('Enter');
    await pane.getByText('Kept: Checked with the team').waitFor();
    await write();
    await page.getByRole('tab', { name: 'RAG record' }).waitFor();
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /Nothing had to change/ }).waitFor();
    await button('1 kept against the rule').click();
    const row = pane.getByRole('list', { name: 'Indicators' }).getByRole('button');
    await expect.poll(() => row.count()).toBe(1);
    await expect.poll(() => row.innerText()).toMatch(/SM16[\s\S]*GREEN kept against the rule: Checked with the team\s*The rule gives BLUE: the figure is not applicable \(n\/a\)\./);
    expect(await axe(page)).toEqual([]);
    await picture(page, 'kept');
    await type(page, 'E20', '50%');
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    await expect.poll(() => button('Keep mine: SM16').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  testWith('chromium', 'a month is declared final and the next one started, each shown before it is written, by keyboard', async () => {
    const { page, complaints } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    await page.getByRole('tab', { name: 'Supporting' }).click();
    await rate();
    await write();
    await button('Period').focus();
    await page.keyboard.press('Enter');
    await button('Start November 2020').click();
    await pane.getByText('October 2020 has not been declared final').waitFor();
    expect(await button('Write it').count()).toBe(0);
    await button('Declare it final first').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Declare October 2020 final');
    await button('Write it').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Declare October 2020 final: done');
    await button('Period').click();
    await button('Start November 2020').click();
    await pane.getByRole('heading', { name: /cells change/ }).waitFor();
    expect(await pane.getByText('October 2020 has not been declared final').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await picture(page, 'next period');
    const figure = await cellOf(page, 'E8').innerText();
    expect(figure).not.toBe('');
    await button('Write it').click();
    await expect.poll(() => cellOf(page, 'E8').innerText()).toBe('');
    await expect.poll(() => pane.getByLabel('Reporting month').locator('option:checked').innerText()).toBe('November 2020');
    await button('Undo').click();
    await expect.poll(() => cellOf(page, 'E8').innerText()).toBe(figure);
    expect(complaints).toEqual([]);
  });
});
