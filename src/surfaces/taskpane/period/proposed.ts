import type { Finding } from '../../../jobs/finding.ts';
import type { StepName } from './proposing.ts';

/** A step of the reporting year that waits for the officer's yes. The cells that it changes stay behind the desk. */
export interface Proposed {
  step: StepName;
  title: string;
  /** What will happen, a line each. */
  says: string[];
  /** How many cells change their contents. */
  changes: number;
  findings: Finding[];
  /** 0 is nothing to write. */
  edits: number;
}

/** What stops a step: it must be put right first. 'not final' is put right by declaring the month final. Null where nothing does. */
export function stopOf({ step, findings }: Proposed): 'not final' | 'other' | null {
  const errors = findings.filter(({ severity }) => severity === 'error');
  // A new month or year clears figures for good: nothing may be open. The other steps only add to the record.
  if (errors.length === 0 || !clears.includes(step)) return null;
  // With a cell it is that cell's words, which declaring does not put right.
  return errors.every(({ rule, cell }) => rule === 'not-final' && cell === '') ? 'not final' : 'other';
}

const clears: StepName[] = ['next period', 'next year'];
