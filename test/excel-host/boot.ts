import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Book } from './book.ts';
import { connect } from './external.ts';
import type { Matrix, Wire } from './external.ts';
import { simulate } from './simulated.ts';
import type { Simulated } from './simulated.ts';

/** The folder of the real client, as npm installed it; nothing of it is kept in this repository. */
export const client = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

export interface Booted extends Wire {
  simulated: Simulated;
  Office: typeof Office;
  Excel: typeof Excel;
  window: Record<string, unknown>;
}

/**
 * Starts Microsoft's own office.js in Node, on a simulated Excel that holds the book, and makes `Office` and `Excel` global,
 * as a page has them. Requirement sets are enforced: a call that the matrix lacks throws in the client.
 */
export async function boot(book: Book, matrix: Matrix = 'Microsoft 365'): Promise<Booted> {
  const simulated = simulate(book);
  const wire = connect(simulated, matrix);
  const page = pageOf(wire.external);
  page.run('office.js');
  const { Office } = page.window as unknown as Booted;
  await Office.onReady();
  const { Excel, OfficeExtension } = page.window as unknown as Booted & { OfficeExtension: { Utility: { _doApiNotSupportedCheck: boolean }; CommonUtility?: { _doApiNotSupportedCheck: boolean } } };
  OfficeExtension.Utility._doApiNotSupportedCheck = true;
  const core = (page.window as unknown as { OfficeExtension: Record<string, { _doApiNotSupportedCheck?: boolean }> }).OfficeExtension['CommonUtility'];
  if (core) core._doApiNotSupportedCheck = true;
  Object.assign(globalThis, { Office, Excel, OfficeExtension });
  return { ...wire, simulated, Office, Excel, window: page.window };
}

/** The little of a page that the client asks for; there is no other document. */
function pageOf(external: object): { window: Record<string, unknown>; run(file: string): void } {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
  const nothing = () => undefined;
  const window: Record<string, unknown> = {
    external, console, setTimeout, clearTimeout, setInterval, clearInterval, performance, URL, name: '',
    location: { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', origin: 'http://localhost', hostname: 'localhost', pathname: '/' },
    history: {}, navigator: { userAgent: 'Node', language: 'en-GB' },
    sessionStorage: storage, localStorage: storage, addEventListener: nothing, removeEventListener: nothing,
  };
  for (const self of ['window', 'self', 'top', 'parent']) window[self] = window;
  const context = vm.createContext(window);
  const run = (file: string): void => {
    const path = join(client, file);
    if (!existsSync(path)) throw new Error(`the client asks for ${file}, which it does not have`);
    vm.runInContext(readFileSync(path, 'utf8'), context, { filename: file });
  };
  const head = {
    appendChild: (script: { src?: string; onload?: () => void; onreadystatechange?: () => void }) => {
      if (!script.src) return;
      const file = script.src.replace('http://localhost/client/', '');
      setImmediate(() => {
        run(file);
        script.onload?.();
        script.onreadystatechange?.();
      });
    },
    insertBefore: (script: object) => head.appendChild(script),
  };
  const element = () => ({ setAttribute: nothing, getAttribute: () => null, style: {}, appendChild: nothing, parentNode: head });
  const scripts = [{ src: 'http://localhost/client/office.js', getAttribute: () => null, parentNode: head }];
  window['document'] = {
    URL: 'http://localhost/', readyState: 'complete', cookie: '', head, body: element(), documentElement: element(),
    addEventListener: nothing, removeEventListener: nothing, createElement: element, getElementById: () => null, querySelectorAll: () => [],
    getElementsByTagName: (name: string) => (name === 'script' ? scripts : [head]),
  };
  return { window, run };
}
