import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { gather } from '../gather.ts';
import { survey } from '../survey.ts';
import type { SurveyOptions } from '../survey.ts';
import { trendsOf } from './trends-data.ts';
import type { Trends } from './trends-data.ts';

/** The trends of a workbook, for a report or a page that draws them; nothing is planned or written. Refuses where what was named does not exist. */
export function readTrends(snapshot: Snapshot, options: SurveyOptions): Trends | Refusal {
  const found = survey(snapshot, options);
  return refused(found) ? found : trendsOf(gather(snapshot, found), found);
}
