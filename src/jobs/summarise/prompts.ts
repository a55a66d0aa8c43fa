import { labelOf } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import { address, within } from '../../workbook/address.ts';
import { difference, expectation } from '../../workbook/difference.ts';
import type { Plan } from '../../workbook/plan.ts';
import { contentAt, find, Mark, marked } from '../../workbook/snapshot.ts';
import type { Gathered } from '../gather.ts';
import { goingOn } from '../words.ts';
import type { SummariseOptions } from './outcome.ts';
import { sumOf } from './sum.ts';

const asks = 'What happened? Why? What is being done, by whom and by when? When is it expected back on target?';

/** What stands in an empty commentary cell until somebody writes: the reason and the questions. Its sum at the end tells whether a word was changed. */
function promptFor({ judged: { rated }, shown, bearing: { settings } }: Gathered): string {
  const text = `[${labelOf(settings.scheme, shown)}: ${goingOn(rated.rating.reason)}. ${asks}`;
  return `${text} #${sumOf(text)}]`;
}

/** Whether a text is a prompt of ours in which nobody has changed a word. */
export function isUnusedPrompt(text: string): boolean {
  const [, prompt, sum] = /^(\[.*\?) #([0-9a-f]{4})\]$/s.exec(text) ?? [];
  return prompt !== undefined && prompt.endsWith(asks) && sumOf(prompt) === sum;
}

/**
 * Plans what becomes of empty commentary cells of the source tables beside a rating that needs words: each is given its prompt,
 * or rid of one that nobody used. Words, formulas, protected sheets and merged cells are left. `empty` counts the cells that still wait for words.
 */
export function promptCells(gathered: readonly Gathered[], colours: readonly Colour[], prompts: SummariseOptions['prompts']): { plan: Plan; empty: number } {
  const plan: Plan = { expects: [], edits: [] };
  const seen = new Set<string>();
  let empty = 0;
  for (const each of gathered) {
    const { commentary: { place, text }, bearing: { snapshot } } = each;
    const sheet = place && snapshot.sheets.find(({ name }) => name === place.sheet);
    if (!place || !sheet) continue;
    const known = `${place.sheet}!${address(place.at)}`;
    const cell = find(sheet.cells, place.at.row, place.at.column);
    const foreign = sheet.protected || marked(sheet.cells, cell, Mark.formula | Mark.array | Mark.rich) || sheet.merges.some((merge) => within(merge, place.at));
    const stands = contentAt(sheet.cells, cell);
    const waits = text === '' || isUnusedPrompt(text);
    if (seen.has(known) || foreign || !waits || (stands !== null && typeof stands !== 'string')) continue;
    seen.add(known);
    const asked = colours.includes(each.shown);
    if (asked) empty++;
    const wanted = prompts === 'removed' || (prompts === 'given' && !asked) ? null : prompts === 'given' ? promptFor(each) : undefined;
    if (wanted === undefined || (wanted === null && text === '')) continue;
    const edit = difference(sheet, place.at, { content: wanted, ...(wanted === null ? {} : { wrap: true }) });
    if (!edit) continue;
    plan.edits.push(edit);
    plan.expects.push(expectation(sheet, place.at));
  }
  return { plan, empty };
}
