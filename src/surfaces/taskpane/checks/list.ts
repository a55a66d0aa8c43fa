import type { CheckFinding } from '../../../jobs/validate/outcome.ts';
import type { Plan } from '../../../workbook/plan.ts';
import type { Listed } from '../desk.ts';
import type { Titled } from '../job-port.ts';
import type { ChangedCell } from '../../../jobs/changed.ts';
import type { CheckView, ListedCheck, Validated } from './checked.ts';

/** A result of the checks that is kept behind the desk: its counts, its plan, its findings in parts and what puts one right. */
export interface Checks {
  says: Validated;
  plan: Plan;
  list(view: CheckView, from: number, to: number): Listed<ListedCheck>;
  /** What puts a finding right, by its place; null where a person must decide. */
  fix(place: number): { says: string; plan: Plan } | null;
}

/** Puts the findings of a validation into the order in which an officer works through them. */
export function checksOf({ period, findings, counts, checked, ready, plan, titles, changed }: Titled): Checks {
  let last: { view: string; items: ListedCheck[] } = { view: '', items: [] };
  return {
    says: { period, counts, checked, ready, edits: plan.edits.length },
    plan,
    list(view, from, to) {
      const name = JSON.stringify(view);
      if (last.view !== name) last = { view: name, items: grouped(findings, view, titles, changed) };
      return { total: last.items.length, items: last.items.slice(from, to) };
    },
    fix: (place) => findings[place]?.fix ?? null,
  };
}

const only: Record<CheckView['only'], (finding: CheckFinding) => boolean> = {
  open: ({ accepted }) => accepted === null,
  errors: ({ accepted, severity }) => accepted === null && severity === 'error',
  queries: ({ accepted, severity }) => accepted === null && severity === 'query',
  accepted: ({ accepted }) => accepted !== null,
};

/** Groups in the order of their first finding, so that one with an error comes before those without. */
function grouped(findings: CheckFinding[], view: CheckView, titles: Titled['titles'], changed: Titled['changed']): ListedCheck[] {
  const groups = new Map<string, { finding: CheckFinding; place: number }[]>();
  findings.forEach((finding, place) => {
    if (!only[view.only](finding)) return;
    const name = view.by === 'rule' ? `${finding.severity} ${finding.rule}` : `${finding.ref}\n${finding.measure}`;
    const group = groups.get(name);
    if (group) group.push({ finding, place });
    else groups.set(name, [{ finding, place }]);
  });
  return [...groups.values()].flatMap((group) => group.map(({ finding, place }, index) => {
    const says = view.by === 'rule' ? titles.get(finding.rule) ?? finding.rule : [finding.ref, finding.measure].filter(Boolean).join(' ') || 'The workbook as a whole';
    const { fix, ...rest } = finding;
    return { ...rest, place, fix: fix && fixOf(fix.says, changed.get(place) ?? []), heading: index === 0 ? { says, count: group.length, severity: view.by === 'rule' ? finding.severity : null } : null };
  }));
}

function fixOf(says: string, changes: ChangedCell[]): ListedCheck['fix'] {
  return { says, changes: changes.slice(0, 5), count: changes.length };
}
