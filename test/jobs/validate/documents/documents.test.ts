import { afterAll, describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../../src/hosts/file/open.ts';
import { snapshot } from '../../../../src/hosts/file/snapshot.ts';
import { validate } from '../../../../src/jobs/validate.ts';
import { validateOptions } from '../../../../src/jobs/validate/outcome.ts';
import { refused } from '../../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../../src/workbook/snapshot.ts';
import { defects } from '../../../cases/defects.ts';
import { sampleBytes } from '../../../golden/rated.ts';
import { workbookOf } from '../../../tables/sheet.ts';
import { adoption } from './adoption.ts';
import { complaints } from './complaints.ts';
import { covered } from './covered.ts';
import { exploitation } from './exploitation.ts';
import { homeEducation } from './home-education.ts';
import { learningPlan } from './learning-plan.ts';
import { review } from './review.ts';
import { samples } from './samples.ts';
import type { Document, Expected } from './workbook.ts';

/** Every table of the five reports that holds figures or dates. */
const documents: Document[] = [...samples, learningPlan, complaints, homeEducation, adoption, review, exploitation];

const told = new Map<string, string[]>();

describe.each(documents)('$name', (document) => {
  test('every defect is found in its cell, and nothing is said that is not worth saying', async () => {
    const outcome = validate(await opened(document), { ...validateOptions, sheet: false });
    if (refused(outcome)) throw new Error(outcome.say);
    const found = outcome.findings.map(({ rule, severity, sheet, cell }) => `${severity} ${rule} ${sheet}!${cell}`).sort();
    told.set(document.name, found);
    expect(found, outcome.findings.map(({ rule, cell, message }) => `${rule} ${cell} | ${message}`).join('\n')).toEqual(named([...document.defects, ...document.others, ...document.idle]));
  });
});

test('at most one query in ten indicators is one that nobody would act on', () => {
  const indicators = documents.reduce((sum, document) => sum + document.indicators, 0);
  expect(documents.flatMap(({ idle }) => idle).length * 10).toBeLessThanOrEqual(indicators);
  expect(documents.flatMap(({ idle }) => idle).filter(([, severity]) => severity === 'error')).toEqual([]);
});

test('every defect on the list is found in the documents, and every finding that is called one is on the list', () => {
  const held = new Set(documents.flatMap(({ name, defects: all }) => all.map(([rule, , cell]) => `${name} ${rule} ${cell}`)));
  expect(covered.length).toBe(defects.length);
  const named = covered.flatMap((each) => ('beyond' in each ? [] : each));
  expect(named.filter((each) => !held.has(each))).toEqual([]);
  expect([...held].filter((each) => !named.includes(each))).toEqual([]);
  expect(covered.filter((each) => 'beyond' in each)).toHaveLength(1);
});

afterAll(() => {
  const count = (severity: string) => {
    const wanted = documents.flatMap((document) => named(document.defects).map((each) => `${document.name} ${each}`)).filter((each) => each.includes(` ${severity} `));
    const worth = new Set(documents.flatMap((document) => named([...document.defects, ...document.others]).map((each) => `${document.name} ${each}`)));
    const found = [...told].flatMap(([name, all]) => all.map((each) => `${name} ${each}`)).filter((each) => each.includes(` ${severity} `));
    const known = new Set(found);
    return `${severity}: ${wanted.filter((each) => known.has(each)).length} of ${wanted.length} defects found, ${found.filter((each) => worth.has(each)).length} of ${found.length} findings worth saying`;
  };
  console.log(`Documents. ${count('error')}; ${count('query')}.`);
});

async function opened({ sheets }: Document): Promise<Snapshot> {
  if (typeof sheets !== 'string') return workbookOf(sheets);
  const book = await openWorkbook(sampleBytes(sheets), nodeCodec);
  if (refused(book)) throw new Error(book.say);
  return snapshot(book);
}

function named(expected: readonly Expected[]): string[] {
  return expected.map(([rule, severity, cell]) => `${severity} ${rule} ${cell}`).sort();
}
