import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testWith } from '../tools.ts';
import { browsing, paneOf, picture } from './page.ts';
import { states, tamper } from './states.ts';

const { visit } = browsing();

/** Looks that a host or Windows can ask for, and sizes: there the colours are the light ones again. */
const themes = [
  { name: 'light', options: { path: '/?ask' } },
  { name: 'dark', options: { path: '/?ask', colorScheme: 'dark' } },
  { name: 'contrast', options: { path: '/?ask&theme=contrast' } },
  { name: 'forced colours', options: { path: '/?ask', forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'narrow', options: { path: '/?ask', viewport: { width: 320, height: 900 } } },
  // What a window of 1280 by 800 has left at 200%.
  { name: 'zoomed', options: { path: '/?ask', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
] as const;

/** States in which something other than the pane has changed as well. */
const whole = ['first use', 'done', 'changed by hand', 'no workbook'];

describe('every state, for everyone', () => {
  for (const { name, options } of themes) {
    testWith('chromium', `${'viewport' in options ? 'nothing is cut off' : 'axe finds nothing, and nothing is cut off'}: ${name}`, async () => {
      const { page, complaints } = await visit(options);
      await page.addInitScript(tamper);
      await page.reload();
      const found: unknown[] = [];
      for (const state of states) {
        await state.reach(page);
        await settled(page);
        if (name === 'narrow' || name === 'zoomed') await paneOf(page).pane.scrollIntoViewIfNeeded();
        await picture(page, `${name}, ${state.name}`);
        // The sheet beside the pane is looked at where it has changed.
        const axe = whole.includes(state.name) ? new AxeBuilder({ page }) : new AxeBuilder({ page }).include('aside');
        const { violations } = 'viewport' in options ? { violations: [] } : await axe.analyze();
        found.push(...violations.map(({ id, nodes }) => [state.name, id, ...nodes.slice(0, 3).map(({ html, any }) => [html.slice(0, 200), any[0]?.message])]));
        const over = await page.evaluate(() => {
          const pane = document.querySelector('section[aria-label="Indicator RAG"]');
          return [document.documentElement.scrollWidth - innerWidth, (pane?.scrollWidth ?? 0) - (pane?.clientWidth ?? 0)];
        });
        if (over.some((pixels) => pixels > 0)) found.push([state.name, 'cut off', over]);
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    }, 300_000);
  }
});

/** Waits until nothing moves: axe would measure colours halfway. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity).map((animation) => animation.finished.catch(() => undefined))));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
