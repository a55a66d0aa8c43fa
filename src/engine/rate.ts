import { choose, chooseMonth } from './choose.ts';
import type { Choice } from './choose.ts';
import { bareScale } from './company.ts';
import type { BareScale } from './company.ts';
import { countedIn, isShare } from './counted.ts';
import { readCriteria } from './criteria.ts';
import type { Readable } from './criteria.ts';
import { decimalsOf, exact, round, shift } from './decimal.ts';
import { missingWords } from './missing.ts';
import { colourBy, part } from './reading.ts';
import type { Reading } from './reading.ts';
import { reasonFor } from './reason.ts';
import { sayValue } from './says.ts';
import { labelOf } from './scheme.ts';
import type { Colour, Company, Criteria, Doubt, Figure, Indicator, Period, Rated, Rating, Settings, Unit } from './terms.ts';
import { inUnit, sharedUnit, time } from './unit.ts';
import { todoOfFigure } from './unread.ts';

export { readCriteria } from './criteria.ts';
export type { Readable } from './criteria.ts';

/**
 * Rates an indicator by the figure that its basis chooses, for the reporting month of the settings.
 * Without a target: none. Without a figure, or before it is due: blue, never red. What cannot be applied or understood: unrated, with the reason.
 * `readable` is what `readCriteria` gave, where it was read before.
 */
export function rateIndicator(indicator: Indicator, settings: Settings, company: Company, readable: Readable = readCriteria(indicator, settings)): Rated {
  const whole = readable.kind === 'read' && readable.forYear ? { ...indicator, annualTarget: true as const } : indicator;
  return judge(whole, settings, company, readable, () => choose(whole, settings, company));
}

/** Rates one month of a grid of months with figures, by its own target where it has one: a quarterly indicator in its quarter's last month, blue in any other. */
export function rateMonth(indicator: Indicator, period: Period, settings: Settings, company: Company, readable: Readable = readCriteria(indicator, settings)): Rated {
  const target = indicator.months.find((month) => month.period === period)?.target;
  const then = target === undefined ? indicator : { ...indicator, target };
  return judge(then, settings, company, then === indicator ? readable : readCriteria(then, settings), () => chooseMonth(then, period, settings, company));
}

/** Rates one figure against criteria, both in the same unit: the comparison alone, for a formula or a what-if. */
export function rate(figure: Figure, criteria: Criteria, settings: Settings): Rating {
  const readable: Readable = { kind: 'read', targetText: criteria.target === null ? '' : sayValue(criteria.target, criteria.unit), readings: [{ criteria, onlyGreen: false }], doubts: [], undecided: '' };
  const verdict = compare(figure, readable, { settings, share: 1, scale: () => 'asks', shares: [], isShare: () => false });
  return { colour: verdict.colour, reason: verdict.reason };
}

function judge(indicator: Indicator, settings: Settings, company: Company, readable: Readable, chosen: () => Choice): Rated {
  const choice = chosen();
  const { figure, source } = choice;
  const doubts = readable.kind === 'none' ? [] : readable.doubts;
  const criteria = readable.kind === 'read' ? (readable.readings[0]?.criteria ?? null) : null;
  const done = (colour: Colour, reason: string): Rated => ({ rating: { colour, reason }, label: labelOf(settings.scheme, colour), figure, source, criteria, doubts });
  if (readable.kind === 'none') return done('none', readable.reason);
  if (choice.blue !== null) return done('blue', choice.blue);
  if (figure?.kind === 'missing' && !['error', 'waiting', 'negligible'].includes(figure.why)) return done('blue', missing(figure));
  if (readable.kind === 'unrated') return done('unrated', readable.reason);
  if (choice.asks !== null || !figure) return { ...done('unrated', choice.asks ?? 'There is no figure; write one, or why there is none (n/a, TBC)'), doubts: [...doubts, { about: 'basis', says: choice.asks ?? '' }] };
  const verdict = compare(figure, readable, {
    settings,
    share: criteria?.unit === '%' ? 1 : choice.share,
    shares: criteria && !indicator.targetSoFar && isCount(indicator.measure, criteria.unit) ? choice.mayBeShares : [],
    scale: (value, target) => bareScale(value, target, indicator.months, settings, company),
    isShare: () => isShare(countedIn(indicator.measure)),
  });
  return {
    rating: { colour: verdict.colour, reason: verdict.reason + choice.note }, label: labelOf(settings.scheme, verdict.colour),
    figure: verdict.figure, source, criteria: verdict.criteria, doubts: [...doubts, ...verdict.doubts],
  };
}

/** A count in the measure's own words may be told for a part of the year, against a target for the whole of it. */
function isCount(measure: string, unit: Unit): boolean {
  return unit !== '%' && unit !== time && (counted.test(measure) || (made.test(measure) && !compared.test(measure)));
}

const counted = /^\s*(?:total |the )*(?:number|no\.?|#|count|total) (?:of )?/i;
const made = /\b(?:delivered|created|planted|built|recruited|installed|new homes|homes completed|visits|savings|income)\b/i;
const compared = /%|\b(?:per ?cent|percentage|proportion|rate|ratio|average|mean|median|per|score|share)\b/i;

function missing(figure: Figure & { kind: 'missing' }): string {
  return figure.why === 'empty' ? 'There is no figure' : `The figure is ${missingWords[figure.why]}${figure.text ? ` (${figure.text})` : ''}`;
}

interface How {
  settings: Settings;
  share: number;
  /** What a bare number is beside a target told in per cent. */
  scale: (value: number, target: number | null) => BareScale;
  /** The parts of a year's target that the figure may have to be held against, beside all of it. */
  shares: number[];
  /** Whether the measure says that it counts a share: '% of…'. */
  isShare: () => boolean;
}

interface Verdict {
  colour: Colour;
  reason: string;
  figure: Figure;
  criteria: Criteria | null;
  doubts: Doubt[];
}

/** A way of reading the figure beside a way of reading the criteria. */
interface Case {
  value: number;
  unrounded: number;
  figure: Figure & { kind: 'number' };
  reading: Reading;
}

function compare(figure: Figure, readable: Readable & { kind: 'read' }, how: How): Verdict {
  const { settings } = how;
  const primary = readable.readings[0];
  // Criteria that contradict each other are shown to nobody as understood.
  const sure = readable.readings.length === 1 && primary?.onlyGreen === false ? primary : null;
  const unrated = (reason: string, about: Doubt['about'] | null = null): Verdict => ({
    colour: 'unrated', reason, figure, criteria: sure?.criteria ?? null, doubts: about ? [{ about, says: reason }] : [],
  });
  if (!primary) return unrated(readable.undecided);
  if (figure.kind === 'unreadable') return unrated(`The figure '${figure.text.length > 60 ? `${figure.text.slice(0, 60)}…` : figure.text}' cannot be read as a number; ${todoOfFigure(figure.text)}`, 'figure');
  if (figure.kind === 'missing') return figure.why === 'negligible' ? negligible(figure, readable, how, unrated) : unrated(figure.why === 'waiting' ? 'The figure waits for Excel to calculate; open the workbook in Excel, save it and rate again' : `${missing(figure)}; correct its formula or the cells that it reads`, 'figure');
  if (sharedUnit(figure.unit, primary.criteria.unit) === null) {
    const value = inUnit(figure.value, figure.unit, primary.criteria.unit);
    if (value !== null) return compare({ ...figure, value, decimals: decimalsOf(value), unit: primary.criteria.unit }, readable, how);
    return unrated(`The figure ${figure.text} and the target are in different units; write both in one unit`, 'figure');
  }
  const cases = casesOf(figure, readable, how);
  const [first] = cases;
  if (!first) return unrated(readable.undecided);
  // A lone 0.4 is asked about even where both readings are red: an officer should see what it is.
  if (figure.value > 0 && figure.value < 1 && isBareShare(figure, primary, how) && how.scale(figure.value, primary.criteria.target) === 'asks') return unrated(eitherWay(figure), 'figure');
  if (isOfAnotherSize(figure, primary)) return unrated(`${figure.text} may be in pounds, thousands or millions beside the target of ${readable.targetText}; write it with its unit`, 'figure');
  const colours = cases.map(({ reading, value }) => colourBy(reading, value));
  const colour = colours[0];
  if (colour === undefined || colour === null || colours.some((each) => each !== colour)) return unrated(openQuestion(cases, colours, readable, figure, how), cases.length > readable.readings.length ? 'figure' : null);
  const { criteria } = first.reading;
  const decided = settings.compare === 'shown' && first.value !== first.unrounded && colourBy(first.reading, first.unrounded) !== colour;
  const reason = reasonFor({
    figure: first.figure, value: first.value, unrounded: decided ? first.unrounded : null, criteria, colour,
    targetText: readable.targetText, share: how.share, compared: settings.compare,
  });
  const onBound = criteria.target === first.value && settings.onStrictBound === 'misses' && colour !== 'green';
  const doubts: Doubt[] = onBound ? [{ about: 'target', says: `The figure is on the limit of the target of ${readable.targetText}, which it does not meet` }] : [];
  return { colour, reason: reason + asides(criteria), figure: first.figure, criteria, doubts };
}

/** Whether a figure without its sign stands against a per cent, said as '95%' or as a bare 95 of a measure that counts per cents: 0.93 may then be 93%. */
function isBareShare({ unit, value }: Figure & { kind: 'number' }, { criteria: { unit: goal, target } }: Reading, how: How): boolean {
  return unit === '' && (goal === '%' || (goal === '' && value > 0 && value < 1 && target !== null && target > 1 && target <= 100 && how.isShare()));
}

/** Beside £1.5m a bare 1.4 is hardly £1.40. */
function isOfAnotherSize({ value, unit }: Figure & { kind: 'number' }, { criteria: { unit: goal, target } }: Reading): boolean {
  return unit === '' && money.has(goal) && value !== 0 && target !== null && Math.abs(target) > 1000 * Math.abs(value);
}

const money: ReadonlySet<Unit> = new Set(['£', '€', '$']);

/** Every way in which figure and criteria may be meant; one, nearly always. */
function casesOf(figure: Figure & { kind: 'number' }, { readings }: Readable & { kind: 'read' }, how: How): Case[] {
  const shares = how.shares.length > 0 ? [1, ...how.shares] : [how.share];
  const cases: Case[] = [];
  for (const reading of readings) for (const share of shares) addCases(cases, figure, reading, share, how);
  return cases;
}

function addCases(cases: Case[], figure: Figure & { kind: 'number' }, reading: Reading, share: number, how: How): void {
  const scaledReading = share === 1 ? reading : part(reading, share);
  const { unit, target } = reading.criteria;
  const bare = isBareShare(figure, reading, how);
  const whole = caseOf(figure, scaledReading, how);
  // '17 of 20' against a bare target: its share, or the count alone.
  if (figure.count !== undefined && figure.unit === '%' && unit === '') {
    cases.push(whole, caseOf({ ...figure, value: figure.count, decimals: 0, unit: '' }, scaledReading, how));
    return;
  }
  // A figure with its sign against a bare target from 0 to 1: the target may be a fraction.
  if (figure.unit === '%' && unit === '' && target !== null && target !== 0 && Math.abs(target) <= 1) {
    cases.push(whole, { ...whole, reading: part(reading, 100) });
    return;
  }
  // '17 (85%)' against a per cent target: the count without its sign, or the share in brackets.
  if (bare && figure.share) {
    cases.push(whole, caseOf({ ...figure, ...figure.share, unit: '%' }, scaledReading, how));
    return;
  }
  const scale = bare && figure.value !== 0 ? how.scale(figure.value, target) : 'as written';
  if (scale === 'as written') {
    cases.push(whole);
    return;
  }
  const fraction = { ...figure, value: shift(figure.value, 2), decimals: Math.max(0, figure.decimals - 2), unit: '%' };
  const percent: Figure & { kind: 'number' } = { ...fraction, text: `${sayValue(round(fraction.value, fraction.decimals), '')}%` };
  const asFraction = caseOf(percent, scaledReading, how);
  if (scale === 'fraction') cases.push(asFraction);
  else if (figure.value > 0 && figure.value <= 1) cases.push(whole, asFraction);
  else cases.push(whole);
}

function caseOf(figure: Figure & { kind: 'number' }, reading: Reading, { settings }: How): Case {
  const { criteria } = reading;
  const way = figure.direction === undefined ? 1 : (figure.direction === 'adverse') === (criteria.polarity === 'lower') ? 1 : -1;
  const unrounded = way * exact(figure.value);
  return { figure, reading, unrounded, value: settings.compare === 'shown' ? way * round(figure.value, figure.decimals) : unrounded };
}

/** Why the ways of reading do not settle a colour. */
function openQuestion(cases: Case[], colours: (Colour | null)[], readable: Readable & { kind: 'read' }, figure: Figure & { kind: 'number' }, how: How): string {
  const byReading = readable.readings.length;
  if (how.shares.length > 0 && cases.length > byReading) return `The target of ${readable.targetText} may be for the year or for the months so far; say Cumulative as its basis if it is for the year`;
  if (figure.count !== undefined && cases.length > byReading) return `The figure ${figure.text} is a count and a share, and the target of ${readable.targetText} may be either; write it with its % sign if it is a percentage`;
  if (figure.share && cases.length > byReading) return `The figure ${figure.text} holds two, and the target of ${readable.targetText} is a percentage: give the percentage a cell of its own`;
  if (cases.length > byReading) return figure.unit === '%' ? `The target of ${readable.targetText} may be a fraction or a percentage; write it with its % sign` : eitherWay(figure);
  if (readable.undecided) return readable.undecided;
  return colours.includes(null) ? 'The figure fits none of the thresholds; correct them so that every figure fits one' : 'The target and the tolerance leave more than one reading; correct whichever is wrong';
}

function eitherWay({ text }: Figure): string {
  return `${text} may be ${text}% or a fraction; choose one in the settings`;
}

/** What was taken for granted, said in the same sentence. */
function asides({ polarity, polarityFrom }: Criteria): string {
  const wording = polarityFrom === 'measure' ? `, taking ${polarity} as better from the measure's wording` : '';
  return wording;
}

/** Too small to be shown: rated where nothing and half of the last decimal agree. */
function negligible(figure: Figure & { kind: 'missing' }, readable: Readable & { kind: 'read' }, how: How, unrated: (reason: string, about?: Doubt['about']) => Verdict): Verdict {
  const { unit, decimals } = readable.readings[0]?.criteria ?? { unit: '', decimals: 0 };
  const colours = readable.readings.flatMap((reading) => [0, 0.5 * 10 ** -decimals].map((value) => colourBy(how.share === 1 ? reading : part(reading, how.share), value)));
  const [colour] = colours;
  if (colour === undefined || colour === null || colours.some((each) => each !== colour)) return unrated(`The figure is negligible (${figure.text}), and whether it is 0 decides its rating; write the figure itself`, 'figure');
  return { colour, reason: `The figure is negligible (${figure.text}), which is ${colour} whether it is 0 or ${sayValue(0.5 * 10 ** -decimals, unit)}`, figure, criteria: readable.readings[0]?.criteria ?? null, doubts: [] };
}
