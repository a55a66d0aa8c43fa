import type { Content } from '../workbook/snapshot.ts';
import type { Plan } from '../workbook/plan.ts';
import type { Finding } from './finding.ts';

/** What a click would do, before it does it: shown, and written only when the officer says so. */
export interface Proposal {
  /** 'Start November 2020'. */
  title: string;
  /** What will happen, a line each: '24 figures move to Previous'. */
  says: string[];
  /** The cells that change, for those who want to see each. */
  changes: { sheet: string; cell: string; from: Content; to: Content }[];
  findings: Finding[];
  plan: Plan;
}
