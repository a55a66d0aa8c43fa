import { rate } from '../../src/surfaces/functions/functions.ts';

/** A workbook's formulas recalculated: what Excel's runtime would call, 10,000 times, single cells as blocks of one. */
const calls = 10_000;

const begun = performance.now();
for (let row = 0; row < calls; row++) rate([[(row % 1000) / 1000]], [['95%']], [[`${80 + (row % 10)}% – 94.9%`]], [['higher']]);
const seconds = (performance.now() - begun) / 1000;
console.log(`${calls} calls of RAG.RATE: ${seconds.toFixed(2)} s (within 1 s: ${seconds <= 1 ? 'yes' : 'no'})`);
