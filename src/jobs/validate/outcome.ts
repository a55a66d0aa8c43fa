import type { Period, SchemeId } from '../../engine/terms.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { AcceptedFinding } from '../record/memory.ts';
import type { SurveyOptions } from '../survey.ts';

export type Severity = 'error' | 'query';

export interface ValidateOptions extends SurveyOptions {
  /** Rules by id that the officer has turned off, or made a query or an error. What is left out is as the workbook remembers, else as the catalogue says. */
  rules: Record<string, Severity | 'off'>;
  /** Findings that the officer accepts with this click. */
  accept: AcceptedFinding[];
  /** Write the result to the sheet RAG checks. */
  sheet: boolean;
  /** The day that is printed on the sheet, '2020-11-03'; '' prints none. */
  today: string;
}

export const validateOptions: ValidateOptions = {
  period: null, scheme: null, sheets: [], mappings: [], settings: {}, rules: {}, accept: [], sheet: true, today: '',
};

/** Something that is wrong or that a person should look at. `cell` is an address on `sheet`, '' where the whole sheet is meant. */
export interface CheckFinding {
  rule: string;
  severity: Severity;
  sheet: string;
  cell: string;
  /** The indicator, '' where the finding is about no single one. */
  ref: string;
  measure: string;
  /** What is wrong, with the figures in it. */
  message: string;
  /** What to do about it. */
  todo: string;
  /** The figures that it rests on, as text: an accepted finding comes back when they differ. */
  figures: string;
  /** The sentence in a commentary that holds the figure, and where in it the figure stands. */
  quote: { text: string; from: number; to: number } | null;
  /** Edits that put it right, where that is certain; null where a person must decide. `says` is what they do. */
  fix: { says: string; plan: Plan } | null;
  accepted: AcceptedFinding | null;
}

export interface ValidateOutcome {
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  /** Errors first, then by sheet and cell; accepted ones last. */
  findings: CheckFinding[];
  counts: { errors: number; queries: number; accepted: number };
  /** How many indicators and how many cells were looked at. */
  checked: { indicators: number; cells: number };
  /** No error is open. */
  ready: boolean;
  plan: Plan;
}
