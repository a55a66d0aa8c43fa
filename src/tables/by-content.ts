import { readPolarity } from '../engine/polarity.ts';
import type { Band, Headed } from './band.ts';
import { below } from './below.ts';
import { byDirection } from './direction.ts';
import type { Field } from './table.ts';
import type { View } from './view.ts';

/** 'KPI' and 'Indicator' head references in one workbook and measures in another: the cells below tell. */
export function byContent(view: View, band: Band, { column, heading, texts: headings }: Headed): Field {
  const said = headings.at(-1)?.trim() ?? '';
  const field = heading?.field ?? 'measure';
  // 'Achieved?' asks of the target, 'Achieved' says the figure.
  if (field === 'actual' && /\bachieved\s*\?$/i.test(said) && !below(view, band, column).some((text) => /\d/.test(text))) return 'rating';
  // 'Progress' over figures is how far it went, over words what is said of it.
  if (field === 'commentary' && heading && heading.certainty < 1 && isFigures(below(view, band, column))) return 'actual';
  if (field === 'travel') return byDirection(field, said, below(view, band, column));
  // 'Aim' heads what is better in one table, what must be reached in another, and what the work is for in a third.
  if (field === 'polarity' && /^(?:our |the )?aims?$/i.test(said)) {
    const aims = below(view, band, column);
    return aims.length === 0 || aims.some((text) => readPolarity(text) !== null) ? field : aims.every((text) => figure.test(text)) ? 'target' : 'section';
  }
  // 'Service level' heads what is promised in one contract and how much of it in another.
  if (field === 'target' && /^(?:service (?:level|standard)|standard|requirement|commitment)s?$/i.test(said)) return below(view, band, column).some((text) => /^\D*\p{L}{3}\S* \S*\p{L}{2}/u.test(text) && text.length > 12) ? 'measure' : field;
  // '4.1' below 'Target' and '4' below 'Goal' are numbers of a list.
  if (field === 'target' && isNumberedLike(view, band, column)) return 'section';
  if (field !== 'ref' && field !== 'measure') return field;
  const texts = below(view, band, column);
  if (texts.length === 0) return field;
  const codes = texts.filter((text) => isCode(text)).length;
  if (field === 'ref' && codes === 0 && texts.some((text) => text.length > 20 || /\p{L}{3}\S* \S*\p{L}{2}/u.test(text) || (/\b(?:kpi|pi|item)s?$/i.test(said) && /^(?:\p{L}{5}|[%£#])/u.test(text)))) return 'measure';
  // 'Outcome' heads what is wanted in one workbook and what came of it in another.
  if (field === 'measure' && texts.every((text) => figure.test(text)) && texts.some((text) => /[.%,]/.test(text))) return /\bobjectives?$/i.test(said) ? 'target' : 'actual';
  return field === 'measure' && codes * 2 > texts.length ? 'ref' : field;
}

/** Whether a column numbers what the column beside it numbers further: '4' and '4.1'. */
function isNumberedLike(view: View, band: Band, column: number): boolean {
  const index = band.columns.findIndex((headed) => headed.column === column);
  const texts = (at: number) => { const headed = band.columns[at]; return headed ? below(view, band, headed.column) : []; };
  const goesOn = (whole: string[], parts: string[]) => parts.length > 1 && whole.length === parts.length && parts.every((text, row) => /^\d{1,2}\.\w{1,2}$/.test(text) && text.split('.')[0] === whole[row]);
  return goesOn(texts(index - 1), texts(index)) || goesOn(texts(index), texts(index + 1));
}

function isFigures(texts: string[]): boolean {
  return texts.length > 0 && texts.every((text) => figure.test(text));
}

/** A reference: letters with a number, or a number with points. */
export function isCode(text: string): boolean {
  return text.length <= 12 && code.test(text);
}

const figure = /^[-+£$€<>≤≥]?\s?\d[\d,.]*\s?%?$/;
const code = /^(?:[A-Z]{1,6}[ ._-]?)?\d+(?:[.\-/]?\d+)*[a-z]?$/i;
