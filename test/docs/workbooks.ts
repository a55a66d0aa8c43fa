import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { snapshot } from '../../src/hosts/file/snapshot.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { rangeAddress } from '../../src/workbook/address.ts';
import { refused } from '../../src/workbook/refusal.ts';

/** The page of the docs that says what became of each workbook in a folder with `real` and `nasty` ones. */
export async function workbooksPage(folder: string): Promise<string> {
  const real = await tableOf(join(folder, 'real'));
  const nasty = await tableOf(join(folder, 'nasty'));
  return `# What becomes of other people's workbooks

None of these was made here or for us. The page is written by \`test/docs/workbooks.ts\`, and a test fails where it no longer holds.

## Workbooks in use
${real}

## Broken, hostile and odd files
From the test suites of spreadsheet libraries. A file that opens and holds no table of indicators is refused like any other.

${nasty}
`;
}

async function tableOf(folder: string): Promise<string> {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.csv')).sort();
  const rows: string[] = [];
  for (const file of files) rows.push(`| ${cell(file)} | ${cell(await becomes(readFileSync(join(folder, file))))} |`);
  return ['| file | what becomes of it |', '| --- | --- |', ...rows].join('\n');
}

async function becomes(bytes: Uint8Array): Promise<string> {
  const book = await openWorkbook(bytes, nodeCodec);
  if (refused(book)) return `Refused: ${book.say}`;
  const outcome = rate(snapshot(book), rateOptions);
  if (refused(outcome)) return `Opens; it holds no table of indicators, so nothing is rated`;
  return outcome.tables.map((table) => {
    const where = `${table.sheet}!${rangeAddress(table.range)}`;
    const rated = outcome.ratings.filter(({ sheet, row }) => sheet === table.sheet && row >= table.range.top && row <= table.range.bottom).length;
    if (rated > 0) return `${where}: ${table.kind}, ${rated} rated`;
    return `${where}: ${table.kind}, left alone, because ${table.sure ? 'it has no targets to rate against' : (table.why.at(-1) ?? 'it is not sure')}`;
  }).join('. ');
}

/** Text of a workbook in a table of the page: no markup of its own. */
function cell(text: string): string {
  return text.replace(/[\\|<>[\]`*_]/g, '\\$&').replace(/\s+/g, ' ');
}
