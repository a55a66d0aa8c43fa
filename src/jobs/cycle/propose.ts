import { address } from '../../workbook/address.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';

/** A plan as it is shown before it is written: each cell whose content changes, and what the officer should know. */
export function propose(title: string, says: string[], findings: Finding[], plan: Plan): Proposal {
  const changes = plan.edits.flatMap((edit): Proposal['changes'] => {
    if (edit.kind !== 'cell' || edit.to.content === undefined) return [];
    return [{ sheet: edit.sheet, cell: address(edit.at), from: edit.from.content ?? null, to: edit.to.content }];
  });
  return { title, says, changes, findings, plan };
}

/** 'one figure', '24 figures': a count in words as a sentence has it. */
export function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`;
}
