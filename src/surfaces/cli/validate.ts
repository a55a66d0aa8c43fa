import { snapshot } from '../../hosts/file/snapshot.ts';
import { count } from '../../jobs/cycle/propose.ts';
import { validate } from '../../jobs/validate.ts';
import { validateOptions } from '../../jobs/validate/outcome.ts';
import type { CheckFinding, Severity, ValidateOptions, ValidateOutcome } from '../../jobs/validate/outcome.ts';
import { rules as catalogue } from '../../jobs/validate/rules.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Arguments } from './arguments.ts';
import { closing, openBook, writeBook } from './book.ts';
import { oneObject } from './json.ts';
import type { Ended } from './main.ts';
import { progressBar } from './progress.ts';
import { bold, faint, plain, terminalOf, wrap } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Checks a workbook; ends with 1 while an error is open. Writes the sheet RAG checks only where a place for the result is named. */
export async function validateBook(asked: Arguments): Promise<Ended | Refusal> {
  const rules = rulesOf(asked);
  if (refused(rules)) return rules;
  const opened = await openBook(asked, false);
  if (refused(opened)) return opened;
  const bar = progressBar(process.stderr);
  const outcome = validate(snapshot(opened.book), { ...validateOptions, ...opened.survey, rules, sheet: opened.to !== null, today: asked.text('date') ?? '' }, bar.tell);
  bar.clear();
  if (refused(outcome)) return outcome;
  const stale = await writeBook(opened, outcome.plan);
  if (refused(stale)) return stale;
  const end = opened.to === null ? '\n' : closing(opened, outcome.plan.edits.length, stale);
  return { says: asked.on('json') ? `${json(outcome)}\n` : `${report(outcome, terminalOf(process.stdout, process.env))}${end}`, code: outcome.ready ? 0 : 1 };
}

function rulesOf(asked: Arguments): ValidateOptions['rules'] | Refusal {
  const known: string[] = catalogue.map(({ id }) => id);
  const rules: [string, Severity | 'off'][] = [];
  for (const [rule, level] of asked.pairs('rule')) {
    if (level !== 'off' && level !== 'query' && level !== 'error') return refuse('bad level', { detail: level });
    if (!known.includes(rule)) return refuse('no check', { detail: rule, list: near(rule, known) });
    rules.push([rule, level]);
  }
  return Object.fromEntries(rules);
}

/** Names of checks that hold a word of what was typed, to choose from. */
function near(typed: string, known: string[]): string {
  const alike = known.filter((id) => typed.toLowerCase().split(/[^a-z]+/).some((word) => word.length > 3 && id.includes(word)));
  return alike.length > 0 ? `Is one of these meant: ${alike.slice(0, 6).join(', ')}?` : 'What validate prints names each check in brackets.';
}

/** The outcome as one object for machines. */
function json({ period, scheme, findings, counts, checked, ready }: ValidateOutcome): string {
  const told = findings.map(({ fix, ...finding }) => ({ ...finding, fix: fix?.says ?? null }));
  return oneObject({ period: period?.period ?? null, scheme, ready, counts, checked, findings: told });
}

/** How many findings are printed; the rest are counted, and `--json` has them all. */
const most = 500;

function report({ findings, counts, checked, ready }: ValidateOutcome, terminal: Terminal): string {
  const open = findings.filter(({ accepted }) => accepted === null);
  const shown = open.slice(0, most);
  const parts: [string, CheckFinding[]][] = [
    ['Errors: the figures cannot go out like this', shown.filter(({ severity }) => severity === 'error')],
    ['Queries: a person should look', shown.filter(({ severity }) => severity === 'query')],
  ];
  return [
    bold(terminal, `${count(checked.indicators, 'indicator', 'indicators')} and ${count(checked.cells, 'cell', 'cells')} checked: ${count(counts.errors, 'error', 'errors')}, ${count(counts.queries, 'query', 'queries')}, ${counts.accepted} accepted.`),
    checked.indicators === 0 ? 'No indicator was found, so no rating could be checked; the other checks were made.' : ready ? 'Ready to submit: no error is open.' : 'Not ready to submit.',
    ...parts.flatMap(([heading, list]) => (list.length === 0 ? [] : ['', bold(terminal, heading), ...list.flatMap((finding) => lines(finding, terminal))])),
    ...(open.length > most ? [`  and ${open.length - most} more; --json has them all`] : []),
  ].join('\n');
}

function lines({ sheet, cell, ref, rule, message, todo }: CheckFinding, terminal: Terminal): string[] {
  const name = ref === '' || message.startsWith(ref) ? '' : ` ${ref}`;
  const where = `${sheet}${cell === '' ? '' : `!${cell}`}${name}`;
  return [
    ...wrap(plain(`${where}  ${message}`), terminal.width - 4).map((text, index) => `${index === 0 ? '  ' : '    '}${text}`),
    ...wrap(plain(`${todo} (${rule})`), terminal.width - 4).map((text) => faint(terminal, `    ${text}`)),
  ];
}
