import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../../src/hosts/file/open.ts';
import { snapshot } from '../../../../src/hosts/file/snapshot.ts';
import { validate } from '../../../../src/jobs/validate.ts';
import { validateOptions } from '../../../../src/jobs/validate/outcome.ts';
import { refused } from '../../../../src/workbook/refusal.ts';
import { sampleBytes } from '../../../golden/rated.ts';
import { workbookOf } from '../../../tables/sheet.ts';
import { adoption } from './adoption.ts';
import { complaints } from './complaints.ts';
import { learningPlan } from './learning-plan.ts';
import { review } from './review.ts';
import type { Document, Expected } from './workbook.ts';

const documents: Document[] = [complaints, learningPlan, adoption, review];

/** What checking says of a workbook: 'error total Feedback!E49', in its own order. */
async function said({ sheets }: Document): Promise<{ finding: string; message: string }[]> {
  const book = typeof sheets === 'string' ? await openWorkbook(sampleBytes(sheets), nodeCodec) : null;
  if (book && refused(book)) throw new Error(book.say);
  const outcome = validate(typeof sheets === 'string' ? snapshot(book!) : workbookOf(sheets), { ...validateOptions, sheet: false });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome.findings.map(({ rule, severity, sheet, cell, message }) => ({ finding: `${severity} ${rule} ${sheet}!${cell}`, message }));
}

const named = (expected: readonly Expected[]) => expected.map(([rule, severity, cell]) => `${severity} ${rule} ${cell}`);

describe.each(documents)('$name', (document) => {
  test('every defect is found in its cell, and nothing is said that is not worth saying', async () => {
    const found = await said(document);
    const expected = named([...document.defects, ...document.others, ...document.idle]);
    expect(found.map(({ finding }) => finding).sort(), found.map(({ finding, message }) => `${finding} | ${message}`).join('\n')).toEqual(expected.sort());
  });
});
