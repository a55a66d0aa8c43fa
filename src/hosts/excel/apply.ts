import { address } from '../../workbook/address.ts';
import type { PartlyWritten, Receipt } from '../../workbook/host.ts';
import { inverse } from '../../workbook/plan.ts';
import type { ChartEdit, Edit, Plan } from '../../workbook/plan.ts';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Style } from '../../workbook/snapshot.ts';
import { check, differing, missing, relied } from './check.ts';
import { asDescribed, describe } from './describe.ts';
import { holding } from './held.ts';
import { setPages } from './print.ts';
import { send } from './send.ts';
import type { Step } from './send.ts';
import { standing } from './standing.ts';
import type { Standing } from './standing.ts';
import { chartsThere, surrounding } from './surroundings.ts';
import type { Back, Surroundings } from './surroundings.ts';
import { codeOf, refusalOf } from './trouble.ts';
import { writings } from './writing.ts';
import type { Writing } from './writing.ts';

/** Carries out a plan: one round trip to check, and one for each 4 MB to write. All of it is written, or nothing, or the refusal says which part and carries its undo. */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, styles: readonly Style[]): Promise<Receipt | Refusal | PartlyWritten> {
  const around = surrounding(plan);
  try {
    const no = await check(context, plan, around.steps);
    if (no) return no;
  } catch (error) {
    return known(error);
  }
  return write(context, await asDescribed(context, around.completed()), styles, around);
}

/**
 * Writes a plan that was checked. Excel carries out a batch call by call and stops at the first that fails, so after a failure
 * everything begun is put back. The cells that the plan relies on are read again in the request that writes first:
 * a change by somebody else between check and write is found, put back as they left it, and told.
 */
export async function write(context: Excel.RequestContext, plan: Plan, styles: readonly Style[], around: Surroundings): Promise<Receipt | Refusal | PartlyWritten> {
  const begun: Writing[] = [];
  const again = standing(relied(plan), false);
  const changed = (): Refusal | null => differing(relied(plan), again);
  let trouble: unknown = null;
  try {
    await send(context, [...again.steps, ...writings(plan.edits, styles, around.forth)], {
      sending: (batch) => {
        context.application.suspendScreenUpdatingUntilNextSync();
        begun.push(...batch.filter(isWriting));
      },
      stop: () => changed() !== null,
    });
  } catch (error) {
    trouble = error;
  }
  const refusal = trouble === null ? changed() : (named(trouble, plan) ?? refusalOf(trouble, await lost(context, trouble, plan)));
  if (trouble === null && !refusal) {
    const remarks = [...await describe(context, plan.edits), ...await setPages(context, plan.edits)];
    return { inverse: inverse(plan), edits: plan.edits.length, stale: [], ...(remarks.length > 0 ? { remarks } : {}) };
  }
  const touched = new Set(begun.flatMap(({ edits }) => edits));
  const written: Plan = { expects: [], edits: plan.edits.filter((edit) => touched.has(edit)) };
  // By itself: what fails because it is one step of Excel's undo could not be put back within that step.
  const back = await Excel.run((alone) => putBack(alone, written, again, { styles, around: around.back, code: codeOf(trouble) }));
  if (!back) return partly(begun, written);
  return refusal ?? known(trouble);
}

/** A sheet that a colleague added meanwhile under the name of ours. */
function named(trouble: unknown, plan: Plan): Refusal | null {
  const sheet = plan.edits.find(({ kind, to }) => kind === 'sheet' && to !== null);
  return codeOf(trouble) === taken && sheet ? refuse('name taken', { detail: sheet.sheet }) : null;
}

/** The sheet or table that somebody deleted meanwhile. */
async function lost(context: Excel.RequestContext, trouble: unknown, plan: Plan): Promise<string | null> {
  if (codeOf(trouble) !== 'ItemNotFound') return null;
  try {
    return await missing(context, plan);
  } catch {
    return null;
  }
}

function isWriting(step: Step): step is Writing {
  return 'edits' in step;
}

/** Excel's 'no' as a refusal; anything else is our fault and goes on to the surface. */
export function known(error: unknown): Refusal {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  return refusal;
}

/** Twice, since the first failure may have been the connection's; false where neither succeeded. */
async function putBack(context: Excel.RequestContext, written: Plan, now: Standing, { styles, around, code }: { styles: readonly Style[]; around: Back; code: string | null }): Promise<boolean> {
  const edits = inverse(written).edits.map((edit) => asItStood(edit, now));
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const back = await removable(context, edits, around, code);
      await send(context, writings(back, styles, around));
      await describe(context, back);
      await setPages(context, back);
      return true;
    } catch (error) {
      if (!refusalOf(error)) throw error;
    }
  }
  return false;
}

/** A cell goes back to what was read just before the write, which may be newer than what the plan knew. */
function asItStood(edit: Edit, now: Standing): Edit {
  if (edit.kind !== 'cell' || edit.to.content === undefined) return edit;
  const stood = now.content(edit.sheet, edit.at);
  return stood === undefined ? edit : { ...edit, to: { ...edit.to, content: stood } };
}

/**
 * What is there to be put back: nothing on a sheet or of a table that somebody deleted meanwhile, and a sheet or chart that was to be added
 * only if it is there, since the failure may have come before it. One in which stands what we did not write is a colleague's;
 * so is an empty one where Excel says that the name was taken.
 */
async function removable(context: Excel.RequestContext, edits: readonly Edit[], around: Back, code: string | null): Promise<Edit[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  await context.sync();
  const [names, tableNames] = [new Set(worksheets.items.map(({ name }) => name)), new Set(tables.items.map(({ name }) => name))];
  const charts = chartsThere([...new Set(edits.flatMap(({ kind, sheet }) => (kind === 'chart' && names.has(sheet) ? [sheet] : [])))]);
  const sheets = edits.flatMap((edit) => (edit.kind === 'sheet' && edit.from && names.has(edit.sheet) ? [holding(edit.sheet, edit.from, 1)] : []));
  await send(context, [...charts.steps, ...sheets.map(({ step }) => step)]);
  const theirs = new Set(sheets.filter(({ holds }) => holds() === 'more' || (holds() === 'nothing' && code === taken)).map(({ sheet }) => sheet));
  const known = new Set(edits.flatMap((edit) => (edit.kind === 'chart' ? [`${edit.sheet}!${edit.name}`] : [])));
  return edits.flatMap((edit): Edit[] => {
    if (edit.kind === 'sheet') return names.has(edit.sheet) === (edit.to === null) && !theirs.has(edit.sheet) ? [edit] : [];
    if (!names.has(edit.sheet) || (edit.kind === 'table' && !tableNames.has(edit.name))) return [];
    if (edit.kind !== 'chart') return [edit];
    const strangers = charts.names(edit.sheet).filter((name) => !around.drawn(edit.sheet, name) && !known.has(`${edit.sheet}!${name}`));
    return [...nameless(edit, strangers), charts.there(edit.sheet, edit.name) ? { ...edit, from: edit.from ?? edit.to } : { ...edit, from: null }];
  });
}

const taken = 'ItemAlreadyExists';

/** A chart that Excel had added and not yet named when it stopped: the only one that is new and of no name of ours. */
function nameless(edit: ChartEdit, strangers: string[]): Edit[] {
  const [name] = strangers;
  return name !== undefined && strangers.length === 1 && edit.from ? [{ ...edit, name, to: null }] : [];
}

function partly(begun: readonly Writing[], written: Plan): PartlyWritten {
  const places = [...new Set(begun.map(({ where }) => where))];
  const list = places.slice(0, 12).join(', ') + (places.length > 12 ? ` and ${places.length - 12} more places` : '');
  const first = written.edits.find((edit) => edit.kind === 'cell');
  const refusal = refuse('partly written', { list, ...(first ? { cell: `${first.sheet}!${address(first.at)}` } : {}) });
  return { ...refusal, receipt: { inverse: inverse(written), edits: written.edits.length, stale: [] } };
}
