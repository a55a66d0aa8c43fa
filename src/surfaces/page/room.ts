import { refuse } from '../../workbook/refusal.ts';
import type { Desk, News } from '../taskpane/desk.ts';
import { wireTo } from '../taskpane/wire.ts';
import type { Wire } from '../taskpane/wire.ts';
import type { Book } from './book.ts';

/** What the worker says without being asked. */
export type WorkerNews =
  | News
  /** The workbook as it is now: bytes, and the history as JSON in bytes, so that neither costs the page a moment. */
  | { kind: 'kept'; bytes: Uint8Array<ArrayBuffer>; history: Uint8Array<ArrayBuffer> }
  /** Cells were written: what is on the screen is old. */
  | { kind: 'written' };

/** The worker's room as the page sees it. `show` is called where a desk is asked to select a cell. */
export interface Room {
  desk: Desk;
  book: Book;
  hear(listener: (news: WorkerNews) => void): () => void;
}

/**
 * Starts the worker that holds the workbook and speaks with it. Cancel ends the worker, and a new one takes up the
 * workbook as it last was, with everything that can be undone.
 */
export function startRoom(show: (sheet: string, cell: string) => void): Room {
  const listeners = new Set<(news: WorkerNews) => void>();
  let kept: { bytes: Uint8Array<ArrayBuffer>; history: Uint8Array<ArrayBuffer> } | null = null;
  let worker = newWorker();
  let wire = wireUp(worker);

  function wireUp(port: Worker): Wire {
    return wireTo(port, (said) => {
      const news = said as WorkerNews;
      if (news.kind === 'kept') kept = { bytes: news.bytes, history: news.history };
      else listeners.forEach((listener) => listener(news));
    });
  }
  const hear = (listener: (news: WorkerNews) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const cancel = () => {
    const old = { worker, wire };
    worker = newWorker();
    wire = wireUp(worker);
    // Asked first, so that everything that is asked from now on waits for it.
    if (kept) void wire.call('restore', [kept.bytes, kept.history]);
    old.worker.terminate();
    old.wire.end(refuse('cancelled'));
  };
  /** What comes back is what the worker's table of the same name gives; see worker.ts. */
  const call = <Outcome>(run: string, words: unknown[], tell?: (done: number, total: number, what: string) => void, transfer?: Transferable[]) =>
    wire.call(run, words, tell, transfer) as Promise<Outcome>;

  return {
    hear,
    desk: {
      look: (options, tell) => call('look', [options], tell),
      rate: (options, tell) => call('rate', [options], tell),
      indicators: (view, from, to) => call('indicators', [view, from, to]),
      findings: (kind, from, to) => call('findings', [kind, from, to]),
      summarise: (options, tell) => call('summarise', [options], tell),
      copy: (kind) => call('copy', [kind]),
      validate: (options, tell) => call('validate', [options], tell),
      checks: (view, from, to) => call('checks', [view, from, to]),
      fix: (place) => call('fix', [place]),
      decide: (decisions) => call('decide', [decisions]),
      propose: (proposing, tell) => call('propose', [proposing], tell),
      changes: (from, to) => call('changes', [from, to]),
      list: (bytes) => call('list', [bytes], undefined, [bytes.buffer]),
      write: () => call('write', []),
      undo: (step) => call('undo', [step]),
      select: (sheet, cell) => Promise.resolve(show(sheet, cell)),
      // The page has no ribbon.
      want: () => undefined,
      wanted: () => null,
      cancel,
      watch: (listener) => hear((news) => {
        if (news.kind === 'changed' || news.kind === 'history') listener(news);
      }),
    },
    book: {
      open: (bytes, tell) => call('open', [bytes], tell, [bytes.buffer]),
      shape: () => call('shape', []),
      tile: (sheet, range) => call('tile', [sheet, range]),
      cell: (sheet, at) => call('cell', [sheet, at]),
      jump: (sheet, at, down, right) => call('jump', [sheet, at, down, right]),
      type: (sheet, at, text) => call('type', [sheet, at, text]),
      save: () => call('save', []),
      redo: () => call('redo', []),
    },
  };
}

function newWorker(): Worker {
  return new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
}
