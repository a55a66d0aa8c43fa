import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksPage } from './checks.ts';

const page = 'assets/docs/checks.md';

/** `UPDATE_DOCS=1 npx vitest run test/docs/checks.test.ts` writes the page anew. */
test('the page of checks says what the rules say', () => {
  const says = checksPage();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, says);
  expect(readFileSync(page, 'utf8')).toBe(says);
});
