import { readBasis } from './basis.ts';
import type { Basis } from './basis.ts';
import { exact } from './decimal.ts';
import { readFigure } from './figure.ts';
import { addMonths, monthsBetween, periodName, quarterEnd, reportingYear } from './period.ts';
import type { Company, Figure, Indicator, Period, Said, Settings, Source } from './terms.ts';
import { written } from './unit.ts';

/**
 * The figure that an indicator is rated by. `share` is the part of the year that a cumulative target is reduced to (1 for the whole).
 * `note` is added to the reason. `blue` is set where the basis gives no figure to rate yet, `asks` where it cannot be told which.
 */
export interface Choice {
  figure: Figure | null;
  source: Source;
  share: number;
  note: string;
  blue: string | null;
  asks: string | null;
  /** The parts of the target that may be meant beside all of it, where the target may be for the year and the figure for a part of it. */
  mayBeShares: number[];
}

/** Chooses an indicator's figure by its basis, for the reporting month that the settings name. */
export function choose(indicator: Indicator, settings: Settings, company: Company): Choice {
  const basis = readBasis(indicator.basis);
  const { current, ytd, months } = indicator;
  const period = settings.period ?? latest(indicator, company);
  const at = { indicator, period, settings, company };
  switch (basis.kind) {
    case 'month':
      return current ? standing(current, 'current', company) : inMonth(at);
    case 'current':
      if (current) return { ...standing(current, 'current', company), note: basis.known ? '' : unknownBasis(indicator), mayBeShares: ofYear(at) };
      // What is so far may stand against a target for the year: with a basis or without.
      return months.length === 0 && ytd ? { ...standing(ytd, 'ytd', company), mayBeShares: soFar(at) } : { ...inMonth(at), mayBeShares: ofYear(at) };
    case 'quarter':
      if (current) return standing(current, 'current', company);
      return period !== null && !endsTerm(period, basis.months, settings) ? carried(at, basis.months) : inMonth(at);
    case 'ytd': {
      if (ytd) return { ...standing(ytd, 'ytd', company), mayBeShares: soFar(at) };
      if (current) return { ...standing(current, 'current', company), note: ' (there is no year-to-date column, so the current figure is rated)', mayBeShares: soFar(at) };
      return { ...inMonth(at), mayBeShares: soFar(at) };
    }
    case 'cumulative':
      return cumulative(at);
    case 'year':
      return yearly(at, basis.academic);
    case 'average':
      return average(at, basis);
  }
}

/** Chooses the figure of one month in a grid of months that hold figures. */
export function chooseMonth(indicator: Indicator, period: Period, settings: Settings, company: Company): Choice {
  const basis = readBasis(indicator.basis);
  const at = { indicator, period, settings, company };
  if (settings.period !== null && period > settings.period) return blue(`${periodName(period)} is still to come`);
  switch (basis.kind) {
    case 'month':
      return inMonth(at);
    case 'current':
      return { ...inMonth(at), mayBeShares: ofYear(at) };
    case 'ytd':
      return { ...inMonth(at), mayBeShares: soFar(at) };
    case 'quarter':
      return endsTerm(period, basis.months, settings) ? inMonth(at) : carried(at, basis.months);
    case 'cumulative':
      return cumulative({ ...at, indicator: { ...indicator, ytd: null, current: null } });
    case 'year':
      return period === yearEnd(period, settings, basis.academic) ? inMonth(at) : blue(notEnded(basis.academic));
    case 'average': {
      const named = namedMonths(basis, period, settings);
      if (named.length > 0 && named.at(-1) !== period) return blue(`It is rated on the average of ${spoken(named)}, in ${periodName(named.at(-1) ?? '')} alone`);
      return average({ ...at, indicator: { ...indicator, current: null } }, basis);
    }
  }
}

interface At {
  indicator: Indicator;
  period: Period | null;
  settings: Settings;
  company: Company;
}

/** The part of the year that is gone: what a count so far is held against, where the target is for the year. */
function soFar({ period, settings }: At): number[] {
  return settings.period === null || period === null ? [] : [reportingYear(period, settings.yearStart).gone / 12];
}

/** Where the heading says that the target is for the year, a figure without a basis may be of its month, of its quarter or so far. */
function ofYear(at: At): number[] {
  const gone = at.indicator.annualTarget ? soFar(at) : [];
  return gone.length === 0 || gone[0] === 1 ? [] : [...gone, 1 / 4, 1 / 12];
}

function found(figure: Figure | null, source: Source): Choice {
  return { figure, source, share: 1, note: '', blue: null, asks: null, mayBeShares: [] };
}

function blue(why: string): Choice {
  return { ...found(null, { kind: 'nowhere' }), blue: why };
}

function asks(what: string): Choice {
  return { ...found(null, { kind: 'nowhere' }), asks: what };
}

function standing(said: Said, kind: 'current' | 'ytd', company: Company): Choice {
  return found(readFigure(said, company), { kind });
}

function unknownBasis({ basis }: Indicator): string {
  return ` (the basis '${basis.slice(0, 40)}' is not known, so the current figure is rated)`;
}

/** Without a reporting month, the last month that holds a figure. */
function latest({ months, current }: Indicator, company: Company): Period | null {
  if (current) return null;
  return months.findLast(({ said }) => readFigure(said, company).kind === 'number')?.period ?? null;
}

function inMonth({ indicator: { months }, period, company }: At): Choice {
  if (months.length === 0) return blue('There is no figure');
  if (period === null) return blue('No month has a figure yet');
  const said = months.find((month) => month.period === period)?.said;
  return said && said.kind !== 'empty' ? found(readFigure(said, company), { kind: 'month', period }) : blue(`There is no figure for ${periodName(period)}`);
}

function endsTerm(period: Period, length: 3 | 6, { yearStart }: Settings): boolean {
  return length === 3 ? quarterEnd(period, yearStart) === period : reportingYear(period, yearStart).gone % 6 === 0;
}

/** Between two quarters' ends: blue, or the last quarter's figure where the officer has it carried. */
function carried(at: At, length: 3 | 6): Choice {
  const { period, settings } = at;
  const word = length === 3 ? 'quarter' : 'half-year';
  if (period === null || !settings.carryQuarter) return blue(`It is rated in the last month of each ${word}`);
  let end = addMonths(period, -1);
  while (!endsTerm(end, length, settings)) end = addMonths(end, -1);
  return inMonth({ ...at, period: end });
}

function yearEnd(period: Period, { yearStart }: Settings, academic: boolean): Period {
  const { first, last } = reportingYear(period, yearStart);
  if (!academic) return last;
  // The academic year that ends within this reporting year.
  const august = `${first.slice(0, 4)}-08`;
  return august >= first ? august : addMonths(august, 12);
}

function notEnded(academic: boolean): string {
  return `It is rated once the ${academic ? 'academic' : 'reporting'} year has ended`;
}

function yearly(at: At, academic: boolean): Choice {
  const { indicator: { current, ytd }, period, settings, company } = at;
  if (period === null) {
    const figure = current && readFigure(current, company);
    return figure?.kind === 'number' ? asks('It is rated once the year has ended; choose the reporting month') : figure ? found(figure, { kind: 'current' }) : blue(notEnded(academic));
  }
  const end = yearEnd(period, settings, academic);
  if (period < end) return blue(notEnded(academic));
  const now = current && standing(current, 'current', company);
  if (now && (now.figure?.kind !== 'missing' || !ytd)) return now;
  return ytd ? standing(ytd, 'ytd', company) : inMonth({ ...at, period: end });
}

function namedMonths({ months, year }: Basis & { kind: 'average' }, period: Period | null, { yearStart }: Settings): Period[] {
  const begins = year !== null ? `${year}-${String(yearStart).padStart(2, '0')}` : period && reportingYear(period, yearStart).first;
  return begins ? months.map((month) => addMonths(begins, (month - yearStart + 12) % 12)).sort() : [];
}

function spoken(months: Period[]): string {
  return months.map(periodName).join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** The mean of the named months, once all have been, with as many decimals as they show. */
function average({ indicator, period, settings, company }: At, basis: Basis & { kind: 'average' }): Choice {
  const { current } = indicator;
  const standsNow = current && readFigure(current, company);
  if (basis.months.length === 0) return standsNow?.kind === 'missing' ? found(standsNow, { kind: 'current' }) : asks('Which months are averaged is not said; name them in the basis');
  const named = namedMonths(basis, period, settings);
  const last = named.at(-1);
  if (period === null || last === undefined) return standsNow?.kind === 'missing' ? found(standsNow, { kind: 'current' }) : asks('It is rated on an average of named months; choose the reporting month');
  if (period < last) return blue(`It is rated on the average of ${spoken(named)}, which are not all over yet`);
  const figures = named.map((each) => figureOf(indicator, each, company));
  const numbers = figures.filter((figure) => figure?.kind === 'number');
  if (numbers.length === named.length) return found(mean(numbers), { kind: 'months', periods: named });
  if (figures.every((figure) => figure === null) && current) return { ...standing(current, 'current', company), note: ` (taken as the average of ${spoken(named)})` };
  return figures.find((figure) => figure?.kind === 'unreadable') ? asks(`A figure of ${spoken(named)} cannot be read; write it as a number`) : blue(`Not all of ${spoken(named)} have a figure`);
}

function figureOf({ months }: Indicator, period: Period, company: Company): Figure | null {
  const said = months.find((month) => month.period === period)?.said;
  return said ? readFigure(said, company) : null;
}

type Number = Figure & { kind: 'number' };

function mean(figures: Number[]): Figure {
  return combined(figures, exact(figures.reduce((sum, { value }) => sum + value, 0) / figures.length));
}

function combined(figures: Number[], value: number): Figure {
  const decimals = Math.max(...figures.map((figure) => figure.decimals));
  const unit = figures.find((figure) => figure.unit !== '')?.unit ?? '';
  return { kind: 'number', value, unit, decimals, text: written(value, decimals, unit) };
}

/** The count so far against the same part of the year's target. */
function cumulative({ indicator, period, settings, company }: At): Choice {
  const { ytd, current, months, monthsCumulative } = indicator;
  if (period === null) return asks('A cumulative target is reduced to the months gone; choose the reporting month');
  const { first, gone } = reportingYear(period, settings.yearStart);
  const share = gone / 12;
  const sofar = ytd && ytd.kind !== 'empty' ? standing(ytd, 'ytd', company) : null;
  if (sofar) return { ...sofar, share };
  const here = months.filter(({ period: month }) => month >= first && month <= period);
  if (here.length > 0) {
    if (monthsCumulative) return { ...inMonth({ indicator, period, settings, company }), share };
    const figures = here.map(({ said }) => readFigure(said, company));
    const numbers = figures.filter((figure) => figure.kind === 'number');
    const unread = figures.find((figure) => figure.kind === 'unreadable' || (figure.kind === 'missing' && (figure.why === 'error' || figure.why === 'waiting')));
    if (unread) return { ...found(unread, { kind: 'months', periods: here.map((month) => month.period) }), share };
    if (numbers.length === monthsBetween(first, period) + 1) {
      return { ...found(combined(numbers, exact(numbers.reduce((sum, { value }) => sum + value, 0))), { kind: 'months', periods: here.map((month) => month.period) }), share };
    }
    if (!current) return blue(`Not all months to ${periodName(period)} have a figure`);
  }
  if (current) return { ...standing(current, 'current', company), share };
  return ytd ? { ...standing(ytd, 'ytd', company), share } : blue('There is no figure');
}
