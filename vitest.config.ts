import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** What takes long, first: a long file that begins last has the machine to itself while one worker waits. */
const long = ['surfaces/excel/faults', 'browser/access', 'file/proving-ground', 'excel/clicks', 'browser/', 'laws/mutations', 'surfaces/excel/journey', 'golden/', 'tables/unlike', 'excel/', 'surfaces/', 'house/', 'hosts/', 'laws/'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((part) => moduleId.includes(part));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    reporters: ['default', './test/closing.ts'],
    // Two workers: the browser and LibreOffice tests share the machine with the rest.
    maxWorkers: 2,
    // A worker keeps its modules from file to file: ours hold nothing that a test could leave behind, and reading them anew a hundred times took a fifth of the run.
    isolate: false,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // How long a look at the page is repeated: a busy machine takes seconds where a quiet one takes none.
    expect: { poll: { timeout: 20_000 } },
  },
});
