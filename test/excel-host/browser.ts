import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { built } from '../built.ts';
import { tool } from '../tools.ts';
import type { Given } from './book.ts';
import { client } from './boot.ts';

const site = 'dist/excel';
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png' };

/** The pane in a frame of 320 pixels, as Excel shows it, with what the page asked for and complained of. */
export interface Shown {
  page: Page;
  pane: Frame;
  asked: string[];
  complaints: string[];
}

/**
 * Serves what webpack built for Excel to a browser in which Microsoft's own client finds a simulated Excel.
 * A pane that is not `seen` runs as the shared runtime does before anybody has opened it.
 */
export function excelInBrowser(): { open: (sheets: Record<string, Given[][]>, seen?: boolean) => Promise<Shown> } {
  let browser: Browser | null = null;
  let server: Server | null = null;
  let side = '';
  beforeAll(async () => {
    const executablePath = tool('chromium');
    if (executablePath === null) return;
    await built('excel');
    side = buildSync({ entryPoints: ['test/excel-host/page-side.ts'], bundle: true, format: 'iife', write: false }).outputFiles[0]!.text;
    server = createServer((request, response) => {
      const { pathname: path, search } = new URL(request.url ?? '/', 'http://localhost');
      const seen = search !== '?unseen';
      if (path === '/') {
        response.setHeader('content-type', 'text/html');
        response.end(`<!doctype html><html lang="en-GB"><title>Excel</title><body style="margin:0"><iframe title="pane" src="/taskpane.html" style="border:0;width:${seen ? 320 : 0}px;height:100vh"></iframe>`);
        return;
      }
      const file = join(site, path);
      if (!existsSync(file) || !statSync(file).isFile()) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.end(readFileSync(file));
    });
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return {
    async open(sheets, seen = true) {
      if (!browser || !server) throw new Error('there is no browser');
      const context = await browser.newContext({ viewport: { width: 340, height: 900 } });
      const page = await context.newPage();
      const shown = { page, asked: [] as string[], complaints: [] as string[] };
      page.on('request', (request) => shown.asked.push(request.url()));
      page.on('pageerror', (error) => shown.complaints.push(error.message));
      await page.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) => {
        const file = join(client, new URL(route.request().url()).pathname.replace('/lib/1/hosted/', ''));
        return existsSync(file) ? route.fulfill({ path: file, contentType: 'text/javascript' }) : route.abort();
      });
      await page.addInitScript(`globalThis.simulatedSheets = ${JSON.stringify(sheets)};\n${side}`);
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${seen ? '' : '?unseen'}`);
      const pane = page.frames().find((frame) => frame.url().endsWith('/taskpane.html'));
      if (!pane) throw new Error('the pane has no frame');
      return { ...shown, pane };
    },
  };
}
