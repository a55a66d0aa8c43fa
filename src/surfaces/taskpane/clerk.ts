import type { Host, Receipt } from '../../workbook/host.ts';
import { address, readAddress } from '../../workbook/address.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { SummariseOutcome } from '../../jobs/summarise/outcome.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { ChangedCell } from '../../jobs/changed.ts';
import { checksOf } from './checks/list.ts';
import type { Checks } from './checks/list.ts';
import type { Desk, News, PutBack, Step, Tell, Wanted, Written } from './desk.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Files } from './files.ts';
import type { JobName, Jobs, JobTypes } from './job-port.ts';
import { renewalOf } from './period/beside.ts';
import type { Proposing } from './period/proposing.ts';
import { copyOf } from './summaries/copy.ts';
import { summarisedOf } from './summaries/summarised.ts';

/** A desk whose host and jobs are at hand: in the page's worker, or beside Excel. */
export interface Clerk extends Desk {
  /** Does again what was undone last. */
  redo(): Promise<PutBack | Refusal>;
  /** Notes a change that was made outside the pane's jobs, such as an edit in the grid, so that it can be undone. */
  note(says: string, receipt: Receipt): void;
  /** Everything that can be undone and redone, as plain JSON; `remember` takes it up again in a new worker. */
  history(): History;
  remember(history: History): void;
}

/** Steps with what undoes them, the latest last. */
export interface History {
  done: Kept[];
  undone: Kept[];
}

interface Kept extends Step {
  receipt: Receipt;
}

/** Does the pane's work over a host, with jobs and files that are worked on here or elsewhere. The results stay here; only what is asked for leaves. */
export function clerkOf(host: Host, jobs: Jobs, files: Files): Clerk {
  const hearers = new Set<(news: News) => void>();
  let draft: Draft | null = null;
  let summaries: SummariseOutcome | null = null;
  let found: Checks | null = null;
  /** The cells that the last step of the year would change. */
  let stepped: readonly ChangedCell[] = [];
  /** Writes what was planned last. */
  let pending: (() => Promise<Written | Refusal>) | null = null;
  let past: History = { done: [], undone: [] };
  let wanted: Wanted | null = null;
  let halt: () => void = () => undefined;

  /** Settles when somebody cancels. */
  const halted = () => new Promise<Refusal>((stop) => (halt = () => stop(refuse('cancelled'))));
  /** Looks at the workbook and has a job done with what was seen. Cancel is heard at once, whichever of the two it meets. */
  const worked = async <Name extends JobName>(name: Name, options: JobTypes[Name]['options'], tell: Tell): Promise<JobTypes[Name]['outcome'] | Refusal> => {
    tell(0, 0, 'Reading the workbook');
    const snapshot = await Promise.race([host.look(), halted()]);
    return refused(snapshot) ? snapshot : jobs.run(name, snapshot, options, tell);
  };
  const tellAll = (news: News) => hearers.forEach((hear) => hear(news));
  const turn = (history: History) => {
    past = history;
    tellAll({ kind: 'history', done: past.done.map(step), undone: past.undone.map(step) });
  };
  const note = (says: string, receipt: Receipt, job: boolean): void => {
    const id = 1 + Math.max(0, ...[...past.done, ...past.undone].map((kept) => kept.id));
    turn({ done: [...past.done, { id, says, job, receipt }], undone: [] });
  };
  const apply = async (says: string, plan: Plan): Promise<Written | Refusal> => {
    const receipt = await host.apply(plan);
    // A host that was cut off says what may stand there and how to put it back.
    if (!refused(receipt) || 'receipt' in receipt) note(says, 'receipt' in receipt ? receipt.receipt : receipt, true);
    return refused(receipt) ? receipt : { edits: receipt.edits, stale: receipt.stale, ...(receipt.remarks ? { remarks: receipt.remarks } : {}) };
  };
  const later = (says: string, plan: Plan) => () => apply(says, plan);
  /** A step of the year in this workbook; the next year begins in a workbook of its own where this one is no copy. */
  const planned = async (proposing: Proposing, tell: Tell) => {
    if (proposing.step === 'next year' && host.beside) {
      const renewal = await Promise.race([renewalOf(host, host.beside, files, proposing, tell), halted()]);
      return refused(renewal) ? renewal : { ...renewal.renewed, beside: true, write: renewal.write };
    }
    const outcome = await worked('propose', proposing, tell);
    return refused(outcome) ? outcome : { ...outcome, edits: outcome.plan.edits.length, beside: false, write: later(outcome.title, outcome.plan) };
  };
  const swing = async (kept: Kept, from: keyof History, to: keyof History): Promise<PutBack | Refusal> => {
    const undone = await host.undo(kept.receipt);
    if (refused(undone)) return undone;
    turn({ ...past, [from]: past[from].filter(({ id }) => id !== kept.id), [to]: [...past[to], { ...kept, receipt: undone.receipt }] });
    return { restored: undone.restored, left: undone.left };
  };

  host.watch(({ sheet, at }) => tellAll({ kind: 'changed', sheet, cell: at ? address(at) : '' }));

  return {
    look: (options, tell) => worked('look', options, tell),
    async rate(options, tell) {
      draft = pending = null;
      const outcome = await worked('rate', options, tell);
      if (refused(outcome)) return outcome;
      draft = draftOf(outcome);
      pending = later('Rate indicators', draft.plan);
      return draft.says;
    },
    indicators: (view, from, to) => Promise.resolve(draft?.indicators(view, from, to) ?? none()),
    findings: (kind, from, to) => Promise.resolve(draft?.findings(kind, from, to) ?? none()),
    async summarise(options, tell) {
      summaries = pending = null;
      const outcome = await worked('summarise', options, tell);
      if (refused(outcome)) return outcome;
      summaries = outcome;
      pending = later('Refresh summaries', outcome.plan);
      return summarisedOf(outcome);
    },
    copy: (kind) => Promise.resolve(summaries && copyOf(summaries, kind)),
    async validate(options, tell) {
      found = pending = null;
      const outcome = await worked('validate', options, tell);
      if (refused(outcome)) return outcome;
      found = checksOf(outcome);
      pending = later('Write RAG checks', outcome.plan);
      return found.says;
    },
    checks: (view, from, to) => Promise.resolve(found?.list(view, from, to) ?? none()),
    async fix(place) {
      const fix = found?.fix(place);
      if (!fix) throw new RangeError('nothing puts this finding right');
      return apply(fix.says, fix.plan);
    },
    async decide(decisions) {
      const remembered = await worked('remember', decisions, () => undefined);
      if (refused(remembered)) return remembered;
      const written = await apply('Record what was decided', remembered.plan);
      return refused(written) ? written : { ...written, clashes: remembered.clashes };
    },
    async propose(proposing, tell) {
      stepped = [];
      pending = null;
      const outcome = await planned(proposing, tell);
      if (refused(outcome)) return outcome;
      stepped = outcome.changed;
      pending = outcome.write;
      const { title, says, findings, edits, beside } = outcome;
      return { step: proposing.step, title, says, changes: stepped.length, findings, edits, beside };
    },
    changes: (from, to) => Promise.resolve({ total: stepped.length, items: stepped.slice(from, to) }),
    list: (bytes) => files.list(bytes),
    async write() {
      if (!pending) throw new RangeError('nothing was planned yet');
      return pending();
    },
    async undo(id) {
      const kept = past.done.find((each) => each.id === id);
      return kept ? swing(kept, 'done', 'undone') : { restored: 0, left: [] };
    },
    async redo() {
      const kept = past.undone.at(-1);
      return kept ? swing(kept, 'undone', 'done') : { restored: 0, left: [] };
    },
    async select(sheet, cell) {
      const at = readAddress(cell);
      return at ? host.select(sheet, at) : undefined;
    },
    want(job) {
      wanted = job;
      tellAll({ kind: 'wanted' });
    },
    wanted() {
      const job = wanted;
      wanted = null;
      return job;
    },
    cancel() {
      halt();
      jobs.stop();
      files.stop();
    },
    watch(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    note: (says, receipt) => note(says, receipt, false),
    history: () => past,
    remember: turn,
  };
}

function none(): { total: number; items: never[] } {
  return { total: 0, items: [] };
}

function step({ id, says, job }: Kept): Step {
  return { id, says, job };
}
