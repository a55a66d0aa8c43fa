import { restated } from '../../../src/jobs/cycle/restated.ts';
import { roundOf } from '../../../src/jobs/cycle/round.ts';
import type { Finding } from '../../../src/jobs/finding.ts';
import type { SurveyOptions } from '../../../src/jobs/survey.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Refusal } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';

/** What was restated of all the indicators of a workbook. */
export function restatements(snapshot: Snapshot, options: SurveyOptions): Finding[] | Refusal {
  const round = roundOf(snapshot, options);
  return refused(round) ? round : round.rows.flatMap(({ bearing, judged }) => restated(bearing, judged, round.memory));
}
