import type { Unit } from './terms.ts';
import { remember } from './remember.ts';
import { magnitudeOf, readUnit, time } from './unit.ts';

/**
 * What a number format makes of a number. `power` multiplies what the cell holds into the unit shown
 * (2 for per cents; 6 for `0.0"M"`; 0 for `0.0,,"M"`, which divides by what it then says).
 * `decimals` are those of the multiplied number: -5 for £42.3M; null where the format shows what the number holds.
 */
export interface Shown {
  /** A time is a length: seconds of a day that Excel shows as `hh:mm:ss`, `[h]:mm` or `mm:ss`. */
  kind: 'number' | 'date' | 'text' | 'time';
  unit: Unit;
  power: number;
  decimals: number | null;
  /** Of a time: how many seconds it shows before it begins again at nought, and the part of them that is shown. */
  clock?: { round: number; step: number };
}

/** Reads the section of a number format that a number of this sign is shown by: `£#,##0`, `0.0%`, `0" weeks"`, `#,##0.0,"M"`. */
export function readFormat(code: string, negative: boolean): Shown {
  return (negative ? below : above)(code);
}

const above = remember(2000, (code: string) => readSection(sectionsOf(code)[0] ?? ''));
const below = remember(2000, (code: string) => readSection(sectionsOf(code)[1] || (sectionsOf(code)[0] ?? '')));

/** A format's parts: quoted text, escaped characters, padding, brackets, and the rest a character each. */
const parts = /"([^"]*)"?|\\([\s\S])|[_*][\s\S]?|\[([^\]]*)\]?|General|E[+-]|AM\/PM|A\/P|[\s\S]/gi;

function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const [part] of code.slice(0, 255).matchAll(parts)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

/** The clocks that show a length of time, some with parts of a second; one with a day, a date or 'AM/PM' shows a moment. */
const clocks: { looks: RegExp; clock: NonNullable<Shown['clock']> }[] = [
  { looks: /^\[h{1,2}\]:mm:ss(\.0{1,3})?$/i, clock: { round: Infinity, step: 1 } },
  { looks: /^\[h{1,2}\]:mm$/i, clock: { round: Infinity, step: 60 } },
  { looks: /^\[m{1,2}\]:ss(\.0{1,3})?$/i, clock: { round: Infinity, step: 1 } },
  { looks: /^h{1,2}:mm:ss(\.0{1,3})?$/i, clock: { round: 86_400, step: 1 } },
  { looks: /^h{1,2}:mm$/i, clock: { round: 86_400, step: 60 } },
  { looks: /^m{1,2}:ss(\.0{1,3})?$/i, clock: { round: 3600, step: 1 } },
];

function readSection(section: string): Shown {
  const bare = section.replace(/^\[\$-[^\]]*\]/, '');
  for (const { looks, clock } of clocks) {
    const [found, parts = ''] = looks.exec(bare) ?? [];
    const decimals = Math.max(0, parts.length - 1);
    if (found !== undefined) return { kind: 'time', unit: time, power: 0, decimals, clock: decimals === 0 ? clock : { ...clock, step: 10 ** -decimals } };
  }
  let words = '';
  let percents = 0;
  let commas = 0;
  let decimals = 0;
  let point = false;
  let places = false;
  let asHeld = section.trim() === '';
  for (const [part, quoted, escaped, bracket] of section.matchAll(parts)) {
    if (quoted !== undefined) words += quoted;
    else if (escaped !== undefined) words += escaped;
    else if (bracket !== undefined) {
      if (/^(h+|m+|s+)$/i.test(bracket)) return { kind: 'date', unit: '', power: 0, decimals: null };
      words += /^\$([^-]*)/.exec(bracket)?.[1] ?? '';
    } else if (/^general$/i.test(part) || /^E[+-]$/i.test(part) || part === '/') asHeld = true;
    else if (/^[ymdhs]$|^a/i.test(part)) return { kind: 'date', unit: '', power: 0, decimals: null };
    else if (part === '@') return { kind: 'text', unit: '', power: 0, decimals: null };
    else if (part === '%') percents++;
    else if (part === '.') point = true;
    else if (part === ',') commas++;
    else if (/[0#?]/.test(part)) {
      places = true;
      commas = 0;
      if (point) decimals++;
    } else if (!/^[_*]/.test(part)) words += part;
  }
  const said = unitOf(words);
  const unit = percents > 0 ? '%' : said.unit;
  // A scale that no letter says (#,##0,) leaves the number what it is; only the decimals that are seen change.
  const power = said.power > 0 ? said.power - 3 * commas : 2 * percents;
  const shown = said.power > 0 ? said.power : 3 * commas;
  return { kind: 'number', unit, power, decimals: asHeld || !places ? null : decimals - shown };
}

/** The unit and magnitude that the literal text of a format says: '£', 'M', ' weeks', '%'. Brackets and signs of accounting are none. */
function unitOf(text: string): { unit: Unit; power: number } {
  const words = text.replace(/[()+\-:]/g, ' ').replace(/\s+/g, ' ').trim();
  const [, currency = '', rest = ''] = /^([£€$]?) ?(.*)$/.exec(words) ?? [];
  const power = magnitudeOf(rest) ?? 0;
  if (power > 0 && (currency !== '' || rest !== 'm')) return { unit: currency, power };
  return { unit: currency || (readUnit(rest) ?? ''), power: 0 };
}
