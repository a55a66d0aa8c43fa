// The page in Chromium: its size, when it is ready, and a click at 10,000 rows. `node test/bench/page.mjs` after `npm run build`.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { EsbuildPlugin } from 'esbuild-loader';
import { chromium } from 'playwright-core';
import webpack from 'webpack';
import { writeWorkbook } from './workbook.mjs';

const limits = { kilobytes: 350, ready: 1.5, rating: 2, task: 100 };
const rows = 10_000;
const folder = `${process.cwd()}/artefacts/bench/hello`;
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

if (!executablePath) console.log('page: not measured, there is no Chromium here (apt-get install -y chromium)');
else await measure();

async function measure() {
  await buildHello();
  const [ours, hello] = await Promise.all([serve('dist/serve.js'), serve(`${folder}/serve.js`)]);
  const browser = await chromium.launch({ executablePath, args });
  try {
    const size = ['page', 'rest'].reduce((sum, name) => sum + kilobytes(`dist/${name}.js`), 0);
    report('scripts of the page in all, gzip', `${size} kB`, `a Fluent hello-world ${kilobytes(`${folder}/hello.js`)} kB`, size <= limits.kilobytes, `${limits.kilobytes} kB`);
    await ready(browser, ours.address, hello.address);
    await rate(browser, ours.address);
  } finally {
    await browser.close();
    ours.process.kill();
    hello.process.kill();
  }
}

async function buildHello() {
  mkdirSync(folder, { recursive: true });
  const stats = await new Promise((done, failed) => webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    entry: { hello: `${import.meta.dirname}/hello.jsx` },
    output: { path: folder },
    module: { rules: [{ test: /\.jsx$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } }] },
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022' })] },
    performance: { hints: false },
  }, (error, built) => (error ? failed(error) : done(built))));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  writeFileSync(`${folder}/page.html`, '<!doctype html><html lang="en"><head><title>Hello</title><script defer src="hello.js"></script></head><body><div id="root"></div></body></html>');
  copyFileSync('dist/serve.js', `${folder}/serve.js`);
  writeFileSync(`${folder}/package.json`, '{"type":"module"}');
}

function serve(program) {
  const server = spawn(process.execPath, [program], { env: { ...process.env, PORT: '0' } });
  return new Promise((found) => server.stdout.on('data', (text) => {
    const address = /http:\/\/\S+/.exec(String(text))?.[0];
    if (address) found({ process: server, address });
  }));
}

/** When the first button can be pressed, from the first byte asked for, each page in turn; and when the sample is open and can be rated. */
async function ready(browser, ours, hello) {
  const times = { ours: [], hello: [], sample: [] };
  for (let run = 0; run < 9; run++) {
    times.hello.push(await appears(browser, hello, 'button'));
    times.ours.push(await appears(browser, ours, 'header button'));
    times.sample.push(await appears(browser, ours, '[aria-label="Indicator RAG"] h2'));
  }
  const ratio = middle(times.ours) / middle(times.hello);
  report('page ready', `${middle(times.ours)} ms`, `a Fluent hello-world ${middle(times.hello)} ms`, ratio <= limits.ready, `${limits.ready} times`, `${ratio.toFixed(2)} times`);
  console.log(`page: the sample open and its tables found after ${middle(times.sample)} ms`);
}

async function appears(browser, address, selector) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const look = () => (document.querySelector(wanted) ? Object.assign(window, { seen: performance.now() }) : requestAnimationFrame(look));
    look();
  }, selector);
  await page.goto(address);
  const seen = await page.waitForFunction(() => window.seen);
  const time = Math.round(await seen.jsonValue());
  await context.close();
  return time;
}

/** From the chosen file to the written ratings, against the command line's whole run. The middle of three each. */
async function rate(browser, address) {
  const path = 'artefacts/bench/page.xlsx';
  writeWorkbook(path, rows, { months: false, shared: false });
  const line = [1, 2, 3].map(() => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'rate', path, '--out', 'artefacts/bench/page-rated.xlsx'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0 && status !== 1) throw new Error(stderr);
    return Math.round(performance.now() - begun);
  });
  const clicks = [];
  for (let run = 0; run < 3; run++) clicks.push(await click(browser, address, path));
  const time = middle(clicks.map(({ milliseconds }) => milliseconds));
  const task = middle(clicks.map(({ longest }) => longest));
  const ratio = time / middle(line);
  report(`opening, rating and writing ${rows} rows`, `${time} ms`, `the command line ${middle(line)} ms`, ratio <= limits.rating, `${limits.rating} times`, `${ratio.toFixed(2)} times`);
  report('longest task on the main thread meanwhile', `${task} ms`, '', task <= limits.task, `${limits.task} ms`);
}

async function click(browser, address, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  const pane = page.getByRole('region', { name: 'Indicator RAG' });
  await pane.getByRole('button', { name: 'Rate indicators' }).waitFor();
  await page.waitForTimeout(500);
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  // The page presses its own buttons as soon as they are there: an officer's pace is not what is measured.
  const done = page.evaluate((words) => new Promise((finish) => {
    const pane = document.querySelector('[aria-label="Indicator RAG"]')?.parentElement;
    const steps = [
      () => pane.textContent.includes(words),
      () => press(/^Rate indicators$/),
      () => press(/^Write/),
      () => /written/.test(pane.querySelector('h2#results')?.textContent ?? ''),
    ];
    const press = (name) => {
      const button = [...pane.querySelectorAll('button')].find((each) => name.test(each.textContent) && each.getAttribute('aria-disabled') !== 'true');
      button?.click();
      return button !== undefined;
    };
    let begun = 0;
    document.querySelector('input[type=file]').addEventListener('change', () => (begun = performance.now()), true);
    const go = () => {
      while (steps.length > 0 && steps[0]()) steps.shift();
      if (steps.length > 0) requestAnimationFrame(go);
      else finish(performance.now() - begun);
    };
    go();
  }), `${rows.toLocaleString('en-GB')} rows`);
  await page.getByLabel('Open a workbook').setInputFiles(path);
  const milliseconds = Math.round(await done);
  await page.waitForTimeout(500);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  // The thread's own time: a busy machine makes every task look long.
  const longest = Math.round(Math.max(0, ...traceEvents.filter(({ name, pid, tid }) => name.endsWith('::RunTask') && main.has(`${pid} ${tid}`)).map(({ tdur = 0 }) => tdur / 1000)));
  await context.close();
  return { milliseconds, longest };
}

function kilobytes(file) {
  return Math.round(gzipSync(readFileSync(file), { level: 9 }).length / 1000);
}

function middle(times) {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];
}

function report(what, ours, against, holds, limit, ratio = '') {
  console.log(`page: ${what}: ${ours}${against ? `, ${against}` : ''}${ratio ? `, ${ratio}` : ''} (${holds ? 'within' : 'BEYOND'} the limit of ${limit})`);
  if (!holds) process.exitCode = 1;
}
