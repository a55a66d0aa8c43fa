import { refused } from '../../workbook/refusal.ts';

/**
 * What crosses between a surface and its worker. Many calls may be under way; `id` says which one a message belongs to.
 * `news` belongs to none. A fault carries the names of functions and never a cell's text.
 */
export type Asked = { id: number; run: string; words: unknown[] };
export type Answered =
  | { id: number; progress: [number, number, string] }
  | { id: number; outcome: unknown }
  | { id: number; refusal: unknown }
  | { id: number; fault: Fault }
  | { news: unknown };

/** What support needs to know of a fault of ours. */
export interface Fault {
  name: string;
  frames: string[];
}

/** A fault that happened on the other side of the wire. */
export class FarFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.name);
    this.fault = fault;
  }
}

/** Functions that can be called over the wire. The last word of each is a function to tell progress to. */
export type Served = Record<string, (...words: never[]) => Promise<unknown>>;

/** What can be posted to; a worker, or the worker's own side. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(kind: 'message', hear: (event: MessageEvent) => void): void;
}

/** The asking side: `call('rate', [options], tell)`. `end` settles everything that is under way with an outcome of the caller's choice, and `fail` with a fault. */
export interface Wire {
  call(run: string, words: unknown[], tell?: (...progress: [number, number, string]) => void, transfer?: Transferable[]): Promise<unknown>;
  end(outcome: unknown): void;
  fail(fault: Fault): void;
}

export function wireTo(port: Port, hear: (news: unknown) => void): Wire {
  const waiting = new Map<number, { tell: (...progress: [number, number, string]) => void; settle: (outcome: unknown) => void; fail: (fault: FarFault) => void }>();
  let last = 0;
  port.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    if ('news' in data) return hear(data.news);
    const call = waiting.get(data.id);
    if (!call) return;
    if ('progress' in data) return call.tell(...data.progress);
    waiting.delete(data.id);
    if ('fault' in data) call.fail(new FarFault(data.fault));
    else call.settle('refusal' in data ? data.refusal : data.outcome);
  });
  return {
    call(run, words, tell = () => undefined, transfer = []) {
      const id = ++last;
      return new Promise((settle, fail) => {
        waiting.set(id, { tell, settle, fail });
        port.postMessage({ id, run, words } satisfies Asked, transfer);
      });
    },
    end(outcome) {
      for (const { settle } of waiting.values()) settle(outcome);
      waiting.clear();
    },
    fail(fault) {
      for (const call of waiting.values()) call.fail(new FarFault(fault));
      waiting.clear();
    },
  };
}

/** The answering side: runs what is asked for and posts what came of it. Bytes in `{bytes}` are moved and not copied. */
export function serve(port: Port, served: Served): void {
  port.addEventListener('message', ({ data: { id, run, words } }: MessageEvent<Asked>) => {
    const work = Object.hasOwn(served, run) ? served[run] : () => Promise.reject(new RangeError(`nothing is called '${run}'`));
    const post = (answer: Answered, transfer: Transferable[] = []) => port.postMessage(answer, transfer);
    const tell = (...progress: [number, number, string]) => post({ id, progress });
    // `never[]` lets a table hold functions of any words; what is posted comes from the typed asking side alone.
    (work as (...words: unknown[]) => Promise<unknown>)(...words, tell).then(
      (outcome) => (refused(outcome) ? post({ id, refusal: outcome }) : post({ id, outcome }, moved(outcome))),
      (error: unknown) => post({ id, fault: faultOf(error) }),
    );
  });
}

function moved(outcome: unknown): Transferable[] {
  return typeof outcome === 'object' && outcome !== null && 'bytes' in outcome && outcome.bytes instanceof Uint8Array ? [outcome.bytes.buffer] : [];
}

/** The names of an error without its message, which may quote a cell. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FarFault) return error.fault;
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { name: error.name, frames };
}
