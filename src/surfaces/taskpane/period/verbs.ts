import { refuse } from '../../../workbook/refusal.ts';
import type { Refusal } from '../../../workbook/refusal.ts';
import { today } from '../today.ts';
import type { Running } from '../visit.ts';
import type { YearStep } from './proposing.ts';

export interface PeriodVerbs {
  /** Shows what a step of the reporting year would do. */
  propose(step: YearStep): void;
  /** The lines of a list of targets that stands in a file. */
  readList(file: File): Promise<string | Refusal>;
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
    async readList(file) {
      try {
        return await desk.list(new Uint8Array(await file.arrayBuffer()));
      } catch {
        // The file was moved or is open elsewhere, or reading it broke: the sentence for both is to look at the file.
        return refuse('cannot read', { detail: file.name });
      }
    },
  };
}
