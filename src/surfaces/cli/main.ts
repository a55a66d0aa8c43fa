#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import type { CommandName } from './commands.ts';
import { stepOn, steps } from './cycle.ts';
import { fileFault, hints } from './hints.ts';
import { rateBook } from './rate.ts';
import { summariseBook } from './summarise.ts';
import { plain } from './terminal.ts';
import { validateBook } from './validate.ts';

declare const VERSION: string;

/** 0 done, 1 done with findings of severity error, 2 refused, 3 a fault of ours. */
type ExitCode = 0 | 1 | 2 | 3;

/** What a command prints, and how it ends. */
export interface Ended {
  says: string;
  code: 0 | 1;
}

const work: Record<CommandName, (asked: Arguments) => Promise<Ended | Refusal>> = {
  rate: rateBook,
  summarise: summariseBook,
  validate: validateBook,
  final: (asked) => stepOn(asked, steps.final),
  reopen: (asked) => stepOn(asked, steps.reopen),
  revise: (asked) => stepOn(asked, steps.revise),
  'next-period': (asked) => stepOn(asked, steps['next-period']),
  'next-year': (asked) => stepOn(asked, steps['next-year']),
  handover: (asked) => stepOn(asked, steps.handover),
};

// A workbook is done in half a second, most of it before V8 has made fast code of anything, and nearly all that is made is kept to the end:
// code that is put together from less is ready sooner, and room for new objects grows at once to its usual size.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200 --semi-space-growth-factor=16');

// Whoever reads what is printed may stop reading (`… | head`): nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(refuseWith(`What was to be printed could not be written whole (${error.code ?? error.name}): the disk may be full. A file that was to be written stands.`));
});
process.stderr.on('error', () => process.exit(2));
process.exitCode = await main(process.argv.slice(2)).catch(fault);

async function main(words: string[]): Promise<ExitCode> {
  const asked = readArguments(words);
  if (asked.kind === 'misunderstood') return refuseWith(asked.say);
  if (asked.kind !== 'command') {
    process.stdout.write(asked.kind === 'help' ? asked.text : `${VERSION}\n`);
    return 0;
  }
  const ended = await work[asked.arguments.command](asked.arguments);
  if (refused(ended)) return refuseWith(`${ended.say}${hints[ended.code] ?? ''}`);
  process.stdout.write(ended.says);
  return ended.code;
}

function refuseWith(say: string): ExitCode {
  process.stderr.write(`${plain(say)}\n`);
  return 2;
}

/** One sentence, and where it happened for support; never a cell's text. */
function fault(error: unknown): ExitCode {
  const sentence = fileFault(error);
  if (sentence !== null) return refuseWith(sentence);
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).join('\n') : '';
  process.stderr.write(`Something went wrong in Indicator RAG, and nothing was written. Please send these lines to support:\n${VERSION}, Node ${process.version}, ${error instanceof Error ? error.name : typeof error}\n${frames}\n`);
  return 3;
}
