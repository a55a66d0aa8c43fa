import { describe, expect } from 'vitest';
import { testWith } from '../tools.ts';
import { browsing, cellOf, pixelOf } from './page.ts';
import { give } from './states.ts';
import { everything } from './workbooks.ts';

const { visit } = browsing();

async function opened() {
  const { page, complaints } = await visit();
  await cellOf(page, 'A1').waitFor();
  await give(page, 'everything.xlsx', await everything());
  await cellOf(page, 'B2').getByText('Measure 2').waitFor();
  return { page, complaints };
}

describe('the sheet as Excel shows it', () => {
  testWith('chromium', 'number formats, fills, fonts, lines, widths, merged and hidden cells', async () => {
    const { page, complaints } = await opened();
    const text = (cell: string) => cellOf(page, cell).innerText();
    const css = (cell: string, property: string) => cellOf(page, cell).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    await expect.poll(() => text('C2')).toBe('0.2%');
    await expect.poll(() => text('F2')).toBe('01/10/2020');
    await expect.poll(() => text('E2')).toMatch(/^#+$/);
    await expect.poll(() => pixelOf(page, cellOf(page, 'B3'))).toBe('#FFC000');
    expect([await css('B3', 'font-weight'), await css('B3', 'font-style'), await css('B3', 'color'), await css('B3', 'font-family')]).toEqual(['700', 'italic', 'rgb(0, 112, 60)', expect.stringContaining('Arial')]);
    expect(await css('B4', 'border-bottom')).toBe('2px solid rgb(255, 0, 0)');
    expect(await css('C12', 'color')).toBe('rgb(255, 0, 0)');
    const box = async (cell: string) => (await cellOf(page, cell).boundingBox())!;
    expect((await box('B5')).width).toBe((await box('B2')).width + (await box('C2')).width);
    expect((await box('B5')).height).toBe(2 * (await box('B2')).height);
    expect(await cellOf(page, 'C5').count()).toBe(0);
    expect([await cellOf(page, 'D2').count(), await cellOf(page, 'B8').count()]).toEqual([0, 0]);
    expect((await box('B9')).y).toBe((await box('B7')).y + (await box('B7')).height);
    // Long words run over what is empty beside them; the cell, and its fill, end where they end.
    expect((await cellOf(page, 'B10').locator('span').boundingBox())!.width).toBeGreaterThan((await box('B2')).width);
    expect([(await box('B10')).width, (await box('B3')).width]).toEqual([(await box('B2')).width, (await box('B2')).width]);
    await expect.poll(() => page.getByRole('tab').allInnerTexts()).toEqual(['Look', 'Second']);
    expect(complaints).toEqual([]);
  });

  testWith('chromium', 'frozen rows and columns stay where they are', async () => {
    const { page } = await opened();
    const before = [await cellOf(page, 'A1').boundingBox(), await cellOf(page, 'B1').boundingBox()];
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 1500));
    await cellOf(page, 'B90').waitFor();
    expect([await cellOf(page, 'A1').boundingBox(), await cellOf(page, 'B1').boundingBox()]).toEqual(before);
    const first = (await cellOf(page, 'A90').boundingBox())!;
    expect([first.x, first.y]).toEqual([before[0]!.x, (await cellOf(page, 'B90').boundingBox())!.y]);
  });

  testWith('chromium', 'mouse and keyboard select; hidden rows and merged cells are stepped over', async () => {
    const { page } = await opened();
    const name = () => page.getByLabel('Go to a cell').inputValue();
    const box = (await cellOf(page, 'B7').boundingBox())!;
    await page.mouse.click(box.x + 10, box.y + 8);
    await expect.poll(name).toBe('B7');
    // The worker holds the cells: what one of them says comes a moment after its name.
    await expect.poll(() => page.getByLabel('What the cell holds').inputValue()).toBe('Measure 7');
    const moves: [key: string, cell: string][] = [
      ['ArrowDown', 'B9'], ['ArrowUp', 'B7'], ['ArrowUp', 'B5'], ['ArrowRight', 'E5'], ['ArrowLeft', 'B5'], ['ArrowDown', 'B7'],
      ['Control+Home', 'A1'], ['Control+ArrowDown', 'A200'], ['Control+ArrowUp', 'A1'], ['Shift+ArrowRight', 'A1:B1'], ['Shift+ArrowDown', 'A1:B2'], ['Home', 'A1'], ['Enter', 'A2'],
    ];
    for (const [key, cell] of moves) {
      await page.keyboard.press(key);
      await expect.poll(async () => [key, await name()]).toEqual([key, cell]);
    }
    await page.mouse.move(box.x + 10, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 10, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(name).toMatch(/^B7:B\d+$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  });

  testWith('chromium', 'a value is typed as a number, a per cent, a date or text, and undone', async () => {
    const { page } = await opened();
    const typed: [cell: string, keys: string, shown: string, held: string][] = [
      ['C2', '92.1%', '92.1%', '92.1%'], ['C3', '0.5', '50.0%', '50%'], ['F4', '31/1/2021', '31/01/2021', '31/01/2021'], ['B2', "'007", '007', '007'], ['B7', 'New words', 'New words', 'New words'],
    ];
    for (const [cell, keys, shown, held] of typed) {
      await page.getByLabel('Go to a cell').fill(cell);
      await page.getByLabel('Go to a cell').press('Enter');
      await page.locator(`#active-cell[aria-label^="${cell} "]`).waitFor();
      await page.getByRole('grid').focus();
      await page.keyboard.press('F2');
      await page.getByLabel(`Value of ${cell}`).fill(keys);
      await page.keyboard.press('Enter');
      await expect.poll(() => cellOf(page, cell).innerText()).toBe(shown);
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => page.getByLabel('What the cell holds').inputValue()).toBe(held);
    }
    await page.getByText('changed, not downloaded').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(() => cellOf(page, 'B7').innerText()).toBe('Measure 7');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => cellOf(page, 'B7').innerText()).toBe('New words');
  });

  testWith('chromium', 'a formula is not written over, and says who recalculates it', async () => {
    const { page } = await opened();
    await page.getByLabel('Go to a cell').fill('C9');
    await page.getByLabel('Go to a cell').press('Enter');
    await page.locator('#active-cell[aria-label^="C9 "]').waitFor();
    // The worker holds the cells: what this one holds comes a moment after its name.
    await expect.poll(() => page.getByLabel('What the cell holds').inputValue()).toBe('1.4%');
    await page.getByRole('grid').focus();
    await page.keyboard.type('5');
    await page.getByText(/This cell holds a formula. Excel will recalculate it/).first().waitFor();
    await expect.poll(() => cellOf(page, 'C9').innerText()).toBe('1.4%');
  });

  testWith('chromium', 'a change that was not downloaded warns before the page is left', async () => {
    const { page } = await opened();
    await page.getByRole('grid').focus();
    await page.keyboard.type('New');
    await page.keyboard.press('Enter');
    await page.getByText('changed, not downloaded').waitFor();
    const asked = new Promise<string>((found) => page.on('dialog', (dialog) => {
      found(dialog.type());
      void dialog.dismiss();
    }));
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
  });

  testWith('chromium', 'a file is opened by dropping it', async () => {
    const { page } = await visit();
    await cellOf(page, 'A1').waitFor();
    const bytes = [...await everything()];
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'));
      return transfer;
    }, bytes);
    await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await page.getByText(/Drop the workbook here/).waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await cellOf(page, 'B2').getByText('Measure 2').waitFor();
    await page.getByText('dropped.xlsx').waitFor();
  });
});
