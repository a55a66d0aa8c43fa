// The least that any program can do with a workbook: unzip the sheet, find its cells, deflate it again, all with native zlib.
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const [input, output] = process.argv.slice(2);
const bytes = readFileSync(input);
const name = Buffer.from('xl/worksheets/sheet1.xml');
const central = bytes.lastIndexOf(name) - 46;
const size = bytes.readUInt32LE(central + 20);
const local = bytes.readUInt32LE(central + 42);
const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
const sheet = inflateRawSync(bytes.subarray(from, from + size));
let cells = 0;
for (let at = 0; at < sheet.length; at++) if (sheet[at] === 60 && sheet[at + 1] === 99 && sheet[at + 2] === 32) cells++;
writeFileSync(output, deflateRawSync(sheet));
console.log(cells);
