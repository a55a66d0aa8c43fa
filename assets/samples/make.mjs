/**
 * Makes the sample workbooks from the figures in data/: `node assets/samples/make.mjs [folder]`, by default beside this file.
 * The same figures give the same bytes on any machine and any day, so that the workbooks in the repository can be compared.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { contract } from './contract.mjs';
import { performance } from './performance.mjs';
import { scrutiny } from './scrutiny.mjs';

const samples = { 'performance-2020-21': performance, 'scrutiny-2018': scrutiny, 'contract-2015-16': contract };

const here = import.meta.dirname;
const folder = process.argv[2] ?? here;
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(samples)) {
  const data = JSON.parse(readFileSync(join(here, 'data', `${name}.json`), 'utf8'));
  const bytes = await make(data).xlsx.writeBuffer();
  writeFileSync(join(folder, `${name}.xlsx`), repack(new Uint8Array(bytes)));
}

/** exceljs stamps the time of day into the zip and a counter into nothing else: pack again with the oldest time that a zip can hold. */
function repack(bytes) {
  const then = new Date(1980, 0, 1);
  const entries = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, [settle(path, part), { mtime: then, level: 6 }]]);
  return zipSync(Object.fromEntries(entries));
}

/** The document properties carry the day of saving; everything else is left as exceljs wrote it. */
function settle(path, part) {
  if (path !== 'docProps/core.xml') return part;
  return strToU8(strFromU8(part).replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, '$12021-01-07T09:00:00Z'));
}
