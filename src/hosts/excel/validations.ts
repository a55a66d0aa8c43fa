import { readRange } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import { contentAt, find, isError } from '../../workbook/snapshot.ts';
import type { Cells, Sheet, Validation } from '../../workbook/snapshot.ts';
import type { Layout } from './layout.ts';
import type { Step } from './send.ts';

/** The drop-down lists of a sheet: which cells have which source. `mixed` are blocks whose cells differ; they are asked again in smaller parts. */
export interface Lists {
  steps: Step[];
  sheet: string;
  found: { at: Range; source: string }[];
  mixed: Range[];
  asked: number;
  /** The formulas of the names that are sources. */
  names: Map<string, string>;
}

/** Questions for a sheet; what is mixed beyond them stays unknown. */
const most = 400;

/** Asks for the drop-down lists, column by column. */
export function readingLists(layout: Layout): Lists {
  const lists: Lists = { steps: [], sheet: layout.id, found: [], mixed: [], asked: 0, names: new Map() };
  lists.steps.push(...asking(layout.validated.flatMap(columns), lists));
  return lists;
}

/** The next asking: parts of what was mixed, and the names that were not known. None when all is known. */
export function closer(lists: Lists): Step[] {
  const parts = lists.mixed.splice(0).flatMap(smaller);
  const unknown = [...new Set(lists.found.map(({ source }) => nameIn(source)))].filter((name) => name !== null && !lists.names.has(name)) as string[];
  return [...asking(parts, lists), ...unknown.map((name) => naming(name, lists))];
}

function columns({ top, left, bottom, right }: Range): Range[] {
  return Array.from({ length: right - left + 1 }, (_, step) => ({ top, bottom, left: left + step, right: left + step }));
}

const pieceRows = 50;

function smaller({ top, bottom, left, right }: Range): Range[] {
  const each = bottom - top >= pieceRows ? pieceRows : 1;
  return Array.from({ length: Math.ceil((bottom - top + 1) / each) }, (_, step) => ({ left, right, top: top + step * each, bottom: Math.min(bottom, top + (step + 1) * each - 1) }));
}

function asking(blocks: readonly Range[], lists: Lists): Step[] {
  const now = blocks.slice(0, Math.max(0, most - lists.asked));
  lists.asked += now.length;
  return now.map((at): Step => {
    let validation: Excel.DataValidation | null = null;
    return {
      bytes: 2_000,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(lists.sheet);
        validation = sheet.getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, at.right - at.left + 1).dataValidation.load('type,rule');
      },
      done: () => {
        const source = validation?.type === 'List' ? validation.rule.list?.source : undefined;
        if (typeof source === 'string') lists.found.push({ at, source });
        else if ((validation?.type === 'MixedCriteria' || validation?.type === 'Inconsistent') && at.bottom > at.top) lists.mixed.push(at);
      },
    };
  });
}

/** Asks what a name stands for: on its own sheet before the workbook's. A name that is not there stands for nothing. */
function naming(name: string, lists: Lists): Step {
  lists.names.set(name, '');
  let items: Excel.NamedItem[] = [];
  return {
    bytes: 1_500,
    queue: (context) => {
      items = [context.workbook.worksheets.getItem(lists.sheet).names, context.workbook.names].map((names) => names.getItemOrNullObject(name).load('formula'));
    },
    done: () => {
      const known = items.find((item) => !item.isNullObject);
      if (known) lists.names.set(name, String(known.formula));
    },
  };
}

/** The name that a source is; null for words, and for cells. */
function nameIn(source: string): string | null {
  const [, name] = /^=([\p{L}_\\][\p{L}\p{N}_.\\]*)$/u.exec(source) ?? [];
  return name !== undefined && readRange(name) === null ? name : null;
}

/** The lists with their words, in the rule itself, in cells of their own, or by a name; null where a formula makes them. */
export function validationsOf(lists: Lists, own: string, sheets: readonly Pick<Sheet, 'name' | 'cells'>[]): Validation[] {
  const bySource = new Map<string, Validation>();
  for (const { at, source } of lists.found) {
    const known = bySource.get(source);
    if (known) known.ranges.push(at);
    else bySource.set(source, { ranges: [at], words: wordsOf(lists.names.get(nameIn(source) ?? '') ?? source, own, sheets) });
  }
  return [...bySource.values()];
}

function wordsOf(source: string, own: string, sheets: readonly Pick<Sheet, 'name' | 'cells'>[]): string[] | null {
  if (!source.startsWith('=')) return source.split(',').map((word) => word.trim()).filter((word) => word !== '');
  const [, quoted, plain, cells = ''] = /^=(?:'((?:[^']|'')+)'!|([^'!()]+)!)?([$A-Z\d:]+)$/i.exec(source) ?? [];
  const range = readRange(cells);
  const name = quoted?.replaceAll("''", "'") ?? plain ?? own;
  const sheet = sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!range || !sheet || (range.top !== range.bottom && range.left !== range.right)) return null;
  return wordsIn(sheet.cells, range);
}

/** Longer lists are no rating's words. */
const mostWords = 1_000;

function wordsIn(cells: Cells, range: Range): string[] {
  const words: string[] = [];
  const last = Math.min(range.bottom, cells.row.at(-1) ?? 0);
  for (let row = range.top; row <= last && words.length < mostWords; row++) {
    for (let column = range.left; column <= Math.min(range.right, range.left + mostWords); column++) {
      const content = contentAt(cells, find(cells, row, column));
      const word = content === null || isError(content) ? '' : typeof content === 'boolean' ? String(content).toUpperCase() : String(content).trim();
      if (word !== '') words.push(word);
    }
  }
  return words;
}
