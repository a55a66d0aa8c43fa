import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/jobs/validate/evidence.ts';
import { findingsOf } from '../../../src/jobs/validate/findings.ts';
import { validateOptions } from '../../../src/jobs/validate/outcome.ts';
import type { CheckFinding } from '../../../src/jobs/validate/outcome.ts';
import { rules } from '../../../src/jobs/validate/rules.ts';
import type { CheckId } from '../../../src/jobs/validate/rules.ts';
import { survey } from '../../../src/jobs/survey.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Case, RuleCases } from './case.ts';
import { cases } from './cases.ts';

/** What one rule finds in a case, together with the others: what a more specific one says is not said twice. */
function found(id: CheckId, { sheets, options, also, memory }: Case): CheckFinding[] {
  const snapshot = workbookOf(sheets);
  also?.(snapshot);
  const asked = { ...validateOptions, ...options };
  const surveyed = survey(snapshot, asked);
  if (refused(surveyed)) throw new Error(surveyed.say);
  const evidence = evidenceOf(snapshot, asked, { ...surveyed, memory: { ...surveyed.memory, ...memory } }, () => undefined);
  return findingsOf(evidence, rules, snapshot.sheets.map(({ name }) => name)).filter(({ rule }) => rule === id);
}

describe.each(Object.entries(cases) as [CheckId, RuleCases][])('%s', (id, { breaks, keeps }) => {
  test.each(breaks)('finds: $why', (each) => {
    const findings = found(id, each);
    expect(findings.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(each.finds);
    if (each.says) expect(findings[0]?.message).toMatch(each.says);
    // A message is a sentence: it begins with a capital, a figure or a quotation, or with the name of what it is about, and ends with a stop.
    for (const { message, ref, measure } of findings) expect(message).toMatch(message.startsWith(ref || measure) ? /[.?]$/ : /^[^a-z].*[.?]$/s);
  });
  test.each(keeps)('leaves: $why', (each) => {
    expect(found(id, each).map(({ cell, message }) => `${cell} ${message}`)).toEqual([]);
  });
});

test('every rule is written with straight quotation marks, as its messages are', () => {
  for (const { title, says, todo } of rules) expect(`${title} ${says} ${todo}`).not.toMatch(/[\u2018-\u201f]/);
});

test('the rules have an id each, in the order of their groups', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const known = new Set<string>(rules.map(({ id }) => id));
  for (const { silences } of rules as readonly { silences?: readonly string[] }[]) for (const other of silences ?? []) expect(known).toContain(other);
});
