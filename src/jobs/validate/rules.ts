import type { Rule } from './rule.ts';
import { excelError } from './rules/excel-error.ts';
import { impossible } from './rules/impossible.ts';
import { numberAsText } from './rules/number-as-text.ts';
import { scale } from './rules/scale.ts';
import { unitMismatch } from './rules/unit-mismatch.ts';
import { unreadableFigure } from './rules/unreadable-figure.ts';

/** Every check, in the order of the catalogue. A new one is a file in `rules/` and a line here; its cases stand in test/jobs/validate/cases. */
export const rules = [
  unreadableFigure, numberAsText, excelError, unitMismatch, scale, impossible,
] as const satisfies readonly Rule[];

export type CheckId = (typeof rules)[number]['id'];

/** The heading of a rule's findings; its id where it is unknown. */
export function titleOf(id: string): string {
  return rules.find((rule) => rule.id === id)?.title ?? id;
}
