import { splitCriteria } from '../../engine/split.ts';
import { fold } from '../../tables/fold.ts';
import { readHeading } from '../../tables/heading.ts';
import type { Heading } from '../../tables/heading.ts';
import { saidAt } from '../../tables/view.ts';
import { ownKind } from '../../workbook/own.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import { clean } from '../record/line.ts';
import { wordsOf } from '../record/recall.ts';
import { readCsv } from './csv.ts';
import type { ListLine } from './csv.ts';

/** A line of the officer's list for the new year: the indicator by its reference or measure, and what changes; null leaves it as it is. */
export interface NewTarget {
  ref: string;
  target: string | null;
  tolerance: string | null;
  /** The measure in words, where the list says it: with it an indicator that the workbook does not know can be added. */
  measure?: string;
}

/** The officer's list, read. `findings` name lines that cannot be used (errors) and lines that say nothing new (queries). */
export interface TargetList {
  targets: NewTarget[];
  retired: string[];
  findings: Finding[];
}

/** Lines beyond this are no list of targets. */
const longest = 20_000;

/**
 * Reads the officer's list of targets from CSV: a line an indicator, with headings in any order and of the field's words ('Ref', 'Measure',
 * 'Target 2021/22', 'Tolerance'), or without headings as reference, target, tolerance
 * (with four columns the measure is the second). 'Retired' in any cell leaves the indicator out of the
 * new year; an empty cell leaves what stands. Refuses where the headings name no indicator, or two columns could be the target.
 */
export function readTargetCsv(text: string): TargetList | Refusal {
  const { lines, unclosed } = readCsv(text);
  if (unclosed !== null) return refuse('bad list', { detail: `the quotation mark on line ${unclosed} is never closed` });
  return readLines(lines, 'Line');
}

/** The same from the first visible sheet of a workbook that holds such a list; figures are read as they are shown. */
export function readTargetSheet(snapshot: Snapshot): TargetList | Refusal {
  const lines = linesOf(snapshot);
  return refused(lines) ? lines : readLines(lines, 'Row');
}

/** That sheet's list as text, as it would be pasted: cells apart by tabs, and each row on the line of its number. */
export function targetSheetText(snapshot: Snapshot): string | Refusal {
  const lines = linesOf(snapshot);
  if (refused(lines)) return lines;
  const texts: string[] = [];
  for (const { line, cells } of lines) texts[line - 1] = cells.map((cell) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t');
  return Array.from(texts, (text) => text ?? '').join('\n');
}

function linesOf(snapshot: Snapshot): ListLine[] | Refusal {
  const sheets = snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' && ownKind(sheet) === null);
  for (const sheet of sheets) {
    const { cells } = sheet;
    const rows = new Map<number, ListLine>();
    for (let place = 0; place < cells.row.length && rows.size <= longest; place++) {
      const row = cells.row[place] ?? 0;
      const line = rows.get(row) ?? { line: row, cells: [] };
      line.cells[(cells.column[place] ?? 1) - 1] = wordsOf(saidAt(sheet, place));
      rows.set(row, line);
    }
    // Columns without a cell leave holes, which are empty texts.
    const lines = [...rows.values()].map(({ line, cells: texts }) => ({ line, cells: Array.from(texts, (text) => text ?? '') })).filter(({ cells: texts }) => texts.some((text) => text !== ''));
    if (lines.some(isHeading)) return lines;
  }
  return refuse('bad list', { detail: 'no sheet has headings for the reference and the target' });
}

type Wanted = 'ref' | 'measure' | 'target' | 'tolerance' | 'criteria';
type Columns = Partial<Record<Wanted, number>>;

function readLines(lines: ListLine[], word: 'Line' | 'Row'): TargetList | Refusal {
  if (lines.length === 0) return refuse('bad list', { detail: 'it is empty' });
  if (lines.length > longest) return refuse('bad list', { detail: `it has more than ${longest} lines` });
  const top = lines.findIndex(isHeading);
  const heading = lines[top];
  const widest = Math.max(...lines.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1));
  const columns: Columns | string = heading ? columnsOf(heading.cells) : widest > 3 ? { ref: 0, measure: 1, target: 2, tolerance: 3 } : { ref: 0, target: 1, tolerance: 2 };
  if (typeof columns === 'string') return refuse('bad list', { detail: columns });
  const width = heading ? heading.cells.length : Object.keys(columns).length;
  const list: TargetList = { targets: [], retired: [], findings: [] };
  const told = new Map<string, string>();
  for (const { line, cells } of lines.slice(top + 1)) {
    const tell = (severity: Finding['severity'], says: string) => list.findings.push({ rule: 'left', severity, sheet: '', cell: '', message: `${word} ${line} of the list was left: ${says}` });
    const bad = (says: string) => tell('error', says);
    const textOf = (field: Wanted) => clean(cells[columns[field] ?? -1] ?? '');
    // 'Target and tolerance' in one column, as some tables have them.
    const both = splitCriteria(cells[columns.criteria ?? -1] ?? '');
    const [ref, measure] = [textOf('ref'), textOf('measure')];
    const [target, tolerance] = [textOf('target') || wordsOf(both.target), textOf('tolerance') || wordsOf(both.tolerance)];
    const name = ref || measure;
    const retires = cells.some((cell, index) => (index !== columns.measure && index !== columns.ref && retiredWord.test(cell.trim())) || (yes.test(cell.trim()) && retiredWord.test(heading?.cells[index]?.trim() ?? '')));
    if (cells.slice(width).some((cell) => cell !== '')) bad(`it has more cells than there are headings. Put a text that holds a comma in quotation marks`);
    else if (name === '') bad('it names no indicator');
    else if (told.has(name)) {
      if (told.get(name) !== JSON.stringify([retires, target, tolerance])) bad(`'${name.slice(0, 60)}' stands in the list before, with something else`);
    } else {
      told.set(name, JSON.stringify([retires, target, tolerance]));
      if (retires) list.retired.push(name);
      else if (target === '' && tolerance === '') tell('query', `'${name.slice(0, 60)}' has neither a target nor a tolerance, so it keeps what it has. Write 'retired' to leave it out of the new year`);
      else list.targets.push({ ref: name, target: target || null, tolerance: tolerance || null, ...(measure !== '' && { measure }) });
    }
  }
  return list;
}

/** Words for an indicator that ends, in a cell or as the heading of a column of ticks. */
const retiredWord = /^(?:retire[ds]?|delete[ds]?|discontinue[ds]?|remove[ds]?|drop(?:ped)?|ceased?|withdrawn?|ended|closed|no longer (?:reported|measured|collected|used|required)|(?:left|leave) out|not (?:continued|carried (?:on|forward)))[.!?]?$/i;
const yes = /^(?:y|yes|x|true|1|✓|✔)$/i;

function isHeading({ cells }: ListLine): boolean {
  const fields = new Set(cells.map((cell) => readHeading(cell)?.field));
  return (fields.has('ref') || fields.has('measure')) && (fields.has('target') || fields.has('tolerance') || fields.has('criteria') || cells.some((cell) => retiredWord.test(cell.trim())));
}

/** Where each field stands; a sentence where two columns could be one. */
function columnsOf(heads: string[]): Columns | string {
  const columns: Columns = {};
  for (const field of ['ref', 'measure', 'target', 'tolerance', 'criteria'] as const) {
    const found = best(heads.map((text, index) => ({ text, index, read: readHeading(text) })).filter(({ read }) => read?.field === field));
    if (found.length > 1 && (field === 'target' || field === 'tolerance')) return `the columns '${found.map(({ text }) => text).join("' and '")}' could both be the ${field}. Take away or rename all but one`;
    const [first] = found;
    if (first) columns[field] = first.index;
  }
  return columns;
}

interface Candidate {
  text: string;
  index: number;
  read: Heading | null;
}

/** Of several columns for one field: not the old ones, then those that say new or name the latest year, then the surest words. */
function best(all: Candidate[]): Candidate[] {
  const narrow = (some: Candidate[], keep: (one: Candidate) => boolean) => (some.some(keep) ? some.filter(keep) : some);
  const latest = Math.max(...all.map(({ text }) => yearIn(text)));
  const steps: ((one: Candidate) => boolean)[] = [
    ({ text }) => !/\b(old|current|previous|last|existing|prior|this)\b/.test(fold(text)),
    ({ text }) => /\b(new|revised|proposed|next|agreed)\b/.test(fold(text)) || (latest > 0 && yearIn(text) === latest),
    ({ read }) => read?.certainty === Math.max(...all.map((each) => each.read?.certainty ?? 0)),
  ];
  return all.length < 2 ? all : steps.reduce(narrow, all);
}

/** The year in which a heading's year begins: 2021 of 'Target 2021/22'; 0 where it names none. */
function yearIn(text: string): number {
  const [, year = ''] = /((?:19|20)\d\d|(?<!\d)\d\d(?= ?[/-] ?\d\d))/.exec(text) ?? [];
  return year === '' ? 0 : Number(year.length === 2 ? `20${year}` : year);
}
