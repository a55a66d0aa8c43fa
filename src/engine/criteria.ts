import { isNoneSet } from './missing.ts';
import { plain } from './plain.ts';
import { polarityFromMeasure, readPolarity } from './polarity.ts';
import { allOfTarget, readColoured } from './clauses.ts';
import { readColours } from './colours.ts';
import { countedIn } from './counted.ts';
import { understood } from './known.ts';
import { better, correct } from './reading.ts';
import { readings as readTogether } from './readings.ts';
import type { Readings } from './reading.ts';
import { arrow } from './remarks.ts';
import { readTarget } from './target.ts';
import type { Target } from './target.ts';
import type { Doubt, Indicator, Polarity, Said, Settings } from './terms.ts';
import { readTolerance } from './tolerance.ts';
import { written } from './unit.ts';

/** What a row says of its criteria: none set, none that can be applied (and why), or the ways of reading them. */
export type Readable =
  | { kind: 'none'; reason: string }
  | { kind: 'unrated'; reason: string; doubts: Doubt[] }
  | ({ kind: 'read'; targetText: string; /** The target's cell says that it is for the year. */ forYear?: true } & Readings);

/**
 * Understands an indicator's target, tolerance and polarity, or its thresholds by colour, as intervals.
 * Read once, it serves all the months of an indicator. 'None' where no target is set; 'unrated' with the reason where the words cannot be applied.
 */
export function readCriteria(indicator: Indicator, settings: Settings): Readable {
  return understood(indicator, settings, readAnew);
}

function readAnew(indicator: Indicator, settings: Settings, asks: { asked: boolean }): Readable {
  const { thresholds, measure } = indicator;
  const own = readPolarity(indicator.polarity);
  const beside = besideTarget(indicator.target);
  const set = own ?? beside;
  const doubts: Doubt[] = [];
  if (set === null && !isNoneSet(plain(indicator.polarity.slice(0, 200)).toLowerCase())) {
    doubts.push({ about: 'polarity', says: `The polarity '${indicator.polarity.slice(0, 60)}' does not say which way is better` });
  }
  if (own !== null && beside !== null && own !== beside) {
    const says = `The target's cell says that ${better(beside)}, and the polarity that ${better(own)}`;
    return { kind: 'unrated', reason: `${says}; ${correct}`, doubts: [{ about: 'polarity', says }] };
  }
  const coloured = colouredIn(indicator.tolerance);
  const printed = thresholds ?? thresholdsIn(coloured) ?? thresholdsIn(colouredIn(indicator.target));
  const target = readTarget(indicator.target, settings.compare);
  const fromTarget = thresholds && target.kind === 'value' ? fromTheTarget(thresholds) : null;
  const colours = fromTarget ? null : printed && readColours(printed, set, settings, target.kind === 'value' ? target.unit : '');
  if (colours && colours.kind !== 'none') {
    const astray = !thresholds && colours.kind === 'read' && target.kind === 'value' && !colours.readings.some(({ criteria: { green } }) => green.some(({ low, high }) => low <= target.value && target.value <= high));
    if (!astray) return withDoubts(colours, doubts);
    const says = `The target of ${target.says} is not green by the thresholds in the same row`;
    return { kind: 'unrated', reason: `${says}; write how far from the target each colour goes, such as 'green within 5%, amber within 10%', or correct whichever is wrong`, doubts: [...doubts, { about: 'thresholds', says }] };
  }
  if (target.kind === 'none') return colours ?? { kind: 'none', reason: 'No target is set' };
  if (target.kind === 'unreadable') {
    const reason = target.why.charAt(0).toUpperCase() + target.why.slice(1);
    return { kind: 'unrated', reason: `${reason}; ${target.todo}`, doubts: [...doubts, { about: 'target', says: reason }] };
  }
  const width = fromTarget ?? (coloured && 'tolerance' in coloured ? coloured.tolerance : indicator.tolerance);
  const tolerance = width ? readTolerance(asBound(width, indicator.target, target), settings.compare) : { kind: 'none' as const };
  const floor = indicator.floor ? readTarget(indicator.floor, settings.compare) : { kind: 'none' as const };
  const read = readTogether({
    target, tolerance, floor, set, settings,
    wording: () => ((asks.asked = true), polarityFromMeasure(measure)),
    counts: () => ((asks.asked = true), countedIn(measure)),
  });
  if (read.kind === 'read' && indicator.target.kind === 'text' && ofTheYear.test(indicator.target.text)) read.forYear = true;
  return withDoubts(read, doubts);
}

/** Which way is better by an arrow beside the target, or by words in brackets: '5% (lower is better)'. */
function besideTarget(said: Said): Polarity | null {
  if (said.kind !== 'text') return null;
  const text = plain(said.text.slice(0, 200));
  const pointed = arrow.exec(text)?.[0].trim();
  if (pointed) return readPolarity(pointed);
  const [, words = ''] = /[([]([^()[\]]{4,60})[)\]]$/.exec(text) ?? [];
  return /\b(?:better|good|best)\b/i.test(words) ? readPolarity(words) : null;
}

const ofTheYear = /\b(?:annual(?:ly)?|per annum|p\.a\.|pa|per year|a year|year[- ]end|(?:full|whole|end of|for the) year)(?![a-z])/i;

/** Some write the colours' own words into the tolerance's cell, or all of them into the target's. */
function colouredIn(said: Said | null): ReturnType<typeof readColoured> {
  return said?.kind === 'text' ? readColoured(said.text) : null;
}

function thresholdsIn(coloured: ReturnType<typeof readColoured>): Indicator['thresholds'] {
  return coloured && 'thresholds' in coloured ? coloured.thresholds : null;
}

/** The tolerance that columns of colours say by how far from the target they go: 'On or above target', 'Within 5%', 'More than 5% below'. Null for thresholds of their own. */
function fromTheTarget({ green, amber, red }: NonNullable<Indicator['thresholds']>): Said | null {
  if (green.kind !== 'text' || amber.kind !== 'text' || (/\d/.test(green.text) && !allOfTarget.test(plain(green.text)))) return null;
  const coloured = readColoured(`green: ${green.text}; amber: ${amber.text}${red.kind === 'text' ? `; red: ${red.text}` : ''}`);
  return coloured && 'tolerance' in coloured ? coloured.tolerance : null;
}

/**
 * A tolerance that is understood from its target. Beside 'within 15 minutes' a tolerance 'within 20 minutes' is a bound as the target is, and no width;
 * 'between 85% and target' ends where the target stands.
 */
function asBound(tolerance: Said, said: Said, target: Target): Said {
  if (tolerance.kind !== 'text') return tolerance;
  if (said.kind === 'text' && within.test(tolerance.text) && within.test(said.text)) return { kind: 'text', text: tolerance.text.replace(within, '<=') };
  if (target.kind !== 'value' || !endsAtTarget.test(tolerance.text)) return tolerance;
  return { kind: 'text', text: tolerance.text.replace(/(?:just (?:below|above|under|over) )?(?:the )?target/i, written(target.value, Math.max(0, target.decimals), target.unit)) };
}

const within = /^\s*within\s+(?=\d)/i;
const endsAtTarget = /^\s*(?:between |from )?[£€$]?\d[\d,.]* ?%?\s*(?:[-–—]|to|and|up to)\s*(?:just (?:below|above|under|over) )?(?:the )?target\s*$|^\s*(?:between |from )?(?:just (?:below|above|under|over) )?(?:the )?target\s*(?:to|and|down to|up to)\s*[£€$]?\d[\d,.]* ?%?\s*$/i;

function withDoubts(read: Readable, doubts: Doubt[]): Readable {
  return read.kind === 'none' || doubts.length === 0 ? read : { ...read, doubts: [...read.doubts, ...doubts] };
}
