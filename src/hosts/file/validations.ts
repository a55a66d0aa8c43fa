import { contentAt, find, isError } from '../../workbook/snapshot.ts';
import type { Cells, Content, Validation } from '../../workbook/snapshot.ts';
import type { Book, BookSheet } from './book.ts';
import { referencesOf } from './references.ts';
import { blocksOf, tablesOf } from './resolve.ts';
import { rangesOf } from './snapshot.ts';
import { allOf, childOf } from './xml.ts';

/** The drop-down lists of a sheet, with their words where the workbook holds them: in the rule itself, in cells, by a name or a table. */
export function validationsOf(book: Book, sheet: BookSheet): Validation[] {
  const known = new Map<string, string[] | null>();
  const left = { looks: mostLooks };
  return allOf(sheet.frame.root, 'dataValidation').filter(({ attributes }) => attributes['type'] === 'list').map((rule) => {
    const formula = childOf(rule, 'formula1');
    // A list of another sheet stands in an extension, one element deeper.
    const text = (childOf(formula, 'f')?.text ?? formula?.text ?? '').trim();
    const words = known.has(text) ? (known.get(text) ?? null) : wordsOf(book, sheet, text, left);
    known.set(text, words);
    return { ranges: rangesOf(rule.attributes['sqref'] ?? childOf(rule, 'sqref')?.text ?? ''), words };
  });
}

/** Cells that are looked at for the words of a sheet's lists; beyond, a list's words are not known. */
const mostLooks = 3_000_000;

/** Longer lists are no rating's words. */
const most = 1000;

function wordsOf(book: Book, sheet: BookSheet, formula: string, left: { looks: number }): string[] | null {
  const inline = /^"([\s\S]*)"$/.exec(formula);
  if (inline) return (inline[1] ?? '').replaceAll('""', '"').split(',').map((word) => word.trim()).filter((word) => word !== '');
  const indirect = /^INDIRECT\("([^"]*)"\)$/i.exec(formula);
  const [reference, ...others] = referencesOf(indirect?.[1] ?? formula).filter(({ kind }) => kind !== 'call');
  if (!reference || others.length > 0) return null;
  const blocks = blocksOf(book, tablesOf(book), reference, { sheet: book.sheets.indexOf(sheet), row: 1, column: 1, rows: 0, columns: 0 });
  if (blocks === 'anything' || blocks.length !== 1) return null;
  const [{ sheet: place, range } = { sheet: -1, range: null }] = blocks;
  const source = book.sheets[place];
  if (!source || !range || (range.left !== range.right && range.top !== range.bottom)) return null;
  const { row } = source.scan.columns;
  const words: string[] = [];
  const cells: Cells = { ...source.scan.columns, texts: book.texts.list, styles: book.styles };
  // A table's own header is none of its words.
  const top = reference.kind === 'table' && !/#(All|Headers)/i.test(reference.part) ? range.top + 1 : range.top;
  const last = row.length === 0 ? 0 : (row[row.length - 1] ?? 0);
  for (let at = top; at <= Math.min(range.bottom, last) && words.length < most; at++) {
    for (let across = range.left; across <= Math.min(range.right, range.left + most); across++) {
      if (left.looks-- <= 0) return null;
      const word = shown(contentAt(cells, find(cells, at, across)));
      if (word !== '') words.push(word);
    }
  }
  return words;
}

function shown(content: Content): string {
  if (content === null || isError(content)) return '';
  return typeof content === 'boolean' ? (content ? 'TRUE' : 'FALSE') : String(content).trim();
}
