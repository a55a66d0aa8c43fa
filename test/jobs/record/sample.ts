import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import type { FileHost } from '../../../src/hosts/file/host.ts';
import type { Decision } from '../../../src/jobs/record/decision.ts';
import { remember } from '../../../src/jobs/record/remember.ts';
import type { Remembered } from '../../../src/jobs/record/remember.ts';
import type { Host } from '../../../src/workbook/host.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Refusal } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { sampleBytes } from '../../golden/rated.ts';

/** Throws where something that should succeed was refused. */
export function sure<Thing>(outcome: Thing | Refusal): Thing {
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
}

/** A sample of ours, open as a file. */
export async function opened(name = 'performance-2020-21'): Promise<FileHost> {
  return sure(await hostOfFile(sampleBytes(name), nodeCodec));
}

/** Records decisions through a host: a look, the plan, and the look after it. */
export async function recorded(host: Host, decisions: Decision[]): Promise<{ remembered: Remembered; after: Snapshot }> {
  const remembered = sure(remember(sure(await host.look()), decisions));
  sure(await host.apply({ expects: remembered.expects, edits: remembered.edits }));
  return { remembered, after: sure(await host.look()) };
}
