import { today } from '../today.ts';
import type { Running } from '../visit.ts';
import type { StepName } from './proposing.ts';

export interface PeriodVerbs {
  /** Shows what a step of the reporting year would do. */
  propose(step: StepName, reason?: string): void;
}

export function periodVerbs({ desk, now, run }: Running): PeriodVerbs {
  return {
    propose: (step, reason = '') => void run('Looking at what will change', (tell) => {
      const { choices: { period, scheme, sheets, mappings, settings }, who } = now();
      return desk.propose({ step, reason, period, scheme, sheets, mappings, settings, signed: { who, date: today() } }, tell);
    }, (proposed) => ({
      proposed, job: 'propose', stage: 'preview', round: now().round + 1, written: null, stale: false, said: `Nothing is written yet. ${proposed.title}.`,
    })),
  };
}
