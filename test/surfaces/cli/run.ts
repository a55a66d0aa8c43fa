import { execFile } from 'node:child_process';
import { built } from '../../built.ts';

// Before any test's time begins.
await built('cli');

/** Runs the command line as built and gives what it printed and how it ended. */
export function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/cli.js', ...words], { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}
