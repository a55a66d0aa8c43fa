import type { Memory } from '../../../src/jobs/record/memory.ts';
import type { ValidateOptions } from '../../../src/jobs/validate/outcome.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import type { workbookOf } from '../../tables/sheet.ts';

/** A small workbook that a rule is tried on. `finds` are the cells that it names, in their order; a workbook that keeps the rule has none. */
export interface Case {
  why: string;
  sheets: Parameters<typeof workbookOf>[0];
  options?: Partial<ValidateOptions>;
  /** What a builder of rows cannot say: hidden rows, a protected sheet. */
  also?: (snapshot: Snapshot) => unknown;
  memory?: Partial<Memory>;
}

export interface Break extends Case {
  /** Where it is found: 'KPIs!C3', in order. */
  finds: readonly string[];
  /** Words of the first message. */
  says?: RegExp;
}

/** Every rule has workbooks that break it and workbooks that keep it. */
export interface RuleCases {
  breaks: readonly [Break, ...Break[]];
  keeps: readonly [Case, ...Case[]];
}
