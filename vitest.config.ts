import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    reporters: ['default', './test/closing.ts'],
    // Two workers: the browser and LibreOffice tests share the machine with the rest.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // How long a look at the page is repeated: a busy machine takes seconds where a quiet one takes none.
    expect: { poll: { timeout: 20_000 } },
  },
});
