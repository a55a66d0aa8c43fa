import { servedJobs } from '../taskpane/job-table.ts';
import { serve } from '../taskpane/wire.ts';
import type { Port } from '../taskpane/wire.ts';

/** Excel's own thread stays free for Excel: the jobs run here. */
serve(self as unknown as Port, servedJobs);
