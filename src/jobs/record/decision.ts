import type { AcceptedFinding, Answer, ColumnAnswer, DatedCriteria, FinalRating, KeptRating, PeriodState } from './memory.ts';

/** Something that a person decided, on its way into the record. `setting` and `choice` are by name; '' takes a choice back. */
export type Decision =
  | { kind: 'setting'; what: string; value: string; who: string; date: string }
  | { kind: 'choice'; what: string; value: string; who: string; date: string }
  | ({ kind: 'column' } & ColumnAnswer & { who: string; date: string })
  | ({ kind: 'answer' } & Answer & { who: string; date: string })
  | ({ kind: 'kept rating' } & KeptRating)
  | ({ kind: 'accepted finding' } & AcceptedFinding)
  | ({ kind: 'final rating' } & FinalRating & { who: string; date: string })
  | ({ kind: 'period' } & PeriodState)
  | ({ kind: 'criteria' } & DatedCriteria);

/** Something that only an officer knows of an indicator: which way is better, what a bare '5%' means, whether a target is for the year. One is asked at a time, with the indicator beside it. */
export interface Question {
  what: Answer['what'];
  sheet: string;
  ref: string;
  measure: string;
  /** The cell that the question is about. */
  cell: string;
  asks: string;
  choices: { value: string; says: string }[];
}
