import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Colour } from '../../engine/terms.ts';
import { snapshot } from '../../hosts/file/snapshot.ts';
import { count } from '../../jobs/cycle/propose.ts';
import { summarise } from '../../jobs/summarise.ts';
import { summariseOptions, summaryKinds } from '../../jobs/summarise/outcome.ts';
import type { SummariseOptions, SummariseOutcome } from '../../jobs/summarise/outcome.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { csv } from '../report/csv.ts';
import { html } from '../report/html.ts';
import type { Arguments } from './arguments.ts';
import { closing, openBook, writeBook } from './book.ts';
import { findingLines, told } from './findings.ts';
import { oneObject } from './json.ts';
import type { Ended } from './main.ts';
import { progressBar } from './progress.ts';
import { save } from './save.ts';
import { bold, plain, terminalOf, wrap } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Builds or refreshes the summaries in a copy of a workbook, and where asked as a page for a browser and as CSV. */
export async function summariseBook(asked: Arguments): Promise<Ended | Refusal> {
  const choices = choicesOf(asked);
  if (refused(choices)) return choices;
  const opened = await openBook(asked, true);
  if (refused(opened)) return opened;
  const bar = progressBar(process.stderr);
  const outcome = summarise(snapshot(opened.book), { ...summariseOptions, ...opened.survey, ...choices }, bar.tell);
  bar.clear();
  if (refused(outcome)) return outcome;
  const more: string[] = [];
  // First what goes beside it: where that cannot be written, the workbook is not.
  const stale = await writeBook(opened, outcome.plan, async () => void more.push(...await others(asked, outcome)));
  if (refused(stale)) return stale;
  const says = asked.on('json') ? `${json(outcome)}\n` : `${report(outcome, terminalOf(process.stdout, process.env))}\n${closing(opened, outcome.plan.edits.length, stale)}${more.join('')}`;
  return { says, code: outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

/** What only summaries are told. */
function choicesOf(asked: Arguments): Pick<SummariseOptions, 'kinds' | 'commentary' | 'prompts' | 'copies' | 'today'> | Refusal {
  const kinds = chosen(asked.list('only'), summaryKinds);
  if (refused(kinds)) return kinds;
  const commentary = chosen(asked.list('commentary'), colours);
  if (refused(commentary)) return commentary;
  const prompts = chosen(asked.list('prompts'), ['left', 'given', 'removed'] as const);
  if (refused(prompts)) return prompts;
  return {
    kinds,
    commentary: commentary.length > 0 ? commentary : summariseOptions.commentary,
    prompts: prompts[0] ?? 'left',
    copies: asked.text('report') !== null || asked.text('csv') !== null || asked.on('json'),
    today: asked.text('date') ?? '',
  };
}

const colours: Colour[] = ['red', 'amber', 'green', 'blue', 'none', 'unrated'];

/** The words that were said, one by one or with commas between them. Refuses one that is not known. */
function chosen<Word extends string>(said: string[], known: readonly Word[]): Word[] | Refusal {
  const words = said.flatMap((text) => text.split(',')).map((word) => word.trim().toLowerCase());
  const wrong = words.find((word) => !known.some((each) => each === word));
  return wrong === undefined ? words.flatMap((word) => known.filter((each) => each === word)) : refuse('no choice', { detail: wrong, list: known.join(', ') });
}

/** Writes the page and the CSV files that were asked for; returns a line for each place. */
async function others(asked: Arguments, outcome: SummariseOutcome): Promise<string[]> {
  const page = asked.text('report');
  const folder = asked.text('csv');
  if (page !== null) await save(html(outcome, { source: basename(asked.book), today: asked.text('date') ?? '' }), { path: page, copy: null });
  if (folder !== null) {
    await mkdir(folder, { recursive: true });
    for (const table of outcome.tables) await save(csv(table), { path: join(folder, `${table.kind}.csv`), copy: null });
  }
  return [page === null ? '' : `Written: ${page}\n`, folder === null ? '' : `Written: ${outcome.tables.length} files in ${folder}\n`];
}

/** The outcome as one object for machines. */
function json({ period, scheme, sheets, sentence, counts, tables, emptyCommentary, findings, plan }: SummariseOutcome): string {
  return oneObject({ period: period?.period ?? null, scheme, sentence, counts, sheets, emptyCommentary, tables, findings, edits: plan.edits.length });
}

function report({ sheets, sentence, emptyCommentary, findings }: SummariseOutcome, terminal: Terminal): string {
  return [
    ...wrap(plain(sentence), terminal.width).map((text) => bold(terminal, text)),
    ...sheets.flatMap(({ says }) => told(plain(says), terminal)),
    ...(emptyCommentary > 0 ? told(`${count(emptyCommentary, 'commentary cell beside a rating that needs words is', 'commentary cells beside a rating that needs words are')} empty; --prompts given puts a prompt into each.`, terminal) : []),
    ...findingLines(findings, terminal),
  ].join('\n');
}
