import { readAmount } from './amount.ts';
import { decimalsOf, exact, round, shift } from './decimal.ts';
import { readFormat } from './format.ts';
import type { Shown } from './format.ts';
import { whyMissing } from './missing.ts';
import { longest, plain } from './plain.ts';
import { remember } from './remember.ts';
import type { Company, Figure, Said } from './terms.ts';
import { forOne, readUnit, time, written } from './unit.ts';

/** What a table says that tells nothing of its own. */
export const alone: Company = { saysNotAvailable: false, dashIsNegligible: false, bareNumbers: 'unsure' };

/**
 * Reads what a cell says as a figure. Values are in the unit shown: 92.1 for 92.1%, 42300000 for £42.3M, with the decimals that are seen.
 * A word that stands for no figure is missing, and why; a date, a range, a ratio ('1:20'), 'about 90' and anything else is unreadable,
 * never a guess. `company` is what the other cells of the table say, from `readCompany`.
 */
export function readFigure(said: Said, company: Company = alone): Figure {
  switch (said.kind) {
    case 'empty':
      return { kind: 'missing', why: 'empty', text: '' };
    case 'error':
      return { kind: 'missing', why: 'error', text: said.text };
    case 'waiting':
      return { kind: 'missing', why: 'waiting', text: '' };
    case 'number':
      return readNumber(said.number, said.format);
    case 'text': {
      const read = readText(said.text);
      if (read.kind === 'number') return read;
      const why = whyMissing(read.text.toLowerCase(), company);
      return why === null ? read : { kind: 'missing', why, text: read.text };
    }
  }
}

/** What Excel shows of a number: 0.921 as `0.0%` is 92.1 per cent. */
function readNumber(number: number, format: string): Figure {
  const shown = readFormat(format, number < 0);
  if (shown.kind === 'date') return { kind: 'unreadable', text: dateText(number) };
  // Beyond it a per cent overflows; Excel itself ends at 9.99E+307.
  if (!(Math.abs(number) < 1e300)) return { kind: 'unreadable', text: String(number) };
  if (shown.clock) return readTime(number, shown.clock, shown.decimals ?? 0);
  const value = shift(number, shown.power);
  const decimals = shown.decimals ?? decimalsOf(value);
  return { kind: 'number', value, unit: shown.unit, decimals, text: written(value, decimals, shown.unit) };
}

/** A length of time in seconds, as its clock shows it; one that goes beyond its clock shows something else than it holds. */
function readTime(days: number, { round: limit, step }: NonNullable<Shown['clock']>, decimals: number): Figure {
  const seconds = exact(days * 86_400);
  if (seconds < 0 || seconds >= limit) return { kind: 'unreadable', text: String(days) };
  const value = step <= 1 ? round(seconds, decimals) : Math.floor(seconds / step + 1e-6) * step;
  return { kind: 'number', value, unit: time, decimals, text: written(value, decimals, time) };
}

function dateText(serial: number): string {
  // Less than a day is a time and no date: a clock that shows the moment, or hours alone.
  if (serial >= 0 && serial < 1) return written(round(serial * 86_400, 0), 0, time);
  const day = new Date(Math.round((serial - 25_569) * 86_400_000));
  return Number.isNaN(day.getTime()) ? String(serial) : `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

/** The cells of a column repeat, and every month is read again for the year to date. */
const readText = remember(20_000, parseText);

function parseText(said: string): Figure {
  const text = plain(said);
  const unreadable: Figure = { kind: 'unreadable', text: text.length > longest ? `${text.slice(0, longest)}…` : text };
  if (text.length > longest) return unreadable;
  if (/^(nil|zero|nil return)$/i.test(text)) return { kind: 'number', value: 0, unit: '', decimals: 0, text };
  const bare = unmarked(text);
  const body = bare.replace(loss, '-$1$2$3');
  const amount = readAmount(body, 0);
  if (!amount) return unreadable;
  const parts = amount.unit === '' && amount.sign === '' ? readShare(body, amount.value) : null;
  if (parts) return { kind: 'number', ...parts, unit: '%', text: /%\)?$/.test(body) ? text : `${text} (${written(parts.value, 1, '%')})` };
  const tailed = body.slice(amount.end).trim();
  // '72% of 120' is a share, and of how many.
  const rest = amount.unit === '%' ? tailed.replace(/^of \d[\d,]*$/i, '') : tailed;
  const isMoney = money.has(amount.unit);
  const scale = amount.unit === '' ? readScale(rest, amount.value) : null;
  const tail = scale ? { unit: scale } : readTail(amount.unit === '' ? rest : rest.replace(forOne, ''), isMoney || amount.power > 0);
  if (!tail || (tail.unit !== '' && amount.unit !== '')) return unreadable;
  const { value, decimals } = amount;
  const figure: Figure = { kind: 'number', value, unit: amount.unit || tail.unit, decimals, text };
  if (tail.second !== undefined) figure.second = tail.second;
  if (tail.share && figure.unit === '') figure.share = tail.share;
  if (tail.direction) figure.direction = tail.direction;
  return figure;
}

const money = new Set(['£', '€', '$']);

/** '242 of 286', '185/200', '9/10 (90%)': a share, and its count. Null for what may be a day, a month or a year ('9/10', '3/24', '23/24', '3/2024'). */
function readShare(body: string, count: number): { value: number; decimals: number; count: number } | null {
  const [, part = '', join = '', all = '', printed] = /^(\d[\d,]*) ?(\/|of|out of) ?(\d[\d,]*)(?: ?[(=] ?(\d+(?:\.\d+)?) ?%\)?)?$/i.exec(body) ?? [];
  const total = Number(all.replaceAll(',', ''));
  if (all === '' || !(count <= total) || total === 0 || /^0\d/.test(part) || (join.toLowerCase() === 'out of' && scales.has(total))) return null;
  if (join === '/' && printed === undefined && ((total === count + 1 && total < 100) || (count <= 12 && (total <= 31 || (total > 1900 && total < 2100))) || (count <= 31 && total <= 12))) return null;
  const value = exact((count / total) * 100);
  return printed === undefined ? { value, decimals: decimalsOf(value), count } : { value: Number(printed), decimals: decimalsOf(Number(printed)), count };
}

/** What a score is out of: 'out of 5' for the tail of '4.2 out of 5' and '4.2/5'. Null where the tail is none, or the number is beyond it. */
export function readScale(tail: string, value: number): string | null {
  const [, join, all] = /^(\/|out of) ?(\d+)$/i.exec(tail) ?? [];
  return all !== undefined && scales.has(Number(all)) && value <= Number(all) && (join !== '/' || all === '100' || !Number.isInteger(value)) ? `out of ${all}` : null;
}

const scales: ReadonlySet<number> = new Set([4, 5, 10, 100]);

/** A number below zero as accounts write it: '(5)', '£(1.2m)', '(5.5%)'. */
export const loss = /^(£|€|\$)?\(((?:£|€|\$)?[\d.,]+ ?(?:%|k|m|bn)?)\)(%?)$/i;

/** Which time a figure is of, or how far it is checked, said before or behind it: 'Q3: 92.1%', '92.1% as at 31/12/24', '92.1% YTD', '92.1% unvalidated'. */
const [before, after] = [
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: (?:19|20)?\d\d)?:|q[1-4](?: (?:19|20)\d\d(?:\/\d\d)?)?:|ytd:?|year to date:?) ?(?=[£€$]?\d)/i,
  /(\d|%|days?|weeks?|hours?|mins?|minutes?) (?:(?:- )?q[1-4]|ytd|year to date|as (?:at|of) \S{1,12}(?: \S{1,12}){0,2}|(?:at|in|for|to) (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: (?:19|20)?\d\d)?|in total|total|average|avg|prov\.?|unvalidated|unverified|not validated)$/i,
] as const;

/** Without the marks that point to a note or say provisional or revised: '17*', '89.1% (p)', '12r'. */
function unmarked(text: string): string {
  let bare = text.replace(before, '').replace(after, '$1').replace(/(\d|%) ?(?:- (?:provisional|prov|revised)|\((?:p|r|provisional|prov|revised|note \d{1,2}|\d{1,2}[a-z])\)|\[(?:p|r|b|note \d{1,2}|\d{1,2})\])$/i, '$1');
  bare = bare.replace(/[*†‡§#^¹²³⁰⁴-⁹]{1,5}$/, '').trimEnd();
  return bare.replace(/(\d|%)(?: ?[pr]| P| R)$|(?<=[a-z]) [pr]$/, '$1').replace(/(\d|%) ?-? ?\(?(?:green|amber|red)\)?$/i, '$1').replace(/^[↑↓→↗↘▲▼⬆⬇] ?| ?[↑↓→↗↘▲▼⬆⬇]$/gu, '');
}

/** What may follow a number: a unit, a second count or a remark in brackets, the direction of a variance. Null for anything else. */
function readTail(tail: string, isMoney = false): { unit: string; second?: number; share?: { value: number; decimals: number }; direction?: 'adverse' | 'favourable' } | null {
  if (tail === '') return { unit: '' };
  // 89O is 890 with a letter for its nought, and no 89.
  if (/^[oO]+$/.test(tail)) return null;
  const direction = isMoney || tail.length > 3 ? directions.get(tail.toLowerCase()) : undefined;
  if (direction) return { unit: '', direction };
  // Beside anything but money (A) may be adverse or amber, and (F) a note.
  if (!isMoney && /\((?:a|f)\)$/i.test(tail)) return null;
  const bracket = /^([^()[\]]*)[([]([^()[\]]+)[)\]]$/.exec(tail);
  const unit = readUnit(bracket ? (bracket[1] ?? '') : tail);
  if (unit === null || /^(in every|per) /.test(tail) === false && unit.split(' ').length > 3) return null;
  if (!bracket) return { unit };
  const within = (bracket[2] ?? '').trim();
  if (/\b(approx|about|circa|est|estimate[ds]?|forecast|projected|predicted|target)\b|^e$/i.test(within)) return null;
  const word = directions.get(within.toLowerCase());
  if (word) return { unit, direction: word };
  const second = readAmount(within, 0);
  if (second?.end !== within.length) return { unit };
  return second.unit === '' ? { unit, second: second.value } : second.unit === '%' && second.sign === '' ? { unit, share: { value: second.value, decimals: second.decimals } } : { unit };
}

const directions = new Map<string, 'adverse' | 'favourable'>([
  ['adverse', 'adverse'], ['adv', 'adverse'], ['(a)', 'adverse'], ['overspend', 'adverse'], ['over spend', 'adverse'], ['deficit', 'adverse'], ['unfavourable', 'adverse'],
  ['favourable', 'favourable'], ['fav', 'favourable'], ['(f)', 'favourable'], ['underspend', 'favourable'], ['under spend', 'favourable'], ['surplus', 'favourable'],
]);

/** A figure in words, in the unit that it is compared in: '92.1%' also where the cell leaves the sign out. Unrounded where asked. */
export function shown(figure: Figure & { kind: 'number' }, unit: string, unrounded = false): string {
  if (unrounded) return written(figure.value, Math.max(decimalsOf(figure.value), 0), unit);
  return figure.unit === '' && unit !== '' ? written(figure.value, figure.decimals, unit) : figure.text;
}

/** The figure's value as the reader sees it. */
export function seen({ value, decimals }: Figure & { kind: 'number' }): number {
  return round(value, decimals);
}
