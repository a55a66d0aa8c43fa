import { beforeAll, describe, expect, test } from 'vitest';
import { validate } from '../../src/jobs/validate.ts';
import { validateOptions } from '../../src/jobs/validate/outcome.ts';
import type { CheckFinding } from '../../src/jobs/validate/outcome.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { chanceOf } from '../fuzz/chance.ts';
import { assets } from './mutations/assets.ts';
import { blocks } from './mutations/blocks.ts';
import type { Clean } from './mutations/clean.ts';
import { evidenceOf, kinds } from './mutations/kinds.ts';
import type { Kind } from './mutations/kinds.ts';
import { months } from './mutations/months.ts';
import { scorecard } from './mutations/scorecard.ts';

/** As many mistakes of each kind are made, in samples and places that chance picks. */
const each = 20;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** The rules whose queries the sample reports have by right, since a person would look at them. The workbooks that are made have none. */
const known: Record<string, string[]> = {
  'performance-2020-21': ['commentary-comparator', 'number-as-text', 'flat-series', 'scale'],
  'scrutiny-2018': ['number-as-text', 'polarity-from-words', 'missing-reference', 'commentary-unit', 'duplicate-measure', 'unit-mismatch', 'no-amber', 'commentary-copied'],
  'contract-2015-16': ['number-as-text', 'polarity-from-words', 'no-amber', 'rating-differs', 'tables-disagree'],
};

let samples: { clean: Clean; findings: Set<string> }[] = [];

function check(snapshot: Snapshot): CheckFinding[] {
  const outcome = validate(snapshot, { ...validateOptions, sheet: false });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome.findings;
}

const keyOf = ({ rule, sheet, cell, message }: CheckFinding) => `${rule} ${sheet}!${cell} ${message}`;

beforeAll(async () => {
  const made = [...seeds.map(scorecard), ...seeds.map(months), ...seeds.map(blocks), ...(await assets())];
  samples = made.map((clean) => ({ clean, findings: new Set(check(clean.snapshot).map(keyOf)) }));
});

describe('clean workbooks', () => {
  test('hold every relation that they were made with', () => {
    expect(samples.flatMap(({ clean }) => clean.facts.filter(({ holds }) => !holds(clean.snapshot)).map(({ is, cells }) => `${clean.name}: ${is} ${cells.join(' ')}`))).toEqual([]);
  });
  test('stay clean: no error, and no query but those known', () => {
    const alarms = samples.flatMap(({ clean }) => check(clean.snapshot).filter(({ severity, rule }) => severity === 'error' || !(known[clean.name] ?? []).includes(rule)).map((finding) => `${clean.name}: ${finding.severity} ${keyOf(finding)}`));
    expect(alarms).toEqual([]);
  });
});

interface Tally {
  kind: string;
  made: number;
  shown: number;
  found: number;
  missed: string[];
}

function inject(kind: Kind, seed: number): Tally {
  const chance = chanceOf(seed);
  const tally: Tally = { kind: kind.name, made: 0, shown: 0, found: 0, missed: [] };
  for (let turn = 0; turn < each * 40 && tally.made < each; turn++) {
    const { clean, findings } = chance.pick(samples);
    const mistake = kind.make(clean, chance);
    if (!mistake) continue;
    tally.made++;
    const evidence = evidenceOf(clean, kind, mistake);
    if (evidence.length === 0) continue;
    tally.shown++;
    const fresh = check(mistake.snapshot).filter((finding) => !findings.has(keyOf(finding)));
    const cells = new Set([...mistake.at, ...evidence.flatMap((shown) => shown.cells)]);
    if (fresh.some(({ sheet, cell }) => cells.has(`${sheet}!${cell}`))) tally.found++;
    else tally.missed.push(`${clean.name}: ${mistake.says} (${[...new Set(evidence.map(({ is }) => is))].join(', ')}); found ${fresh.map(({ rule, cell }) => `${rule} ${cell}`).join(', ') || 'nothing'}`);
  }
  return tally;
}

test('mistakes made one at a time are found where the workbook holds the evidence', () => {
  const tallies = kinds.map((kind, index) => inject(kind, 1000 + index));
  console.log(tallies.map(({ kind, made, shown, found, missed }) => `${String(found).padStart(3)} of ${String(shown).padStart(2)} shown, ${made} made: ${kind}${missed.map((miss) => `\n        ${miss}`).join('')}`).join('\n'));
  expect(kinds.length).toBeGreaterThanOrEqual(20);
  const short = tallies.filter(({ shown, found }) => found < shown * 0.95);
  expect(short.map(({ kind }) => kind)).toEqual([]);
}, 300_000);
