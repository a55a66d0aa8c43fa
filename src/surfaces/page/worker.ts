import { webCodec } from '../../hosts/file/codec-web.ts';
import { hostOfFile } from '../../hosts/file/host.ts';
import type { FileHost } from '../../hosts/file/host.ts';
import { openList } from '../../hosts/file/list.ts';
import type { RateOptions } from '../../jobs/rate.ts';
import type { Decision } from '../../jobs/record/decision.ts';
import type { SummariseOptions, SummaryKind } from '../../jobs/summarise/outcome.ts';
import type { ValidateOptions } from '../../jobs/validate/outcome.ts';
import { address } from '../../workbook/address.ts';
import type { Position, Range } from '../../workbook/address.ts';
import { difference, expectation } from '../../workbook/difference.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { find, styleAt } from '../../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../../workbook/snapshot.ts';
import type { CheckView } from '../taskpane/checks/checked.ts';
import { clerkOf } from '../taskpane/clerk.ts';
import type { Clerk, History } from '../taskpane/clerk.ts';
import type { FindingKind, Tell, View } from '../taskpane/desk.ts';
import { filesOver } from '../taskpane/files.ts';
import { jobsHere } from '../taskpane/job-table.ts';
import type { Proposing } from '../taskpane/period/proposing.ts';
import { serve } from '../taskpane/wire.ts';
import type { Port } from '../taskpane/wire.ts';
import type { WorkerNews } from './room.ts';
import { jumpFrom } from './sheet/jump.ts';
import { shapesOf } from './sheet/shapes.ts';
import { tileOf } from './sheet/tile.ts';
import { readTyped } from './sheet/typed.ts';
import { wholeOf } from './sheet/whole.ts';

/** The open workbook: its host, the clerk that works on it, and how it looks now. */
interface Open {
  host: FileHost;
  clerk: Clerk;
  snapshot: Snapshot;
}

const port = self as unknown as Port;
const files = filesOver({ workbook: (bytes) => hostOfFile(bytes, webCodec), list: (bytes) => openList(bytes, webCodec) });
const say = (news: WorkerNews, transfer: Transferable[] = []) => port.postMessage({ news }, transfer);

let now: Open | null = null;
/** What changes the workbook goes in the order in which it was asked; what only reads waits for a workbook alone. */
let turn: Promise<unknown> = Promise.resolve();
let opening: Promise<unknown> = Promise.resolve();

function inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

async function open(bytes: Uint8Array<ArrayBuffer>, history: History | null): Promise<Open | Refusal> {
  const opened = await hostOfFile(bytes, webCodec);
  if (refused(opened)) return opened;
  const host = remembering(opened);
  const snapshot = await host.look();
  if (refused(snapshot)) return snapshot;
  const clerk = clerkOf(host, jobsHere, files);
  now = { host, clerk, snapshot };
  clerk.watch((news) => say(news));
  clerk.remember(history ?? { done: [], undone: [] });
  keep();
  return now;
}

/** Only we change this workbook, so that one look lasts until we do. */
function remembering(host: FileHost): FileHost {
  let last: ReturnType<FileHost['look']> | null = null;
  return {
    ...host,
    look: () => (last ??= host.look()),
    apply: (plan) => {
      last = null;
      return host.apply(plan);
    },
    undo: (receipt) => {
      last = null;
      return host.undo(receipt);
    },
  };
}

/** Gives the page what a new worker would need to go on from here. */
function keep(): void {
  if (!now) return;
  const bytes = now.host.bytes().slice();
  const history = new TextEncoder().encode(JSON.stringify(now.clerk.history()));
  say({ kind: 'kept', bytes, history }, [bytes.buffer, history.buffer]);
}

/** After a change: the page draws anew. */
async function changed<Outcome>(outcome: Outcome): Promise<Outcome> {
  if (!now || refused(outcome)) return outcome;
  const snapshot = await now.host.look();
  if (!refused(snapshot)) now.snapshot = snapshot;
  keep();
  say({ kind: 'written' });
  return outcome;
}

async function reading<Outcome>(work: (open: Open) => Outcome | Promise<Outcome>): Promise<Outcome | Refusal> {
  await opening;
  return now ? work(now) : refuse('not a workbook');
}

const working = <Outcome>(work: (open: Open) => Promise<Outcome | Refusal>): Promise<Outcome | Refusal> => inTurn(() => reading(work));

function onSheet<Outcome>(name: string, work: (snapshot: Snapshot, sheet: Sheet) => Outcome): Promise<Outcome | Refusal> {
  return reading(({ snapshot }) => {
    const sheet = snapshot.sheets.find((each) => each.name === name);
    return sheet ? work(snapshot, sheet) : refuse('no sheet', { detail: name, list: snapshot.sheets.map((each) => each.name).join(', ') });
  });
}

async function type({ host, clerk, snapshot }: Open, name: string, at: Position, text: string): Promise<null | Refusal> {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet || wholeOf(snapshot, sheet, at).locked !== null) return null;
  const { format } = styleAt(sheet.cells, find(sheet.cells, at.row, at.column));
  const edit = difference(sheet, at, readTyped(text, format, snapshot.date1904));
  if (!edit) return null;
  const receipt = await host.apply({ expects: [expectation(sheet, at)], edits: [edit] });
  if (refused(receipt)) return receipt;
  clerk.note(`Edit ${address(at)}`, receipt);
  say({ kind: 'changed', sheet: name, cell: address(at) });
  return changed(null);
}

serve(port, {
  open: (bytes: Uint8Array<ArrayBuffer>, tell: Tell) => {
    tell(0, 0, 'Opening the workbook');
    const opened = inTurn(() => open(bytes, null));
    opening = opened.catch(() => undefined);
    return opened.then((outcome) => (refused(outcome) ? outcome : shapesOf(outcome.snapshot)));
  },
  restore: (bytes: Uint8Array<ArrayBuffer>, history: Uint8Array) => {
    const opened = inTurn(() => open(bytes, JSON.parse(new TextDecoder().decode(history)) as History));
    opening = opened.catch(() => undefined);
    return opened.then((outcome) => (refused(outcome) ? outcome : null));
  },
  shape: () => reading(({ snapshot }) => shapesOf(snapshot)),
  tile: (sheet: string, range: Range) => onSheet(sheet, (snapshot, found) => tileOf(snapshot, found, range)),
  cell: (sheet: string, at: Position) => onSheet(sheet, (snapshot, found) => wholeOf(snapshot, found, at)),
  jump: (sheet: string, at: Position, down: number, right: number) => onSheet(sheet, (_, found) => jumpFrom(found, at, down, right)),
  type: (sheet: string, at: Position, text: string) => working((open) => type(open, sheet, at, text)),
  save: () => working(({ host }) => Promise.resolve({ bytes: host.bytes().slice() })),
  redo: () => working(({ clerk }) => clerk.redo().then(changed)),
  look: (options: RateOptions, tell: Tell) => working(({ clerk }) => clerk.look(options, tell)),
  rate: (options: RateOptions, tell: Tell) => working(({ clerk }) => clerk.rate(options, tell)),
  indicators: (view: View, from: number, to: number) => reading(({ clerk }) => clerk.indicators(view, from, to)),
  findings: (kind: FindingKind, from: number, to: number) => reading(({ clerk }) => clerk.findings(kind, from, to)),
  summarise: (options: SummariseOptions, tell: Tell) => working(({ clerk }) => clerk.summarise(options, tell)),
  copy: (kind: SummaryKind) => reading(({ clerk }) => clerk.copy(kind)),
  validate: (options: ValidateOptions, tell: Tell) => working(({ clerk }) => clerk.validate(options, tell)),
  checks: (view: CheckView, from: number, to: number) => reading(({ clerk }) => clerk.checks(view, from, to)),
  fix: (place: number) => working(({ clerk }) => clerk.fix(place).then(changed)),
  decide: (decisions: Decision[]) => working(({ clerk }) => clerk.decide(decisions).then(changed)),
  propose: (proposing: Proposing, tell: Tell) => working(({ clerk }) => clerk.propose(proposing, tell)),
  changes: (from: number, to: number) => reading(({ clerk }) => clerk.changes(from, to)),
  list: (bytes: Uint8Array<ArrayBuffer>) => files.list(bytes),
  write: () => working(({ clerk }) => clerk.write().then(changed)),
  undo: (step: number) => working(({ clerk }) => clerk.undo(step).then(changed)),
});
