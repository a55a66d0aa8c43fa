import type { Period } from '../../../engine/terms.ts';
import type { CheckFinding, Severity, ValidateOutcome } from '../../../jobs/validate/outcome.ts';
import type { ChangedCell } from '../../../jobs/changed.ts';

/** What the checks found, counted. The findings stay behind the desk. */
export interface Validated {
  period: { period: Period; says: string } | null;
  counts: ValidateOutcome['counts'];
  checked: ValidateOutcome['checked'];
  ready: boolean;
  /** What the sheet RAG checks lacks of this result; 0 is nothing to write. */
  edits: number;
}

/** Which findings the officer wants to see, and by what they are put together. */
export interface CheckView {
  by: 'rule' | 'indicator';
  only: 'open' | 'errors' | 'queries' | 'accepted';
}

/** A finding in the list. `place` names it to the desk; `heading` is told where a group begins. */
export interface ListedCheck extends Omit<CheckFinding, 'fix'> {
  place: number;
  heading: { says: string; count: number; severity: Severity | null } | null;
  /** What putting it right would change, cell by cell: the first of them, and how many there are. */
  fix: { says: string; changes: ChangedCell[]; count: number } | null;
}
