import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../src/hosts/file/host.ts';
import { openList } from '../../src/hosts/file/list.ts';
import { filesOver } from '../../src/surfaces/taskpane/files.ts';

/** Files for a desk in Node: what Excel's pane has in a worker. */
export const files = filesOver({ workbook: (bytes) => hostOfFile(bytes, nodeCodec), list: (bytes) => openList(bytes, nodeCodec) });
