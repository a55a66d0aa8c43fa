import { codeOf } from './trouble.ts';

/** Something to ask of Excel: `bytes` is its larger half, request or answer, as estimated; `queue` puts it into the batch; `done` reads the answer. */
export interface Step {
  bytes: number;
  queue(context: Excel.RequestContext): void;
  done?(): void;
  /** Two smaller steps that do the same, for an answer that turned out too large. */
  halves?(): Step[];
}

interface Told {
  sending?(batch: readonly Step[]): void;
  stop?(): boolean;
}

/** Excel on the web takes and gives 5 MB at once; a fifth is left for what the estimate cannot know. */
const most = 4_000_000;

/**
 * Asks Excel for all of the steps in as few round trips as their size allows, in their order.
 * A batch that Excel finds too large is sent again in halves, since a batch is refused for its size before it is begun.
 * `sending` is told the steps of each batch before it goes; `stop` is asked after each answer whether to leave the rest.
 */
export async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  told: Told = {},
): Promise<void> {
  for (const batch of batches(steps)) {
    await sendBatch(context, batch, told);
    if (told.stop?.()) return;
  }
}

async function sendBatch(context: Excel.RequestContext, batch: readonly Step[], told: Told): Promise<void> {
  told.sending?.(batch);
  for (const step of batch) step.queue(context);
  try {
    await context.sync();
  } catch (error) {
    const smaller = tooLarge(error) ? halved(batch) : null;
    if (!smaller) throw error;
    for (const half of smaller) await sendBatch(context, half, told);
    return;
  }
  for (const step of batch) step.done?.();
}

function tooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded|ResponsePayload|RequestPayload/.test(codeOf(error) ?? '');
}

function halved(batch: readonly Step[]): (readonly Step[])[] | null {
  const middle = batch.length >> 1;
  if (middle > 0) return [batch.slice(0, middle), batch.slice(middle)];
  const halves = batch[0]?.halves?.() ?? [];
  return halves.length > 1 ? halves.map((half) => [half]) : null;
}

/** The steps in their order, as many in each batch as its size allows; a step that is larger by itself stands alone. */
export function batches(steps: readonly Step[]): Step[][] {
  const made: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > most) {
      made.push([]);
      bytes = 0;
    }
    made.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return made;
}
