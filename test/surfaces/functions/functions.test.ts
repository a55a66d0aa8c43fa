import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { boot } from '../../excel-host/boot.ts';
import { book } from '../../excel-host/book.ts';
import * as functions from '../../../src/surfaces/functions/functions.ts';

/** What the client's own table of custom functions holds, and its errors. */
interface Runtime {
  associate(id: string, run: (...given: never[]) => unknown[][]): void;
  _association: { mappings: Record<string, (...given: unknown[]) => unknown[][]> };
  Error: new (code: string, message: string) => { code: string; message: string };
}

const file = 'src/surfaces/functions/functions.ts';
const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)('custom-functions-metadata') as { generateCustomFunctionsMetadata(files: string[], wantsConsole: boolean): Promise<Metadata> };

interface Metadata {
  errors: string[];
  metadataJson: string;
  associate: { id: string; functionName: string }[];
}

let runtime: Runtime;
let metadata: Metadata;

/** Calls a function as Excel does: by its id in the client's table, single cells as blocks of one. */
function call(id: string, ...given: unknown[]): unknown {
  const [[only]] = block(id, ...given) as [[unknown]];
  return only;
}

function block(id: string, ...given: unknown[]): unknown[][] {
  return runtime._association.mappings[id]!(...given.map((value) => (Array.isArray(value) || value === undefined ? value : [[value]])));
}

beforeAll(async () => {
  const { window } = await boot(book({ Sheet1: [] }));
  runtime = window['CustomFunctions'] as Runtime;
  Object.assign(globalThis, { CustomFunctions: runtime });
  metadata = await generateCustomFunctionsMetadata([file], false);
  for (const { id, functionName } of metadata.associate) runtime.associate(id, functions[functionName as keyof typeof functions]);
});

test('the metadata names every function, its parameters and that it spills', () => {
  expect(metadata.errors).toEqual([]);
  const { functions: told } = JSON.parse(metadata.metadataJson) as { functions: { id: string; name: string; description: string; parameters: { name: string; optional?: boolean; dimensionality: string; description: string }[]; result: { dimensionality: string } }[] };
  expect(told.map(({ name, parameters }) => [name, ...parameters.map((each) => (each.optional ? `[${each.name}]` : each.name))])).toEqual([
    ['RATE', 'actual', 'target', 'tolerance', '[polarity]'],
    ['WHY', 'actual', 'target', 'tolerance', '[polarity]'],
    ['CRITERIA', 'target', 'tolerance', '[polarity]'],
    ['TRAVEL', 'current', 'previous', '[polarity]'],
  ]);
  for (const { description, parameters, result } of told) {
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(result.dimensionality).toBe('matrix');
    for (const parameter of parameters) expect(parameter).toMatchObject({ dimensionality: 'matrix', description: expect.stringMatching(/\.$/) as string });
  }
});

test('the functions know the engine and nothing else of ours', () => {
  for (const name of ['functions.ts', 'said.ts', 'spread.ts']) {
    const imported = [...readFileSync(`src/surfaces/functions/${name}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    for (const from of imported) expect(from).toMatch(/^(\.\.\/\.\.\/engine\/|\.\/)/);
  }
});

const rated: [unknown[], string][] = [
  [[0.885, '95%', '85% – 94.9%'], 'AMBER'],
  [[0.95, '95%', '85% – 94.9%'], 'GREEN'],
  [[0.8499999, '95%', '85% – 94.9%'], 'RED'],
  // 15 significant digits first, as Excel shows them.
  [[0.9499999999999999, '95%', '85% – 94.9%'], 'GREEN'],
  // Unrounded: 94.96% shows as 95.0% and is below the target.
  [[0.9496, '95%', '85% – 94.9%'], 'AMBER'],
  [[0.885, 0.95, '85% – 94.9%'], 'AMBER'],
  [[29, '<=26wks', '<=30wks'], 'AMBER'],
  [[26, '<=26wks', '<=30wks'], 'GREEN'],
  [[12, 10, '', 'lower'], 'RED'],
  [[12, 10, '', 'higher'], 'GREEN'],
  [['n/ava', '95%', '85% – 94.9%'], 'BLUE'],
  [['', '95%', '85% – 94.9%'], 'BLUE'],
  [[0.9, '', ''], '-'],
  [[0.9, '70%', '85% – 100%'], 'NOT RATED'],
  [['__proto__', '95%', 'constructor'], 'NOT RATED'],
];

describe('RAG.RATE and RAG.WHY', () => {
  test.each(rated)('%j is %s, and WHY says so in a sentence', (given, label) => {
    expect(call('RATE', ...given)).toBe(label);
    expect(call('WHY', ...given)).toMatch(/\S+ \S+/);
  });

  test('the reason names a figure with all its decimals', () => {
    expect(call('WHY', 0.9496, '95%', '85% – 94.9%')).toMatch(/94\.96%/);
    expect(call('WHY', 0.885, '95%', '85% – 94.9%')).toMatch(/88\.5%/);
  });

  test('a range spills, and a single target goes with all of it', () => {
    expect(block('RATE', [[0.96], [0.9], [0.5]], '95%', '85% – 94.9%')).toEqual([['GREEN'], ['AMBER'], ['RED']]);
    expect(block('RATE', [[0.96, 0.5]], [['95%'], ['40%']], [['85% – 94.9%'], ['30% – 39.9%']])).toEqual([['GREEN', 'RED'], ['GREEN', 'GREEN']]);
  });

  test('ranges of different sizes, and a polarity that is none, are Excel errors with a sentence', () => {
    expect(() => block('RATE', [[1], [2], [3]], [[1], [2]], '')).toThrow(expect.objectContaining({ code: '#VALUE!', message: expect.stringContaining('different sizes') as string }) as Error);
    expect(() => block('RATE', 1, 2, '', 'sideways')).toThrow(expect.objectContaining({ code: '#VALUE!', message: expect.stringContaining('"sideways" is not a polarity') as string }) as Error);
    const [[good], [bad]] = block('RATE', [[1], [2]], 2, '', [['higher'], ['sideways']]) as [[string], [unknown]];
    expect(good).toBe('RED');
    expect(bad).toMatchObject({ code: '#VALUE!' });
  });
});

test('RAG.CRITERIA says them, and what cannot be applied is an error with the reason', () => {
  expect(call('CRITERIA', '95%', '85% – 94.9%')).toMatch(/green: 95% or more; amber: .*85%.*; red: below 85%/);
  expect(() => call('CRITERIA', '', '')).toThrow(expect.objectContaining({ code: '#N/A' }) as Error);
  expect(() => call('CRITERIA', '70%', '85% – 100%')).toThrow(expect.objectContaining({ code: '#VALUE!', message: expect.stringMatching(/70%/) as string }) as Error);
});

test.each([
  [[12, 32, 'lower'], '↓ (-20) better'],
  [[12, 32], '↓ (-20)'],
  [[32, 12, 'lower'], '↑ (+20) worse'],
  [['92.5%', 0.9, 'higher'], '↑ (+2.5 points) better'],
  [[5, 5, 'higher'], '→ (0) same'],
] as [unknown[], string][])('RAG.TRAVEL of %j is %s', (given, said) => {
  expect(call('TRAVEL', ...given)).toBe(said);
});

test('RAG.TRAVEL without a figure is #N/A', () => {
  expect(() => call('TRAVEL', 'n/ava', 3)).toThrow(expect.objectContaining({ code: '#N/A' }) as Error);
});

test('a column of 10,000 calls is answered as one call each', () => {
  const labels = new Set<unknown>();
  for (let row = 0; row < 10_000; row++) labels.add(call('RATE', (row % 1000) / 1000, '95%', `${80 + (row % 10)}% – 94.9%`, 'higher'));
  expect(labels).toEqual(new Set(['GREEN', 'AMBER', 'RED']));
});
