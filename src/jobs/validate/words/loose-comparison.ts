import { seen } from '../../../engine/figure.ts';
import { figureOf } from '../arithmetic/grid.ts';
import type { Counted, Line } from '../arithmetic/grid.ts';
import type { Evidence } from '../evidence.ts';
import type { Found } from '../rule.ts';
import { besideOf, rowsNamed } from './loose.ts';
import type { Beside } from './loose.ts';
import { quoteOf } from './quote.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';

/**
 * Reads comparisons in the words beside tables that run over time, a row for each place: 'out-performing all regional averages', 'continuous
 * improvement from 2010'. Judged are shares alone, of which more is better for what words praise; a fall of any kind is named.
 */
export function* looseComparisons(evidence: Evidence): Iterable<Found> {
  const sheets = besideOf(evidence);
  for (const { sheet, at, text, judged } of evidence.commentaries()) {
    if (judged) continue;
    const series = (sheets.get(sheet) ?? []).filter(isOverTime);
    for (const sentence of series.length === 0 ? [] : sentencesOf(text)) {
      const found = series.flatMap((block) => outperforming(sentence, block) ?? continuous(sentence, block) ?? [])[0];
      if (found) yield { sheet, at, message: `${found.says}.`, figures: found.figures, quote: quoteOf(sentence, found) };
    }
  }
}

interface Compared {
  from: number;
  to: number;
  says: string;
  figures: string[];
}

/** A block whose columns are years, a row for each place: one of them ours. */
function isOverTime({ rows, columns }: Beside): boolean {
  const years = columns.filter(({ name }) => /^(?:19|20)\d\d(?:\D|$)|^\d\d\/\d\d$/.test(name.trim()));
  return years.length >= 3 && rows.length >= 2 && rows.length <= 12 && rows.some(({ name }) => comparator.test(name));
}

const comparator = /^(?:england|national|stat(?:istical)?\.? neighbour|yorkshire|north (?:east|west)|south (?:east|west)|(?:east|west) midlands|london|region|sn\b)/i;

/** The row that is ours: the one that is no comparator. */
function ours({ rows }: Beside): Line | null {
  const own = rows.filter(({ name }) => !comparator.test(name));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function outperforming({ text }: Sentence, block: Beside): Compared | null {
  const match = /\bout-? ?perform(?:s|ing|ed)?\b/i.exec(text);
  const own = ours(block);
  if (!match || !own) return null;
  const named = new Set(rowsNamed(text, block).map(({ label }) => label));
  const all = /\ball\b/i.test(text);
  const others = block.rows.filter((line) => line !== own && (named.has(line.name) || (all && /neighbour|region|yorkshire|^north|^south/i.test(line.name) && /\bregion/i.test(text))));
  // The last column in which ours and another both have a figure.
  for (let column = block.columns.length - 1; column >= 0; column--) {
    const value = figureOf(own.cells[column]);
    const beside = others.flatMap((line) => {
      const figure = figureOf(line.cells[column]);
      return figure ? [{ name: line.name, figure }] : [];
    });
    if (!value || beside.length === 0) continue;
    const better = beside.filter(({ figure }) => seen(figure) > seen(value));
    if (better.length === 0) return null;
    const said = better.map(({ name, figure }) => `${name} ${figure.text}`).join(' and ');
    return { from: match.index, to: match.index + match[0].length, says: `The words say '${match[0].toLowerCase()}'; in ${block.columns[column]?.name ?? ''} ${own.name} has ${value.text} and ${said}`, figures: [value.text, ...better.map(({ figure }) => figure.text)] };
  }
  return null;
}

function continuous({ text }: Sentence, block: Beside): Compared | null {
  const match = /\b(?:continuous|continued|year[- ]on[- ]year|steady|consistent|sustained)(?:ly)? (?:improve(?:ment|d)|increase[ds]?|growth)\b/i.exec(text);
  const own = ours(block);
  if (!match || !own) return null;
  const figures = own.cells.flatMap((cell, column) => {
    const figure = figureOf(cell);
    return figure ? [{ name: block.columns[column]?.name ?? '', figure }] : [];
  });
  const from = figures.findIndex(({ name }) => text.includes(name));
  const told = from < 0 ? figures : figures.slice(from);
  const falls = told.flatMap(({ figure, name }, index) => {
    const before: Counted | undefined = told[index - 1]?.figure;
    return before && seen(figure) < seen(before) ? [{ says: `${before.text} to ${figure.text} in ${name}`, figures: [before.text, figure.text] }] : [];
  });
  if (falls.length === 0) return null;
  return { from: match.index, to: match.index + match[0].length, says: `The words say '${match[0].toLowerCase()}'; ${own.name} falls from ${falls.map(({ says }) => says).join(' and from ')}`, figures: falls.flatMap((fall) => fall.figures) };
}
