/** The facts that rating a workbook can bring to light. Validation has a catalogue of its own and shares these names where they mean the same. */
export type RuleId =
  | 'not-rated' | 'rating-differs' | 'rated-without-target' | 'override' | 'criteria-doubt'
  | 'lapsed' | 'restated' | 'not-final' | 'left' | 'criteria-dated' | 'record-row' | 'not-recorded'
  | 'waiting-for-excel' | 'formula-rating' | 'rich-text' | 'graded' | 'conditional-format' | 'no-word' | 'no-room' | 'not-sure' | 'no-figures' | 'mixed-scale' | 'remark';

/** What a finding says as a sentence: with a full stop, unless it ends in a mark of its own. */
export function asSentence(message: string): string {
  return /[.?!…]$/.test(message) ? message : `${message}.`;
}

/**
 * Something that an officer should know. `error`: the figures cannot go out like this; `query`: a person should look.
 * `cell` is an address on `sheet`, or '' where the whole sheet is meant.
 */
export interface Finding {
  rule: RuleId;
  severity: 'error' | 'query';
  sheet: string;
  cell: string;
  message: string;
}
