import type { Readable } from './criteria.ts';
import { readFigure, seen } from './figure.ts';
import { between, beyond, complement, isEmpty } from './interval.ts';
import { isNoneSet } from './missing.ts';
import { longest, plain } from './plain.ts';
import { finish } from './reading.ts';
import { sameIntervals } from './says.ts';
import type { Indicator, Interval, Polarity, Said, Settings, Unit } from './terms.ts';
import { readThreshold } from './threshold.ts';
import { sharedUnit } from './unit.ts';

type Read = { kind: 'none' } | { kind: 'unreadable'; text: string } | { kind: 'read'; intervals: Interval[]; unit: Unit };

/**
 * Reads thresholds written per colour, used as they are written: the first colour that fits, green first. A bare 95% for green begins at 95% where the other colours tell which way.
 * `among` is the unit of the target beside them. None where no colour has one.
 */
export function readColours(thresholds: NonNullable<Indicator['thresholds']>, set: Polarity | null, settings: Settings, among: Unit = ''): Readable {
  const [green, amber, red] = [read(thresholds.green, settings), read(thresholds.amber, settings), read(thresholds.red, settings)];
  if (green.kind === 'none' && amber.kind === 'none' && red.kind === 'none') return { kind: 'none', reason: 'No thresholds are set' };
  const broken = [green, amber, red].find((each) => each.kind === 'unreadable');
  // Without green nothing is certain: a figure that fits another colour may be green first.
  if (green.kind === 'none') return unrated('No threshold is set for green', 'write one');
  if (green.kind === 'unreadable') return unrated(`The threshold '${green.text}' cannot be read`, asNumber);
  let unit: Unit | null = sharedUnit(green.unit, among);
  for (const each of [amber, red]) if (each.kind === 'read' && unit !== null) unit = sharedUnit(unit, each.unit);
  if (unit === null) return unrated('The thresholds are in different units', 'write them in one unit');
  const printed = { green: green.intervals, amber: amber.kind === 'read' ? amber.intervals : [], red: red.kind === 'read' ? red.intervals : [] };
  const opened = broken ? null : fromNumbers(printed, set);
  const bands = opened ?? printed;
  // Of a lone number nobody can say on which side of it red lies.
  const restIsRed = bands.red.length === 0 ? red.kind === 'none' && pointOf(bands.green) === null : sameIntervals(bands.red, complement([...bands.green, ...bands.amber]));
  const polarity = set ?? polarityOf(bands.green, bands.amber.length > 0 ? bands.amber : bands.red);
  const criteria = finish({ polarity, polarityFrom: set ? 'column' : 'thresholds', unit, decimals: 0, target: null, ...bands, red: restIsRed ? null : bands.red });
  const [says, todo] = broken?.kind === 'unreadable' ? [`The threshold '${broken.text}' cannot be read`, asNumber] : ['The figure fits none of the thresholds', 'correct them so that every figure fits one'];
  return {
    kind: 'read',
    targetText: '',
    readings: [{ criteria, onlyGreen: amber.kind === 'unreadable' }],
    doubts: broken ? [{ about: 'thresholds', says }] : [],
    undecided: `${says}; ${todo}`,
  };
}

type Printed = Record<'green' | 'amber' | 'red', Interval[]>;

/**
 * Thresholds of which green's is a bare number (95%): it begins there, where amber's place, red's sign or an officer's polarity tells which way, and so does a bare amber (90%).
 * Null where they are used as they are written: a red that begins elsewhere than amber ends, or numbers alone.
 */
function fromNumbers({ green, amber, red }: Printed, set: Polarity | null): Printed | null {
  const goal = pointOf(green);
  const [band, worst] = [amber[0], red[0]];
  if (goal === null || amber.length > 1 || red.length > 1) return null;
  const side = sideOf(band, goal) ?? sideOf(worst, goal) ?? set;
  if ((side !== 'higher' && side !== 'lower') || (set !== null && set !== side)) return null;
  const isHigher = side === 'higher';
  if (worst && (isHigher ? worst.low !== -Infinity : worst.high !== Infinity)) return null;
  const far = band && (isHigher ? band.low : band.high);
  if (worst && far !== undefined && (isHigher ? worst.high : worst.low) !== far) return null;
  const isClosed = !worst || !(isHigher ? worst.highClosed : worst.lowClosed);
  const opened = pointOf(amber) === null ? amber : isHigher ? [between(far ?? goal, goal, isClosed, false)] : [between(goal, far ?? goal, false, isClosed)];
  return { green: [beyond(isHigher ? '>=' : '<=', goal)], amber: opened, red: worst ? [worst] : far === undefined ? [beyond(isHigher ? '<' : '>', goal)] : [beyond(isHigher ? '<' : '>', far)] };
}

/** Which way is better where a worse colour lies on one side of green's number. */
function sideOf(worse: Interval | undefined, goal: number): 'higher' | 'lower' | null {
  if (!worse || (worse.low === goal && worse.high === goal)) return null;
  return worse.high <= goal ? 'higher' : worse.low >= goal ? 'lower' : null;
}

/** The one number that a threshold is; null where it is more than one. */
function pointOf(intervals: readonly Interval[]): number | null {
  const [only] = intervals;
  return intervals.length === 1 && only && only.low === only.high ? only.low : null;
}

const asNumber = 'write a number with its sign, such as >=95%';

/** Why, and what an officer can do about it. */
function unrated(says: string, todo: string): Readable {
  return { kind: 'unrated', reason: `${says}; ${todo}`, doubts: [{ about: 'thresholds', says }] };
}

function read(said: Said, settings: Settings): Read {
  if (said.kind === 'empty') return { kind: 'none' };
  if (said.kind === 'error') return { kind: 'unreadable', text: said.text };
  if (said.kind === 'waiting') return { kind: 'unreadable', text: 'waiting for Excel' };
  if (said.kind === 'number') {
    const figure = readFigure(said);
    if (figure.kind !== 'number') return { kind: 'unreadable', text: figure.text };
    const value = settings.compare === 'shown' ? seen(figure) : figure.value;
    return { kind: 'read', intervals: [between(value, value, true, true)], unit: figure.unit };
  }
  const text = plain(said.text).slice(0, longest + 1);
  if (isNoneSet(text.toLowerCase()) && !/^(none|nil)$/i.test(text)) return { kind: 'none' };
  const threshold = readThreshold(text);
  return threshold ? { kind: 'read', ...threshold } : { kind: 'unreadable', text: text.slice(0, 60) };
}

/** Green that is open upwards is higher; where neither side or both are open, green's place beside amber tells. */
function polarityOf(green: readonly Interval[], other: readonly Interval[]): Polarity {
  const full = green.filter((each) => !isEmpty(each));
  const [up, down] = [full.some(({ high }) => high === Infinity), full.some(({ low }) => low === -Infinity)];
  if (up !== down) return up ? 'higher' : 'lower';
  const [first] = full;
  if (!first || full.length > 1 || other.length !== 1) return 'nearest';
  const [beside] = other;
  if (!beside) return 'nearest';
  if (beside.low >= first.high) return 'lower';
  return beside.high <= first.low ? 'higher' : 'nearest';
}
