import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { schemeIds } from '../../engine/scheme.ts';
import type { SchemeId } from '../../engine/terms.ts';
import { applyPlan } from '../../hosts/file/apply.ts';
import type { Book } from '../../hosts/file/book.ts';
import { nodeCodec } from '../../hosts/file/codec-node.ts';
import { textOf } from '../../hosts/file/list.ts';
import { openWorkbook, tooLargeFile } from '../../hosts/file/open.ts';
import type { SurveyOptions } from '../../jobs/survey.ts';
import { readMapping } from '../../tables/mapping.ts';
import type { Mapping } from '../../tables/table.ts';
import type { Plan } from '../../workbook/plan.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Arguments } from './arguments.ts';
import { commands } from './commands.ts';
import type { OptionName } from './commands.ts';
import { destination, save, sharedPlace } from './save.ts';
import type { Destination } from './save.ts';
import { plain } from './terminal.ts';

/** A workbook that was opened, what every job is told of it, and where the result goes; null is nowhere. `remarks` are told at the end: rating tells them among its findings. */
export interface Opened {
  book: Book;
  survey: SurveyOptions;
  remarks: string[];
  to: Destination | null;
}

/** Opens the workbook that a command names. `writes` says whether this command writes a copy without being told where. */
export async function openBook(asked: Arguments, writes: boolean): Promise<Opened | Refusal> {
  const survey = await surveyOptions(asked);
  if (refused(survey)) return survey;
  const named = writes || asked.text('out') !== null || asked.on('in-place');
  const to = named && !asked.on('dry-run') ? await destination(asked.book, asked.text('out'), asked.on('in-place'), commands[asked.command].suffix) : null;
  if (to === 'the workbook itself') return refuse('written over');
  const texts = (...names: OptionName[]) => names.flatMap((name) => asked.text(name) ?? []);
  const shared = to && await sharedPlace([...(to.copy === null ? [to.path] : []), ...texts('report')], [asked.book, ...texts('map', 'targets')]);
  if (shared !== null) return refuse('one place', { detail: plain(shared) });
  const bytes = await read(asked.book);
  if (refused(bytes)) return bytes;
  const book = await openWorkbook(bytes, nodeCodec);
  return refused(book) ? book : { book, survey: asSpelled(survey, book), remarks: [...(asked.command === 'rate' ? [] : book.remarks), ...otherEnding(asked.book, to)], to };
}

/** Excel opens a file only under the ending of its kind: one with macros is no .xlsx. */
function otherEnding(book: string, to: Destination | null): string[] {
  const ending = extname(book).toLowerCase();
  if (to === null || !/^\.xl[st][xm]$/.test(ending) || extname(to.path).toLowerCase() === ending) return [];
  return [`Excel opens it only under a name that ends in ${ending}, as the workbook's does. Rename it.`];
}

/** Writes what a job planned to where the result goes, and `before` it what goes elsewhere; returns the formulas that wait for Excel. */
export async function writeBook({ book, to }: Opened, plan: Plan, before: () => Promise<void> = () => Promise.resolve()): Promise<string[] | Refusal> {
  if (to === null) return [];
  if (isAsItWas(to, plan.edits.length)) {
    await before();
    return [];
  }
  const written = await applyPlan(book, plan);
  if (refused(written)) return written;
  await before();
  await save(written.bytes, to);
  return written.receipt.stale;
}

/** Written over with what it says already, a workbook would only leave another copy beside it at each run. */
export function isAsItWas({ copy }: Destination, edits: number): boolean {
  return copy !== null && edits === 0;
}

/** What every job is told on the command line. */
async function surveyOptions(asked: Arguments): Promise<SurveyOptions | Refusal> {
  const scheme = (asked.text('scheme')?.toLowerCase() ?? null) as SchemeId | null;
  if (scheme !== null && !schemeIds.includes(scheme)) return refuse('no scheme', { detail: scheme, list: schemeIds.join(', ') });
  const map = asked.text('map');
  const mappings = map === null ? [] : await readMap(map);
  if (refused(mappings)) return mappings;
  return { period: asked.text('period'), scheme, sheets: asked.list('sheet'), mappings, settings: {} };
}

/** Sheets by their names as the workbook spells them: to Excel 'kpis' is 'KPIs'. */
function asSpelled(survey: SurveyOptions, { sheets }: Book): SurveyOptions {
  const spelled = (typed: string) => sheets.find(({ name }) => name === typed)?.name ?? sheets.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase())?.name ?? typed;
  return { ...survey, sheets: survey.sheets.map(spelled), mappings: survey.mappings.map((mapping) => ({ ...mapping, sheet: spelled(mapping.sheet) })) };
}

async function readMap(path: string): Promise<Mapping[] | Refusal> {
  const bytes = await read(path);
  if (refused(bytes)) return bytes;
  try {
    return readMapping(JSON.parse(textOf(bytes)));
  } catch {
    return refuse('bad mapping', { detail: 'the file is not JSON; print one with --json and edit that' });
  }
}

/** Reads a file that was named. */
export async function read(path: string): Promise<Uint8Array | Refusal> {
  try {
    const found = await stat(path);
    // A device may never end: '/dev/zero' has no size.
    if (!found.isFile() && !found.isFIFO()) return refuse('cannot read', { detail: plain(path) });
    return tooLargeFile(found.size) ?? (await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EBUSY') throw error;
    return refuse(code === 'ENOENT' ? 'no file' : 'cannot read', { detail: plain(path) });
  }
}

/** The last lines of a command: where the result is, what the officer should know of the file, and which formulas wait for Excel. */
export function closing({ remarks, to }: Opened, edits: number, stale: string[]): string {
  const known = remarks.map((remark) => `${remark}\n`).join('');
  if (to === null) return `\nNothing was written.\n${known}`;
  if (isAsItWas(to, edits)) return `\nNothing had to change, and nothing was written.\n${known}`;
  const waiting = stale.length > 0 ? `${stale.length === 1 ? '1 formula reads what was written and waits' : `${stale.length} formulas read what was written and wait`} for Excel to calculate: ${stale.slice(0, 10).join(', ')}${stale.length > 10 ? ' …' : ''}\n` : '';
  const kept = to.copy === null ? '' : `The workbook as it was: ${to.copy}\n`;
  return `\n${edits === 0 ? 'Nothing had to change. ' : ''}Written: ${to.path}\n${kept}${known}${waiting}`;
}
