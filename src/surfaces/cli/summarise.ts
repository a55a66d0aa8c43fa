import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Colour } from '../../engine/terms.ts';
import { snapshot } from '../../hosts/file/snapshot.ts';
import { summarise } from '../../jobs/summarise.ts';
import { summariseOptions, summaryKinds } from '../../jobs/summarise/outcome.ts';
import type { SummariseOptions, SummariseOutcome } from '../../jobs/summarise/outcome.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { csv } from '../report/csv.ts';
import { html } from '../report/html.ts';
import type { Arguments } from './arguments.ts';
import { closing, openBook, surveyOptions, writeBook } from './book.ts';
import type { Ended } from './main.ts';
import { progressBar } from './progress.ts';
import { bold, plain, terminalOf } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Builds or refreshes the summaries in a copy of a workbook, and where asked as a page for a browser and as CSV. */
export async function summariseBook(asked: Arguments): Promise<Ended | Refusal> {
  const options = await optionsOf(asked);
  if (refused(options)) return options;
  const opened = await openBook(asked, true);
  if (refused(opened)) return opened;
  const bar = progressBar(process.stderr);
  const outcome = summarise(snapshot(opened.book), options, bar.tell);
  bar.clear();
  if (refused(outcome)) return outcome;
  const stale = await writeBook(opened, outcome.plan);
  if (refused(stale)) return stale;
  const more = asked.on('dry-run') ? [] : await others(asked, outcome);
  const says = asked.on('json') ? `${json(outcome)}\n` : `${report(outcome, terminalOf(process.stdout, process.env))}\n${closing(opened, outcome.plan.edits.length, stale)}${more.join('')}`;
  return { says, code: outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

async function optionsOf(asked: Arguments): Promise<SummariseOptions | Refusal> {
  const survey = await surveyOptions(asked);
  if (refused(survey)) return survey;
  const kinds = chosen(asked.list('only'), summaryKinds);
  const commentary = chosen(asked.list('commentary'), colours);
  const [prompts] = chosen([asked.text('prompts') ?? 'left'].flat(), ['left', 'given', 'removed'] as const).list;
  const wrong = kinds.wrong ?? commentary.wrong;
  if (wrong !== undefined) return refuse('no choice', { detail: wrong, list: [...summaryKinds, ...colours].join(', ') });
  if (prompts === undefined) return refuse('no choice', { detail: asked.text('prompts') ?? '', list: 'given, removed' });
  return {
    ...summariseOptions,
    ...survey,
    kinds: kinds.list,
    commentary: commentary.list.length > 0 ? commentary.list : summariseOptions.commentary,
    prompts,
    today: asked.text('date') ?? '',
  };
}

const colours: Colour[] = ['red', 'amber', 'green', 'blue', 'none', 'unrated'];

/** The words that are among those known, and the first that is not. */
function chosen<Word extends string>(said: string[], known: readonly Word[]): { list: Word[]; wrong: string | undefined } {
  const list = said.flatMap((word) => known.filter((each) => each === word));
  return { list, wrong: said.find((word) => !known.some((each) => each === word)) };
}

/** Writes the page and the CSV files that were asked for; returns a line for each place. */
async function others(asked: Arguments, outcome: SummariseOutcome): Promise<string[]> {
  const page = asked.text('report');
  const folder = asked.text('csv');
  if (page !== null) await writeFile(page, html(outcome, { source: basename(asked.book), today: asked.text('date') ?? '' }));
  if (folder !== null) {
    await mkdir(folder, { recursive: true });
    for (const table of outcome.tables) await writeFile(join(folder, `${table.kind}.csv`), csv(table));
  }
  return [page === null ? '' : `Written: ${page}\n`, folder === null ? '' : `Written: ${outcome.tables.length} files in ${folder}\n`];
}

/** The outcome as one object for machines. */
function json({ period, scheme, sheets, sentence, counts, tables, emptyCommentary, findings, plan }: SummariseOutcome): string {
  return JSON.stringify({ period: period?.period ?? null, scheme, sentence, counts, sheets, emptyCommentary, tables, findings, edits: plan.edits.length }, null, 2);
}

function report({ sheets, sentence, emptyCommentary, findings }: SummariseOutcome, terminal: Terminal): string {
  return [
    bold(terminal, sentence),
    ...sheets.map(({ says }) => `  ${plain(says)}`),
    ...(emptyCommentary > 0 ? [`  ${emptyCommentary} commentary cells beside a rating that needs words are empty; --prompts given puts a prompt into each.`] : []),
    ...findings.slice(0, 200).map(({ severity, sheet, cell, message }) => `  ${severity === 'error' ? '!' : '?'} ${plain(`${sheet}${cell ? `!${cell}` : ''}  ${message}`)}`),
  ].join('\n');
}
