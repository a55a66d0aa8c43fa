import { round } from '../../../engine/decimal.ts';
import { seen } from '../../../engine/figure.ts';
import { agrees, asPrinted, boundsOf, isCut } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Counted, Grid, Line } from './grid.ts';
import { isChange } from './names.ts';
import { findPairings } from './pair.ts';
import type { PairCheck, Seeking, Verdict } from './pair.ts';

/**
 * The differences and percentage changes that their two figures, as rounded, cannot give. Percentages may change in points or in per cent;
 * a change from zero has no percentage. Where only the sign differs, the block may count better as plus: a query.
 */
export function brokenChanges(grid: Grid): Broken[] {
  return findPairings(grid, seekingChange).flatMap(({ checks, line }) => {
    const wrong = checks.filter(({ verdict }) => !verdict.holds);
    const turned = wrong.filter(isTurned);
    // Several with the other sign and the right size: plus means better here, and lower is better for some.
    const told = turned.length > 1 ? wrong.filter((check) => !isTurned(check)) : wrong;
    return told.map((check) => sayChange(check, line));
  });
}

const seekingChange: Seeking = {
  line: ({ name, cells }) => (isChange(name) ? 'named' : cells.some((cell) => (figureOf(cell)?.value ?? 0) < 0) && cells.every(({ arrow }) => arrow === null) ? 'possible' : null),
  pair: (from, to, line) => {
    if (isChange(from.name) || isChange(to.name) || /\btolerance\b/i.test(from.name + to.name)) return null;
    return isEarlier(from) && isLater(to) && isChange(line.name) ? 'named' : 'possible';
  },
  verdict: (printed, from, to, line) => changeVerdict(printed, from, to, line),
};

function isEarlier({ name }: Line): boolean {
  return /\b(?:previous|prior|last|budget|planned|plan|baseline)\b/i.test(name);
}

function isLater({ name }: Line): boolean {
  return /\b(?:current|this|latest|actual|forecast|outturn|projected)\b/i.test(name) && !/\btarget\b/i.test(name);
}

function changeVerdict(printed: Counted, from: Counted, to: Counted, { name }: Line): Verdict | null {
  if (from.unit !== to.unit || printed.direction !== undefined) return null;
  const [first, second] = [boundsOf(from), boundsOf(to)];
  const percent = printed.unit === '%' || (printed.unit === '' && /%|\bper ?cent/i.test(name));
  const points = from.unit === '%' && (percent || printed.unit === 'pp' || printed.unit === '');
  const difference: Bounds = { low: second.low - first.high, high: second.high - first.low };
  const telling = seen(to) !== seen(from);
  if (!percent || points) {
    if (!percent && !points && printed.unit !== '' && printed.unit !== from.unit) return null;
    const should = seen(to) - seen(from);
    const holds = agrees(printed, difference) || agrees(printed, { low: to.value - from.value, high: to.value - from.value });
    if (holds || !percent) return { holds, telling, should };
  }
  if (first.low <= 0) return points ? { holds: false, telling, should: seen(to) - seen(from) } : null;
  const should = ((seen(to) - seen(from)) / seen(from)) * 100;
  const bounds = { low: (second.low / first.high - 1) * 100, high: (second.high / first.low - 1) * 100 };
  return { holds: agrees(printed, bounds) || (points && agrees(printed, difference)), telling, should: points ? seen(to) - seen(from) : should };
}

function isTurned({ printed, verdict }: PairCheck): boolean {
  return verdict.should !== 0 && round(-verdict.should, printed.decimals) === seen(printed);
}

function sayChange(check: PairCheck, { name }: Line): Broken {
  const { cell, printed, from, to, verdict: { should } } = check;
  const percent = printed.unit === '%' || /%/.test(name);
  const like = printed.decimals < 0 && from.decimals > printed.decimals ? { ...printed, decimals: from.decimals } : printed;
  const sign = should > 0 ? '+' : '';
  const finer = percent ? Math.min(4, Math.max(0, printed.decimals) + 1) : Math.max(0, like.decimals);
  const said = `${sign}${asPrinted(should, { ...printed, decimals: finer, unit: percent && printed.unit === '' ? '%' : printed.unit })}`;
  const [first, second] = [boundsOf(from), boundsOf(to)];
  const whole = { ...printed, decimals: Math.max(0, printed.decimals) };
  const most = first.high > first.low && !percent
    ? `, with these decimals between ${asPrinted(second.low - first.high, whole)} and ${asPrinted(second.high - first.low, whole)}` : '';
  const turned = isTurned(check);
  const cut = isCut(printed, should) && !turned ? ' (cut off, not rounded)' : '';
  return {
    at: cell.at,
    severity: turned ? 'query' : 'error',
    message: `${from.text} to ${to.text} is ${said}${most}, printed as ${printed.text}${cut}${percent && !turned ? `; it should be ${sign}${asPrinted(should, printed)}` : ''}.`,
    todo: turned ? 'Check the sign.' : 'Correct the change, or the figure that is wrong.',
    figures: [printed.text, from.text, to.text],
  };
}
