import type { CheckId } from '../../../src/jobs/validate/rules.ts';
import type { RuleCases } from './case.ts';
import { cases as excelError } from './cases/excel-error.ts';
import { cases as impossible } from './cases/impossible.ts';
import { cases as numberAsText } from './cases/number-as-text.ts';
import { cases as scale } from './cases/scale.ts';
import { cases as unitMismatch } from './cases/unit-mismatch.ts';
import { cases as unreadableFigure } from './cases/unreadable-figure.ts';

/** The cases of every rule: without both kinds for each of them the tests do not typecheck. */
export const cases: Record<CheckId, RuleCases> = {
  'excel-error': excelError,
  impossible,
  'number-as-text': numberAsText,
  scale,
  'unit-mismatch': unitMismatch,
  'unreadable-figure': unreadableFigure,
};
