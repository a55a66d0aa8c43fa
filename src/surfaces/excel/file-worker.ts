import { webCodec } from '../../hosts/file/codec-web.ts';
import { hostOfFile } from '../../hosts/file/host.ts';
import { openList } from '../../hosts/file/list.ts';
import { filesOver } from '../taskpane/files.ts';
import { serve } from '../taskpane/wire.ts';
import type { Port } from '../taskpane/wire.ts';

const files = filesOver({ workbook: (bytes) => hostOfFile(bytes, webCodec), list: (bytes) => openList(bytes, webCodec) });

/** A worker for files alone: the workbook of Excel's pane is not one, and the pane starts it when a file is first needed. */
serve(self as unknown as Port, { renew: files.renew, list: files.list });
