#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { schemeIds } from '../../engine/scheme.ts';
import type { SchemeId } from '../../engine/terms.ts';
import { nodeCodec } from '../../hosts/file/codec-node.ts';
import { openWorkbook } from '../../hosts/file/open.ts';
import { applyPlan } from '../../hosts/file/apply.ts';
import { snapshot } from '../../hosts/file/snapshot.ts';
import { rate, rateOptions } from '../../jobs/rate.ts';
import type { RateOptions, RateOutcome } from '../../jobs/rate.ts';
import { readMapping } from '../../tables/mapping.ts';
import type { Mapping } from '../../tables/table.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { readArguments } from './arguments.ts';
import type { RateArguments } from './arguments.ts';
import { json } from './json.ts';
import { progressBar } from './progress.ts';
import { report } from './report.ts';
import { destination, save } from './save.ts';
import { plain, terminalOf } from './terminal.ts';

declare const VERSION: string;

/** 0 done, 1 done with findings of severity error, 2 refused, 3 a fault of ours. */
type ExitCode = 0 | 1 | 2 | 3;

process.exitCode = await main(process.argv.slice(2)).catch(fault);

async function main(words: string[]): Promise<ExitCode> {
  const asked = readArguments(words);
  if (asked.kind === 'misunderstood') return refuseWith(asked.say);
  if (asked.kind === 'rate') return rateBook(asked.arguments);
  process.stdout.write(asked.kind === 'help' ? asked.text : `${VERSION}\n`);
  return 0;
}

async function rateBook(asked: RateArguments): Promise<ExitCode> {
  const options = await optionsOf(asked);
  if (refused(options)) return refuseWith(options.say);
  const to = await destination(asked.book, asked.out, asked.inPlace);
  if (to === null) return refuseWith('The result would be written over the workbook itself. Give --out another name, or say --in-place.');
  const bytes = await read(asked.book);
  if (refused(bytes)) return refuseWith(bytes.say);
  const book = await openWorkbook(bytes, nodeCodec);
  if (refused(book)) return refuseWith(book.say);

  const bar = progressBar(process.stderr);
  const outcome = rate(snapshot(book), options, bar.tell);
  bar.clear();
  if (refused(outcome)) return refuseWith(outcome.say);
  const written = asked.dryRun ? null : await applyPlan(book, outcome.plan);
  if (refused(written)) return refuseWith(written.say);
  if (written) await save(written.bytes, to);

  if (asked.json) process.stdout.write(`${json(outcome)}\n`);
  else process.stdout.write(`${report(outcome, terminalOf(process.stdout, process.env))}\n${closing(outcome, written ? to : null, written?.receipt.stale ?? [])}`);
  return outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function optionsOf(asked: RateArguments): Promise<RateOptions | Refusal> {
  const scheme = asked.scheme as SchemeId | null;
  if (scheme !== null && !schemeIds.includes(scheme)) return refuse('no scheme', { detail: asked.scheme ?? '', list: schemeIds.join(', ') });
  const mappings = asked.map === null ? [] : await readMap(asked.map);
  if (refused(mappings)) return mappings;
  return {
    ...rateOptions,
    period: asked.period,
    scheme,
    sheets: asked.sheets,
    mappings,
    months: asked.months ? 'filled' : asked.json ? 'listed' : 'left',
    keep: asked.keep,
    keepAll: asked.keepAll,
  };
}

async function readMap(path: string): Promise<Mapping[] | Refusal> {
  const bytes = await read(path);
  if (refused(bytes)) return bytes;
  try {
    return readMapping(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return refuse('bad mapping', { detail: 'the file is not JSON; print one with --json and edit that' });
  }
}

async function read(path: string): Promise<Uint8Array | Refusal> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return refuse(code === 'ENOENT' ? 'no file' : 'cannot read', { detail: plain(path) });
  }
}

function closing(outcome: RateOutcome, to: { path: string; copy: string | null } | null, stale: string[]): string {
  if (to === null) return '\nNothing was written (--dry-run).\n';
  const waiting = stale.length > 0 ? `${stale.length} formulas read what was written and wait for Excel to calculate: ${stale.slice(0, 10).join(', ')}${stale.length > 10 ? ' …' : ''}\n` : '';
  const kept = to.copy === null ? '' : `The workbook as it was: ${to.copy}\n`;
  return `\n${outcome.plan.edits.length === 0 ? 'Nothing had to change. ' : ''}Written: ${to.path}\n${kept}${waiting}`;
}

function refuseWith(say: string): ExitCode {
  process.stderr.write(`${plain(say)}\n`);
  return 2;
}

/** One sentence, and where it happened for support; never a cell's text. */
function fault(error: unknown): ExitCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = fileFaults[code];
  if (sentence !== undefined) return refuseWith(sentence);
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).join('\n') : '';
  process.stderr.write(`Something went wrong in Indicator RAG, and nothing was written. Please send these lines to support:\n${VERSION}, Node ${process.version}, ${error instanceof Error ? error.name : typeof error}\n${frames}\n`);
  return 3;
}

const fileFaults: Record<string, string> = {
  EACCES: 'The file or folder may not be written. Choose another place with --out.',
  EPERM: 'The file or folder may not be written. Choose another place with --out.',
  EROFS: 'This place cannot be written. Choose another place with --out.',
  EBUSY: 'The file is open in another program. Close it there and try again.',
  ENOSPC: 'The disk is full. Nothing was written. Make room and try again.',
  ENOENT: 'The folder for the result does not exist. Choose another place with --out.',
  EISDIR: 'The name given is that of a folder. Name a file.',
};
