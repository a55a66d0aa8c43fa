import { readBound } from './bound.ts';
import type { Sign } from './bound.ts';
import { readFigure, seen } from './figure.ts';
import { isNoneSet } from './missing.ts';
import { longest, plain } from './plain.ts';
import { readRange } from './range.ts';
import { bareTolerance } from './remarks.ts';
import { remember } from './remember.ts';
import { lowerWords } from './target.ts';
import type { Said, Settings, Unit } from './terms.ts';
import { apart, sharedUnit } from './unit.ts';

/** How far from the target: `unit` is '%', 'pp' or the figure's own. `strict` leaves the far end out: 'less than 10% away'. */
export interface Width {
  size: number;
  unit: Unit;
  strict: boolean;
}

/** A tolerance as its cell says it, before the target gives it a meaning. */
export type Tolerance =
  | { kind: 'none' }
  | { kind: 'range'; low: number; high: number; lowClosed: boolean; highClosed: boolean; decimals: number; unit: Unit }
  | { kind: 'bound'; value: number; decimals: number; unit: Unit; sign: Sign }
  /** A number that says neither bound nor width: '28', '5%'. */
  | { kind: 'bare'; value: number; decimals: number; unit: Unit }
  /** `side` is where the width lies: above, below or both sides of the target, or on the worse one. `signed` is the number itself where only a sign makes it a width. */
  | { kind: 'width'; side: 'above' | 'below' | 'both' | 'worse'; width: Width; signed?: { value: number; decimals: number } }
  /** Green to one width beyond the target, amber to another. */
  | { kind: 'bands'; green: Width; amber: Width }
  /** `says` is why it cannot be applied, where it can be read by itself. */
  /** Amber from one width beyond the target to another, and nothing said of what lies nearer. */
  | { kind: 'gap'; side: 'above' | 'below' | 'both' | 'worse'; near: Width; far: Width }
  /** Amber ends at so many per cent of the target: '90% of target'. */
  | { kind: 'share'; percent: number; closed: boolean }
  | { kind: 'unreadable'; text: string; says?: string };

/** Reads a tolerance: '62% – 64.9%', '<30', '28', 'target +10%', '±5 pp', 'within 10%', 'less than 10% away', 'green within 5%, amber within 10%'. */
export function readTolerance(said: Said, compare: Settings['compare']): Tolerance {
  switch (said.kind) {
    case 'empty':
      return { kind: 'none' };
    case 'error':
      return { kind: 'unreadable', text: said.text };
    case 'waiting':
      return { kind: 'unreadable', text: 'waiting for Excel' };
    case 'number': {
      const figure = readFigure(said);
      if (figure.kind !== 'number') return { kind: 'unreadable', text: figure.text };
      const { decimals, unit } = figure;
      const value = compare === 'shown' ? seen(figure) : figure.value;
      return value < 0 ? { kind: 'width', side: 'below', width: { size: -value, unit, strict: false }, signed: { value, decimals } } : { kind: 'bare', value, decimals, unit };
    }
    case 'text':
      return readText(said.text);
  }
}

const readText = remember(5000, (said: string): Tolerance => {
  const text = plain(said);
  const words = text.slice(0, longest + 1).toLowerCase();
  if (isNoneSet(words) || /^(?:zero|nil)(?: tolerance)?$/.test(words)) return { kind: 'none' };
  if (words.length > longest) return { kind: 'unreadable', text: `${text.slice(0, 60)}…` };
  // Most are two numbers, or one: no word needs to be looked for.
  if (numbersAlone.test(words)) return readInterval(words) ?? { kind: 'unreadable', text };
  const body = bareTolerance(lowerWords(text));
  return readBands(body) ?? readShareOf(body) ?? readWidth(body) ?? readGap(body) ?? readInterval(body) ?? { kind: 'unreadable', text };
});

const numbersAlone = /^[£€$]?\d[\d.,]* ?%?(?: ?- ?[£€$]?\d[\d.,]* ?%?)?$/;

/** '62 - 64.9', '<30', '28': the numbers of the band or of its end. */
function readInterval(body: string): Tolerance | null {
  const text = /^\([^()]*\)$/.test(body) && /\d.*(?:-|to).*\d/.test(body) ? body.slice(1, -1) : body;
  const { text: numbers, unit: named } = apart(text);
  const range = readRange(numbers);
  if (range) return sharedUnit(range.unit, named) === null ? null : { kind: 'range', ...range, unit: range.unit || named };
  const bound = readBound(numbers);
  if (!bound || numbers.slice(bound.end).trim() !== '') return null;
  const { value, decimals, sign } = bound.amount;
  const unit = bound.amount.unit || named;
  // Nobody sets a limit in points.
  if (bound.sign?.startsWith('<') && unit === 'pp') return { kind: 'width', side: 'worse', width: { size: value, unit, strict: bound.sign === '<' } };
  if (bound.sign) return { kind: 'bound', value, decimals, unit, sign: bound.sign };
  if (sign === '+') return { kind: 'width', side: 'above', width: { size: value, unit, strict: false }, signed: { value, decimals } };
  if (sign === '-') return { kind: 'width', side: 'below', width: { size: -value, unit, strict: false }, signed: { value, decimals } };
  if (unit === 'pp') return { kind: 'width', side: 'worse', width: { size: value, unit, strict: false } };
  return { kind: 'bare', value, decimals, unit };
}

const both = /^(?:(?:the )?target )?(?:±|\+ ?\/ ?-|-\/\+|\+-|\+ ?(?:or|and) ?-|plus (?:or|\/|and) minus|plus\/minus) ?/;
const fromTarget = ' ?(?:of|from|off|away from|to|away|below or above|either side of)? ?(?:the |its )?(?:target)?';

/** In order; the first that fits decides. What is left after the number must be nothing. */
const widths: { opens: RegExp; closes: RegExp; side: 'above' | 'below' | 'both' | 'worse'; strict: boolean }[] = [
  { opens: both, closes: new RegExp(`^${fromTarget}$`), side: 'both', strict: false },
  { opens: /^/, closes: /^ either (?:way|side)(?: (?:of )?(?:the )?target)?$/, side: 'both', strict: false },
  { opens: /^(?:less than|under|<) ?/, closes: /^ ?(?:away|off|short|worse|adverse)(?: (?:from|of|than))?(?: (?:the )?target)?$|^ (?:from|of) (?:the )?target$/, side: 'worse', strict: true },
  { opens: /^(?:less than|under|<) ?/, closes: /^ ?(?:below|under|short of)(?: (?:the )?target)?$/, side: 'below', strict: true },
  { opens: /^(?:less than|under|<) ?/, closes: /^ ?(?:above|over)(?: (?:the )?target)?$/, side: 'above', strict: true },
  { opens: /^(?:target|tgt) ?\+ ?/, closes: /^$/, side: 'above', strict: false },
  { opens: /^(?:target|tgt) ?(?:-|minus|less) ?/, closes: /^$/, side: 'below', strict: false },
  { opens: /^(?:target|tgt) ?plus ?|^plus ?/, closes: /^$/, side: 'above', strict: false },
  { opens: /^(?:minus|less) ?(?!than)/, closes: /^$/, side: 'below', strict: false },
  { opens: /^(?:up to |within |no more than |not more than |at most |<= ?)?(?=[£€$]? ?\d)/, closes: /^ ?(?:above|over|higher than|more than)(?: (?:the )?target)?$/, side: 'above', strict: false },
  { opens: /^(?:up to |within |no more than |not more than |at most |<= ?)?(?=[£€$]? ?\d)/, closes: /^ ?(?:below|under|lower than|less than|short of)(?: (?:the )?target)?$/, side: 'below', strict: false },
  { opens: /^\+ ?/, closes: /^ (?:of|above|over|from|on) (?:the )?target$/, side: 'above', strict: false },
  { opens: /^- ?/, closes: /^ (?:of|below|from|off) (?:the )?target$/, side: 'below', strict: false },
  { opens: /^within (?:a )?(?:plus or minus |\+\/- ?|± ?)/, closes: new RegExp(`^${fromTarget}$`), side: 'both', strict: false },
  { opens: /^within (?:a )?/, closes: new RegExp(`^${fromTarget}$`), side: 'worse', strict: false },
  { opens: /^(?:up to |within |no more than |not more than |at most |<= ?)?(?=[£€$]? ?\d)/, closes: /^ ?(?:of|from|off|away from|away|worse than|adverse to|either way from) ?(?:the )?target$|^ ?(?:away|off|short|worse|adverse)$/, side: 'worse', strict: false },
];

function readWidth(body: string): Tolerance | null {
  for (const { opens, closes, side, strict } of widths) {
    const opening = opens.exec(body)?.[0];
    if (opening === undefined) continue;
    const bound = readBound(body, opening.length);
    if (!bound || bound.sign || bound.amount.sign || bound.amount.value < 0) continue;
    if (!closes.test(body.slice(bound.end))) continue;
    // 'Within 90%' is within nine tenths of the target.
    if (side === 'worse' && !strict && bound.amount.unit === '%' && bound.amount.value > widest) return ofTarget(bound.amount.value) ?? { kind: 'unreadable', text: body };
    return { kind: 'width', side, width: { size: bound.amount.value, unit: bound.amount.unit, strict } };
  }
  return null;
}

/** '90% of target', '90-99% of target', 'up to 110% of target': no width is as wide, so it is where amber ends. */
function readShareOf(body: string): Tolerance | null {
  const [, sign = '', first = '', last = first] = /^(within|at least|no less than|not less than|up to|no more than|between|from|>=?|<=?)? ?(\d[\d.]*) ?%?(?: ?(?:-|to|and|to less than|to <) ?(?:below |under |less than |< ?)?(\d[\d.]*))? ?% of (?:the |its )?target$/.exec(body) ?? [];
  const [low, high] = [Math.min(Number(first), Number(last)), Math.max(Number(first), Number(last))];
  if (first === '' || high <= widest || high > 200) return null;
  if (low < 100 && high > 100) return 100 - low === high - 100 ? { kind: 'width', side: 'both', width: { size: high - 100, unit: '%', strict: false } } : { kind: 'unreadable', text: body };
  const percent = high <= 100 ? low : high;
  if (sign.startsWith(percent < 100 ? '<' : '>')) return { kind: 'unreadable', text: body };
  return ofTarget(percent, sign !== '>' && sign !== '<');
}

/** So many per cent of the target, where they are more than a width can be: 90% is where amber ends, and all of it leaves none. Null for any other. */
export function ofTarget(percent: number, closed = true): Tolerance | null {
  if (percent <= widest || percent > 200) return null;
  return percent === 100 ? { kind: 'none' } : { kind: 'share', percent, closed };
}

/** The widest width in per cent of the target; more is a share of it. */
const widest = 50;

/** '5 to 10% below target': what lies nearer than 5% is not said. */
function readGap(body: string): Tolerance | null {
  const [opening, size = '', percent = ''] = /^(?:between )?(\d[\d.]*) ?(%|pp)? ?(?:-|to|and) ?(?=\d)/.exec(body) ?? [];
  const wide = opening === undefined ? null : readWidth(body.slice(opening.length));
  if (wide?.kind !== 'width' || Number(size) >= wide.width.size || (percent !== '' && percent !== wide.width.unit)) return null;
  return { kind: 'gap', side: wide.side, near: { size: Number(size), unit: wide.width.unit, strict: false }, far: wide.width };
}

/** 'green within 5%, amber within 10%'; 'Green: on, above or within 5% of target; Amber: 5% to 10%; Red: more than 10%'; 'within 5% green, within 10% amber'. */
function readBands(body: string): Tolerance | null {
  if (!body.includes('green') || !body.includes('amber') || !/within|away|target|missed|points/.test(body)) return null;
  const colourFirst = /^(?:green|amber|red)/.test(body);
  const clauses = colourFirst ? body.split(/(?=green|amber|\bred\b)/) : body.split(/(?<=green|amber|\bred\b)/);
  const widthOf = (colour: string) => clauses.filter((clause) => clause.includes(colour)).map(lastWidth).find((width) => width !== null);
  const [green, amber] = [widthOf('green'), widthOf('amber')];
  return green && amber && green.unit === amber.unit && green.size <= amber.size ? { kind: 'bands', green, amber } : null;
}

function lastWidth(clause: string): Width | null {
  if (!/within|away|off target|of target|from target|missed by|\bto\b|-/.test(clause)) return null;
  const numbers = [...clause.matchAll(/\d+(?:\.\d+)?/g)];
  const last = numbers.at(-1);
  if (!last) return null;
  const unit = /^ ?(%|pp|points?|percentage points)/.exec(clause.slice(last.index + last[0].length))?.[1] ?? '';
  return { size: Number(last[0]), unit: unit === '%' || unit === '' ? unit : 'pp', strict: /less than \d|< ?\d/.test(clause) };
}
