import type { Position } from '../../../workbook/address.ts';
import type { Severity } from '../outcome.ts';

/** A figure that the figures around it do not give: where it stands, what is wrong in one sentence, what to do, and the figures that this rests on. */
export interface Broken {
  at: Position;
  severity: Severity;
  message: string;
  todo: string;
  figures: string[];
}
