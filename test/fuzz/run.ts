import { mkdirSync, writeFileSync } from 'node:fs';
import { chanceOf } from './chance.ts';
import { mutant } from './mutate.ts';
import { probe } from './probe.ts';

/** Any number of broken workbooks by hand: `npm run fuzz -- 20000 [first seed]`. Those that show a fault are kept in artefacts/fuzz. */
const [count = 2000, first = 1] = process.argv.slice(2).map(Number);
const fates = new Map<string, number>();
let faults = 0;
for (let seed = first; seed < first + count; seed++) {
  const bytes = mutant(chanceOf(seed));
  try {
    const fate = await probe(bytes, seed);
    const name = fate.kind === 'written' ? 'written' : `refused: ${fate.code}`;
    fates.set(name, (fates.get(name) ?? 0) + 1);
  } catch (error) {
    faults++;
    mkdirSync('artefacts/fuzz', { recursive: true });
    writeFileSync(`artefacts/fuzz/${seed}.xlsx`, bytes);
    console.log(`${seed}: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)}`);
  }
}
console.log([...fates].sort((one, other) => other[1] - one[1]).map(([name, times]) => `${times}\t${name}`).join('\n'));
console.log(`${count} broken workbooks, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
