import { readFigure } from '../engine/figure.ts';
import { addMonths, readPeriod } from '../engine/period.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Period } from '../engine/terms.ts';
import type { Band, Headed, Reading } from './band.ts';
import { lastMonthOf, monthOf, readYear } from './months.ts';
import type { Column, Field } from './table.ts';
import { isFilled, saidAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** Rows below a header whose content is looked at to tell a reference from a measure, letters from figures. */
const sample = 30;

/** Fields that a table has once at most. */
const single: Field[] = ['ref', 'measure', 'section', 'lead', 'target', 'tolerance', 'criteria', 'floor', 'green', 'amber', 'red', 'polarity', 'basis', 'actual', 'ytd', 'numerator', 'denominator', 'rating', 'commentary'];

/** Gives each column of a header its field. `heading` is the title above, which may name the year. */
export function columnsOf(view: View, band: Band, title: string, reading: Reading): Column[] {
  const columns = [...plainColumns(view, band, reading), ...timeColumns(band, `${title} ${view.sheet.name}`, title, reading)];
  return rated(view, band, named(view, band, onlyTimes(outturnsBefore(columns, reading)))).sort((one, other) => one.column - other.column);
}

function plainColumns(view: View, band: Band, reading: Reading): Column[] {
  const claims = band.columns.flatMap((headed) => {
    if (!headed.heading || headed.when) return [];
    const field = inCompany(band, byContent(view, band, headed), headed);
    return [{ headed, field, certainty: headed.heading.certainty + nearness(headed, reading) + (figures.includes(field) && !holdsFigures(view, band, headed.column) ? -1 : 0) }];
  });
  const taken: Column[] = [];
  for (const field of new Set(claims.map((claim) => claim.field))) {
    const rivals = claims.filter((claim) => claim.field === field).sort((one, other) => other.certainty - one.certainty);
    rivals.forEach(({ headed, certainty }, index) => {
      if (certainty <= 0) return;
      if (index === 0 || !single.includes(field)) taken.push(described(headed, field));
      else if (field === 'rating' && readPeriod(headed.texts.join(' '), reading.yearStart)) taken.push(described(headed, 'previousRating'));
      else if (field === 'actual' || field === 'ytd') taken.push(described(headed, 'previous'));
    });
  }
  return taken;
}

const figures: Field[] = ['actual', 'ytd'];

/** Whether any cell below a heading is a figure, or says why there is none: 'Source' under 'Performance' holds neither. */
function holdsFigures(view: View, { bottom }: Band, column: number): boolean {
  for (let row = bottom + 1; row <= bottom + sample; row++) {
    const place = view.place(row, column);
    if (isFilled(view.sheet, place) && readFigure(saidAt(view.sheet, place)).kind !== 'unreadable') return true;
  }
  return !below(view, bottom, column).length;
}

/** Words that mean another field beside certain others: an amber range alone, or a 'target tolerance' beside a target, is the tolerance. */
function inCompany({ columns }: Band, field: Field, { texts, column }: Headed): Field {
  const beside = (other: Field) => columns.some((headed) => headed.column !== column && headed.heading?.field === other);
  if (field === 'amber' && !beside('green') && !beside('red') && beside('target')) return 'tolerance';
  return field === 'criteria' && beside('target') && /toler|range|band|threshold/i.test(texts.join(' ')) ? 'tolerance' : field;
}

/** A heading that names the report's own month or year goes before one that names another, and any of these before a later column. */
function nearness({ texts }: Headed, { period, yearStart }: Reading): number {
  const text = texts.join(' ');
  const said = readPeriod(text, yearStart);
  if (period === null) return said === null ? 0 : Number(said.replace('-', '')) / 1e8;
  if (said !== null) return said === period ? 0.3 : -0.3;
  const year = readYear(text, yearStart);
  return year === null ? 0 : year <= period && period < `${Number(year.slice(0, 4)) + 1}${year.slice(4)}` ? 0.2 : -0.2;
}

function described({ column, texts }: Headed, field: Field): Column {
  const header = texts.join(' ').replace(/\s+/g, ' ');
  return { field, column, header, ...flags(header) };
}

function flags(text: string): { approximate?: true; cumulative?: true } {
  return { ...(/approx|estimat/i.test(text) ? { approximate: true } : {}), ...(/cumulativ/i.test(text) ? { cumulative: true } : {}) };
}

const code = /^(?:[A-Z]{1,6}[ ._-]?)?\d+(?:[.\-/]?\d+)*[a-z]?$/i;

/** 'KPI' and 'Indicator' head references in one workbook and measures in another: the cells below tell. */
function byContent(view: View, { bottom }: Band, { column, heading }: Headed): Field {
  const field = heading?.field ?? 'measure';
  if (field !== 'ref' && field !== 'measure') return field;
  const texts = below(view, bottom, column);
  if (texts.length === 0) return field;
  const codes = texts.filter((text) => text.length <= 12 && code.test(text)).length;
  if (field === 'ref' && codes === 0 && texts.some((text) => text.length > 20)) return 'measure';
  return field === 'measure' && codes * 2 > texts.length ? 'ref' : field;
}

function below(view: View, bottom: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = bottom + 1; row <= bottom + sample; row++) {
    const text = wordsAt(view.sheet, view.place(row, column));
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** Months and quarters, each with its year: from its own heading, the heading above it, the title, the sheet's name, or the report's year. */
function timeColumns(band: Band, around: string, title: string, { yearStart, period }: Reading): Column[] {
  return band.columns.flatMap(({ when, texts, column }) => {
    if (!when) return [];
    const header = texts.join(' ').replace(/\s+/g, ' ');
    const first = readYear(texts.slice(0, -1).join(' '), yearStart) ?? readYear(title, yearStart) ?? readYear(around, yearStart) ?? yearOf(period, yearStart);
    const own = when.period ?? (first && (when.field === 'quarter' ? lastMonthOf(first, when.number) : monthOf(first, when.number)));
    return [{ field: when.field, column, header, ...(own ? { period: own } : {}), ...flags(`${header} ${title}`) }];
  });
}

function yearOf(period: Period | null, yearStart: number): Period | null {
  if (period === null) return null;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return `${month >= yearStart ? year : year - 1}-${String(yearStart).padStart(2, '0')}`;
}

/** The outturn of a year that was over before the months and quarters beside it is an earlier figure, not today's. */
function outturnsBefore(columns: Column[], { yearStart }: Reading): Column[] {
  const latest = columns.reduce((last, { field, period = '' }) => ((field === 'month' || field === 'quarter') && period > last ? period : last), '');
  return columns.map((column) => {
    const year = figures.includes(column.field) ? readYear(column.header, yearStart) : null;
    return year !== null && addMonths(year, 12) <= latest ? { ...column, field: 'previous' } : column;
  });
}

/** One or two months alone are the figures of now and before, where nothing else is. */
function onlyTimes(columns: Column[]): Column[] {
  const times = columns.filter(({ field }) => field === 'month' || field === 'quarter');
  if (times.length === 0 || times.length > 2) return columns;
  const hasFigure = columns.some(({ field }) => field === 'actual');
  const latest = times.reduce((one, other) => ((other.period ?? '') >= (one.period ?? '') ? other : one));
  return columns.map((column) => {
    if (!times.includes(column)) return column;
    return { field: column === latest && !hasFigure ? 'actual' : 'previous', column: column.column, header: column.header, ...flags(column.header) };
  });
}

/** A table whose references have a heading and whose measures have none, or the reverse, takes the words beside. */
function named(view: View, band: Band, columns: Column[]): Column[] {
  if (columns.some(({ field }) => field === 'measure')) return columns;
  const used = new Set(columns.map(({ column }) => column));
  const words = band.columns.find(({ column, heading }) => !used.has(column) && !heading && below(view, band.bottom, column).some((text) => text.length > 12 && /[a-z]/i.test(text)));
  if (words) return [...columns, described(words, 'measure')];
  const lone = columns.find(({ field }) => field === 'section');
  return lone && !columns.some(({ field }) => field === 'ref') ? columns.map((column) => (column === lone ? { ...column, field: 'measure' } : column)) : columns;
}

/** Where no heading says rating, the column whose cells are words of ratings is the rating: 'Position against target'. */
function rated(view: View, band: Band, columns: Column[]): Column[] {
  if (columns.some(({ field }) => field === 'rating')) return columns;
  const found = band.columns.find(({ column, when }) => {
    const words = when ? [] : below(view, band.bottom, column).filter((text) => text !== '-');
    return words.length > 1 && words.filter((text) => !/^\d/.test(text) && readRatingWord(text) !== null).length >= words.length * 0.8;
  });
  return found ? [...columns.filter(({ column }) => column !== found.column), described(found, 'rating')] : columns;
}

/** What the month cells of a table hold: letters of ratings, or figures. */
export function monthsHold(view: View, columns: Column[], top: number, bottom: number): 'letters' | 'figures' | 'nothing' {
  let letters = 0;
  let figures = 0;
  for (const { column, field } of columns) {
    if (field !== 'month' && field !== 'quarter') continue;
    for (let row = top; row <= Math.min(bottom, top + sample); row++) {
      const place = view.place(row, column);
      if (!isFilled(view.sheet, place)) continue;
      const text = wordsAt(view.sheet, place);
      if (text !== '-' && readRatingWord(text) !== null) letters++;
      else if (readFigure(saidAt(view.sheet, place)).kind === 'number') figures++;
    }
  }
  return letters === 0 && figures === 0 ? 'nothing' : letters > figures ? 'letters' : 'figures';
}
