import { letterOf } from '../../engine/scheme.ts';
import { periodName } from '../../engine/period.ts';
import type { Colour } from '../../engine/terms.ts';
import type { Finding } from '../../jobs/finding.ts';
import { grouped } from '../../jobs/grouped.ts';
import type { RatedIndicator, RateOutcome } from '../../jobs/rate.ts';
import { nameOf } from '../../jobs/record/recall.ts';
import { measureSays } from '../../jobs/words.ts';
import { gathered } from '../../tables/gathered.ts';
import type { Table } from '../../tables/table.ts';
import { rangeAddress } from '../../workbook/address.ts';
import { named } from './answers.ts';
import { findingLines } from './findings.ts';
import { bold, cut, faint, paint, plain, quoted, wrap } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** The order and the words in which ratings are counted. */
const counted: [Colour, string][] = [
  ['green', 'green'], ['amber', 'amber'], ['red', 'red'], ['blue', 'blue'], ['none', 'with no target'], ['unrated', 'not rated'],
];

/** How many indicators of a sheet, and how many changes and questions, are printed; the rest are counted, and `--json` has them all. */
const mostIndicators = 1000;
const most = 200;

/** What was rated, as an officer reads it: a block a sheet, a line and a reason an indicator, then what changed and what to look at. `otherMonth` is a sentence about the month that was asked for, or ''. */
export function report(outcome: RateOutcome, otherMonth: string, terminal: Terminal): string {
  return [
    heading(outcome, terminal),
    ...(otherMonth === '' ? [] : [plain(otherMonth)]),
    ...gathered(outcome.tables).map((found) => faint(terminal, cut(`  ${plain(found.sheet)}  ${'blocks' in found ? `${found.blocks.length} indicators in blocks${found.sure ? '' : ', not sure'}` : told(found)}`, terminal.width))),
    ...[...grouped(outcome.ratings, ({ sheet }) => sheet)].flatMap(([sheet, ratings]) => block(sheet, ratings, terminal)),
    ...counts(outcome, terminal),
    ...changes(outcome.ratings, terminal),
    ...questions(outcome, terminal),
    ...findings(outcome.findings, terminal),
  ].join('\n');
}

function told({ range, kind, sure, title }: Table): string {
  return `${rangeAddress(range)}  ${sure ? kind : `${kind}, not sure`}${title ? `: ${plain(title)}` : ''}`;
}

function heading(outcome: RateOutcome, terminal: Terminal): string {
  const month = outcome.period ? periodName(outcome.period.period) : 'No reporting month was found; say --period 2020-10';
  const source = outcome.period ? ` (${plain(outcome.period.says)})` : '';
  return `${bold(terminal, month)}${source}, scheme: ${outcome.scheme}`;
}

function block(sheet: string, all: RatedIndicator[], terminal: Terminal): string[] {
  const ratings = all.slice(0, mostIndicators);
  const more = all.length - ratings.length;
  const label = Math.max(...ratings.map((rated) => rated.label.length));
  const ref = Math.min(Math.max(...ratings.map((rated) => plain(rated.ref).length)), 14);
  const figure = Math.min(Math.max(...ratings.map((rated) => plain(rated.figure).length), 6), 16);
  const target = Math.min(Math.max(...ratings.map((rated) => plain(rated.target).length), 6), 16);
  const lead = 6 + label + 2 + ref + 2;
  const rest = terminal.width - lead - figure - target - 4;
  const head = `${' '.repeat(lead)}${'figure'.padStart(figure)}  ${'target'.padEnd(target)}  measure`;
  const lines = ratings.flatMap((rated) => {
    const badge = paint(terminal, rated.rating, ` ${letterOf(rated.rating) ?? '-'} ${rated.label.padEnd(label)} `);
    const numbers = `${cut(plain(rated.figure), figure).padStart(figure)}  ${cut(plain(rated.target), target).padEnd(target)}`;
    const line = ` ${badge} ${cut(plain(rated.ref), ref).padEnd(ref)}  ${numbers}  ${cut(plain(measureSays(rated)), Math.max(rest, 20))}`;
    const why = wrap(`${plain(rated.reason)}${rated.kept === null ? '' : ` (kept: ${plain(rated.kept)})`}`, terminal.width - lead);
    return [line, ...why.map((text) => faint(terminal, `${' '.repeat(lead)}${text}`))];
  });
  return ['', bold(terminal, plain(sheet)), faint(terminal, head), ...lines, ...(more > 0 ? [`  and ${more} more on this sheet; --json has them all`] : [])];
}

function counts({ ratings, plan }: RateOutcome, terminal: Terminal): string[] {
  const tally: Partial<Record<Colour, number>> = {};
  let kept = 0;
  for (const rated of ratings) {
    tally[rated.rating] = (tally[rated.rating] ?? 0) + 1;
    if (rated.kept !== null) kept++;
  }
  const parts = counted.flatMap(([colour, words]) => (tally[colour] ? [`${tally[colour]} ${words}`] : []));
  const indicators = ratings.filter(({ stretch }) => stretch === '').length;
  const twice = ratings.length > indicators ? `, ${ratings.length} ratings` : '';
  return ['', `${bold(terminal, `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}${twice}`)}: ${parts.join(', ') || 'none'}.${kept === 0 ? '' : ` ${kept} ${kept === 1 ? 'keeps' : 'keep'} another rating than the rule's, with a reason.`} ${plan.edits.length === 1 ? 'One change' : `${plan.edits.length} changes`} to the workbook.`];
}

function changes(ratings: RatedIndicator[], terminal: Terminal): string[] {
  const changed = ratings.filter((rated) => rated.changes);
  if (changed.length === 0) return [];
  const lines = changed.slice(0, most).map((rated) => `  ${plain(`${rated.sheet}!${rated.cell}`)}  ${plain(nameOf(rated))}: ${plain(rated.stood)} → ${rated.label}`);
  return ['', bold(terminal, `${changed.length === 1 ? 'One rating differs' : `${changed.length} ratings differ`} from what stood in the workbook:`), ...lines];
}

function questions({ questions: asked }: RateOutcome, terminal: Terminal): string[] {
  if (asked.length === 0) return [];
  const lines = asked.slice(0, most).flatMap(({ sheet, cell, ref, measure, asks, choices }) => [
    `  ${plain(`${sheet}!${cell}  ${asks}`)}`,
    ...choices.map(({ value, says }) => faint(terminal, `    --answer ${quoted(plain(`${named({ ref, measure })}=${value}`))}  ${plain(says)}`)),
  ]);
  return ['', bold(terminal, 'Only you can know:'), ...lines];
}

function findings(all: Finding[], terminal: Terminal): string[] {
  return all.length === 0 ? [] : ['', bold(terminal, 'To look at (! must be put right, ? a question):'), ...findingLines(all, terminal)];
}
