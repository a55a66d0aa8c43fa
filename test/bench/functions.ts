import { boot } from '../excel-host/boot.ts';
import { book } from '../excel-host/book.ts';
import { rate } from '../../src/surfaces/functions/functions.ts';

/** A workbook's formulas recalculated: what Excel calls, 10,000 times, single cells as blocks of one, with the client's own errors. */
const calls = 10_000;

const { window } = await boot(book({ Sheet1: [] }));
Object.assign(globalThis, { CustomFunctions: window['CustomFunctions'] });
const begun = performance.now();
for (let row = 0; row < calls; row++) rate([[(row % 1000) / 1000]], [['95%']], [[`${80 + (row % 10)}% – 94.9%`]], [['higher']]);
const seconds = (performance.now() - begun) / 1000;
console.log(`${calls} calls of RAG.RATE: ${seconds.toFixed(2)} s (within 1 s: ${seconds <= 1 ? 'yes' : 'no'})`);
