import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reference } from '../tools.ts';
import { workbooksPage } from './workbooks.ts';

const folder = reference('workbooks');
const page = 'assets/docs/workbooks.md';

/** `UPDATE_DOCS=1 npx vitest run test/docs` writes the page anew. */
test.skipIf(folder === null)("the page about other people's workbooks says what becomes of them", async () => {
  const says = await workbooksPage(folder ?? '');
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, says);
  expect(readFileSync(page, 'utf8')).toBe(says);
});
