import { rangeAddress } from '../../src/workbook/address.ts';
import type { Range } from '../../src/workbook/address.ts';
import type { Book, SheetModel } from './book.ts';
import { copying } from './copies.ts';
import type { Copies } from './copies.ts';
import { workbookThing } from './excel.ts';
import { execute } from './execute.ts';
import type { Batch } from './execute.ts';
import { areasThing } from './range.ts';
import type { World } from './range.ts';

/**
 * What goes wrong with a request. `refused`: Excel does not begin it. `partway`: the first so many actions are done, then Excel stops.
 * `lost`: all of it is done, and the answer never comes. `meanwhile`: somebody else changes the workbook just before it.
 */
export type Fault =
  | { kind: 'refused'; code: string }
  | { kind: 'partway'; actions: number; code: string }
  | { kind: 'lost' }
  | { kind: 'meanwhile'; change(book: Book): void };

export interface Traffic {
  request: number;
  sent: number;
  answered: number;
  actions: number;
}

export interface ChangeEvent {
  worksheetId: string;
  address: string;
  source: 'Local' | 'Remote';
  triggerSource: 'ThisLocalAddin' | 'Unknown';
}

/** A simulated Excel: answers the batches of the real client over a workbook in memory, counts them, and lets them fail as asked. */
export interface Simulated {
  book: Book;
  /** Every request so far, in order. */
  traffic: Traffic[];
  /** How often screen updating was suspended. */
  suspended(): number;
  /** What goes wrong with the n-th request from now on, counted from 1 and over all since `forget`. */
  fault: (request: number, batch: Batch) => Fault | null;
  forget(): void;
  request(body: string): string;
  /** Copies of the workbook as a file, which the add-in asks for and has to give back. */
  copies: Copies;
  /** Workbooks that were opened beside this one, as files. */
  opened: Uint8Array[];
  /** Change events that wait to be told. */
  events: ChangeEvent[];
  /** A colleague's or the officer's own change, with its event. */
  byHand(sheet: SheetModel, at: Range, change: () => void): void;
}

/** Excel on the web takes and gives no more at once. */
export const payloadLimit = 5_000_000;

export function simulate(book: Book): Simulated {
  const events: ChangeEvent[] = [];
  const world: World = {
    book,
    suspended: 0,
    opened: [],
    changed: (sheet, at) => {
      events.push({ worksheetId: sheet.id, address: rangeAddress(at), source: 'Local', triggerSource: 'ThisLocalAddin' });
    },
    areas: (sheet, blocks) => areasThing(world, sheet, blocks),
  };
  const simulated: Simulated = {
    book,
    traffic: [],
    suspended: () => world.suspended,
    fault: () => null,
    forget: () => void (simulated.traffic = []),
    request: (body) => answer(simulated, world, body),
    copies: copying(book),
    opened: world.opened,
    events,
    byHand: (sheet, at, change) => {
      change();
      events.push({ worksheetId: sheet.id, address: rangeAddress(at), source: 'Local', triggerSource: 'Unknown' });
    },
  };
  return simulated;
}

function answer(simulated: Simulated, world: World, body: string): string {
  const batch = JSON.parse(body) as Batch;
  // The client's own start-up is no request of the add-in's.
  if (Object.values(batch.ObjectPaths ?? {}).some(({ Name }) => Name?.startsWith('Microsoft.'))) return JSON.stringify(execute(batch, workbookThing(world)));
  const told: Traffic = { request: simulated.traffic.length + 1, sent: weigh(body), answered: 0, actions: batch.Actions.length };
  simulated.traffic.push(told);
  const fault = simulated.fault(told.request, batch);
  if (fault?.kind === 'meanwhile') fault.change(simulated.book);
  if (fault?.kind === 'refused') return refusal(fault.code);
  if (told.sent > payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
  if (fault?.kind === 'partway') {
    const done = execute({ ...batch, Actions: batch.Actions.slice(0, fault.actions) }, workbookThing(world));
    return JSON.stringify({ ...done, Error: done.Error ?? { Code: fault.code, Message: 'injected', HttpStatusCode: 500, Location: '', ActionIndex: Math.min(fault.actions, batch.Actions.length - 1) } });
  }
  const text = JSON.stringify(execute(batch, workbookThing(world)));
  if (fault?.kind === 'lost') return refusal('RequestAborted');
  told.answered = weigh(text);
  return told.answered > payloadLimit ? refusal('ResponsePayloadSizeLimitExceeded') : text;
}

function weigh(text: string): number {
  return new TextEncoder().encode(text).length;
}

function refusal(code: string): string {
  return JSON.stringify({ Results: [], Error: { Code: code, Message: `simulated: ${code}`, HttpStatusCode: 400, Location: '', ActionIndex: 0 } });
}
