import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlan } from '../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { snapshot } from '../../src/hosts/file/snapshot.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions, RateOutcome } from '../../src/jobs/rate.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { samples } from './shown.ts';

export const sampleBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(samples, `${name}.xlsx`)));

/** Rates a workbook's bytes as the command line does: what came of it, and the bytes written. Throws where it is refused. */
export async function rated(bytes: Uint8Array, options: Partial<RateOptions> = {}): Promise<{ outcome: RateOutcome; bytes: Uint8Array }> {
  const book = await openWorkbook(bytes, nodeCodec);
  if (refused(book)) throw new Error(book.say);
  const outcome = rate(snapshot(book), { ...rateOptions, ...options });
  if (refused(outcome)) throw new Error(outcome.say);
  const written = await applyPlan(book, outcome.plan);
  if (refused(written)) throw new Error(written.say);
  return { outcome, bytes: written.bytes };
}
