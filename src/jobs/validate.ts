import { ownKind } from '../workbook/own.ts';
import type { Edit, Expectation } from '../workbook/plan.ts';
import { refused } from '../workbook/refusal.ts';
import type { Refusal } from '../workbook/refusal.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { remember } from './record/remember.ts';
import { survey } from './survey.ts';
import type { Progress } from './survey.ts';
import { evidenceOf } from './validate/evidence.ts';
import { findingsOf } from './validate/findings.ts';
import type { ValidateOptions, ValidateOutcome } from './validate/outcome.ts';
import { rules } from './validate/rules.ts';
import { checksSheet } from './validate/sheet.ts';

/**
 * Checks the figures of a workbook before they go out: every rule of the catalogue over every table and every block with a header.
 * Findings name their cell, say what is wrong and what to do; 'ready' is when no error is open. The plan writes the sheet RAG checks
 * and what the officer accepts with this click, and nothing else; fixes are plans of their own. A second run plans nothing.
 * Refuses where a sheet, a scheme or a month that was named does not exist, and where what is accepted cannot be recorded.
 */
export function validate(snapshot: Snapshot, options: ValidateOptions, progress: Progress = () => undefined): ValidateOutcome | Refusal {
  progress(0, 0, 'Looking for tables');
  const found = survey(snapshot, options);
  if (refused(found)) return found;
  const remembered = remember(snapshot, options.accept.map((accepted) => ({ kind: 'accepted finding', ...accepted })));
  if (refused(remembered)) return remembered;

  const evidence = evidenceOf(snapshot, options, found, progress);
  const indicators = evidence.judged().reduce((sum, { rows }) => sum + rows.length, 0) + evidence.grids().reduce((sum, { rows }) => sum + rows.length, 0);
  const findings = findingsOf(evidence, rules, snapshot.sheets.map(({ name }) => name), ({ group }) => progress(indicators, indicators, `Checking ${group}`))
    .filter(({ sheet }) => options.sheets.length === 0 || sheet === '' || options.sheets.includes(sheet));
  const open = (severity: 'error' | 'query') => findings.filter((each) => each.accepted === null && each.severity === severity).length;
  const counts = { errors: open('error'), queries: open('query'), accepted: findings.filter(({ accepted }) => accepted !== null).length };
  const outcome: ValidateOutcome = {
    period: found.period && { period: found.period.period, says: found.period.says },
    scheme: found.scheme,
    findings,
    counts,
    checked: { indicators, cells: snapshot.sheets.reduce((sum, sheet) => sum + (ownKind(sheet) === null ? sheet.cells.row.length : 0), 0) },
    ready: counts.errors === 0,
    plan: { edits: [...remembered.edits], expects: [...remembered.expects] },
  };
  if (options.sheet) add(outcome, checksSheet(snapshot, outcome, options.today));
  return outcome;
}

function add({ plan }: ValidateOutcome, { edits, expects }: { edits: Edit[]; expects: Expectation[] }): void {
  // One by one: a hundred thousand at once are more than a call can take.
  for (const edit of edits) plan.edits.push(edit);
  for (const expectation of expects) plan.expects.push(expectation);
}
