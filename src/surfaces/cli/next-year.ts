import { nodeCodec } from '../../hosts/file/codec-node.ts';
import { openList } from '../../hosts/file/list.ts';
import { startNextYear } from '../../jobs/cycle/next-year.ts';
import type { StepOptions } from '../../jobs/cycle/round.ts';
import { readTargetCsv, readTargetSheet } from '../../jobs/cycle/target-list.ts';
import type { TargetList } from '../../jobs/cycle/target-list.ts';
import type { Proposal } from '../../jobs/proposal.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Arguments } from './arguments.ts';
import { read } from './book.ts';

/** Proposes the next year's workbook with the targets of the list that was named; what was wrong with the list is told first. */
export async function nextYear(found: Snapshot, options: StepOptions, asked: Arguments): Promise<Proposal | Refusal> {
  const path = asked.text('targets');
  const list = path === null ? { targets: [], retired: [], findings: [] } : await listAt(path);
  if (refused(list)) return list;
  const proposal = startNextYear(found, { ...options, targets: list.targets, retired: [...new Set([...list.retired, ...asked.list('retire')])] });
  return refused(proposal) ? proposal : { ...proposal, findings: [...list.findings, ...proposal.findings] };
}

async function listAt(path: string): Promise<TargetList | Refusal> {
  const bytes = await read(path);
  if (refused(bytes)) return bytes;
  const opened = await openList(bytes, nodeCodec);
  if (refused(opened)) return opened;
  return typeof opened === 'string' ? readTargetCsv(opened) : readTargetSheet(opened);
}
