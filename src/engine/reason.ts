import { shown } from './figure.ts';
import { better } from './reading.ts';
import { sayIntervals, sayValue } from './says.ts';
import type { Colour, Criteria, Figure, Interval } from './terms.ts';

/**
 * Why a figure has its colour, in one plain sentence: '92.1% is below the target of 95% and within tolerance (85% and above)'.
 * `value` is what was compared; where the rounding decided, `unrounded` is the figure before it and both are said.
 */
export function reasonFor(said: { figure: Figure & { kind: 'number' }; value: number; unrounded: number | null; criteria: Criteria; colour: Colour; targetText: string; share: number; compared: 'shown' | 'unrounded' }): string {
  const { figure, value, unrounded, criteria, colour, targetText } = said;
  const { unit, target, green, amber, polarity } = criteria;
  const name = shown(figure, unit, said.compared === 'unrounded');
  const rounding = unrounded === null ? '' : ` (${sayValue(unrounded, unit)} before rounding)`;
  if (target === null && targetText !== '') return byRange(`${name}${rounding}`, criteria, colour, targetText);
  if (target === null) return byBands(`${name}${rounding}`, criteria, colour);
  const words = phrasesOf(criteria, target);
  const goal = said.share === 1 ? `target of ${signed.test(targetText) ? targetText : words.target}` : `target of ${words.target} for ${Math.round(said.share * 12)} of 12 months`;
  const place = value === target ? 'on' : value > target ? 'above' : 'below';
  const met = green.length > 0 && colour === 'green';
  if (met) {
    const worse = (polarity === 'higher' && value < target) || (polarity === 'lower' && value > target) || (polarity === 'nearest' && value !== target);
    if (worse) return `${name}${rounding} is ${place} the ${goal} and within the range for green (${sayIntervals(green, unit)})`;
    if (signed.test(targetText) && said.share === 1) return `${name}${rounding} meets the ${goal}`;
    const direction = polarity === 'lower' && place === 'below' && criteria.polarityFrom !== 'measure' ? `, and ${better(polarity)}` : '';
    return `${name}${rounding} is ${place} the ${goal}${direction}`;
  }
  const where = polarity === 'nearest' && place !== 'on' ? 'off' : place;
  // What stands on a strict sign's number: 15 beside '<15'.
  const stands = place === 'on' ? `on the limit of the ${goal}, which it does not meet,` : `${where} the ${goal}`;
  if (amber.length === 0) return `${name}${rounding} is ${stands} and there is no tolerance beyond it`;
  return `${name}${rounding} is ${stands} and ${colour === 'amber' ? 'within' : 'outside'} tolerance (${words.ends})`;
}

const signed = /^(?:at least|at most|over|under|better than) /;

/** The words of criteria, which a column of figures shares. */
const phrases = new WeakMap<Criteria, { target: string; ends: string }>();

function phrasesOf(criteria: Criteria, target: number): { target: string; ends: string } {
  const before = phrases.get(criteria);
  if (before) return before;
  const made = { target: sayValue(target, criteria.unit), ends: ends(criteria) };
  phrases.set(criteria, made);
  return made;
}

/** Beside a target that is a range itself. */
function byRange(name: string, criteria: Criteria, colour: Colour, targetText: string): string {
  if (colour === 'green') return `${name} ${criteria.polarity === 'nearest' ? 'is within' : 'meets'} the target of ${targetText}`;
  return `${name} is outside the target of ${targetText} and ${criteria.amber.length === 0 ? 'there is no tolerance beyond it' : `${colour === 'amber' ? 'within' : 'outside'} tolerance (${ends(criteria)})`}`;
}

function byBands(name: string, { green, amber, red, unit }: Criteria, colour: Colour): string {
  const list = { green, amber, red }[colour as 'green' | 'amber' | 'red'];
  if (list) return `${name} is within the threshold for ${colour} (${sayIntervals(list, unit)})`;
  if (amber.length === 0) return `${name} is outside the threshold for green (${sayIntervals(green, unit)})`;
  return `${name} is outside the thresholds for green (${sayIntervals(green, unit)}) and amber (${sayIntervals(amber, unit)})`;
}

/** Where amber ends: '85% and above', 'below 30%', '69 to 89'. */
function ends({ polarity, amber, unit }: Criteria): string {
  const first = amber[0];
  const last = amber.at(-1);
  if (!first || !last) return '';
  if (polarity === 'higher') return side(first.low, first.lowClosed, 'above', unit);
  if (polarity === 'lower') return side(last.high, last.highClosed, 'below', unit);
  return twoSided(first, last, unit);
}

function side(bound: number, closed: boolean, way: 'above' | 'below', unit: string): string {
  return closed ? `${sayValue(bound, unit)} and ${way}` : `${way} ${sayValue(bound, unit)}`;
}

function twoSided(first: Interval, last: Interval, unit: string): string {
  return `${first.lowClosed ? '' : 'above '}${sayValue(first.low, unit)} to ${last.highClosed ? '' : 'below '}${sayValue(last.high, unit)}`;
}
