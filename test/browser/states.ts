import { zipSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { cellOf, paneOf } from './page.ts';

/** A state of the pane and how a person comes to it from the one before. Every fourth column of pane.md's table, and the pane's own. */
export interface State {
  name: string;
  reach: (page: Page) => Promise<void>;
}

/** From the opened sample onwards, one after the other on one page. */
export const states: State[] = [
  {
    name: 'first use',
    reach: async (page) => paneOf(page).button('Look for tables').waitFor(),
  },
  {
    name: 'tables found',
    reach: async (page) => {
      await paneOf(page).button('Look for tables').click();
      await paneOf(page).button('Rate indicators').waitFor();
    },
  },
  {
    name: 'a mapping',
    reach: async (page) => {
      await paneOf(page).pane.getByRole('button', { name: /sheet Supporting/ }).click();
      await paneOf(page).pane.getByLabel('Figure', { exact: true }).waitFor();
    },
  },
  {
    name: 'settings',
    reach: async (page) => {
      await paneOf(page).button('Settings').click();
      await paneOf(page).pane.getByRole('heading', { name: 'Settings' }).waitFor();
    },
  },
  {
    name: 'rating',
    reach: async (page) => {
      await paneOf(page).button('Done').click();
      await page.evaluate(() => Object.assign(window, { hold: true }));
      await paneOf(page).button('Rate indicators').click();
      await paneOf(page).button('Cancel').waitFor();
    },
  },
  {
    name: 'before writing',
    reach: async (page) => {
      await page.evaluate(() => Object.assign(window, { hold: false }));
      await paneOf(page).pane.getByRole('heading', { name: /This will/ }).waitFor();
      await paneOf(page).button('Keep mine: SM16').waitFor();
    },
  },
  {
    name: 'keeping mine',
    reach: async (page) => {
      await paneOf(page).button('Keep mine: SM16').click();
      await paneOf(page).button('Keep mine').click();
      await paneOf(page).pane.getByText('Give a reason.').waitFor();
    },
  },
  {
    name: 'changed since',
    reach: async (page) => {
      await paneOf(page).button('Cancel').click();
      await page.getByRole('tab', { name: 'Supporting' }).click();
      await type(page, 'F9', '84%');
      await paneOf(page).button(/^Write/).click();
      await paneOf(page).pane.getByText(/was changed after the look/).last().waitFor();
    },
  },
  {
    name: 'done',
    reach: async (page) => {
      await paneOf(page).button('Look again').click();
      await paneOf(page).button('Write the ratings').waitFor();
      await paneOf(page).write();
    },
  },
  {
    name: 'an indicator',
    reach: async (page) => {
      await paneOf(page).pane.getByLabel('Find an indicator').fill('SM4');
      await paneOf(page).pane.getByRole('list', { name: 'Indicators' }).getByRole('button', { name: /SM4/ }).click();
      await paneOf(page).pane.getByRole('list', { name: 'As understood' }).waitFor();
    },
  },
  {
    name: 'revising a target',
    reach: async (page) => {
      await paneOf(page).button('Revise target or tolerance…').click();
      await paneOf(page).button('Show what changes').click();
      await paneOf(page).pane.getByText('Write a new target or a new tolerance.').waitFor();
    },
  },
  {
    name: 'nothing found by words',
    reach: async (page) => {
      await paneOf(page).pane.getByLabel('Find an indicator').fill('no such words');
      await paneOf(page).pane.getByText(/No indicator is like this/).waitFor();
    },
  },
  {
    name: 'changed by hand',
    reach: async (page) => {
      await paneOf(page).pane.getByLabel('Find an indicator').fill('');
      await type(page, 'G20', 'mine');
      await paneOf(page).pane.getByText(/was changed after these results/).waitFor();
    },
  },
  {
    name: 'undone but for one',
    reach: async (page) => {
      await paneOf(page).button('Undo').click();
      await paneOf(page).pane.getByText(/left as they are/).last().waitFor();
    },
  },
  {
    name: 'summaries before writing',
    reach: async (page) => {
      await paneOf(page).button('Refresh summaries').click();
      await paneOf(page).button('Write the summaries').waitFor();
    },
  },
  {
    name: 'summaries',
    reach: async (page) => {
      await paneOf(page).button('Write the summaries').click();
      await paneOf(page).button('Copy RAG summary for Word').waitFor();
    },
  },
  {
    name: 'a finding',
    reach: async (page) => {
      await paneOf(page).button('Validate').click();
      await paneOf(page).pane.getByRole('list', { name: 'Findings', exact: true }).getByRole('button').first().click();
      await paneOf(page).button('Accept…').click();
    },
  },
  {
    name: 'the next year',
    reach: async (page) => {
      await paneOf(page).button('Period').click();
      await paneOf(page).button('Start the next year…').click();
      await paneOf(page).pane.getByLabel('New targets, if there are any').waitFor();
    },
  },
  {
    name: 'a step of the year',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await paneOf(page).button('Start November 2020').click();
      await paneOf(page).button('Declare it final first').waitFor();
      await paneOf(page).pane.getByRole('list', { name: 'Cells that change' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'fault',
    reach: async (page) => {
      await paneOf(page).button('Back').click();
      await page.evaluate(() => Object.assign(window, { broken: true }));
      await paneOf(page).button('Rate indicators').click();
      await paneOf(page).button('Copy details').waitFor();
      await page.evaluate(() => Object.assign(window, { broken: false }));
    },
  },
  {
    name: 'no table',
    reach: async (page) => {
      page.on('dialog', (dialog) => void dialog.accept());
      await give(page, 'letter.xlsx', bare('Dear all, please find the figures attached.'));
      await paneOf(page).button('Look for tables').click();
      await paneOf(page).pane.getByRole('heading', { name: 'No table was found' }).waitFor();
      await paneOf(page).button('Say where the table stands').click();
    },
  },
  {
    name: 'no workbook',
    reach: async (page) => {
      await give(page, 'notes.xlsx', new TextEncoder().encode('These are notes and no workbook.'));
      await page.getByText(/not an Excel workbook/).waitFor();
    },
  },
];

/** Types into a cell of the sheet that is shown. */
export async function type(page: Page, address: string, text: string): Promise<void> {
  await page.getByLabel('Go to a cell').fill(address);
  await page.getByLabel('Go to a cell').press('Enter');
  await page.locator(`#active-cell[aria-label^="${address} "]`).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await cellOf(page, address).getByText(text).waitFor();
}

/** Chooses a file to open; `leave` says yes where changes would be left. */
export async function give(page: Page, name: string, bytes: Uint8Array, leave = false): Promise<void> {
  if (leave) page.once('dialog', (dialog) => void dialog.accept());
  await page.getByLabel('Open a workbook').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** A workbook with one sentence in it. */
export function bare(sentence: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`),
    '_rels/.rels': strToU8(`<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Letter" sheetId="1" r:id="a"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${sentence}</t></is></c></row></sheetData></worksheet>`),
  });
}

/** Runs in the page before its own script: lets a test hold a rating back, or send it where nobody answers. */
export function tamper(): void {
  const post = Worker.prototype.postMessage as (this: Worker, message: unknown, ...more: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { run?: string }, ...more: unknown[]) {
    const flags = window as unknown as { hold?: boolean; broken?: boolean };
    if (flags.broken && message.run === 'rate') return post.call(this, { ...message, run: 'nothing' }, ...more);
    if (!flags.hold || message.run !== 'rate') return post.call(this, message, ...more);
    const wait = setInterval(() => {
      if (flags.hold) return;
      clearInterval(wait);
      post.call(this, message, ...more);
    }, 50);
  };
}
