import type { StepOptions } from '../../../jobs/cycle/round.ts';

/** The steps of the reporting year that the pane can take. */
export type StepName = 'final' | 'reopen' | 'next period' | 'hand over';

/** A step to plan, and why, where that must be said. */
export interface Proposing extends StepOptions {
  step: StepName;
  reason: string;
}
