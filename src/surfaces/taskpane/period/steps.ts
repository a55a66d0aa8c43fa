import { declareFinal, reopen } from '../../../jobs/cycle/final.ts';
import { handover } from '../../../jobs/cycle/handover.ts';
import { startNextPeriod } from '../../../jobs/cycle/next-period.ts';
import { startNextYear } from '../../../jobs/cycle/next-year.ts';
import { reviseCriteria } from '../../../jobs/cycle/revise.ts';
import { readTargetCsv } from '../../../jobs/cycle/target-list.ts';
import type { Proposal } from '../../../jobs/proposal.ts';
import { refused } from '../../../workbook/refusal.ts';
import type { Refusal } from '../../../workbook/refusal.ts';
import type { Snapshot } from '../../../workbook/snapshot.ts';
import type { Proposing } from './proposing.ts';

/** Plans a step of the reporting year. Writes nothing. */
export function planStep(snapshot: Snapshot, proposing: Proposing): Proposal | Refusal {
  switch (proposing.step) {
    case 'final': return declareFinal(snapshot, proposing);
    case 'reopen': return reopen(snapshot, proposing);
    case 'revise': return reviseCriteria(snapshot, proposing);
    case 'next period': return startNextPeriod(snapshot, proposing);
    case 'next year': return nextYear(snapshot, proposing);
    case 'hand over': return handover(snapshot, proposing);
  }
}

/** What was wrong with the list is told before what is wrong with the workbook. */
function nextYear(snapshot: Snapshot, { list, ...options }: Extract<Proposing, { step: 'next year' }>): Proposal | Refusal {
  const read = list.trim() === '' ? { targets: [], retired: [], findings: [] } : readTargetCsv(list);
  if (refused(read)) return read;
  const proposal = startNextYear(snapshot, { ...options, targets: read.targets, retired: read.retired });
  return refused(proposal) ? proposal : { ...proposal, findings: [...read.findings, ...proposal.findings] };
}
