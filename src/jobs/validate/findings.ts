import { address } from '../../workbook/address.ts';
import { asSentence } from '../finding.ts';
import type { AcceptedFinding, Memory } from '../record/memory.ts';
import { nameOf } from './about.ts';
import type { Evidence } from './evidence.ts';
import type { CheckFinding, Severity, ValidateOptions } from './outcome.ts';
import type { Found, Rule } from './rule.ts';

/** What a rule found, while other rules may still be more specific. */
interface Raised {
  rule: Rule;
  severity: Severity;
  found: Found;
}

/**
 * Runs the rules over the evidence and puts their findings in order: errors first, then by sheet and cell, accepted ones last.
 * `begin` is told before each rule is run. A rule that is off is not run; of several that speak of one row the most specific stays; what holds for most rows of a table is said once.
 */
export function findingsOf(evidence: Evidence, rules: readonly Rule[], order: readonly string[], begin: (rule: Rule) => void = () => undefined): CheckFinding[] {
  const raised = rules.flatMap((rule) => {
    const asked = severityOf(rule, evidence.options, evidence.memory);
    if (asked === 'off') return [];
    begin(rule);
    return Array.from(rule.check(evidence), (found): Raised => ({ rule, found, severity: asked ?? found.severity ?? (rule.severity === 'off' ? 'query' : rule.severity) }));
  });
  const spoken = onceAColumn(together(mostSpecific(raised)));
  const accepted = new Map([...evidence.memory.accepted, ...evidence.options.accept].map((each) => [keyOf(each), each]));
  return spoken.map((each) => finding(each, accepted)).sort(inOrder(order));
}

/** What an officer has made of a rule, by this click or in the record; null where it is as the catalogue says. */
function severityOf({ id, severity }: Rule, { rules }: ValidateOptions, { choices }: Memory): Severity | 'off' | null {
  const asked = Object.hasOwn(rules, id) ? rules[id] : choices.get(`rule ${id}`)?.trim().toLowerCase();
  if (asked === 'off' || asked === 'query' || asked === 'error') return asked;
  return severity === 'off' ? 'off' : null;
}

/** Leaves out what a more specific rule says of the same row. */
function mostSpecific(raised: readonly Raised[]): Raised[] {
  const silent = new Set<string>();
  for (const { rule, found } of raised) {
    for (const other of rule.silences ?? []) silent.add(rowKey(other, found));
  }
  return raised.filter(({ rule, found }) => !silent.has(rowKey(rule.id, found)));
}

function rowKey(rule: string, { sheet, at, about }: Found): string {
  return `${rule}\n${sheet}\n${about?.row ?? at?.row ?? 0}`;
}

/** At least so many findings of one rule in one table, and in more than half of its rows (or the rule's own share), are a pattern. */
const pattern = 4;

function together(raised: readonly Raised[]): Raised[] {
  const tables = new Map<string, Raised[]>();
  for (const each of raised) {
    if (each.rule.together === undefined || !each.found.about) continue;
    const key = `${each.rule.id}\n${each.severity}\n${each.found.sheet}\n${each.found.about.table}`;
    const others = tables.get(key);
    if (others) others.push(each);
    else tables.set(key, [each]);
  }
  const dropped = new Set<Raised>();
  const said = new Map<Raised, Raised>();
  for (const group of tables.values()) {
    const [first] = group;
    const rows = new Set(group.map(({ found }) => found.about?.row)).size;
    const total = first?.found.about?.rows ?? 0;
    if (!first || rows < pattern || rows <= total * (first.rule.togetherFrom ?? 0.5)) continue;
    group.forEach((each) => dropped.add(each));
    said.set(first, { ...first, found: allOf(first, group, rows, total) });
  }
  return raised.flatMap((each) => said.get(each) ?? (dropped.has(each) ? [] : [each]));
}

function allOf({ rule, found }: Raised, group: readonly Raised[], rows: number, total: number): Found {
  const names = [...new Set(group.map(({ found: { about } }) => nameOf(about?.ref ?? '', about?.measure ?? '')))];
  const listed = names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  const sentence = (rule.together ?? '').replace('{count}', String(rows)).replace('{rows}', String(total));
  // '(the figures are approximate)' is said of all where it is said of each.
  const [aside = ''] = / \([^()\d]*\)$/.exec(found.message) ?? [];
  const { about: _, quote: __, fix: ___, ...rest } = found;
  return { ...rest, message: `${sentence}: ${listed}${aside !== '' && group.every(({ found: { message } }) => message.endsWith(aside)) ? aside : ''}`, figures: group.flatMap(({ found: { figures, message } }) => figures ?? [message]) };
}

/** The same thing under the same rule in one column is one finding that names the cells. */
function onceAColumn(raised: readonly Raised[]): Raised[] {
  const columns = new Map<string, Raised[]>();
  for (const each of raised) {
    const { rule, severity, found: { sheet, at, figures, message, alike } } = each;
    if (!rule.onceAColumn || !at) continue;
    const key = [rule.id, severity, sheet, at.column, alike ?? (figures ?? [message]).join('; ')].join('\n');
    const others = columns.get(key);
    if (others) others.push(each);
    else columns.set(key, [each]);
  }
  const repeated = [...columns.values()].filter(({ length }) => length >= pattern);
  const dropped = new Set(repeated.flatMap((group) => group.slice(1)));
  const said = new Map(repeated.flatMap((group) => group.slice(0, 1).map((first) => [first, { ...first, found: alsoIn(first.found, group.slice(1)) }] as const)));
  return raised.flatMap((each) => said.get(each) ?? (dropped.has(each) ? [] : [each]));
}

function alsoIn(found: Found, others: readonly Raised[]): Found {
  const cells = others.flatMap(({ found: { at } }) => (at ? [address(at)] : []));
  const listed = cells.length > 4 ? `${cells.slice(0, 3).join(', ')} and ${cells.length - 3} more` : cells.join(', ');
  const fixes = [found, ...others.map((each) => each.found)].flatMap(({ fix }) => (fix ? [fix.plan] : []));
  return {
    ...found, message: `${found.message}, and in ${listed}`, figures: [...(found.figures ?? [found.message]), `${cells.length + 1} cells`],
    ...(found.fix && { fix: { says: `${found.fix.says}, and ${fixes.length - 1} more like it`, plan: { edits: fixes.flatMap(({ edits }) => edits), expects: fixes.flatMap(({ expects }) => expects) } } }),
  };
}

function finding({ rule, severity, found }: Raised, accepted: ReadonlyMap<string, AcceptedFinding>): CheckFinding {
  const { sheet, at, message, about, todo, figures, quote, fix } = found;
  const said: CheckFinding = {
    rule: rule.id, severity, sheet, cell: at ? address(at) : '',
    ref: about?.ref ?? '', measure: about?.measure ?? '',
    message: asSentence(message), todo: todo ?? rule.todo,
    // A cell of a workbook holds 32,767 letters; the record keeps what it can compare.
    figures: (figures ?? [message]).join('; ').slice(0, 500),
    quote: quote ?? null, fix: fix ?? null, accepted: null,
  };
  return { ...said, accepted: accepted.get(keyOf({ ...said, ref: said.ref || said.measure })) ?? null };
}

/** What makes a finding the same as one that was accepted: with other figures it comes back. A row that moved is the same indicator. */
function keyOf({ rule, sheet, ref, cell, figures }: { rule: string; sheet: string; ref: string; cell: string; figures: string }): string {
  return [rule, sheet, ref === '' ? cell : ref, figures].join('\n');
}

function inOrder(sheets: readonly string[]): (one: CheckFinding, other: CheckFinding) => number {
  const rank = new Map(sheets.map((name, index) => [name, index]));
  const weight = ({ accepted, severity }: CheckFinding) => (accepted ? 2 : severity === 'error' ? 0 : 1);
  const place = (cell: string): [number, number] => {
    const [, letters = '', row = '0'] = /^([A-Z]*)(\d*)$/.exec(cell) ?? [];
    return [Number(row), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)];
  };
  return (one, other) => {
    const [row, column] = place(one.cell);
    const [otherRow, otherColumn] = place(other.cell);
    return weight(one) - weight(other) || (rank.get(one.sheet) ?? 0) - (rank.get(other.sheet) ?? 0) || row - otherRow || column - otherColumn || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
  };
}
