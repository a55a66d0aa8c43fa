import { readByRange } from './by-range.ts';
import { isShare } from './counted.ts';
import type { Counted } from './counted.ts';
import type { Readable } from './criteria.ts';
import { decimalsOf, exact } from './decimal.ts';
import { between } from './interval.ts';
import { build, clash, correct, finish, nothing, opposite } from './reading.ts';
import type { Given, Goal, Reading, Readings, Side } from './reading.ts';
import { sayValue } from './says.ts';
import type { Target } from './target.ts';
import type { Criteria, Doubt, Polarity, Settings, Unit } from './terms.ts';
import { ofTarget } from './tolerance.ts';
import type { Tolerance, Width } from './tolerance.ts';
import { inUnit, sharedUnit } from './unit.ts';

/** All that a row says about its criteria, each part understood by itself. */
export interface Parts {
  target: Target & { kind: 'value' | 'range' };
  tolerance: Tolerance;
  floor: Target;
  set: Polarity | null;
  wording: () => 'higher' | 'lower' | null;
  counts: () => Counted;
  /** The tolerance is a limit: nothing else is to be looked for. */
  isSettled?: true;
  settings: Settings;
}

type Outcome = Readings | { kind: 'unrated'; reason: string; doubts: Doubt[] };

/** Reads target and tolerance together, in the order of the rules: a sign in the target, a range, a bound, a width, bands, a floor. */
export function readings(parts: Parts): Readable {
  const outcome = parts.target.kind === 'range' ? byRangeTarget(parts, parts.target) : byTarget(parts, parts.target);
  return 'kind' in outcome ? outcome : { kind: 'read', targetText: parts.target.says, ...outcome };
}

function byTarget(parts: Parts, target: Goal): Outcome {
  const { set, wording, settings, floor } = parts;
  let tolerance = inTargetsUnit(placed(parts.tolerance, target), target.unit);
  const doubts: Doubt[] = [];
  if (tolerance.kind === 'none' && floor.kind === 'value') {
    const { value, decimals, unit } = floor;
    tolerance = { kind: 'bound', value, decimals, unit, sign: value <= target.value ? '>=' : '<=' };
  } else if (floor.kind === 'unreadable' && tolerance.kind === 'none') tolerance = { kind: 'unreadable', text: floor.text };
  // Beside a target of 0 or less a signed number is a figure of its own: -10% beside -5%.
  if (tolerance.kind === 'width' && tolerance.signed && (target.value === 0 || (target.value < 0 && tolerance.side === 'below'))) {
    tolerance = { kind: 'bare', ...tolerance.signed, unit: tolerance.width.unit };
  }
  if (tolerance.kind === 'bare' && tolerance.unit === '%' && target.unit !== '%' && tolerance.value > 0 && target.value !== 0) {
    const share = ofTarget(tolerance.value);
    const width: Placed = share ? placed(share, target) : { kind: 'width', side: 'worse', width: { size: tolerance.value, unit: '%', strict: false } };
    if (target.unit !== '' || !isBound(tolerance.value, target.value)) tolerance = width;
    // '10%' beside 10 complaints would be a bound that leaves nothing for amber.
    else {
      const counts = parts.counts();
      if (counts === 'things' || (counts === null && tolerance.value === target.value)) tolerance = width;
      else if (counts === null) return twoWays(byTarget({ ...parts, tolerance: width }, target), byTarget({ ...parts, tolerance, counts: () => 'share' }, target), tolerance.value, target);
    }
  }
  // '10%' beside 10% is a limit that leaves nothing for amber, or a width that all rows of the table have.
  if (tolerance.kind === 'bare' && tolerance.unit === '%' && target.unit === '%' && tolerance.value === target.value && tolerance.value > 0 && tolerance.value <= widest) {
    const width: Placed = { kind: 'width', side: 'worse', width: { size: tolerance.value, unit: '%', strict: false } };
    return twoWays(byTarget({ ...parts, tolerance: { kind: 'none' } }, target), byTarget({ ...parts, tolerance: width }, target), tolerance.value, target);
  }
  // '>10%' beside 95% is hardly where amber ends: red may begin so far off.
  if (tolerance.kind === 'bound' && tolerance.unit === '%' && tolerance.value > 0 && tolerance.value <= widest && tolerance.sign.startsWith('>') && target.value > 0 && !isBound(tolerance.value, target.value) && !parts.isSettled) {
    const width: Placed = { kind: 'width', side: 'worse', width: { size: tolerance.value, unit: '%', strict: false } };
    return twoWays(byTarget({ ...parts, isSettled: true }, target), byTarget({ ...parts, tolerance: width }, target), tolerance.value, target);
  }
  const isWidth = tolerance.kind === 'width' || tolerance.kind === 'gap' || tolerance.kind === 'bands' || tolerance.kind === 'unreadable' || tolerance.kind === 'none'
    || (tolerance.kind === 'bare' && !isBound(tolerance.value, target.value));
  let unit: Unit = target.unit;
  if (!isWidth && 'unit' in tolerance) {
    const shared = sharedUnit(target.unit, tolerance.unit);
    // A bare 0.85 beside 95% may be 85%: nobody can be sure.
    const fraction = tolerance.kind === 'bare' && target.unit === '%' && tolerance.unit === '' && Math.abs(tolerance.value) < 1 && tolerance.value !== 0;
    if (shared === null || fraction) {
      const text = tolerance.kind === 'range' ? `${sayValue(tolerance.low, tolerance.unit)} to ${sayValue(tolerance.high, tolerance.unit)}` : sayValue(tolerance.value, tolerance.unit);
      tolerance = { kind: 'unreadable', text, says: `The tolerance of ${text} and the target of ${target.says} are ${fraction ? 'not both percentages' : 'in different units'}` };
    }
    else unit = shared;
  }
  // '2 days' beside a bare 21 says what both are in.
  else if (unit === '') unit = lengthsUnit(tolerance);
  const limit = () => (unit === '%' ? 100 : unit === '' && isShare(parts.counts()) ? (Math.abs(target.value) <= 1 ? 1 : 100) : null);
  const given: Given = { target, unit, limit, passable: () => parts.counts() !== 'part', set, wording, settings };
  const outcome = target.sign ? bySign(given, tolerance) : bySize(given, tolerance);
  return 'kind' in outcome ? outcome : { ...outcome, doubts: [...doubts, ...outcome.doubts] };
}

/** What a width is in, where that is a unit of its own and no part of the target. */
function lengthsUnit(tolerance: Placed): Unit {
  const unit = tolerance.kind === 'width' ? tolerance.width.unit : tolerance.kind === 'bare' ? tolerance.unit : '';
  return unit === '%' || unit === 'pp' ? '' : unit;
}

/** A tolerance whose end is known beside its target. */
type Placed = Exclude<Tolerance, { kind: 'share' }>;

/** '90% of target' beside 200 is 180. */
function placed(tolerance: Tolerance, { value: target, unit }: Goal): Placed {
  if (tolerance.kind !== 'share') return tolerance;
  const { percent, closed } = tolerance;
  const value = exact((target * percent) / 100);
  return { kind: 'bound', value, decimals: decimalsOf(value), unit, sign: percent < 100 ? (closed ? '>=' : '>') : closed ? '<=' : '<' };
}

/** '30 seconds' beside a target in minutes is half of one. */
function inTargetsUnit(tolerance: Placed, unit: Unit): Placed {
  if (!('unit' in tolerance) || tolerance.unit === unit || tolerance.unit === '') return tolerance;
  const [first, second] = (tolerance.kind === 'range' ? [tolerance.low, tolerance.high] : [tolerance.value, 0]).map((value) => inUnit(value, tolerance.unit, unit));
  if (typeof first !== 'number' || typeof second !== 'number') return tolerance;
  return tolerance.kind === 'range' ? { ...tolerance, low: first, high: second, decimals: decimalsOf(first), unit } : { ...tolerance, value: first, decimals: decimalsOf(first), unit };
}

/** The widest band, in per cent of the target, that councils set. */
const widest = 20;

/** '10%' beside 20 is a tenth of it, or 10% beside 20%: rated where both agree. */
function twoWays(one: Outcome, other: Outcome, size: number, target: Goal): Outcome {
  if ('kind' in one || 'kind' in other) return 'kind' in one ? one : other;
  const percent = sayValue(size, '%');
  const says = `The tolerance of ${percent} beside the target of ${target.says} may be ${percent} of the target, or a limit of ${percent}`;
  const undecided = `${says}; write 'within ${percent}' for the first, or ${target.unit === '%' ? 'No tolerance' : `the target as ${sayValue(target.value, '%')}`} for the second`;
  return { readings: [...one.readings, ...other.readings], doubts: [{ about: 'tolerance', says }, ...one.doubts, ...other.doubts], undecided };
}

/** A bare number between half and twice the target is a bound, and so is any where the target is 0. */
function isBound(value: number, target: number): boolean {
  // No width is below zero.
  if (target === 0 || (target < 0 && value < 0)) return true;
  const share = value / target;
  return share >= 0.5 && share <= 2;
}

/** Rule a: the sign in the target says which way is better; the tolerance's bound on the worse side is where amber ends. */
function bySign(given: Given, tolerance: Placed): Outcome {
  const { target, set, unit } = given;
  const polarity = target.sign?.startsWith('>') ? 'higher' : 'lower';
  const worse = (value: number) => (polarity === 'higher' ? value <= target.value : value >= target.value);
  const criteria = (side: Side = nothing) => build(given, polarity, 'target', polarity === 'higher' ? { below: side } : { above: side });
  const against = (says: string): Outcome => ({
    // The tolerance may be right and the sign wrong: then the same target is met from the other side.
    readings: [{ criteria: criteria(), onlyGreen: true }, { criteria: build({ ...given, target: { ...target, sign: null } }, opposite(polarity), 'tolerance', {}), onlyGreen: true }],
    doubts: [{ about: 'tolerance', says }],
    undecided: `${says}; ${correct}`,
  });
  if (set !== null && set !== polarity) {
    const says = `The target of ${target.says} says that ${polarity} is better, and the polarity says otherwise`;
    const own = build({ ...given, target: { ...target, sign: null } }, set, 'column', {});
    return { readings: [{ criteria: criteria(), onlyGreen: true }, { criteria: own, onlyGreen: true }], doubts: [{ about: 'polarity', says }], undecided: `${says}; ${correct}` };
  }
  const only = (says: string): Outcome => ({ readings: [{ criteria: criteria(), onlyGreen: true }], doubts: [{ about: 'tolerance', says }], undecided: greenAlone(says) });
  const sure = (side: Side, doubts: Doubt[] = []): Outcome => ({ readings: [{ criteria: criteria(side), onlyGreen: false }], doubts, undecided: '' });
  const better = (value: number, tunit: Unit) => `The tolerance of ${sayValue(value, tunit)} lies on the better side of the target of ${target.says}`;
  switch (tolerance.kind) {
    case 'none':
      return sure(nothing);
    case 'unreadable':
      return only(unread(tolerance));
    case 'bound':
      if (tolerance.sign.startsWith('>') !== (polarity === 'higher')) return only(`The signs of the target (${target.text}) and of the tolerance (${tolerance.sign}${sayValue(tolerance.value, unit)}) point apart`);
      return worse(tolerance.value) ? sure({ amber: tolerance.value, closed: tolerance.sign.endsWith('=') }) : against(better(tolerance.value, unit));
    case 'bare':
      if (isBound(tolerance.value, target.value)) return worse(tolerance.value) ? sure({ amber: tolerance.value, closed: true }) : against(better(tolerance.value, unit));
      return bySize(given, tolerance);
    case 'range': {
      const [far, near, closed] = polarity === 'higher' ? [tolerance.low, tolerance.high, tolerance.lowClosed] : [tolerance.high, tolerance.low, tolerance.highClosed];
      if (!worse(far)) return against(better(near, unit));
      const natural = near === 0 || near === given.limit();
      const doubt: Doubt = { about: 'tolerance', says: `The tolerance also has an end at ${sayValue(near, unit)}, on the better side of the target of ${target.says}, which is not used` };
      return sure({ amber: far, closed }, worse(near) || natural ? [] : [doubt]);
    }
    case 'width':
    case 'gap':
    case 'bands':
      return bySize(given, tolerance);
  }
}

/** No sign, or a width beside one: the tolerance may tell the polarity. */
function bySize(given: Given, tolerance: Placed): Outcome {
  const { target, unit, settings } = given;
  switch (tolerance.kind) {
    case 'none':
      return onSide(given, () => nothing, []);
    case 'unreadable': {
      const says = unread(tolerance);
      const outcome = onSide(given, () => nothing, [{ about: 'tolerance', says }]);
      return { ...outcome, readings: outcome.readings.map((each) => ({ ...each, onlyGreen: true })), undecided: greenAlone(says) };
    }
    case 'range':
      return readByRange(given, tolerance);
    case 'bare': {
      if (isBound(tolerance.value, target.value)) return byBound(given, tolerance.value, true, null);
      const { value: size, unit: own } = tolerance;
      if (size < 0 || (own === '' && unit === '%' && size < 1 && size !== 0)) return bySize(given, { kind: 'unreadable', text: sayValue(size, own) });
      const width: Width = { size, unit: own, strict: false };
      if (unit !== '%') return byWidth(given, width, 'worse', 'of target');
      if (settings.bareWidth) return byWidth(given, { ...width, unit: '%' }, 'worse', settings.bareWidth);
      const says = `The tolerance of ${sayValue(size, own)} may mean ${sayValue(size, '%')} of the target or ${sayValue(size, '')} points; choose one in the settings`;
      const ways = (['of target', 'points'] as const).map((percent) => byWidth(given, { ...width, unit: '%' }, 'worse', percent));
      return { readings: ways.flatMap((way) => way.readings), doubts: [{ about: 'tolerance', says }, ...(ways[0]?.doubts ?? [])], undecided: ways[0]?.undecided || says };
    }
    case 'bound':
      return byBound(given, tolerance.value, tolerance.sign.endsWith('='), tolerance.sign.startsWith('>') ? 'higher' : 'lower');
    case 'width':
      return byWidth(given, tolerance.width, tolerance.side, settings.percentWidth);
    case 'gap': {
      const { near, far, side } = tolerance;
      const [whole, beyondNear] = [byWidth(given, far, side, settings.percentWidth), byWidth(given, far, side, settings.percentWidth, near)];
      const says = `The tolerance of ${sayValue(near.size, '')} to ${sayValue(far.size, far.unit)} does not say what a figure nearer to the target is`;
      return { readings: [...whole.readings, ...beyondNear.readings], doubts: [{ about: 'tolerance', says }, ...whole.doubts], undecided: whole.undecided || `${says}; write 'green within ${sayValue(near.size, near.unit)}, amber within ${sayValue(far.size, far.unit)}', or 'within ${sayValue(far.size, far.unit)}'` };
    }
    case 'bands': {
      const [green, amber] = [lengthOf(given, tolerance.green, settings.percentWidth), lengthOf(given, tolerance.amber, settings.percentWidth)];
      if (green === null || amber === null) return bySize(given, { kind: 'unreadable', text: 'green and amber in other units' });
      return onSide(given, (way) => ({ green: exact(target.value + way * green), amber: exact(target.value + way * amber), closed: !tolerance.amber.strict }), []);
    }
  }
}

function greenAlone(says: string): string {
  return `${says}, so only green is certain; correct the tolerance`;
}

function unread({ text, says }: Tolerance & { kind: 'unreadable' }): string {
  return says ?? `The tolerance '${text}' cannot be read`;
}

/** Rule f: a bound of its own; the side on which it stands says which way is better. */
function byBound(given: Given, bound: number, closed: boolean, sign: 'higher' | 'lower' | null): Outcome {
  const { target: { value, says: goal }, unit } = given;
  const side = bound < value ? 'higher' : bound > value ? 'lower' : sign;
  if (side === null) return onSide(given, () => nothing, []);
  // '<10%' beside 95% is hardly a limit.
  if (sign !== null && sign !== side && !isBound(bound, value)) return clash(given, side, { amber: bound, closed }, sign, `The tolerance of ${sign === 'higher' ? '>' : '<'}${closed ? '=' : ''}${sayValue(bound, unit)} is no limit beside the target of ${goal}; write 'within ${sayValue(bound, unit)}' if it is how far off is amber`, '');
  if (sign !== null && sign !== side) return clash(given, side, { amber: bound, closed }, sign, `The sign of the tolerance (${sign === 'higher' ? '>' : '<'}${closed ? '=' : ''}${sayValue(bound, unit)}) points away from the target of ${goal}`);
  return towards(given, side, { amber: bound, closed });
}

/** The tolerance says the polarity; an officer's other word is a contradiction. */
function towards(given: Given, side: 'higher' | 'lower', band: Side): Outcome {
  const { set, target } = given;
  if (set !== null && set !== side) return clash(given, side, band, set, `The tolerance lies on the better side of the target of ${target.says}, so it and the polarity contradict each other`);
  const criteria = build(given, side, set ? 'column' : 'tolerance', side === 'higher' ? { below: band } : { above: band });
  return { readings: [{ criteria, onlyGreen: false }], doubts: [], undecided: '' };
}

/** Rule g: a width on one side or both; green as far as `near`, where it is given. */
function byWidth(given: Given, width: Width, side: 'above' | 'below' | 'both' | 'worse', percent: 'of target' | 'points', near: Width | null = null): Readings {
  const length = lengthOf(given, width, percent);
  const inner = near && lengthOf(given, near, percent);
  const { target, set } = given;
  if (length === null) {
    const text = sayValue(width.size, width.unit);
    return bySize(given, { kind: 'unreadable', text, says: `The tolerance of ${text} and the target of ${target.says} are in different units` }) as Readings;
  }
  const band = (way: number): Side => ({ amber: exact(target.value + way * length), closed: !width.strict, ...(inner !== null && { green: exact(target.value + way * inner) }) });
  const sign = target.sign ? (target.sign.startsWith('>') ? 'higher' : 'lower') : null;
  if (side === 'above' || side === 'below') {
    const points = side === 'above' ? 'lower' : 'higher';
    const way = side === 'above' ? 1 : -1;
    if (sign !== null && sign !== points) return clash(given, points, band(way), sign, `The tolerance lies on the better side of the target of ${target.says}`);
    return towards(given, points, band(way)) as Readings;
  }
  if (side === 'both' && set === null && sign === null) {
    const [below, above] = [band(-1), band(1)];
    if (given.settings.nearestGreen === 'range') {
      const whole = build(given, 'nearest', 'tolerance', { below: { amber: null, closed: true, green: below.amber ?? target.value }, above: { amber: null, closed: true, green: above.amber ?? target.value } });
      return { readings: [{ criteria: whole, onlyGreen: false }], doubts: [], undecided: '' };
    }
    return { readings: [{ criteria: build(given, 'nearest', 'tolerance', { below, above }), onlyGreen: false }], doubts: [], undecided: '' };
  }
  return onSide(given, band, []);
}

/** A width in the target's unit; null where it cannot be one. */
function lengthOf({ target, unit }: Given, { size, unit: own }: Width, percent: 'of target' | 'points'): number | null {
  if (own === '%' && (unit !== '%' || percent === 'of target')) return target.value === 0 ? (unit === '%' ? size : null) : exact((Math.abs(target.value) * size) / 100);
  if (own === 'pp') return unit === '%' || unit === '' ? size : null;
  return own === '' || own === unit ? size : inUnit(size, own, unit);
}

/** The band on the worse side, by the first word that says which side that is; by either where none does. `band` is given -1 below the target and 1 above. */
function onSide(given: Given, band: (way: number) => Side, doubts: Doubt[]): Readings {
  const { target, set } = given;
  const sign = target.sign ? (target.sign.startsWith('>') ? 'higher' as const : 'lower' as const) : null;
  const wording = set || sign ? null : given.wording();
  // Were lower better, every share would meet a target of all of it.
  const isAll = !set && !sign && !wording && target.value === given.limit() && !given.passable();
  const decided: [Polarity, Criteria['polarityFrom']] | null = set ? [set, 'column'] : sign ? [sign, 'target'] : wording ? [wording, 'measure'] : isAll ? ['higher', 'target'] : null;
  const make = (polarity: Polarity, from: Criteria['polarityFrom']): Reading => ({
    criteria: build(given, polarity, from, { ...(polarity !== 'lower' && { below: band(-1) }), ...(polarity !== 'higher' && { above: band(1) }) }),
    onlyGreen: false,
  });
  if (decided) return { readings: [make(...decided)], doubts, undecided: '' };
  const says = 'Nothing says which way is better for this measure; choose its polarity once';
  return { readings: [make('higher', 'either'), make('lower', 'either')], doubts: [...doubts, { about: 'polarity', says }], undecided: says };
}

/** Where an officer says which way is better, a target that is a range is met from its worse end on: 97% beats '90 to 95%'. */
function byWorseEnd(parts: Parts & { set: 'higher' | 'lower' }, target: Target & { kind: 'range' }): Outcome {
  const value = parts.set === 'higher' ? target.low : target.high;
  const { decimals, unit, text, says } = target;
  const outcome = byTarget(parts, { kind: 'value', value, decimals, unit, sign: null, text, says });
  if ('kind' in outcome) return outcome;
  // The reason names the whole range.
  return { ...outcome, readings: outcome.readings.map((each) => ({ ...each, criteria: { ...each.criteria, target: null } })) };
}

/** A target that is itself a range is met within it; a width or a wider range around it is amber. */
function byRangeTarget(parts: Parts, target: Target & { kind: 'range' }): Outcome {
  const { tolerance, set, settings } = parts;
  const { low, high, decimals } = target;
  if (set === 'higher' || set === 'lower') return byWorseEnd({ ...parts, set }, target);
  let unit: Unit = target.unit;
  let amber: [number, number] | null = null;
  let onlyGreen = tolerance.kind !== 'none';
  if (tolerance.kind === 'range') {
    const shared = sharedUnit(unit, tolerance.unit);
    if (shared !== null && tolerance.low <= low && tolerance.high >= high) [amber, onlyGreen, unit] = [[tolerance.low, tolerance.high], false, shared];
  } else if (tolerance.kind === 'width' && (tolerance.side === 'both' || tolerance.side === 'worse') && !tolerance.width.strict) {
    const ends = [low, high].map((value) => lengthOf({ target: { kind: 'value', value, decimals, unit, sign: null, text: '', says: '' }, unit, limit: () => null, passable: () => true, set, wording: () => null, settings }, tolerance.width, settings.percentWidth));
    const [down, up] = ends;
    if (typeof down === 'number' && typeof up === 'number') [amber, onlyGreen] = [[exact(low - down), exact(high + up)], false];
  }
  const criteria = finish({
    polarity: 'nearest', polarityFrom: 'target', unit, decimals: Math.max(0, decimals), target: null, green: [between(low, high, true, true)],
    amber: amber ? [between(amber[0], low, true, false), between(high, amber[1], false, true)].filter((each) => each.low < each.high) : [], red: null,
  });
  const says = `The target is the range of ${target.says}, and outside it the tolerance or the polarity leaves more than one reading`;
  return { readings: [{ criteria, onlyGreen }], doubts: onlyGreen ? [{ about: 'target', says }] : [], undecided: `${says}; write Nearest as its polarity, and a tolerance such as ±2` };
}
