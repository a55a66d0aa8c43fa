import { readPeriod } from '../engine/period.ts';
import { readPolarity } from '../engine/polarity.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Period } from '../engine/terms.ts';
import { within } from '../workbook/address.ts';
import { answersOf, isQuestion } from './answers.ts';
import type { Band, Headed, Reading } from './band.ts';
import { isPrompt } from './body.ts';
import { endsOf } from './bounds.ts';
import { below, holdsDates, holdsFigures } from './below.ts';
import { byDirection } from './direction.ts';
import { isTime, readYear } from './months.ts';
import { withOwnFigure } from './own-figure.ts';
import { isNamed } from './rival-targets.ts';
import { ratedTimes, spanOf } from './spans.ts';
import type { Span } from './spans.ts';
import { inSigns } from './symbols.ts';
import type { Column, Field } from './table.ts';
import { earlier, flags, headerOf, isNow, nearness, onlyTimes, outturnsBefore, periodSaid, presentOf, timeColumns } from './times.ts';
import type { Present } from './times.ts';
import type { View } from './view.ts';

/** Fields that a table has once at most. */
const single: Field[] = ['ref', 'measure', 'section', 'lead', 'target', 'tolerance', 'criteria', 'floor', 'lower', 'upper', 'green', 'amber', 'red', 'polarity', 'basis', 'actual', 'ytd', 'numerator', 'denominator', 'rating', 'commentary'];

/** Gives each column of a header its field. `title` is the heading above, which may name the year. */
export function columnsOf(view: View, band: Band, title: string, reading: Reading): Column[] {
  const present = presentOf(view, band, title, reading);
  const times = timeColumns(view, band, title, present);
  const columns = [...plainColumns(view, band, present, times), ...times];
  const ours = endsOf(view, band, rated(view, band, named(view, band, onlyTimes(outturnsBefore(columns, present), present))));
  return withOwnFigure(view, band, ours).sort((one, other) => one.column - other.column);
}

const figures: Field[] = ['actual', 'ytd'];

interface Claim {
  headed: Headed;
  field: Field;
  certainty: number;
}

function plainColumns(view: View, band: Band, present: Present, times: Column[]): Column[] {
  const { spans, isOther } = ratedTimes(band);
  const claims = band.columns.flatMap((headed): Claim[] => {
    if (!headed.heading || headed.when) return [];
    const { certainty } = headed.heading;
    const field = soFar(inCompany(view, band, byContent(view, band, headed), headed), headed);
    // Of targets that of the figure's own time counts; one of another time is still one where it stands alone.
    const near = field === 'target' ? Math.max(2 * nearness(headed, present) + bySpan(headed, spans), least - certainty) : nearness(headed, present);
    return [{ headed, field, certainty: certainty + near + byCells(view, band, field, headed, present) }];
  }).filter((claim) => !isOther(claim));
  // Beside this year's figure so far that of an earlier year is none of now.
  const isSaidSoFar = claims.some(({ field, headed }) => field === 'ytd' && nearness(headed, present) > 0);
  const taken: Column[] = [];
  for (const field of new Set(claims.map((claim) => claim.field))) {
    const rivals = claims.filter((claim) => claim.field === field && claim.certainty > 0).sort((one, other) => other.certainty - one.certainty);
    const first = rivals.find((claim) => (field !== 'rating' || mayBeNow(claim, present)) && !(field === 'actual' && isSaidSoFar && nearness(claim.headed, present) < 0));
    if (first) taken.push(described(first.headed, field));
    const rest = rivals.filter((claim) => claim !== first);
    taken.push(...(single.includes(field) ? before(rest, present) : rest.map(({ headed }) => described(headed, field))));
  }
  // A table whose months were told apart has its figure in them.
  return times.some(({ field }) => field === 'actual') ? taken.filter(({ field }) => field !== 'actual') : taken;
}

/** 'Actual' below 'Year to date' is of that. */
function soFar(field: Field, { texts }: Headed): Field {
  return field === 'actual' && texts.length > 1 && spanOf(texts.slice(0, -1).join(' ')) === 'ytd' ? 'ytd' : field;
}

/** A target of the wrong time keeps so much certainty. */
const least = 0.05;

/** A target for the year is not held against the year to date where another target is; of figures that name no time a target for less than the year counts. */
function bySpan({ texts }: Headed, spans: ReadonlySet<Span>): number {
  const span = spanOf(texts.join(' '));
  if (span === null) return 0;
  return spans.size === 0 ? (span === 'year' ? -0.1 : 0) : spans.has(span) ? 0.3 : -0.3;
}

/** A rating that says another month than the report's is none of now: nothing is written into another month's column. */
function mayBeNow({ headed }: Claim, present: Present): boolean {
  const said = periodSaid(headed, present);
  return said === null || present.period === null || isNow(said, headed, present);
}

/** Of the columns that say an earlier time the latest; those that say no time as they come. Later ones are none of a report's business yet. */
function before(rivals: Claim[], present: Present): Column[] {
  const dated: { claim: Claim; said: Period }[] = [];
  const columns: Column[] = [];
  for (const claim of rivals) {
    const field = earlier[claim.field];
    if (!field) continue;
    const said = periodSaid(claim.headed, present) ?? readYear(claim.headed.texts.join(' '), present.yearStart);
    if (said !== null) dated.push({ claim, said });
    else if (claim.field !== 'rating' && claim.certainty >= 0.8) columns.push(described(claim.headed, field));
  }
  const last = dated.filter(({ said }) => said < (present.period ?? (present.year >= '1900' ? present.year : '9999'))).sort((one, other) => (one.said < other.said ? 1 : -1))[0];
  const field = last && earlier[last.claim.field];
  return last && field ? [...columns, described(last.claim.headed, field)] : columns;
}

/** How much the cells below a heading speak for or against what it says. */
function byCells(view: View, band: Band, field: Field, headed: Headed, present: Present): number {
  const { heading, column, texts } = headed;
  // What the year came to is empty until it is over, beside quarters that are filled.
  if (field === 'actual' && spanOf(texts.join(' ')) === 'year' && band.columns.some(({ when }) => when) && below(view, band, column).length === 0) return -2;
  if (figures.includes(field)) return holdsFigures(view, band, column) ? 0 : -1;
  // A milestone or a requirement is a target where it is a figure, and else what is to be done.
  if (field === 'target' && /milestone|requirement/i.test(texts.join(' '))) return holdsFigures(view, band, column) && !below(view, band, column).some((text) => /\p{L}{3}/u.test(text)) && !holdsDates(view, band, column) ? 0 : -1;
  if (field === 'target' && isNamed(band, headed)) return 0.3;
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

const ofColours: readonly Field[] = ['green', 'amber', 'red'];

function holdsTicks(view: View, band: Band, column: number): boolean {
  return below(view, band, column).some((text) => !/\d/.test(text) && text.length < 3 && text !== '-');
}

/** Whether a column shows signs of a font that has no words. */
function holdsSigns(view: View, { bottom }: Band, column: number): boolean {
  return Array.from({ length: 10 }, (_, index) => view.place(bottom + 1 + index, column)).some((place) => inSigns(view.sheet, place));
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
function inCompany(view: View, band: Band, field: Field, { texts, column }: Headed): Field {
  const beside = (other: Field) => band.columns.find((headed) => headed.column !== column && headed.heading?.field === other);
  if (!beside('target')) return field;
  if (field === 'criteria') return /toler|range|band|threshold/i.test(texts.join(' ')) ? 'tolerance' : field;
  if ((field !== 'amber' && field !== 'red') || beside('green')) return field;
  // Of two bare limits the red one is where amber ends; a range of amber says both its ends.
  const other = beside(field === 'amber' ? 'red' : 'amber');
  const ranges = (at: number) => below(view, band, at).some((text) => /[<>\u2264\u2265\u2010-\u2015]|\d\s?-\s?\d|\bto\b/.test(text));
  return !other || (field === 'amber') === ranges(field === 'amber' ? column : other.column) ? 'tolerance' : field;
}

function described(headed: Headed, field: Field): Column {
  const header = headerOf(headed);
  return { field, column: headed.column, header, ...flags(header) };
}

const figure = /^[-+£$€<>≤≥]?\s?\d[\d,.]*\s?%?$/;
const code = /^(?:[A-Z]{1,6}[ ._-]?)?\d+(?:[.\-/]?\d+)*[a-z]?$/i;

/** 'KPI' and 'Indicator' head references in one workbook and measures in another: the cells below tell. */
function byContent(view: View, band: Band, { column, heading, texts: headings }: Headed): Field {
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
  if (field === 'target' && /^(?:service (?:level|standard)|standard|requirement)s?$/i.test(said)) return below(view, band, column).some((text) => /^\D*\p{L}{3}\S* \S*\p{L}{2}/u.test(text) && text.length > 12) ? 'measure' : field;
  if (field !== 'ref' && field !== 'measure') return field;
  const texts = below(view, band, column);
  if (texts.length === 0) return field;
  const codes = texts.filter((text) => text.length <= 12 && code.test(text)).length;
  if (field === 'ref' && codes === 0 && texts.some((text) => text.length > 20 || /\p{L}{3}\S* \S*\p{L}{2}/u.test(text) || (/\b(?:kpi|pi|item)s?$/i.test(said) && /^(?:\p{L}{5}|[%£#])/u.test(text)))) return 'measure';
  // 'Outcome' heads what is wanted in one workbook and what came of it in another.
  if (field === 'measure' && texts.every((text) => figure.test(text)) && texts.some((text) => /[.%,]/.test(text))) return /\bobjectives?$/i.test(said) ? 'target' : 'actual';
  return field === 'measure' && codes * 2 > texts.length ? 'ref' : field;
}

function isFigures(texts: string[]): boolean {
  return texts.length > 0 && texts.every((text) => figure.test(text));
}

/** References are codes, and no two rows have the same. */
function isCodes(texts: string[]): boolean {
  return texts.length > 1 && new Set(texts).size === texts.length && texts.every((text) => text.length <= 12 && code.test(text));
}

/** A table whose references have a heading and whose measures have none, or the reverse, takes the words or the codes beside. */
function named(view: View, band: Band, columns: Column[]): Column[] {
  const measure = columns.find(({ field }) => field === 'measure');
  if (measure) {
    const codes = band.columns.find(({ column, heading, when }) => !heading && !when && column < measure.column && isCodes(below(view, band, column)));
    return codes && !columns.some(({ field }) => field === 'ref') ? [...columns, described(codes, 'ref')] : columns;
  }
  const used = new Set(columns.map(({ column }) => column));
  const isWordy = (column: number) => below(view, band, column).some((text) => text.length > 12 && /[a-z]/i.test(text));
  const words = band.columns.find(({ column, heading }) => !used.has(column) && !heading && isWordy(column));
  if (words) return [...columns, described(words, 'measure')];
  const bare = (band.columns[0]?.column ?? 1) - 1;
  const isRated = (['target', 'actual', 'rating'] as const).every((field) => band.columns.some(({ heading }) => heading?.field === field && heading.certainty >= 0.5 && (field !== 'target' || heading.certainty === 1)));
  if (bare > 0 && isRated && !columns.some(({ field }) => field === 'ref') && isWordy(bare)) return [{ field: 'measure', column: bare, header: '' }, ...columns];
  const lone = columns.find(({ field }) => field === 'section');
  // Beside a target, a figure and a rating also short words are what is measured.
  const short = isRated && !lone && !columns.some(({ field }) => field === 'ref') ? band.columns.find(({ column, heading, when, other }) => !used.has(column) && !heading && !when && !other && isWords(below(view, band, column))) : undefined;
  if (short) return [...columns, described(short, 'measure')];
  return lone && !columns.some(({ field }) => field === 'ref') ? columns.map((column) => (column === lone ? { ...column, field: 'measure' } : column)) : columns;
}

function isWords(texts: string[]): boolean {
  return texts.length > 0 && texts.every((text) => /\p{L}{3}/u.test(text));
}

/** Where no heading says rating, the column whose cells are words of ratings is the rating: 'Position against target'. */
function rated(view: View, band: Band, columns: Column[]): Column[] {
  if (columns.some(({ field }) => field === 'rating')) return columns;
  // 'A' and 'B' may be references, and 'Green' a theme.
  const isOwn = (field: Field | undefined) => field !== undefined && ['ref', 'measure', 'section', 'lead', 'polarity', 'basis'].includes(field);
  const found = band.columns.find(({ column, when, heading }) => {
    const words = when || isOwn(heading?.field) || holdsSigns(view, band, column) ? [] : below(view, band, column).filter((text) => text !== '-');
    // What passed and failed under no question of a target is another check.
    return words.length > 1 && words.filter((text) => !/^(?:\d|pass|fail)/i.test(text) && readRatingWord(text) !== null).length >= words.length * 0.8;
  });
  return found ? [...columns.filter(({ column }) => column !== found.column), described(found, 'rating')] : columns;
}
