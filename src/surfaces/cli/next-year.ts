import { nodeCodec } from '../../hosts/file/codec-node.ts';
import { openWorkbook } from '../../hosts/file/open.ts';
import { snapshot } from '../../hosts/file/snapshot.ts';
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
  if (!isPacked(bytes)) return readTargetCsv(textOf(bytes));
  const book = await openWorkbook(bytes, nodeCodec);
  return refused(book) ? book : readTargetSheet(snapshot(book));
}

/** Whether bytes are a workbook of any kind, sound or not, or else a text: a container begins with PK, an old workbook with D0 CF. */
function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** The words of a CSV file. Excel saves it as UTF-8, as UTF-16 or, where UTF-8 was not chosen, in the code page of Windows. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
