import { webCodec } from '../../hosts/file/codec-web.ts';
import { hostOfFile } from '../../hosts/file/host.ts';
import { openList } from '../../hosts/file/list.ts';
import { filesOver } from '../taskpane/files.ts';

/** Files as a browser's worker opens them. */
export const files = filesOver({ workbook: (bytes) => hostOfFile(bytes, webCodec), list: (bytes) => openList(bytes, webCodec) });
