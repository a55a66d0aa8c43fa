import type { Colour } from '../../src/engine/terms.ts';

/**
 * What rating a sample must come to, worked out by hand from the rules, not from the code.
 * `printed` is what the document printed, '' where it printed no rating. `rule` is the colour; more than one where the rules
 * leave it to the table of measure words whether the polarity is known. `defect` says why the two differ.
 */
export type Expected = [ref: string, cell: string, printed: string, rule: Colour | Colour[], defect?: string];

export interface Golden {
  workbook: string;
  /** The month that the workbook says it is for. */
  period: string;
  sheets: {
    sheet: string;
    /** The field of each column that a reading of this sheet must find. */
    columns: Record<string, string>;
    /** The cell of the heading that is added where the sheet has no rating column. */
    added?: string;
    indicators: Expected[];
  }[];
  /** Sheets that a rating leaves as they are. */
  untouched: string[];
}

/** What each printed word says; prose of the 2018 report is kept as it is worded. */
export const said: Record<string, Colour> = {
  GREEN: 'green', AMBER: 'amber', RED: 'red', BLUE: 'blue', '-': 'none',
  'ON TARGET': 'green', 'IN TOLERANCE': 'amber', 'OFF TARGET': 'red', 'NO TARGET SET': 'none',
  'below target but within tolerance': 'amber', 'below the target of 95% but within tolerance': 'amber',
  'not meeting target and outside tolerance': 'red', 'below target and outside of tolerance': 'red',
  'exceeds the target': 'green', 'exceeding the target': 'green', 'exceeding target': 'green', 'on track to meet target': 'green',
  'ahead of target': 'green', 'continues to meet target': 'green',
};
