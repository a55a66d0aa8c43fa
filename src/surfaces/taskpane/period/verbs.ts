import { today } from '../today.ts';
import type { Running } from '../visit.ts';
import type { YearStep } from './proposing.ts';

export interface PeriodVerbs {
  /** Shows what a step of the reporting year would do. */
  propose(step: YearStep): void;
}

export function periodVerbs({ desk, now, set, run }: Running): PeriodVerbs {
  return {
    propose(step) {
      if (step.step === 'next year') set({ targetList: step.list });
      void run('Looking at what will change', (tell) => {
        const { choices: { period, scheme, sheets, mappings, settings }, who } = now();
        return desk.propose({ ...step, period, scheme, sheets, mappings, settings, signed: { who, date: today() } }, tell);
      }, (proposed) => ({
        proposed, job: 'propose', stage: 'preview', round: now().round + 1, written: null, stale: false, said: `Nothing is written yet. ${proposed.title}.`,
      }));
    },
  };
}
