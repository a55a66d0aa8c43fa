import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testWith } from '../tools.ts';
import { chanceOf } from './chance.ts';
import { mutant } from './mutate.ts';
import { probe } from './probe.ts';

/** The first seed of the suite's 500. More by hand: `npm run fuzz -- 20000`. */
const first = 20_201_031;
const count = 500;
const work = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('workbooks broken on purpose', () => {
  test(`${count} of them are refused with a sentence, or written and undone without loss`, async () => {
    mkdirSync(join(work, 'before'));
    mkdirSync(join(work, 'after'));
    const faults: string[] = [];
    const fates = { refused: 0, written: 0 };
    for (let seed = first; seed < first + count; seed++) {
      const bytes = mutant(chanceOf(seed));
      try {
        const fate = await probe(bytes, seed);
        fates[fate.kind]++;
        if (fate.kind !== 'written' || fates.written % 3 > 0) continue;
        writeFileSync(join(work, 'before', `${seed}.xlsx`), bytes);
        writeFileSync(join(work, 'after', `${seed}.xlsx`), fate.bytes);
      } catch (error) {
        faults.push(`${seed}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    expect(faults).toEqual([]);
    // Both ends must be reached, or the mutations have lost their edge.
    expect(fates.refused).toBeGreaterThan(count / 10);
    expect(fates.written).toBeGreaterThan(count / 10);
  });

  testWith('openpyxl', 'openpyxl opens what we wrote, wherever it opened the broken one', (python) => {
    const script = `
import json, os, sys, warnings
import openpyxl
warnings.simplefilter('ignore')
def opens(path):
    try:
        openpyxl.load_workbook(path)
        return True
    except Exception as error:
        return False
print(json.dumps([name for name in sorted(os.listdir(sys.argv[1] + '/after')) if opens(sys.argv[1] + '/before/' + name) and not opens(sys.argv[1] + '/after/' + name)]))`;
    expect(JSON.parse(execFileSync(python, ['-c', script, work], { encoding: 'utf8' }))).toEqual([]);
  });
});
