import type { Period } from '../../../engine/terms.ts';
import type { StepOptions } from '../../../jobs/cycle/round.ts';

/** A step of the reporting year that the officer asks for, with what only she can say. */
export type YearStep =
  | { step: 'final' }
  | { step: 'reopen'; reason: string }
  /** New criteria from a month on; a text that is null leaves what stands. `ref` is the indicator as the record calls it. */
  | { step: 'revise'; sheet: string; ref: string; from: Period; target: string | null; tolerance: string | null; reason: string }
  | { step: 'next period' }
  /** `list` are the lines of the officer's list of targets, as they are pasted from a sheet; '' is none. */
  | { step: 'next year'; list: string }
  | { step: 'hand over' };

export type StepName = YearStep['step'];

/** A step to plan. */
export type Proposing = StepOptions & YearStep;
