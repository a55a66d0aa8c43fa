import { summariseOptions } from '../../../jobs/summarise/outcome.ts';
import type { SummariseOptions, SummaryKind } from '../../../jobs/summarise/outcome.ts';
import { today } from '../today.ts';
import type { Running } from '../visit.ts';
import { summariesSay } from '../words.ts';
import { toClipboard, toFile } from './give.ts';

export interface SummaryVerbs {
  summarise(): void;
  /** What becomes of empty commentary beside a red or amber; the plan is made anew. */
  prompt(prompts: SummariseOptions['prompts']): void;
  copy(kind: SummaryKind): void;
  /** Saves a summary as a CSV file. */
  save(kind: SummaryKind): void;
}

export function summaryVerbs({ desk, now, set, run }: Running): SummaryVerbs {
  const summarise = (round: number) => run('Making the summaries', (tell) => {
    const { choices, prompts } = now();
    const { period, scheme, sheets, mappings, settings } = choices;
    return desk.summarise({ ...summariseOptions, period, scheme, sheets, mappings, settings, prompts, today: today() }, tell);
  }, (summarised) => ({
    summarised, job: 'summarise', stage: summarised.edits > 0 ? 'preview' : 'done', round, written: null, stale: false,
    said: summarised.edits > 0 ? `Nothing is written yet. ${summariesSay(summarised, false)}` : summariesSay(summarised, false),
  }));
  const given = async (kind: SummaryKind, give: (copied: { title: string; html: string; text: string; csv: string }) => Promise<string>) => {
    const copied = await desk.copy(kind);
    set({ said: copied ? await give(copied) : 'There is nothing to copy.' });
  };
  return {
    summarise: () => void summarise(now().round + 1),
    prompt: (prompts) => {
      // What is being written is not planned anew.
      if (now().busy?.writes) return;
      set({ prompts });
      // The same result, made otherwise: the focus stays where the choice was made.
      void summarise(now().round);
    },
    copy: (kind) => void given(kind, toClipboard),
    save: (kind) => void given(kind, toFile),
  };
}
