import { seen } from '../../../engine/figure.ts';
import { gridOfBlock } from '../arithmetic/block-grid.ts';
import { figureOf } from '../arithmetic/grid.ts';
import { saysTotal } from '../arithmetic/names.ts';
import type { Counted, Line } from '../arithmetic/grid.ts';
import type { Evidence } from '../evidence.ts';
import type { Found } from '../rule.ts';
import { claimOf } from './claim.ts';
import type { Claim } from './claim.ts';
import { sameFigure, slipOf } from './mention.ts';
import type { Mention } from './mention.ts';
import { cited, quoteOf } from './quote.ts';
import { readingOf } from './reading.ts';

/** A row of a block that a sentence names, with its figures and their headings. */
export interface Named {
  label: string;
  /** How the sentence says it: where its name begins. */
  from: number;
  figures: { name: string; figure: Counted }[];
}

/** The blocks of a sheet, as the words beside them are read. */
export interface Beside {
  rows: Line[];
  columns: Line[];
}

/**
 * Reads the words beside tables against the rows that they name. Only a figure that stands nowhere on the sheet is looked at, and it is an error
 * only where row and column are named, or where it is said to be the row's figure and one digit away from it.
 */
export function* looseContradictions(evidence: Evidence): Iterable<Found> {
  const sheets = besideOf(evidence);
  for (const commentary of evidence.commentaries()) {
    const { sheet, at, judged } = commentary;
    const blocks = sheets.get(sheet);
    if (judged || !blocks) continue;
    for (const sentence of readingOf(commentary).sentences) {
      for (const [index, mention] of sentence.mentions.entries()) {
        if (mention.about || isHeld(mention, blocks)) continue;
        const claim = claimOf(sentence.text, mention, sentence.mentions[index - 1]);
        const found = readBeside(sentence.text, mention, claim, blocks) ?? swappedTotal(mention, sentence.mentions, blocks);
        if (found) yield { sheet, at, message: `${found.says} ('${cited(sentence.text, mention)}').`, severity: found.severity, figures: [mention.text, ...found.figures], quote: quoteOf(sentence, mention) };
      }
    }
  }
}

/** The blocks by sheet, those of indicators too. */
export function besideOf(evidence: Evidence): Map<string, Beside[]> {
  const known = besides.get(evidence);
  if (known) return known;
  const sheets = new Map<string, Beside[]>();
  for (const block of evidence.blocks()) {
    const { grid } = gridOfBlock(block);
    if (grid.columns.length === 0 || grid.rows.length > mostRows) continue;
    sheets.set(block.sheet, [...(sheets.get(block.sheet) ?? []), { rows: grid.rows, columns: grid.columns }]);
  }
  besides.set(evidence, sheets);
  return sheets;
}

const besides = new WeakMap<Evidence, Map<string, Beside[]>>();

/** Words beside longer tables name too many rows by chance. */
const mostRows = 60;

function isHeld(mention: Mention, blocks: readonly Beside[]): boolean {
  return blocks.some(({ rows }) => rows.some(({ cells }) => cells.some(({ figure }) => sameFigure(mention, figure))));
}

function readBeside(text: string, mention: Mention, claim: Claim | null, blocks: readonly Beside[]): { says: string; severity: 'error' | 'query'; figures: string[] } | null {
  for (const block of blocks) {
    // The row that is named last before the figure is the one that is meant.
    const rows = rowsNamed(text, block).filter(({ from }) => from < mention.from + 40);
    const last = Math.max(...rows.filter(({ from }) => from < mention.from).map(({ from }) => from));
    for (const row of rows.some(({ from }) => from === last) ? rows.filter(({ from }) => from === last) : rows.slice(0, 1)) {
      const found = readRow(text, mention, claim, row);
      if (found) return found;
    }
  }
  return null;
}

/** Two digits of a total that stand the other way round, in a sentence whose other figures are those of the same total: 163 complaints for 136, 117 of them at stage 1. */
function swappedTotal(mention: Mention, mentions: readonly Mention[], blocks: readonly Beside[]): { says: string; severity: 'query'; figures: string[] } | null {
  for (const { rows } of blocks) {
    for (const { name, cells } of rows) {
      if (saysTotal(name) === null) continue;
      const figures = cells.flatMap((cell) => figureOf(cell) ?? []);
      const meant = figures.find((figure) => figure.unit === mention.unit && slipOf(mention, figure) === 'swap');
      const others = mentions.filter((each) => each !== mention && Math.abs(each.value) >= 10 && figures.some((figure) => figure !== meant && sameFigure(each, figure)));
      if (meant && others.length > 0) return { says: `${mention.text} in the words, ${meant.text} in '${name.trim()}': two digits are swapped`, severity: 'query', figures: [meant.text] };
    }
  }
  return null;
}

/** Reads a figure against the row that its sentence names; several rows may be called the same. */
function readRow(text: string, mention: Mention, claim: Claim | null, row: Named): { says: string; severity: 'error' | 'query'; figures: string[] } | null {
  const same = row.figures.filter(({ figure }) => figure.unit === mention.unit || figure.unit === '' || mention.unit === '').filter(({ figure }) => (figure.unit === '%') === (mention.unit === '%'));
  const slipped = same.find(({ figure }) => slipOf(mention, figure) !== null);
  if (slipped) {
    const sure = claim?.is === 'figure' || claim?.is === 'comparator';
    return { says: `${mention.text} is said of '${row.label}'; '${slipped.name}' is ${slipped.figure.text}`, severity: sure ? 'error' : 'query', figures: [slipped.figure.text] };
  }
  const quarter = /\b(?:quarter|q|qtr) ?([1-4])\b/i.exec(text.slice(0, mention.from))?.[1];
  const named = quarter === undefined ? [] : same.filter(({ name, figure }) => new RegExp(`\\bQ(?:uarter |tr )?${quarter}\\b`, 'i').test(name) && isNear(mention, figure));
  if (named.length > 0 && (claim?.is === 'comparator' || claim?.is === 'figure')) {
    return { says: `${mention.text} is said of '${row.label}', quarter ${quarter ?? ''}; the table has ${named.map(({ figure }) => figure.text).join(' and ')}`, severity: 'error', figures: named.map(({ figure }) => figure.text) };
  }
  const last = same.at(-1);
  if (claim?.is === 'previous' && last && Math.abs(mention.value - seen(last.figure)) <= seen(last.figure) * 0.1) {
    return { says: `${mention.text} in the words as the figure before; '${last.name}' of '${row.label}' is ${last.figure.text}`, severity: 'query', figures: [last.figure.text] };
  }
  return null;
}

function isNear({ value }: Mention, figure: Counted): boolean {
  return value > seen(figure) / 2 && value < seen(figure) * 2;
}

/** The rows of a block whose label a sentence says, whole or by what it is called otherwise ('nationally' for England). */
export function rowsNamed(text: string, { rows, columns }: Beside): Named[] {
  return rows.flatMap((line) => {
    const from = namedAt(text, line.name);
    const figures = line.cells.flatMap((cell, column) => {
      const figure = figureOf(cell);
      return figure ? [{ name: columns[column]?.name ?? '', figure }] : [];
    });
    return from >= 0 && figures.length > 0 ? [{ label: line.name, from, figures }] : [];
  });
}

/** Where a sentence names a row, -1 where it does not. */
function namedAt(text: string, label: string): number {
  const words = label.trim();
  if (words.length < 3 || /^(?:total|all|yes|no|other|measure)s?$/i.test(words)) return -1;
  const known = places.find(({ label: looks }) => looks.test(words));
  if (known) return text.search(known.said);
  const acronym = words.length > 20 ? /\b[A-Z]{3,6}\b/.exec(words)?.[0] : undefined;
  const said = acronym === undefined ? text.toLowerCase().indexOf(words.toLowerCase()) : text.search(new RegExp(`\\b${acronym}\\b`));
  return said;
}

/** Places and what a sentence calls them. */
const places = [
  { label: /^england\b/i, said: /\bengland\b|\bnational(?:ly)?\b/i },
  { label: /^(?:yorkshire\b|north east|north west|south east|south west|east midlands|west midlands|east of england|london|region)/i, said: /\bregion(?:al|ally)?\b|\byorkshire\b|\bnorth (?:east|west)\b|\bsouth (?:east|west)\b|\bmidlands\b/i },
  { label: /^stat(?:istical)?\.? neighbour/i, said: /\bstat(?:istical)?\.? neighbours?\b/i },
];
