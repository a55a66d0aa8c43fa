import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Files } from './files.ts';
import type { JobName, Jobs, JobTypes } from './job-port.ts';
import { wireTo } from './wire.ts';
import type { Port, Wire } from './wire.ts';

/** What a worker is to this room: a port that can be ended. */
export interface Ending extends Port {
  terminate(): void;
  addEventListener(kind: 'message', hear: (event: MessageEvent) => void): void;
  addEventListener(kind: 'error', hear: () => void): void;
}

/** Jobs that run in a worker of their own, so that the pane answers meanwhile and Cancel stops them at once. */
export function jobsInWorker(start: () => Ending): Jobs {
  const { call, stop } = working(start);
  return {
    run: <Name extends JobName>(name: Name, snapshot: Snapshot, options: JobTypes[Name]['options'], tell: (done: number, total: number, what: string) => void) =>
      call('run', [name, snapshot, options], tell, buffersOf(snapshot)) as Promise<JobTypes[Name]['outcome'] | Refusal>,
    stop,
  };
}

/** Files that are worked on in a worker of their own: most visits never need one. */
export function filesInWorker(start: () => Ending): Files {
  const { call, stop } = working(start);
  return {
    renew: (bytes, open, proposing, tell) => call('renew', [bytes, open, proposing], tell, [bytes.buffer, ...buffersOf(open)]) as ReturnType<Files['renew']>,
    list: (bytes) => call('list', [bytes], undefined, [bytes.buffer]) as ReturnType<Files['list']>,
    stop,
  };
}

/** A worker that starts with the first call and stays for the next; stopped, it is ended, and the next call starts another. */
function working(start: () => Ending): { call: Wire['call']; stop(): void } {
  let open: { worker: Ending; wire: Wire } | null = null;
  const wired = () => {
    if (open) return open.wire;
    const worker = start();
    open = { worker, wire: wireTo(worker, () => undefined) };
    // A worker that cannot be loaded answers nothing: whoever waits for it is told.
    worker.addEventListener('error', () => close()?.fail({ name: 'WorkerError', frames: [] }));
    return open.wire;
  };
  const close = () => {
    const wire = open?.wire;
    open?.worker.terminate();
    open = null;
    return wire;
  };
  return { call: (...words) => wired().call(...words), stop: () => close()?.end(refuse('cancelled')) };
}

/** The memory of the cells, each piece once: it changes hands and is not copied. */
function buffersOf(snapshot: Snapshot): ArrayBufferLike[] {
  const arrays = snapshot.sheets.flatMap(({ cells }) => [cells.row, cells.column, cells.kind, cells.number, cells.text, cells.style]);
  return [...new Set(arrays.map(({ buffer }) => buffer))];
}
