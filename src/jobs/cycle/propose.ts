import { address } from '../../workbook/address.ts';
import type { Edit, Plan, TableEdit } from '../../workbook/plan.ts';
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

/** Edits of one Excel table as one: its columns renamed and grown. Hosts change a table once. */
export function joinTables(edits: Edit[]): Edit[] {
  const joined = new Map<string, TableEdit>();
  const others: Edit[] = [];
  for (const edit of edits) {
    const before = edit.kind === 'table' ? joined.get(`${edit.sheet}!${edit.name}`) : undefined;
    if (edit.kind !== 'table') others.push(edit);
    else if (!before) joined.set(`${edit.sheet}!${edit.name}`, edit);
    else {
      const { from, to } = before;
      const longest = Math.max(to.columns.length, edit.to.columns.length);
      const columns = Array.from({ length: longest }, (_, index) => {
        const [one, other, stood] = [to.columns[index], edit.to.columns[index], from.columns[index]];
        return (one === undefined || one === stood ? other : one) ?? one ?? '';
      });
      const range = { ...to.range, right: Math.max(to.range.right, edit.to.range.right), bottom: Math.max(to.range.bottom, edit.to.range.bottom) };
      joined.set(`${edit.sheet}!${edit.name}`, { ...before, to: { range, columns } });
    }
  }
  return [...others, ...joined.values()];
}

/** A finding of a step of the year. */
export function finding(rule: Finding['rule'], severity: Finding['severity'], sheet: string, cell: string, message: string): Finding {
  return { rule, severity, sheet, cell, message };
}

/** What two people decided otherwise about the same: both rows stand in the record afterwards. */
export function clashing(clashes: readonly string[], severity: Finding['severity'] = 'error'): Finding[] {
  return clashes.map((message) => finding('not-recorded', severity, '', '', message));
}
