import { countedIn } from './counted.ts';
import type { Readable } from './criteria.ts';
import { polarityFromMeasure } from './polarity.ts';
import type { Indicator, Said, Settings } from './terms.ts';

/** Reads a row anew; `measure.asked` is set where the measure's own words decided. */
type Read = (indicator: Indicator, settings: Settings, measure: { asked: boolean }) => Readable;

/**
 * What a row says of its criteria, read once for all rows that say the same: the same result as reading each anew.
 * Bounded, since a hostile workbook may hold a million different rows. The measure's words are looked at only where they decide.
 */
export function understood(indicator: Indicator, settings: Settings, read: Read): Readable {
  const cells = knownOf(indicator, settings);
  const known = cells.asksMeasure ? besideWording(cells, indicator) : cells;
  if (known.read) return known.read;
  const measure = { asked: false };
  const readable = read(indicator, settings, measure);
  cells.asksMeasure ||= measure.asked;
  (cells.asksMeasure ? besideWording(cells, indicator) : cells).read = readable;
  return readable;
}

/**
 * A tree of what the cells say: to string them together into one key would cost more than all else that a known row needs.
 */
interface Known {
  read: Readable | null;
  asksMeasure: boolean;
  next: Map<string | number | boolean | null, Known> | null;
}

const most = 50_000;
let count = 0;
let root: Known = { read: null, asksMeasure: false, next: null };

function next(from: Known, says: string | number | boolean | null): Known {
  from.next ??= new Map();
  let known = from.next.get(says);
  if (!known) {
    count++;
    from.next.set(says, (known = { read: null, asksMeasure: false, next: null }));
  }
  return known;
}

/** What a row says, in the order of what differs least from row to row; what most rows do not have is a step only where they have it. */
function knownOf({ target, tolerance, floor, thresholds, polarity }: Indicator, settings: Settings): Known {
  if (count >= most) {
    root = { read: null, asksMeasure: false, next: null };
    count = 0;
  }
  let known = next(next(root, wordsOf(settings)), (polarity === '' ? 0 : 1) + (floor ? 2 : 0) + (thresholds ? 4 : 0));
  if (polarity !== '') known = next(known, polarity);
  if (floor) known = nextSaid(known, floor);
  if (thresholds) known = nextSaid(nextSaid(nextSaid(known, thresholds.red), thresholds.amber), thresholds.green);
  return nextSaid(nextSaid(known, tolerance), target);
}

/** A text, a number with its format, or what kind of cell it is: kept apart, so that no text can pass for another cell. */
function nextSaid(from: Known, said: Said | null): Known {
  if (said === null) return next(from, null);
  if (said.kind === 'text') return next(from, said.text);
  if (said.kind === 'number') return next(next(from, said.number), said.format);
  const kind = next(next(from, true), said.kind);
  return said.kind === 'error' ? next(kind, said.text) : kind;
}

function besideWording(cells: Known, { measure }: Indicator): Known {
  return next(cells, `${polarityFromMeasure(measure)}${countedIn(measure)}`);
}

let worded: { settings: Settings | null; words: string } = { settings: null, words: '' };

/** What of the settings bears on criteria; they are the same object from row to row. */
function wordsOf(settings: Settings): string {
  if (worded.settings !== settings) worded = { settings, words: `${settings.compare} ${settings.percentWidth} ${settings.bareWidth} ${settings.onStrictBound} ${settings.nearestGreen}` };
  return worded.words;
}
