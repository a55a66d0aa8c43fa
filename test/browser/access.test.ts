import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testWith } from '../tools.ts';
import { browsing, paneOf, picture } from './page.ts';
import { states, tamper } from './states.ts';

const { visit } = browsing();

/** A look that a host or Windows can ask for, or a size; each state is seen in all of them before the next is gone to. */
interface Sight {
  name: string;
  media: { colorScheme: 'light' | 'dark'; forcedColors: 'active' | 'none' };
  /** A theme that is asked for by name, '' where the computer decides. */
  theme: '' | 'contrast';
  width: number;
  height: number;
  /** What axe looks for: 'all', or the rules that such a sight can break where the first did not. */
  rules: 'all' | string[];
}

const usual = { media: { colorScheme: 'light', forcedColors: 'none' }, theme: '', width: 1280, height: 800 } as const;
const colours = ['color-contrast', 'link-in-text-block'];

const sights: Sight[] = [
  { ...usual, name: 'light', rules: 'all' },
  { ...usual, name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: colours },
  { ...usual, name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, rules: colours },
  { ...usual, name: 'contrast', theme: 'contrast', rules: colours },
  { ...usual, name: 'narrow', width: 320, height: 900, rules: ['target-size'] },
  // What a window of 1280 by 800 has left at 200%.
  { ...usual, name: 'zoomed', width: 640, height: 400, rules: [] },
];

/** States in which something other than the pane has changed as well. */
const whole = ['first use', 'done', 'changed by hand', 'no workbook'];

describe('every state, for everyone', () => {
  testWith('chromium', `axe finds nothing, and nothing is cut off: ${sights.map(({ name }) => name).join(', ')}`, async () => {
    const { page, complaints } = await visit({ path: '/?ask' });
    await page.addInitScript(tamper);
    await page.reload();
    const found: unknown[] = [];
    const themes = new Set<string>();
    for (const state of states) {
      await state.reach(page);
      for (const sight of sights) {
        await look(page, sight);
        themes.add(await page.evaluate(() => getComputedStyle(document.querySelector('aside')!).getPropertyValue('--colorNeutralStroke1')));
        await picture(page, `${sight.name}, ${state.name}`);
        const said = [...await axe(page, sight.rules, whole.includes(state.name)), ...await cutOff(page)];
        found.push(...said.map((each) => [sight.name, state.name, each]));
      }
      await look(page, sights[0]!);
    }
    expect(found).toEqual([]);
    // The looks were looks indeed, and what is wrong would be seen.
    expect(themes.size).toBe(3);
    await page.evaluate(() => {
      const faint = Object.assign(document.createElement('p'), { textContent: 'hardly to be read' });
      Object.assign(faint.style, { color: '#888888', backgroundColor: '#999999' });
      document.querySelector('aside')?.append(faint);
    });
    expect(JSON.stringify(await axe(page, colours, false))).toMatch(/color-contrast/);
    expect(complaints).toEqual([]);
  }, 300_000);
});

/** Changes what the officer's computer asks for, and ends what moves: axe would measure colours halfway. */
async function look(page: Page, { media, theme, width, height }: Sight): Promise<void> {
  const named = await page.evaluate((theme) => {
    const before = new URLSearchParams(location.search).get('theme') ?? '';
    history.replaceState(null, '', theme === '' ? '?ask' : `?ask&theme=${theme}`);
    return before !== theme;
  }, theme);
  // The page asks again which theme is wanted when the computer's colours change.
  if (named) await page.emulateMedia({ colorScheme: media.colorScheme === 'light' ? 'dark' : 'light' });
  await page.emulateMedia(media);
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  });
  if (width < 760) await paneOf(page).pane.scrollIntoViewIfNeeded();
}

/** What axe says, run where it already stands: it is brought into the page once. The sheet beside the pane is looked at where it has changed. */
async function axe(page: Page, rules: Sight['rules'], everywhere: boolean): Promise<unknown[]> {
  if (rules.length === 0) return [];
  if (!(await page.evaluate(() => 'axe' in window))) await new AxeBuilder({ page }).setLegacyMode().withRules('html-has-lang').analyze();
  return page.evaluate(async ({ all, only, place }) => {
    const { axe } = window as unknown as { axe: { run: (place: string, options: object) => Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }> } };
    const { violations } = await axe.run(place, { resultTypes: ['violations'], ...(all ? { rules: { 'target-size': { enabled: true } } } : { runOnly: { type: 'rule', values: only } }) });
    return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html, any }) => [html.slice(0, 200), any[0]?.message])]);
  }, { all: rules === 'all', only: rules === 'all' ? [] : rules, place: everywhere ? 'html' : 'aside' });
}

async function cutOff(page: Page): Promise<unknown[]> {
  const over = await page.evaluate(() => {
    const pane = document.querySelector('section[aria-label="Indicator RAG"]');
    return [document.documentElement.scrollWidth - innerWidth, (pane?.scrollWidth ?? 0) - (pane?.clientWidth ?? 0)];
  });
  return over.some((pixels) => pixels > 0) ? [['cut off', over]] : [];
}
