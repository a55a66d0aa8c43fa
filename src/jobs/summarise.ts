import { periodName } from '../engine/period.ts';
import type { Colour } from '../engine/terms.ts';
import { address } from '../workbook/address.ts';
import type { OwnSheet } from '../workbook/refresh.ts';
import { refresh } from '../workbook/refresh.ts';
import { refuse, refused } from '../workbook/refusal.ts';
import type { Refusal } from '../workbook/refusal.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Finding } from './finding.ts';
import { gather } from './gather.ts';
import type { Gathered } from './gather.ts';
import { leftAlone } from './left-alone.ts';
import { commentaryPage } from './summarise/commentary.ts';
import { countOf, differs, sentences, summaryPage } from './summarise/counts.ts';
import { detailPage } from './summarise/detail.ts';
import { listPage } from './summarise/list.ts';
import { monthsPage } from './summarise/months.ts';
import { summaryKinds } from './summarise/outcome.ts';
import type { SheetOutcome, SummariseOptions, SummariseOutcome, SummaryKind } from './summarise/outcome.ts';
import { cleanTableOf, ownSheetOf } from './summarise/page.ts';
import type { About, Page } from './summarise/page.ts';
import { promptCells } from './summarise/prompts.ts';
import { scorecardPage } from './summarise/scorecard.ts';
import { trendsOf } from './summarise/trends-data.ts';
import { trendsPage } from './summarise/trends-table.ts';
import { trends } from './summarise/trends.ts';
import { noTable, stoppedFindings, survey } from './survey.ts';
import type { Progress, Survey } from './survey.ts';
import { goingOn, sayLabel } from './words.ts';

/**
 * Makes or refreshes the sheets that a committee reads, from what stands in the workbook as rated. A rating is the word that stands in its cell,
 * else the rule's; where the two differ a finding says so. What people typed on our sheets is kept, and a second run plans nothing.
 * Refuses where there is no table, and where a sheet would have to be added to a workbook whose structure is locked.
 */
export function summarise(snapshot: Snapshot, options: SummariseOptions, progress: Progress = () => undefined): SummariseOutcome | Refusal {
  progress(0, 0, 'Looking for tables');
  const found = survey(snapshot, options);
  if (refused(found)) return found;
  const gathered = gather(snapshot, found);
  if (gathered.length === 0) return noTable(found);
  const colours = coloursOf(options, found);
  const prompts = promptCells(gathered, colours, promptsOf(options, found));
  const outcome: SummariseOutcome = {
    period: found.period && { period: found.period.period, says: found.period.says },
    scheme: found.scheme,
    sheets: [],
    sentence: sentences(gathered),
    counts: countOf(gathered.map(({ shown }) => shown)),
    tables: [],
    trends: [],
    emptyCommentary: promptsOf(options, found) === 'left' && !found.memory.choices.has(choice) ? prompts.empty : 0,
    findings: [...stoppedFindings(found), ...leftOut(found, options), ...findingsOf(gathered)],
    plan: prompts.plan,
  };

  const about = aboutOf(gathered, found, options);
  const plain = (page: Page | null): Made => ({ page, own: page && ownSheetOf(page, about) });
  const make: Record<SummaryKind, () => Made> = {
    summary: () => plain(summaryPage(gathered, found)),
    months: () => plain(monthsPage(gathered, found)),
    detail: () => plain(detailPage(gathered, found)),
    commentary: () => plain(commentaryPage(gathered, found, snapshot, colours)),
    trends: () => {
      const drawn = trendsOf(gathered, found);
      outcome.trends = drawn.trends;
      for (const { name, says, place: at } of drawn.doubts) {
        outcome.findings.push({ rule: 'mixed-scale', severity: 'query', sheet: at?.sheet ?? 'RAG trends', cell: at ? address(at.at) : '', message: `In the trend of ${name} ${goingOn(says)}; write all of its figures alike` });
      }
      const own = trends(gathered, found, drawn);
      return { page: own && trendsPage(drawn), own };
    },
    scorecard: () => plain(scorecardPage(gathered, found)),
    list: () => plain(listPage(gathered, found)),
  };
  const kinds = options.kinds.length === 0 ? summaryKinds : summaryKinds.filter((kind) => options.kinds.includes(kind));
  for (const [index, kind] of kinds.entries()) {
    progress(index, kinds.length, 'Making the summaries');
    const { page, own } = make[kind]();
    if (page && options.copies) outcome.tables.push(cleanTableOf(page, about));
    if (own) outcome.sheets.push(place(snapshot, own, kind, outcome));
    else if (options.kinds.includes(kind)) outcome.sheets.push({ kind, name: '', state: 'left', says: nothing[kind] });
  }
  if (snapshot.structureLocked && outcome.sheets.some(({ state }) => state === 'added')) return refuse('structure locked');
  return outcome;
}

/** A summary as a table to copy, and as a sheet; both null where this workbook has nothing for it. */
interface Made {
  page: Page | null;
  own: OwnSheet | null;
}

function place(snapshot: Snapshot, own: OwnSheet, kind: SummaryKind, { plan }: SummariseOutcome): SheetOutcome {
  const { name, state, says, edits, expects } = refresh(snapshot, own);
  // One by one: a hundred thousand at once are more than a call can take.
  for (const edit of edits) plan.edits.push(edit);
  for (const expectation of expects) plan.expects.push(expectation);
  return { kind, name, state, says };
}

/** Why a summary that was asked for is not made. */
const nothing: Record<SummaryKind, string> = {
  summary: 'RAG summary: there is nothing to count',
  months: 'RAG by month: the workbook names no month, or no indicator has a rating',
  detail: 'RAG detail: there is no indicator',
  commentary: 'RAG commentary: no rating needs words',
  trends: 'RAG trends: no indicator has figures of two months',
  scorecard: 'RAG scorecard: the workbook names no month, or holds neither a baseline nor an earlier quarter',
  list: 'RAG contract list: there is no indicator',
};

const choice = 'commentary placeholders';

/** What the officer asked for, else what the workbook remembers. */
function promptsOf({ prompts }: SummariseOptions, { memory }: Survey): SummariseOptions['prompts'] {
  return prompts === 'left' && memory.choices.get(choice) === 'given' ? 'given' : prompts;
}

/** 'red, amber' as the workbook remembers it, unless the officer asked for other colours than the usual. */
function coloursOf({ commentary }: SummariseOptions, { memory }: Survey): Colour[] {
  const remembered = memory.choices.get('commentary for');
  if (remembered === undefined || commentary.join() !== 'red,amber') return commentary;
  const words = remembered.toLowerCase().split(/[^a-z]+/);
  const colours: Colour[] = ['red', 'amber', 'green', 'blue', 'none', 'unrated'];
  const chosen = colours.filter((colour) => words.includes(colour));
  return chosen.length > 0 ? chosen : commentary;
}

function aboutOf(gathered: readonly Gathered[], { scheme, period }: Survey, { today }: SummariseOptions): About {
  return { scheme, today, period: period === null ? '' : periodName(period.period), sources: [...new Set(gathered.map(({ bearing }) => bearing.table.sheet))] };
}

/** Tables that may be none of indicators are in no summary, and a reader would not know. */
function leftOut({ tables, otherYears }: Survey, { sheets }: SummariseOptions): Finding[] {
  return leftAlone(tables.filter((table) => !otherYears.includes(table)), sheets, 'to have it summarised').map(({ table: { sheet }, says }) => ({ rule: 'not-sure', severity: 'query', sheet, cell: '', message: `${says}.` }));
}

/** What a reader of the summaries should know: ratings that stand and that the rule does not give, and what was kept against it. */
function findingsOf(gathered: readonly Gathered[]): Finding[] {
  return gathered.flatMap((each): Finding[] => {
    const { judged: { at, stood, rated }, bearing: { sheet }, kept } = each;
    const [cell, name] = [at ? address(at) : '', each.ref || each.measure];
    if (kept) return [{ rule: 'override', severity: 'query', sheet: sheet.name, cell, message: `${name} keeps ${stood.text} where the rule gives ${sayLabel(rated.label)}${kept.reason === '' ? '' : ` (${kept.reason})`}` }];
    return differs(each) ? [{ rule: 'rating-differs', severity: 'query', sheet: sheet.name, cell, message: `${name} says ${stood.text === '' ? 'so by its colour' : stood.text}; the rule gives ${sayLabel(rated.label)}: ${goingOn(rated.rating.reason)}` }] : [];
  });
}
