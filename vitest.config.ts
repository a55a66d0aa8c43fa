import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two workers: the browser and LibreOffice tests share the machine with the rest.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
