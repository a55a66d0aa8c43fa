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
  /** It becomes a workbook of its own, and this one stays as it is. */
  beside: boolean;
}

/**
 * What stops a step: it must be put right first. 'not final' is put right by declaring the month final; 'unrated' may be agreed to,
 * since what has no rating may never get one. Null where nothing does.
 */
export function stopOf({ step, findings }: Proposed): 'not final' | 'unrated' | 'other' | null {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  if (step === 'final') return errors.every(({ rule }) => rule === 'not-rated' || rule === 'not-recorded') ? (errors.some(({ rule }) => rule === 'not-rated') ? 'unrated' : null) : 'other';
  // A new month or year clears figures for good: nothing may be open. The other steps only add to the record.
  if (!clears.includes(step)) return null;
  // With a cell it is that cell's words, which declaring does not put right.
  return errors.every(({ rule, cell }) => rule === 'not-final' && cell === '') ? 'not final' : 'other';
}

const clears: StepName[] = ['next period', 'next year'];
