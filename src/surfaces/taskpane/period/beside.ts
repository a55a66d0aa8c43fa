import { refuse, refused } from '../../../workbook/refusal.ts';
import type { Refusal } from '../../../workbook/refusal.ts';
import type { Beside, Host } from '../../../workbook/host.ts';
import type { Tell, Written } from '../desk.ts';
import type { Files, Renewed } from '../files.ts';
import type { Proposing } from './proposing.ts';

/** The next year's workbook as it would be opened beside the one that is open now. */
export interface Renewal {
  renewed: Renewed;
  /** Opens it, or gives it as a file where Excel does not. Refuses where this workbook is no longer as it was when it was shown. */
  write(): Promise<Written | Refusal>;
}

/** Makes the next year's workbook beside the open one, which is read and never written. */
export async function renewalOf(host: Pick<Host, 'look'>, beside: Beside, files: Files, proposing: Proposing, tell: Tell): Promise<Renewal | Refusal> {
  const made = await make(host, beside, files, proposing, tell);
  if (refused(made)) return made;
  const { renewed } = made;
  return {
    renewed,
    async write() {
      // Made anew, so that what a colleague typed meanwhile is in it; what that changes is shown again first.
      const now = await make(host, beside, files, proposing, () => undefined);
      if (refused(now)) return now;
      const differs = difference(renewed, now.renewed);
      if (differs !== null) return refuse('changed', { cell: differs });
      const refusal = await beside.open(now.renewed.bytes);
      if (refusal?.code === 'editing') return refusal;
      const written = { edits: now.renewed.edits, stale: [], beside: true };
      if (!refusal) return written;
      return { ...written, file: { name: named(now.name, renewed.title), bytes: now.renewed.bytes }, remarks: ['Excel did not open the new workbook. Save it as a file, and open that.'] };
    },
  };
}

async function make(host: Pick<Host, 'look'>, beside: Beside, files: Files, proposing: Proposing, tell: Tell): Promise<{ name: string; renewed: Renewed } | Refusal> {
  tell(0, 0, 'Reading the workbook');
  const open = await host.look();
  if (refused(open)) return open;
  tell(0, 0, 'Copying the workbook');
  const file = await beside.file();
  if (refused(file)) return file;
  const renewed = await files.renew(file.bytes, open, proposing, tell);
  return refused(renewed) ? renewed : { name: file.name, renewed };
}

/** The first cell that would come out otherwise than was shown, or the workbook as a whole; null where all is as it was. */
function difference(shown: Renewed, now: Renewed): string | null {
  const told = ({ title, says, findings }: Renewed) => JSON.stringify([title, says, findings]);
  const cells = ({ changed }: Renewed) => new Set(changed.map((each) => JSON.stringify(each)));
  const [before, after] = [cells(shown), cells(now)];
  const one = [...now.changed.filter((each) => !before.has(JSON.stringify(each))), ...shown.changed.filter((each) => !after.has(JSON.stringify(each)))][0];
  if (one) return `${one.sheet}!${one.cell}`;
  return told(shown) === told(now) && shown.edits === now.edits ? null : 'This workbook';
}

/** 'performance.xlsx' becomes 'performance 2021-22.xlsx': `title` is 'Start 2021/22'. */
function named(name: string, title: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)} ${title.replace(/^Start /, '').replace('/', '-')}${name.slice(dot)}`;
}
