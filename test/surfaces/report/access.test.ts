import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import { html } from '../../../src/surfaces/report/html.ts';
import { testWith } from '../../tools.ts';
import { hostile, outcome, poisoned, trend } from './sample.ts';

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const page = html({ ...outcome, trends: [trend, { ...trend, ref: 'KPI4', title: 'KPI4: another' }] }, { source: 'performance.xlsx', today: '2020-11-03' });
const bad = poisoned();

testWith('chromium', 'axe finds nothing in the report, nothing is cut off, and nothing is run or asked for', async (executablePath) => {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const looks = [
      { name: 'light', content: page, options: {} },
      { name: 'forced colours', content: page, options: { forcedColors: 'active', colorScheme: 'dark' } },
      { name: 'narrow', content: page, options: { viewport: { width: 320, height: 800 } } },
      { name: 'hostile', content: html({ ...bad.outcome, trends: [bad.trend] }, { source: hostile, today: hostile }), options: {} },
    ] as const;
    mkdirSync('artefacts/report', { recursive: true });
    for (const { name, content, options } of looks) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const view = await context.newPage();
      const heard: string[] = [];
      view.on('request', (request) => heard.push(request.url()));
      view.on('dialog', (dialog) => heard.push(dialog.message()));
      view.on('console', (message) => heard.push(message.text()));
      await view.setContent(content);
      await view.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      await view.screenshot({ path: `artefacts/report/${name}.png`, fullPage: true });
      // Where the reader's own colours are forced, axe measures those that the page asked for and that nobody sees.
      const { violations } = await new AxeBuilder({ page: view }).disableRules(name === 'forced colours' ? ['color-contrast'] : []).analyze();
      expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)])]).toEqual([name, []]);
      expect([name, await view.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0)]).toEqual([name, true]);
      const beyond = await view.evaluate(() => [...document.querySelectorAll('.frame caption span')].filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.textContent));
      expect([name, beyond]).toEqual([name, []]);
      if (name === 'light') {
        await view.pdf({ path: 'artefacts/report/print.pdf', preferCSSPageSize: true, printBackground: true });
        await view.emulateMedia({ media: 'print' });
        expect(await view.locator('details').first().isVisible()).toBe(false);
      }
      expect([name, heard]).toEqual([name, []]);
      await context.close();
    }
  } finally {
    await browser.close();
  }
});
