import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { goingOn } from '../../src/jobs/words.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { reference, testWith } from '../tools.ts';
import { browsing, cellOf } from './page.ts';
import { give } from './states.ts';

const { visit } = browsing();
const folder = reference('workbooks/nasty');

describe.skipIf(folder === null)('broken, hostile and odd files', () => {
  testWith('chromium', 'each opens or gives the sentence that the command line gives, and the page stays alive', async () => {
    const { page, complaints, asked } = await visit();
    await cellOf(page, 'A1').waitFor();
    const found: string[] = [];
    for (const name of readdirSync(folder!).filter((file) => !file.endsWith('.csv'))) {
      const bytes = readFileSync(join(folder!, name));
      const book = await openWorkbook(bytes, nodeCodec);
      await give(page, name, bytes);
      const trouble = page.locator('[data-state=trouble]');
      await page.locator('[data-state=opening]').waitFor({ state: 'detached' });
      if (refused(book)) {
        // With its name: the sentence of the file before may be the same.
        await trouble.getByText(`${name}: ${goingOn(book.say)}`).waitFor({ timeout: 20_000 }).catch(async () => found.push(`${name}: ${goingOn(book.say)} <> ${await trouble.innerText({ timeout: 500 }).catch(() => 'opened')}`));
      } else {
        await page.getByText(name, { exact: true }).waitFor({ timeout: 20_000 }).catch(async () => found.push(`${name}: opens <> ${await trouble.innerText({ timeout: 500 }).catch(() => 'nothing')}`));
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          await page.getByRole('grid').waitFor();
        }
      }
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    expect(asked.filter((address) => new URL(address).hostname !== 'localhost')).toEqual([]);
  }, 300_000);
});
