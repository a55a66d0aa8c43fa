import { serve } from '../taskpane/wire.ts';
import type { Port } from '../taskpane/wire.ts';
import { files } from './files.ts';

/** A worker for files alone, for a surface whose workbook is not one: Excel's pane starts it when a file is first needed. */
serve(self as unknown as Port, { renew: files.renew, list: files.list });
