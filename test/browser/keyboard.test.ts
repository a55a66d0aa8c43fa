import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testWith } from '../tools.ts';
import { browsing, cellOf, paneOf, picture } from './page.ts';
import { give } from './states.ts';
import { foreign, hiddenCard } from './workbooks.ts';

const { visit } = browsing();

/** What has the focus, as a screen reader names it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : null;
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  });
}

/** Presses Tab until the focus is on something of this name. Fails where no round of the page leads there. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`the Tab key never comes to ${name}`);
}

describe('without a mouse', () => {
  testWith('chromium', 'from the first look to the download', async () => {
    const { page } = await visit();
    const { pane } = paneOf(page);
    await paneOf(page).button('Rate indicators').waitFor();

    await tabTo(page, /sheet Supporting$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Figure$/);
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toBe('E');
    // Each arrow is a choice that is looked at, and the list keeps the focus.
    for (const [list, key, value] of [['Figure', 'ArrowDown', 'F'], ['Figure', 'ArrowUp', 'E'], ['Reporting month', 'ArrowDown', '2020-09'], ['Reporting month', 'ArrowDown', '2020-08'], ['Reporting month', 'ArrowUp', '2020-09'], ['Reporting month', 'ArrowUp', '2020-10']] as const) {
      if (!(await focused(page)).startsWith(list)) await tabTo(page, new RegExp(`^${list}`), 'Shift+Tab');
      await page.keyboard.press(key);
      await expect.poll(async () => [(await focused(page)).startsWith(list), await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)]).toEqual([true, value]);
    }

    await tabTo(page, /^Rate indicators$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^This will/);
    await tabTo(page, /^SM16/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toMatch(/^SM19/);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toMatch(/^SM16/);
    await tabTo(page, /^Keep mine: SM16$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Why keep GREEN\?/);
    await page.keyboard.type('The director decided');
    await page.keyboard.press('Enter');
    await pane.getByText('Kept: The director decided').waitFor();
    await tabTo(page, /^Write/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/1 rating kept as it stood/);

    await tabTo(page, /^Find an indicator$/);
    await page.keyboard.type('SM4');
    await expect.poll(() => pane.getByRole('list', { name: 'Indicators' }).getByRole('listitem').count()).toBe(1);
    await tabTo(page, /^ASM4|SM4.*re-referrals/);
    await page.keyboard.press('Enter');
    await pane.getByRole('list', { name: 'As understood' }).waitFor();
    await expect.poll(() => page.getByLabel('Go to a cell').inputValue()).toBe('G8');
    await page.keyboard.press('Escape');
    await expect.poll(() => pane.getByRole('list', { name: 'As understood' }).count()).toBe(0);

    await page.keyboard.press('Control+z');
    await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/put back as before/);

    await tabTo(page, /^Go to a cell$/, 'Shift+Tab');
    await page.keyboard.type('F9');
    await page.keyboard.press('Enter');
    // The address is left for the cell.
    await expect.poll(() => focused(page)).toBe('Sheet Supporting');
    await page.keyboard.type('50%');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellOf(page, 'F9').innerText()).toBe('50%');
    await tabTo(page, /^Supporting$/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-label')).toBe('Sheet Summary');

    await tabTo(page, /^Download rated copy$/, 'Shift+Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('performance-2020-21-rated.xlsx');
  });

  testWith('chromium', 'a card that is not sure is named, and rated', async () => {
    const { page } = await visit();
    const { pane, button, rate, write } = paneOf(page);
    await button('Rate indicators').waitFor();
    await give(page, 'card.xlsx', await hiddenCard());
    await pane.getByText('2 tables found').waitFor();
    // What was left alone is told with the results, and its sheet is shown.
    await rate();
    await write();
    await pane.getByRole('button', { name: /^Question Sheet Card/ }).click();
    await page.getByRole('tab', { name: 'Card (hidden)', selected: true }).waitFor();
    await button('Undo').click();
    await pane.getByRole('heading', { name: '2 tables found' }).waitFor();
    await tabTo(page, /sheet Card · not sure$/);
    await page.keyboard.press('Enter');
    await pane.getByText('Not sure that this is a table of indicators: its sheet is hidden.').waitFor();
    await picture(page, 'a card, not sure');
    await page.getByRole('tab', { name: 'Bins' }).click();
    await expect.poll(() => page.getByRole('tab').allInnerTexts()).toEqual(['Bins']);
    // Its sheet has a tab while it is looked at.
    await button('A1:B6').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('tab').allInnerTexts()).toEqual(['Bins', 'Card (hidden)']);
    await cellOf(page, 'B2').getByText('% of calls answered in time').waitFor();
    await tabTo(page, /^Rate this table too$/);
    await page.keyboard.press('Enter');
    await pane.getByText(/sheet Card$/).waitFor();
    await tabTo(page, /^Rate indicators$/);
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'This will write 2 ratings.' }).waitFor();
    await picture(page, 'a card, named');
  });

  testWith('chromium', 'a table that was not found is found where the officer says that it stands, and corrected', async () => {
    const { page } = await visit();
    const { pane, button } = paneOf(page);
    await button('Rate indicators').waitFor();
    await give(page, 'foreign.xlsx', await foreign());
    await pane.getByRole('heading', { name: 'No table was found' }).waitFor();
    await tabTo(page, /^Say where the table stands$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Sheet/);
    await page.keyboard.press('ArrowDown');
    for (const [field, words] of [['Row of the headings', '2'], ['Column of measures', 'a'], ['Column of targets', 'B'], ['Column of figures', '4']] as const) {
      await tabTo(page, new RegExp(`^${field}`));
      await page.keyboard.type(words);
    }
    await page.keyboard.press('Enter');
    await pane.getByText('Write the letters above the column, such as E.').waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Column of figures/);
    await picture(page, 'a table by hand');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('D');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: '1 table found' }).waitFor();
    await tabTo(page, /2 rows · sheet Zahlen$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    // Each correction may make the table longer; it stays one, and its form open.
    for (const [field, key] of [['Tolerance', 'C'], ['Rating', 'E']] as const) {
      await tabTo(page, new RegExp(`^${field}`));
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toBe(key);
      await expect.poll(() => pane.getByRole('button', { name: /sheet Zahlen$/ }).count()).toBe(1);
    }
    await button('Rate indicators').click();
    await pane.getByRole('heading', { name: 'This will write 2 ratings.' }).waitFor();
    await button('Write the ratings').click();
    // The sheet that was named is before the officer's eyes.
    await page.getByRole('tab', { name: 'Zahlen', selected: true }).waitFor();
    await expect.poll(() => Promise.all(['E3', 'E4'].map((cell) => cellOf(page, cell).innerText()))).toEqual(['GREEN', 'AMBER']);
  });

  testWith('chromium', 'where what had the focus is gone, the next thing to do has it', async () => {
    const { page } = await visit({ path: '/?ask' });
    const { pane, button } = paneOf(page);
    const press = async (name: string | RegExp, key = 'Enter') => {
      await button(name).focus();
      await page.keyboard.press(key);
    };
    const steps: [name: string | RegExp, key: string, then: RegExp][] = [
      ['Look for tables', 'Enter', /^Rate indicators$/],
      ['Settings', 'Enter', /^Settings$/],
      ['Done', 'Enter', /^Settings$/],
      ['Rate indicators', 'Enter', /^This will/],
      ['Keep mine: SM16', 'Enter', /^Why keep GREEN\?/],
      ['Do not write', 'Enter', /^Rate indicators$/],
      ['Rate indicators', 'Enter', /^This will/],
      [/^Write/, 'Enter', /written/],
      ['Undo', 'Enter', /^Rate indicators$/],
      ['Validate', 'Enter', /submit/],
      ['Refresh summaries', 'Enter', /^This will add/],
      ['Do not write', 'Enter', /^Rate indicators$/],
    ];
    await button('Look for tables').waitFor();
    for (const [name, key, then] of steps) {
      await press(name, key);
      await expect.poll(async () => [name, await focused(page)]).toEqual([name, expect.stringMatching(then)]);
    }
    // Escape leaves a small form and gives the focus back to what opened it.
    await press('Rate indicators');
    await press('Keep mine: SM16');
    await expect.poll(() => focused(page)).toMatch(/^Why keep/);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Keep mine: SM16');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The director decided');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe("Use the rule's: SM16");
    // A click elsewhere takes the focus away for good.
    await page.getByRole('grid').focus();
    await pane.getByRole('heading', { name: /This will/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  testWith('chromium', 'a long list is walked with the arrows, Home and End', async () => {
    const { page } = await visit();
    const { pane, rate, write } = paneOf(page);
    await rate();
    await write();
    const list = pane.getByRole('list', { name: 'Indicators' });
    await list.getByRole('button', { name: /KPI1/ }).focus();
    const names: [key: string, name: RegExp][] = [['ArrowDown', /KPI2/], ['ArrowDown', /KPI3/], ['End', /SI24/], ['ArrowUp', /SM26/], ['Home', /KPI1/]];
    for (const [key, name] of names) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toMatch(name);
    }
    expect(await list.getByRole('button').evaluateAll((buttons) => buttons.filter((button) => (button as HTMLElement).tabIndex === 0).length)).toBe(1);
  });

  testWith('chromium', 'samples open from a list that Escape closes', async () => {
    const { page } = await visit();
    await cellOf(page, 'A1').waitFor();
    await page.getByRole('button', { name: 'Samples' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Performance report/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('group', { name: 'Samples' }).isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Performance report/);
    await tabTo(page, /^Scrutiny report/);
    await page.keyboard.press('Enter');
    await page.getByText('scrutiny-2018.xlsx', { exact: true }).waitFor();
  });
});
