import { serialAt, wordsAt } from '../../tables/view.ts';
import type { View } from '../../tables/view.ts';

/**
 * When an action is due, as its cell says it. `day` is '2020-07-01'. A date that comes round ('Monthly from 01/04/2020') and an end of a month
 * ('April 2016') are dates enough; 'impossible' does not exist; 'vague' names no day and no month.
 */
export type Deadline =
  | { kind: 'day'; day: string }
  | { kind: 'recurring' | 'month' | 'empty' }
  | { kind: 'impossible' | 'vague'; text: string };

/** Reads the deadline of an action. UK day order. */
export function readDeadline(view: View, row: number, column: number): Deadline {
  const place = view.place(row, column);
  const serial = serialAt(view.sheet, place);
  if (serial !== null) return { kind: 'day', day: dayOfSerial(serial + (view.date1904 ? 1462 : 0)) };
  const text = wordsAt(view.sheet, place).replace(/\s+/g, ' ');
  if (/^(?:-*|n\/?a|not applicable)$/i.test(text)) return { kind: 'empty' };
  const [date] = datesIn(text);
  if (date && !date.exists) return { kind: 'impossible', text: date.text };
  if (/\b(?:monthly|quarterly|bi-?monthly|weekly|fortnightly|annual(?:ly)?|termly|daily|yearly|every|each|ongoing .*(?:basis|from))\b|^(?:ongoing|continuous)\W*$/i.test(text)) return { kind: 'recurring' };
  if (date) return { kind: 'day', day: date.day };
  if (months.test(text) && /\b(?:19|20)?\d\d\b/.test(text)) return { kind: 'month' };
  if (/\bq(?:uarter)? ?[1-4]\b/i.test(text)) return { kind: 'month' };
  return { kind: 'vague', text };
}

const months = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** The dates in a text, in UK day order, with where they stand and whether they exist; `turned` is the day that the month first would make of one that does not. */
export function datesIn(text: string): { text: string; from: number; day: string; exists: boolean; turned: string | null }[] {
  return Array.from(text.matchAll(/(?<![\d/.,£-])(\d{1,2})([/.-]) ?(\d{1,2})\2 ?((?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d)/g), (match) => {
    const [found, day = '', sign = '', month = '', year = ''] = match;
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    const exists = isDay(full, Number(month), Number(day));
    // '1.2.16' may number a paragraph: with dots only a whole year makes it a date.
    const date = sign === '/' || year.length === 4;
    return { text: found, from: match.index, day: `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, exists: exists || !date, turned: !exists && isDay(full, Number(day), Number(month)) ? `${full}-${day.padStart(2, '0')}-${month.padStart(2, '0')}` : null };
  });
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOfSerial(serial: number): string {
  const day = new Date(Math.round((serial - 25_569) * 86_400_000));
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}
