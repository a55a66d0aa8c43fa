import type { Finding } from '../../../jobs/finding.ts';

/** A step of the reporting year that waits for the officer's yes. The cells that it changes stay behind the desk. */
export interface Proposed {
  title: string;
  /** What will happen, a line each. */
  says: string[];
  /** How many cells change their contents. */
  changes: number;
  findings: Finding[];
  /** 0 is nothing to write. */
  edits: number;
}
