import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Where tests note what this machine lacks, a line each; see tools.ts. */
const notes = 'artefacts/not-checked.txt';

/** The last lines of a run: how many tests passed, and what could not be checked on this machine. */
export default class Closing implements Reporter {
  onInit(): void {
    rmSync(notes, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((each) => each === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].length === 0).length;
    console.log(`\n${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`);
    if (existsSync(notes)) {
      const missing = [...new Set(readFileSync(notes, 'utf8').split('\n').filter(Boolean))];
      console.log(missing.map((line) => `not checked here: ${line}`).join('\n'));
    }
  }
}
