import { snapshot } from '../../hosts/file/snapshot.ts';
import { changedCells } from '../../jobs/changed.ts';
import { declareFinal, reopen } from '../../jobs/cycle/final.ts';
import { handover } from '../../jobs/cycle/handover.ts';
import { startNextPeriod } from '../../jobs/cycle/next-period.ts';
import { reviseCriteria } from '../../jobs/cycle/revise.ts';
import type { StepOptions } from '../../jobs/cycle/round.ts';
import type { Proposal } from '../../jobs/proposal.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Arguments } from './arguments.ts';
import { closing, isAsItWas, openBook, writeBook } from './book.ts';
import type { CommandName } from './commands.ts';
import { findingLines, told } from './findings.ts';
import { oneObject } from './json.ts';
import type { Ended } from './main.ts';
import { nextYear } from './next-year.ts';
import { signed } from './signed.ts';
import { bold, faint, plain, terminalOf } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** A step looks at the workbook and proposes; one that needs another file takes its time. */
export type Step = (found: Snapshot, options: StepOptions, asked: Arguments) => Proposal | Refusal | Promise<Proposal | Refusal>;

/** The steps of a year of months, each by its command. */
export const steps = {
  final: declareFinal,
  reopen: (found, options, asked) => reopen(found, { ...options, reason: asked.text('reason') ?? '' }),
  revise: (found, options, asked) => reviseCriteria(found, {
    ...options, sheet: '', ref: asked.text('ref') ?? '', from: asked.text('from') ?? '', target: asked.text('target'), tolerance: asked.text('tolerance'), reason: asked.text('reason') ?? '',
  }),
  'next-period': startNextPeriod,
  'next-year': nextYear,
  handover,
} satisfies Partial<Record<CommandName, Step>>;

/** Takes one step in a copy of a workbook. Where something must be put right first nothing is written unless the officer says so, and it ends with 1. */
export async function stepOn(asked: Arguments, step: Step): Promise<Ended | Refusal> {
  const opened = await openBook(asked, true);
  if (refused(opened)) return opened;
  const found = snapshot(opened.book);
  const proposal = await step(found, { ...opened.survey, signed: signed(asked) }, asked);
  if (refused(proposal)) return proposal;
  const wrong = proposal.findings.filter(({ severity }) => severity === 'error');
  // What another has decided otherwise stands in the record beside this, for a person to choose.
  const hindered = wrong.some(({ rule }) => rule !== 'not-recorded') && !asked.on('anyway');
  const stale = hindered ? [] : await writeBook(opened, proposal.plan);
  if (refused(stale)) return stale;
  const first = wrong.every(({ rule, cell }) => rule === 'not-final' && cell === '') ? 'declare the month final with the command final' : 'put right what is marked with !';
  const end = hindered ? `\nNothing was written: ${first} first, or say --anyway.\n` : closing(opened, proposal.plan.edits.length, stale);
  const says = asked.on('json') ? `${json(proposal, !hindered && opened.to !== null && !isAsItWas(opened.to, proposal.plan.edits.length))}\n` : `${report(proposal, found, terminalOf(process.stdout, process.env))}\n${end}`;
  return { says, code: wrong.length > 0 ? 1 : 0 };
}

/** The proposal as one object for machines. */
function json({ title, says, changes, findings }: Proposal, written: boolean): string {
  return oneObject({ title, says, written, changes, findings });
}

/** How many changed cells are printed; `--json` has them all. */
const most = 100;

/** Of our own sheets no cells are told: what goes there is said in words. */
function report({ title, says, findings, plan }: Proposal, found: Snapshot, terminal: Terminal): string {
  const changes = changedCells(plan, found, 40);
  return [
    bold(terminal, plain(title)),
    ...says.flatMap((line) => told(plain(line), terminal)),
    ...changes.slice(0, most).map(({ sheet, cell, says: change }) => faint(terminal, `    ${plain(`${sheet}!${cell}`)}  ${plain(change)}`)),
    ...(changes.length > most ? [`    and ${changes.length - most} more cells; --json has them all`] : []),
    ...findingLines(findings, terminal),
  ].join('\n');
}
