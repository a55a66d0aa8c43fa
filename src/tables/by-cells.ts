import { readPeriod } from '../engine/period.ts';
import { readRatingWord } from '../engine/scheme.ts';
import { within } from '../workbook/address.ts';
import { answersOf, isQuestion } from './answers.ts';
import type { Band, Headed } from './band.ts';
import { below, holdsDates, holdsFigures } from './below.ts';
import { isPrompt } from './body.ts';
import { isTime } from './months.ts';
import { isNamed } from './rival-targets.ts';
import { spanOf } from './spans.ts';
import { holdsSigns } from './symbols.ts';
import type { Field } from './table.ts';
import { headerOf } from './times.ts';
import type { Present } from './times.ts';
import type { View } from './view.ts';

/** How much the cells below a heading speak for or against what it says. */
export function byCells(view: View, band: Band, field: Field, headed: Headed, present: Present): number {
  const { heading, column, texts } = headed;
  // What the year came to is empty until it is over, beside quarters that are filled.
  if (field === 'actual' && spanOf(texts.join(' ')) === 'year' && band.columns.some(({ when }) => when) && below(view, band, column).length === 0) return -2;
  if (field === 'actual' || field === 'ytd') return holdsFigures(view, band, column) ? 0 : -1;
  // A milestone or a requirement is a target where it is a figure, and else what is to be done.
  if (field === 'target' && /milestone|requirement/i.test(texts.join(' '))) return holdsFigures(view, band, column) && !below(view, band, column).some((text) => /\p{L}{3}/u.test(text)) && !holdsDates(view, band, column) ? 0 : -1;
  if (field === 'target' && isNamed(band, headed)) return 0.3;
  // Beside what is measured and its target, words about the target are no measure.
  if (field === 'measure' && ofTarget.test(headerOf(headed)) && band.columns.some((other) => other.column < column && (other.heading?.field === 'measure' || other.heading?.field === 'ref'))) return -0.8;
  if (field === 'rating' && holdsSigns(view, band, column)) return -2;
  // 'Status' heads many other things: where no cell says a rating, 'Provisional' and 'Open' are not for us to write over.
  if (field === 'rating' && isQuestion(headerOf(headed))) return mayAnswer(view, band, headed) ? 0.4 - (heading?.certainty ?? 1) : -2;
  if (field === 'rating' && (heading?.certainty ?? 1) < 1) return holdsOtherWords(view, band, column) ? -1 : 0;
  // A score beside the rating that it stands for.
  if (field === 'rating') return below(view, band, column).some((text) => /^\d/.test(text)) ? -0.1 : 0;
  // A cross below 'Green' is a rating, no threshold.
  if (ofColours.includes(field)) return band.columns.some((other) => other.heading && ofColours.includes(other.heading.field) && holdsTicks(view, band, other.column)) ? -2 : 0;
  // 'Number' right of the measures counts them, and 'Period' over years and months is no basis.
  if (field === 'ref' && (heading?.certainty ?? 1) < 1 && band.columns.some((other) => other.column < column && other.heading?.field === 'measure' && other.heading.certainty === 1)) return below(view, band, column).every((text) => /^[\d,. ]+%?$/.test(text)) ? -1 : 0;
  if (field === 'basis' && holdsDates(view, band, column)) return -2;
  if (field === 'basis' && (heading?.certainty ?? 1) < 1) return below(view, band, column).some((text) => isTime(text) || readPeriod(text, present.yearStart) !== null) ? -1 : 0;
  return field === 'measure' && heading?.field === 'ref' ? 0.2 : 0;
}

const ofTarget = /^(?:target (?:description|title|name)|description of (?:the )?target)$/i;

const ofColours: readonly Field[] = ['green', 'amber', 'red'];

function holdsTicks(view: View, band: Band, column: number): boolean {
  return below(view, band, column).some((text) => !/\d/.test(text) && text.length < 3 && text !== '-');
}

/** Fields by which a table rates amber, for which a question has no answer. */
const ofAmber: Field[] = ['tolerance', 'criteria', 'floor', 'lower', 'upper', 'amber'];

/** Whether the ratings may stand under a question: words of colours do already, or nothing that it cannot say is to be said. Else they take a column of their own. */
function mayAnswer(view: View, band: Band, { column, texts }: Headed): boolean {
  const stands = below(view, band, column).filter((text) => !isPrompt(text));
  if (stands.some((text) => ['amber', 'blue'].includes(readRatingWord(text) ?? ''))) return true;
  const list = view.sheet.validations.find(({ ranges, words }) => words && ranges.some((range) => within(range, { row: band.bottom + 1, column })))?.words;
  if (list) return list.some((word) => readRatingWord(word) !== null);
  if (answersOf(texts.join(' '), stands) === null) return stands.some((text) => readRatingWord(text) !== null);
  return !band.columns.some(({ heading }) => heading && ofAmber.includes(heading.field));
}

function holdsOtherWords(view: View, band: Band, column: number): boolean {
  const texts = below(view, band, column).filter((text) => !isPrompt(text));
  return texts.length > 0 && !texts.some((text) => readRatingWord(text) !== null || /^[1-5]$/.test(text));
}

/** Words that mean another field beside certain others: an amber range, a red limit or a 'target tolerance' beside a target and no green is the tolerance. */
export function inCompany(view: View, band: Band, field: Field, { texts, column }: Headed): Field {
  const beside = (other: Field) => band.columns.find((headed) => headed.column !== column && headed.heading?.field === other);
  if (!beside('target')) return field;
  if (field === 'criteria') return /toler|range|band|threshold/i.test(texts.join(' ')) ? 'tolerance' : field;
  if ((field !== 'amber' && field !== 'red') || beside('green')) return field;
  // Of two bare limits the red one is where amber ends; a range of amber says both its ends.
  const other = beside(field === 'amber' ? 'red' : 'amber');
  const ranges = (at: number) => below(view, band, at).some((text) => /[<>\u2264\u2265\u2010-\u2015]|\d\s?-\s?\d|\bto\b/.test(text));
  return !other || (field === 'amber') === ranges(field === 'amber' ? column : other.column) ? 'tolerance' : field;
}
