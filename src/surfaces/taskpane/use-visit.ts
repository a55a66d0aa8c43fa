import { useEffect, useRef, useState } from 'react';
import { rateOptions } from '../../jobs/rate.ts';
import type { RateOptions } from '../../jobs/rate.ts';
import type { Mapping } from '../../tables/table.ts';
import { overlap, readRange } from '../../workbook/address.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal, RefusalCode } from '../../workbook/refusal.ts';
import { checkVerbs } from './checks/verbs.ts';
import type { Desk, Looked, Tell, View, Written } from './desk.ts';
import { periodVerbs } from './period/verbs.ts';
import { summaryVerbs } from './summaries/verbs.ts';
import { today } from './today.ts';
import type { Running, Trouble, Verbs, Visit } from './visit.ts';
import { faultOf } from './wire.ts';
import { count, draftSays, putBackSays, summariesSay, writtenSays } from './words.ts';

const wholeView: View = { colour: null, only: 'all', find: '' };

const opening: Visit = {
  stage: 'first', job: 'rate', busy: null, looked: null, says: null, drafted: null, summarised: null, validated: null, proposed: null, targetList: '',
  round: 0, choices: rateOptions, later: [], previews: true, view: wholeView, checkView: { by: 'rule', only: 'open' }, who: '', prompts: 'left', written: null, putBack: null, steps: [], stale: false, trouble: null, notice: '', said: '',
};

/** What was looked at is no longer so, or may be written in part: the way on is to look again or to undo, not to write. */
const overtaken: RefusalCode[] = ['changed', 'gone', 'partly written'];
const unwritable: Partial<Visit> = { stage: 'looked', drafted: null };

/** The pane's memory and its verbs over a desk. `lookAtOnce` finds the tables without being asked. */
export function useVisit(desk: Desk, lookAtOnce: boolean): [Visit, Verbs] {
  const [visit, change] = useState(opening);
  const now = useRef(visit);
  now.current = visit;
  const set = (part: Partial<Visit>) => change((before) => ({ ...before, ...part }));

  const run = async <Outcome>(what: string, work: (tell: Tell) => Promise<Outcome | Refusal>, then: (outcome: Outcome) => Partial<Visit>, writes = false): Promise<boolean> => {
    set({ busy: { what, done: 0, total: 0, writes }, trouble: null, putBack: null, notice: '' });
    try {
      const outcome = await work((done, total, doing) => set({ busy: { what: doing, done, total, writes } }));
      const trouble: Trouble | null = refused(outcome) ? { kind: 'refusal', refusal: outcome } : null;
      const back = refused(outcome) && overtaken.includes(outcome.code) ? unwritable : {};
      set({ busy: null, ...(refused(outcome) ? { ...back, trouble, said: outcome.say } : then(outcome)) });
      return trouble === null;
    } catch (error) {
      const back = writes && now.current.stage === 'preview' ? unwritable : {};
      set({ busy: null, ...back, trouble: { kind: 'fault', fault: faultOf(error), wrote: writes }, said: 'Something went wrong.' });
      return false;
    }
  };

  const running: Running = { desk, now: () => now.current, set, run };
  const looking = useRef(false);
  const look = async (choices: RateOptions): Promise<boolean> => {
    looking.current = true;
    const found = await lookOnce(choices);
    looking.current = false;
    // What was chosen meanwhile, month by month with the arrow keys, is looked at now.
    return found && now.current.choices !== choices ? look(now.current.choices) : found;
  };
  /** Takes up a choice. While a job runs it is not heard; a look is no job, so that a list that is gone through by keyboard keeps the focus. */
  const choose = (choices: RateOptions) => {
    if (now.current.busy && !looking.current) return;
    set({ choices });
    if (now.current.looked && !looking.current) void look(choices);
  };
  const lookOnce = (choices: RateOptions) => run('Looking for tables', (tell) => desk.look(choices, tell), (looked) => ({
    looked, ...saysOf(choices, looked), stage: 'looked', job: 'rate', drafted: null, stale: false, said: looked.tables.length === 0 ? 'No table was found.' : `Found ${count(looked.tables.length, 'table')}.`,
  }));

  /** A step of the year changes the month that the workbook speaks of: the head of the pane follows. */
  const lookAnew = async (choices: RateOptions) => {
    const looked = await desk.look(choices, () => undefined);
    if (!refused(looked)) set({ looked, ...saysOf(choices, looked) });
  };

  const write = async () => {
    const { job, choices } = now.current;
    const done = await writeOut();
    // What became a workbook of its own left this one in its month.
    if (!done || job !== 'propose' || now.current.written?.beside) return;
    // A month that was chosen by hand is over: the workbook says the next.
    const chosen = { ...choices, period: null };
    set({ choices: chosen });
    await lookAnew(chosen);
  };
  const writeOut = () => run('Writing', () => desk.write(), (written) => ({
    written, stage: 'done', stale: false, said: writtenBy(now.current, written), notice: (written.remarks ?? []).join(' '),
    // What was decided with this click is recorded now.
    ...(now.current.job === 'rate' ? { choices: { ...now.current.choices, keep: {}, decisions: [] } } : {}),
  }), true);

  const rate = async (choices: RateOptions, thenWrite: boolean) => {
    let nothing = false;
    const rated = await run('Rating indicators', (tell) => desk.rate({ ...choices, signed: { who: now.current.who, date: today() } }, tell), (drafted) => {
      nothing = drafted.edits === 0;
      const previewed = !nothing && !thenWrite;
      return {
        drafted, job: 'rate', round: now.current.round + 1, written: null, view: wholeView, stale: false,
        stage: previewed ? 'preview' : 'done',
        said: previewed ? `Nothing is written yet. ${draftSays(drafted)}` : writtenSays(drafted, null),
      };
    });
    if (rated && thenWrite && !nothing) await write();
  };

  const summaries = summaryVerbs(running);
  const checks = checkVerbs(running);
  /** Does what a ribbon button could not do without a person. */
  const take = async () => {
    const job = desk.wanted();
    if (job === null || !(await look(now.current.choices))) return;
    if (job === 'rate') void rate(now.current.choices, false);
    else if (job === 'summarise') summaries.summarise();
    else checks.validate();
  };

  useEffect(() => desk.watch((news) => {
    if (news.kind === 'wanted') void take();
    else if (news.kind === 'changed') set({ stale: now.current.stage === 'preview' || now.current.stage === 'done' });
    else {
      const steps = news.done.filter(({ job }) => job).map(({ id }) => id);
      const { stage, busy, written, steps: before } = now.current;
      // Undone elsewhere, by the page's own button: what was written is no longer there.
      const gone = stage === 'done' && !busy && written !== null && before.some((step) => !steps.includes(step));
      set({ steps, ...(gone ? { stage: 'looked', job: 'rate', drafted: null, written: null, stale: false } : {}) });
    }
  }), [desk]);

  useEffect(() => {
    if (lookAtOnce) void look(opening.choices);
    else void take();
  }, [desk]);

  return [visit, {
    look: () => void look(now.current.choices),
    rate: () => {
      // What was kept was kept for one click; the next one asks again, unless that one came to nothing because somebody changed the workbook.
      const { choices, stale, trouble } = now.current;
      const chosen = stale || trouble ? choices : { ...choices, keep: {} };
      set({ choices: chosen, later: [] });
      void rate(chosen, !now.current.previews);
    },
    ...summaries,
    ...checks,
    ...periodVerbs(running),
    write: () => void (now.current.job === 'rate' && Object.keys(now.current.choices.keep).length > 0 ? rate(now.current.choices, true) : write()),
    back: () => set({ stage: 'looked', job: 'rate', drafted: null, summarised: null, proposed: null, said: 'Nothing was written.' }),
    undo: () => {
      const step = now.current.steps.at(-1);
      if (step === undefined) return;
      const { job } = now.current;
      void run('Putting everything back', () => desk.undo(step), (putBack) => ({
        putBack, stage: 'looked', job: 'rate', drafted: null, summarised: null, validated: null, proposed: null, written: null, stale: false, said: putBackSays(putBack),
      }), true).then((done) => (done && job === 'propose' ? lookAnew(now.current.choices) : undefined));
    },
    cancel: () => desk.cancel(),
    choose: (choices) => choose({ ...now.current.choices, ...choices }),
    correct: (mapping) => {
      const others = now.current.choices.mappings.filter((other) => !isSameTable(other, mapping));
      choose({ ...now.current.choices, mappings: [...others, mapping] });
    },
    keep: (name, reason) => {
      const { [name]: _, ...others } = now.current.choices.keep;
      set({ choices: { ...now.current.choices, keep: reason === null ? others : { ...others, [name]: reason } } });
    },
    answer: ({ what, sheet, ref }, value) => {
      const { choices, who } = now.current;
      const chosen: RateOptions = { ...choices, decisions: [...choices.decisions, { kind: 'answer', what, sheet, ref, value, who, date: today() }] };
      set({ choices: chosen });
      void rate(chosen, false);
    },
    putOff: (question) => set({ later: [...now.current.later, question] }),
    preview: (previews) => set({ previews }),
    show: (view) => set({ view: { ...now.current.view, ...view } }),
    select: (sheet, cell) => void desk.select(sheet, cell).then((gone) => refused(gone) && set({ notice: gone.say, said: gone.say })),
    dismiss: () => set({ trouble: null, putBack: null, notice: '' }),
    sign: (who) => set({ who }),
  }];
}

/** Whether two corrections are of one table, which may have grown by the first of them. */
function isSameTable(one: Mapping, other: Mapping): boolean {
  const [first, second] = [one, other].map(({ range }) => (range === undefined ? null : readRange(range)));
  return one.sheet === other.sheet && (first && second ? overlap(first, second) : one.headerRow === other.headerRow);
}

/** What the workbook says is seen only while no month is chosen in its place. */
function saysOf({ period }: RateOptions, looked: Looked): Partial<Visit> {
  return period === null ? { says: looked.period } : {};
}

/** What was written, in one line, by the job that wrote it. */
function writtenBy({ job, drafted, summarised, proposed }: Visit, written: Written): string {
  if (job === 'summarise' && summarised) return summariesSay(summarised, true);
  if (job === 'validate') return 'The result stands on the sheet RAG checks.';
  if (job === 'propose' && proposed) return `${proposed.title}: done.`;
  return writtenSays(drafted, written);
}
