import { rateOptions } from '../../jobs/rate.ts';
import { summariseOptions } from '../../jobs/summarise/outcome.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Desk, Step, Wanted } from '../taskpane/desk.ts';
import { today } from '../taskpane/today.ts';

/** What a ribbon command does without a person. True where one is needed: the pane opens then, and says what for. */
type Command = (desk: Desk, steps: () => readonly Step[]) => Promise<boolean>;

/** The ribbon's buttons and the keyboard's shortcuts, by the names that manifest.xml and shortcuts.json call them. */
export const commands = {
  RateIndicators: async (desk) => {
    const drafted = await desk.rate(rateOptions, () => undefined);
    // Ratings that an officer made are changed only after she has seen which.
    if (refused(drafted) || drafted.differ > 0) return wanted(desk, 'rate');
    const written = drafted.edits > 0 ? await desk.write() : null;
    // What could not be rated, and what only she can answer, wait for her too.
    return refused(written) || drafted.findings['not rated'] > 0 || drafted.questions.count > 0 ? wanted(desk, 'rate') : false;
  },
  RefreshSummaries: async (desk) => {
    const planned = await desk.summarise({ ...summariseOptions, today: today() }, () => undefined);
    // Sheets are added only after an officer has seen which; what stands is refreshed.
    if (refused(planned) || planned.sheets.some(({ state }) => state === 'added' || state === 'left')) return wanted(desk, 'summarise');
    return planned.edits > 0 && refused(await desk.write()) ? wanted(desk, 'summarise') : false;
  },
  // What was found has to be read: the pane opens with it.
  ValidateFigures: (desk) => Promise.resolve(wanted(desk, 'validate')),
  UndoRatings: async (desk, steps) => {
    const last = steps().findLast(({ job }) => job);
    if (!last) return true;
    const back = await desk.undo(last.id);
    return refused(back) || back.left.length > 0;
  },
  ShowPane: () => Promise.resolve(true),
} satisfies Record<string, Command>;

/** A person is needed: the pane does the job again before her eyes, up to what has to be decided. */
function wanted(desk: Desk, job: Wanted): true {
  desk.want(job);
  return true;
}

/**
 * Makes the ribbon's buttons work, on the same desk as the pane: what a button wrote, the pane can undo.
 * Excel greys a button out until its command has ended, so it always does, whatever happened.
 */
export function associateCommands(desk: Desk, showPane: () => Promise<unknown>): void {
  let steps: readonly Step[] = [];
  desk.watch((news) => {
    if (news.kind === 'history') steps = news.done;
  });
  for (const [name, command] of Object.entries<Command>(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(() => command(desk, () => steps), showPane, event));
  }
}

async function run(command: () => Promise<boolean>, showPane: () => Promise<unknown>, event: Office.AddinCommands.Event | undefined): Promise<void> {
  let person = true;
  try {
    person = await command();
  } catch {
    // A fault of ours: the pane opens, and its own look says what is wrong.
  }
  try {
    if (person) await showPane();
  } catch {
    // An Excel that cannot open the pane has said so itself.
  }
  // A shortcut comes without an event.
  event?.completed();
}
