import { useEffect, useRef, useState } from 'react';
import { rateOptions } from '../../jobs/rate.ts';
import type { RateOptions } from '../../jobs/rate.ts';
import type { Mapping } from '../../tables/table.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Desk, Drafted, Looked, PutBack, Tell, View, Written } from './desk.ts';
import { faultOf } from './wire.ts';
import type { Fault } from './wire.ts';
import { putBackSays, writtenSays } from './words.ts';

/** Everything that the pane knows while it is open. It is kept for the visit and nowhere else. */
export interface Visit {
  stage: 'first' | 'looked' | 'preview' | 'done';
  busy: Busy | null;
  looked: Looked | null;
  drafted: Drafted | null;
  /** Counts the ratings, so that lists know when theirs is an old one. */
  round: number;
  choices: RateOptions;
  /** The officer sees what will change before it is written. */
  previews: boolean;
  view: View;
  written: Written | null;
  putBack: PutBack | null;
  /** The pane's own changes that can still be undone, the latest last. */
  steps: number[];
  /** Somebody changed the workbook after the results were made. */
  stale: boolean;
  trouble: Trouble | null;
  /** What a screen reader is told. */
  said: string;
}

export interface Busy {
  what: string;
  done: number;
  total: number;
}

/** What went wrong: a refusal tells the officer what to do, a fault is ours. */
export type Trouble = { kind: 'refusal'; refusal: Refusal } | { kind: 'fault'; fault: Fault; wrote: boolean };

/** What the officer can do. */
export interface Verbs {
  look(): void;
  rate(): void;
  write(): void;
  /** Leaves the preview without writing. */
  back(): void;
  undo(): void;
  cancel(): void;
  choose(choices: Partial<RateOptions>): void;
  correct(mapping: Mapping): void;
  keep(ref: string, reason: string | null): void;
  preview(on: boolean): void;
  show(view: Partial<View>): void;
  select(sheet: string, cell: string): void;
  dismiss(): void;
}

export const wholeView: View = { colour: null, only: 'all', find: '' };

const opening: Visit = {
  stage: 'first', busy: null, looked: null, drafted: null, round: 0, choices: rateOptions, previews: true, view: wholeView,
  written: null, putBack: null, steps: [], stale: false, trouble: null, said: '',
};

/** The pane's memory and its verbs over a desk. `lookAtOnce` finds the tables without being asked. */
export function useVisit(desk: Desk, lookAtOnce: boolean): [Visit, Verbs] {
  const [visit, change] = useState(opening);
  const now = useRef(visit);
  now.current = visit;
  const set = (part: Partial<Visit>) => change((before) => ({ ...before, ...part }));

  /** Runs one job at a time; what it refuses or breaks on becomes the trouble that the officer sees. */
  const run = async <Outcome>(what: string, work: (tell: Tell) => Promise<Outcome | Refusal>, then: (outcome: Outcome) => Partial<Visit>, writes = false): Promise<boolean> => {
    set({ busy: { what, done: 0, total: 0 }, trouble: null, putBack: null });
    try {
      const outcome = await work((done, total, doing) => set({ busy: { what: doing, done, total } }));
      const trouble: Trouble | null = refused(outcome) ? { kind: 'refusal', refusal: outcome } : null;
      // What was looked at is no longer so: the way on is to look again, not to write.
      const back: Partial<Visit> = refused(outcome) && outcome.code === 'changed' ? { stage: 'looked', drafted: null } : {};
      set({ busy: null, ...(refused(outcome) ? { ...back, trouble, said: outcome.say } : then(outcome)) });
      return trouble === null;
    } catch (error) {
      set({ busy: null, trouble: { kind: 'fault', fault: faultOf(error), wrote: writes }, said: 'Something went wrong.' });
      return false;
    }
  };

  const look = (choices: RateOptions) => run('Looking for tables', (tell) => desk.look(choices, tell), (looked) => ({
    looked, stage: 'looked', drafted: null, stale: false, said: `${looked.tables.length} tables found.`,
  }));

  const write = () => run('Writing the ratings', () => desk.write(), (written) => ({
    written, stage: 'done', stale: false, said: writtenSays(now.current.drafted, written),
  }), true);

  const rate = async (choices: RateOptions, thenWrite: boolean) => {
    let nothing = false;
    const rated = await run('Rating indicators', (tell) => desk.rate(choices, tell), (drafted) => {
      nothing = drafted.edits === 0;
      const previewed = !nothing && !thenWrite;
      return {
        drafted, round: now.current.round + 1, written: null, view: wholeView, stale: false,
        stage: previewed ? 'preview' : 'done',
        said: previewed ? `Nothing is written yet. ${drafted.written} cells would be coloured and ${drafted.differ} ratings changed.` : writtenSays(drafted, null),
      };
    });
    if (rated && thenWrite && !nothing) await write();
  };

  useEffect(() => desk.watch((news) => {
    if (news.kind === 'changed') set({ stale: now.current.drafted !== null });
    else {
      const steps = news.done.filter(({ job }) => job).map(({ id }) => id);
      const { stage, busy, written, steps: before } = now.current;
      // Undone elsewhere, by the page's own button: what was written is no longer there.
      const gone = stage === 'done' && !busy && written !== null && before.some((step) => !steps.includes(step));
      set({ steps, ...(gone ? { stage: 'looked', drafted: null, written: null, stale: false } : {}) });
    }
  }), [desk]);

  useEffect(() => {
    if (lookAtOnce) void look(opening.choices);
  }, [desk]);

  return [visit, {
    look: () => void look(now.current.choices),
    rate: () => {
      // What was kept was kept for one click; the next one asks again.
      const chosen = { ...now.current.choices, keep: {} };
      set({ choices: chosen });
      void rate(chosen, !now.current.previews);
    },
    write: () => void (Object.keys(now.current.choices.keep).length > 0 ? rate(now.current.choices, true) : write()),
    back: () => set({ stage: 'looked', drafted: null, said: 'Nothing was written.' }),
    undo: () => {
      const step = now.current.steps.at(-1);
      if (step === undefined) return;
      void run('Putting everything back', () => desk.undo(step), (putBack) => ({
        putBack, stage: 'looked', drafted: null, written: null, stale: false, said: putBackSays(putBack),
      }), true);
    },
    cancel: () => desk.cancel(),
    choose: (choices) => {
      const chosen = { ...now.current.choices, ...choices };
      set({ choices: chosen });
      if (now.current.looked) void look(chosen);
    },
    correct: (mapping) => {
      const others = now.current.choices.mappings.filter(({ sheet, range }) => sheet !== mapping.sheet || range !== mapping.range);
      const chosen = { ...now.current.choices, mappings: [...others, mapping] };
      set({ choices: chosen });
      void look(chosen);
    },
    keep: (ref, reason) => {
      const { [ref]: _, ...others } = now.current.choices.keep;
      set({ choices: { ...now.current.choices, keep: reason === null ? others : { ...others, [ref]: reason } } });
    },
    preview: (previews) => set({ previews }),
    show: (view) => set({ view: { ...now.current.view, ...view } }),
    select: (sheet, cell) => void desk.select(sheet, cell),
    dismiss: () => set({ trouble: null, putBack: null }),
  }];
}
