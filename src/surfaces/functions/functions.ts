import { defaults } from '../../engine/terms.ts';
import type { Indicator, Settings } from '../../engine/terms.ts';
import { alone, readFigure } from '../../engine/figure.ts';
import { movement } from '../../engine/movement.ts';
import { readPolarity } from '../../engine/polarity.ts';
import { rateIndicator, readCriteria } from '../../engine/rate.ts';
import { saidOf, sharesOf } from './said.ts';
import { spread } from './spread.ts';

/** A formula does not know how many decimals its cells show, so figures are compared unrounded, after 15 digits. */
const settings: Settings = { ...defaults, compare: 'unrounded' };

/**
 * Rates a figure against its target and tolerance: GREEN, AMBER or RED; BLUE without a figure, '-' without a target, NOT RATED where the words leave it open. Ranges spill.
 * @customfunction RATE
 * @param {any[][]} actual The figure, or a range of figures.
 * @param {any[][]} target The target, such as 95%, "<=26wks" or 0.95.
 * @param {any[][]} tolerance How far from the target is still amber, such as "85% - 94.9%" or "within 10%"; leave empty for none.
 * @param {any[][]} [polarity] Which way is better: "higher", "lower" or "nearest". Leave out to read it from the target and the tolerance.
 * @returns {any[][]} The rating in words.
 */
export function rate(actual: unknown[][], target: unknown[][], tolerance: unknown[][], polarity?: unknown[][]): unknown[][] {
  return spread([actual, target, tolerance, polarity], (values) => rated(values, ({ label }) => label));
}

/**
 * Says why a figure is rated as it is, in one sentence. Ranges spill.
 * @customfunction WHY
 * @param {any[][]} actual The figure, or a range of figures.
 * @param {any[][]} target The target.
 * @param {any[][]} tolerance How far from the target is still amber; leave empty for none.
 * @param {any[][]} [polarity] Which way is better: "higher", "lower" or "nearest".
 * @returns {any[][]} The reason.
 */
export function why(actual: unknown[][], target: unknown[][], tolerance: unknown[][], polarity?: unknown[][]): unknown[][] {
  return spread([actual, target, tolerance, polarity], (values) => rated(values, ({ rating }) => rating.reason));
}

/**
 * Says what target and tolerance come to: which figures are green, amber and red. Ranges spill.
 * @customfunction CRITERIA
 * @param {any[][]} target The target, or a range of targets.
 * @param {any[][]} tolerance How far from the target is still amber; leave empty for none.
 * @param {any[][]} [polarity] Which way is better: "higher", "lower" or "nearest".
 * @returns {any[][]} The criteria in words.
 */
export function criteria(target: unknown[][], tolerance: unknown[][], polarity?: unknown[][]): unknown[][] {
  return spread([target, tolerance, polarity], ([its, width, better]) => {
    const indicator = indicatorOf(undefined, its, width, better);
    if (indicator instanceof CustomFunctions.Error) return indicator;
    const readable = readCriteria(indicator, settings);
    switch (readable.kind) {
      case 'read': return readable.readings[0]?.criteria.says ?? '';
      case 'none': return notAvailable(readable.reason);
      case 'unrated': return wrong(readable.reason);
    }
  });
}

/**
 * Says how a figure moved against an earlier one: an arrow, the change, and whether that is better where the polarity is given. Ranges spill.
 * @customfunction TRAVEL
 * @param {any[][]} current The figure now, or a range of figures.
 * @param {any[][]} previous The earlier figure.
 * @param {any[][]} [polarity] Which way is better: "higher", "lower" or "nearest".
 * @returns {any[][]} The movement, such as "↓ (-20) better".
 */
export function travel(current: unknown[][], previous: unknown[][], polarity?: unknown[][]): unknown[][] {
  return spread([current, previous, polarity], ([now, then, better]) => moved(now, then, better));
}

function rated([actual, target, tolerance, polarity]: unknown[], tell: (rated: ReturnType<typeof rateIndicator>) => string): string | CustomFunctions.Error {
  const indicator = indicatorOf(actual, target, tolerance, polarity);
  return indicator instanceof CustomFunctions.Error ? indicator : tell(rateIndicator(indicator, settings, alone));
}

function indicatorOf(actual: unknown, target: unknown, tolerance: unknown, polarity: unknown): Indicator | CustomFunctions.Error {
  const shares = sharesOf(target, tolerance);
  const better = polarityOf(polarity);
  if (better instanceof CustomFunctions.Error) return better;
  return {
    ref: '', measure: '', target: saidOf(target, shares), tolerance: saidOf(tolerance, shares), thresholds: null, floor: null, polarity: better, basis: '',
    current: saidOf(actual, shares), ytd: null, months: [], monthsCumulative: false,
  };
}

/** Words that say no way are told, since a rating by a guess would not be noticed in a formula. */
function polarityOf(polarity: unknown): string | CustomFunctions.Error {
  const said = typeof polarity === 'string' ? polarity.trim() : typeof polarity === 'number' || typeof polarity === 'boolean' ? String(polarity) : '';
  return said === '' || readPolarity(said) ? said : wrong(`"${said.slice(0, 60)}" is not a polarity. Write "higher", "lower" or "nearest".`);
}

function wrong(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}

function notAvailable(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}

/** Figures without a polarity move up or down; whether that is better is said only where somebody says which way is. */
function moved(now: unknown, then: unknown, better: unknown): string | CustomFunctions.Error {
  const shares = sharesOf(now, then);
  const polarity = polarityOf(better);
  if (polarity instanceof CustomFunctions.Error) return polarity;
  const [current, previous] = [readFigure(saidOf(now, shares), alone), readFigure(saidOf(then, shares), alone)];
  if (current.kind === 'missing' || previous.kind === 'missing') return notAvailable('There is no figure to compare.');
  const told = movement(current, previous, readPolarity(polarity));
  if (!told) return wrong('The figures cannot be compared: one is not a number, or their units differ.');
  return told.verdict === null ? told.text : `${told.text} ${told.verdict}`;
}
