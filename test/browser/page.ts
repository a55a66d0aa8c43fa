import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { built } from '../built.ts';
import { tool } from '../tools.ts';

/** A browser on the page that webpack built, and everything that the page asked of a network or complained of. */
export interface Visit {
  page: Page;
  /** Addresses that the page asked for. */
  asked: string[];
  /** Errors and breaches of the policy, as the console says them. */
  complaints: string[];
}

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Starts server and browser for a file of tests; `visit` opens a page that sees nothing of the other tests.
 * `longestTask` is the longest stretch for which pages could not answer while something was done, in milliseconds of work.
 */
export function browsing(): {
  visit: (options?: BrowserContextOptions & { path?: string }) => Promise<Visit>;
  origin: () => string;
  longestTask: (page: Page, work: () => Promise<void>) => Promise<number>;
} {
  let browser: Browser | null = null;
  let server: ChildProcess | null = null;
  let origin = '';
  beforeAll(async () => {
    const executablePath = tool('chromium');
    if (executablePath === null) return;
    await built('page', 'serve');
    server = spawn(process.execPath, ['dist/serve.js'], { env: { ...process.env, PORT: '0' } });
    origin = await new Promise<string>((found, failed) => {
      server?.stdout?.on('data', (text: Buffer) => {
        const address = /http:\/\/\S+/.exec(String(text))?.[0];
        if (address) found(address);
      });
      server?.on('exit', () => failed(new Error('the server stopped')));
    });
    browser = await chromium.launch({ executablePath, args });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });
  return {
    origin: () => origin,
    async longestTask(page, work) {
      await browser?.startTracing(page, { categories: ['toplevel', '__metadata'] });
      await work();
      const trace = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: Traced[] };
      const main = new Set(trace.traceEvents.filter(({ name, args: { name: thread } = {} }) => name === 'thread_name' && thread === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
      return Math.max(0, ...trace.traceEvents.filter(({ name, pid, tid }) => name.endsWith('::RunTask') && main.has(`${pid} ${tid}`)).map(({ tdur = 0 }) => tdur / 1000));
    },
    async visit({ path = '/', ...options } = {}) {
      if (!browser) throw new Error('there is no browser');
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      const visit: Visit = { page, asked: [], complaints: [] };
      page.on('request', (request) => visit.asked.push(request.url()));
      page.on('pageerror', (error) => visit.complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') visit.complaints.push(message.text());
      });
      await page.goto(origin + path);
      return visit;
    },
  };
}

/** An event of Chromium's trace. `tdur` is the time that the thread itself worked, in microseconds, however busy the machine was with others. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

/** The pane and its parts, as a person finds them. */
export function paneOf(page: Page): { pane: Locator; button: (name: string | RegExp) => Locator; rate: () => Promise<void>; write: () => Promise<void> } {
  const pane = page.getByRole('region', { name: 'Indicator RAG' });
  const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
  return {
    pane,
    button,
    async rate() {
      await button('Rate indicators').click();
      await pane.getByRole('heading', { name: /This will/ }).waitFor();
    },
    async write() {
      await button(/^Write/).click();
      await pane.getByRole('heading', { level: 2, name: /written|rated/ }).waitFor();
    },
  };
}

/** A cell of the sheet that is shown. */
export function cellOf(page: Page, address: string): Locator {
  return page.locator(`[role=gridcell]#cell-${address}`);
}

/** The colour that is seen in a cell: of a pixel in its upper left corner, where there is no text, '#RRGGBB'. */
export async function pixelOf(page: Page, cell: Locator): Promise<string> {
  const box = await cell.boundingBox();
  if (!box) throw new Error('the cell is not in view');
  const png = await page.screenshot({ clip: { x: Math.round(box.x) + 1, y: Math.round(box.y) + 3, width: 1, height: 1 } });
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  // The first byte names the row's filter; the first pixel is the same under each of them.
  return `#${inflateSync(Buffer.concat(data)).subarray(1, 4).toString('hex').toUpperCase()}`;
}

/** Keeps a picture for a designer's eye, where PICTURES=1 asks for them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== '1') return;
  mkdirSync('artefacts/pane', { recursive: true });
  await page.screenshot({ path: `artefacts/pane/${name}.png` });
}
