import { readTargetCsv, targetSheetText } from '../../jobs/cycle/target-list.ts';
import type { Finding } from '../../jobs/finding.ts';
import type { Host } from '../../workbook/host.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { changedCells } from '../../jobs/changed.ts';
import type { ChangedCell } from '../../jobs/changed.ts';
import type { Tell } from './desk.ts';
import { lacking } from './period/lacking.ts';
import type { Proposing } from './period/proposing.ts';
import { planStep } from './period/steps.ts';

/** What the pane has done with the bytes of a file, here or in a worker. Bytes and snapshots are handed over: whoever gives them away does not look at them again. */
export interface Files {
  /** Makes the next year's workbook of a file. `open` is the same workbook as Excel holds it: what the file lacks of it is told. */
  renew(bytes: Uint8Array<ArrayBuffer>, open: Snapshot, proposing: Proposing, tell: Tell): Promise<Renewed | Refusal>;
  /** An officer's list of targets, from a CSV file or a workbook, as the text that she would paste. Refuses what is no such list. */
  list(bytes: Uint8Array<ArrayBuffer>): Promise<string | Refusal>;
  stop(): void;
}

/** The next year's workbook, and what making it took, to be shown before it is opened. */
export interface Renewed {
  title: string;
  says: string[];
  findings: Finding[];
  changed: ChangedCell[];
  edits: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** How a surface opens files: a workbook to be worked in, and a list as its text or as a workbook. */
export interface Opening {
  workbook(bytes: Uint8Array): Promise<(Host & { bytes(): Uint8Array }) | Refusal>;
  list(bytes: Uint8Array): Promise<string | Snapshot | Refusal>;
}

/** Files that are worked on where they are called for. They cannot be stopped from there. */
export function filesOver(opening: Opening): Files {
  return {
    async renew(bytes, open, proposing, tell) {
      tell(0, 0, 'Making the new workbook');
      const host = await opening.workbook(bytes);
      if (refused(host)) return host;
      const file = await host.look();
      if (refused(file)) return file;
      const proposal = planStep(file, proposing);
      if (refused(proposal)) return proposal;
      const { title, says, findings, plan } = proposal;
      const changed = changedCells(plan, file);
      const receipt = await host.apply(plan);
      if (refused(receipt)) return receipt;
      return { title, says, findings: [...lacking(file, open), ...findings], changed, edits: plan.edits.length, bytes: host.bytes().slice() };
    },
    async list(bytes) {
      const opened = await opening.list(bytes);
      if (refused(opened)) return opened;
      const text = typeof opened === 'string' ? opened : targetSheetText(opened);
      if (refused(text)) return text;
      const read = readTargetCsv(text);
      return refused(read) ? read : text;
    },
    stop: () => undefined,
  };
}
