import { monthsBetween, periodName, readPeriod, reportingYear } from '../../../engine/period.ts';
import type { Period } from '../../../engine/terms.ts';
import { Kind, textAt } from '../../../workbook/snapshot.ts';
import { address } from '../../../workbook/address.ts';
import { ownKind } from '../../../workbook/own.ts';
import { bySheet } from '../../grouped.ts';
import { aboutRow } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';
import { earlier, isTitle, leftTitles, longest, misplacedHeadings, staleHeadings, wrongYears } from '../titles.ts';
import { besideOf } from '../words/loose.ts';
import type { Beside } from '../words/loose.ts';
import { sameFigure } from '../words/mention.ts';
import type { Mention } from '../words/mention.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { readingOf } from '../words/reading.ts';
import type { Sentence } from '../words/sentences.ts';
import { monthsNamed, yearsNamed } from '../words/times.ts';

export const periodMismatch = {
  id: 'period-mismatch', group: 'series', severity: 'error',
  title: "Another period than the report's",
  says: "A title that names the month or quarter of the report with another year, or one that is still to come, a sentence that says so of the position, and one that gives this period's figure under another year; a title of another month than its sheet is named after, where other sheets' titles agree with their names, or of another quarter; a title of another year than all the months below it; a column headed by another month than its place among the months. A query: figures headed by another month than their table's title, and targets by an earlier year. Titles of earlier years' tables are left alone.",
  todo: 'Correct the year or the month.',
  *check(evidence) {
    // A title that is wrong in two ways is one that is wrong.
    const told = new Set<string>();
    for (const found of find(evidence)) {
      const key = `${found.sheet}\n${found.at ? address(found.at) : ''}\n${found.quote?.from ?? ''}`;
      if (!told.has(key)) yield found;
      told.add(key);
    }
  },
} as const satisfies Rule;

function* find(evidence: Evidence): Iterable<Found> {
  const { period, yearStart } = evidence.settings;
  yield* misplacedHeadings(evidence);
  yield* leftTitles(evidence, yearStart);
  yield* wrongYears(evidence, yearStart);
  yield* staleHeadings(evidence);
  if (period === null) return;
  yield* titles(evidence, period, yearStart);
  yield* sentences(evidence, period, yearStart);
}

function* titles({ snapshot, blocks }: Evidence, period: Period, yearStart: number): Iterable<Found> {
  const on = bySheet(blocks());
  for (const sheet of snapshot.sheets) {
    if (sheet.visibility !== 'visible' || ownKind(sheet) !== null) continue;
    // A sheet for each quarter, or for each year, is named after it.
    const tab = sheet.name.replaceAll('_', ' ');
    const inside = on(sheet.name);
    const { cells } = sheet;
    for (let place = 0; place < cells.row.length; place++) {
      const at = { row: cells.row[place] ?? 0, column: cells.column[place] ?? 0 };
      if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) continue;
      const text = textAt(cells, place);
      // A heading of a column may name any period: that is what columns are for.
      if (text.length > longest || inside.some(({ range }) => at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right)) continue;
      const named = isTitle.test(text) ? readPeriod(text, yearStart) : null;
      if (named === null || named === period || earlier.test(text)) continue;
      const apart = monthsBetween(period, named);
      if (isNamedAfter(tab, named, yearStart)) continue;
      if (apart <= 0 && apart % 12 !== 0) continue;
      yield { sheet: sheet.name, at, message: `The title '${text.trim()}' names ${periodName(named)} in a report for ${periodName(period)}.`, severity: apart % 12 === 0 ? 'error' : 'query', figures: [text, period] };
    }
  }
}

/** Whether a sheet's name says a period itself: its month, its quarter or its year. */
function isNamedAfter(tab: string, named: Period, yearStart: number): boolean {
  if (readPeriod(tab, yearStart) === named) return true;
  const month = Number(named.slice(5));
  const quarter = Math.floor(((month - yearStart + 12) % 12) / 3) + 1;
  const year = Number(reportingYear(named, yearStart).first.slice(0, 4));
  return monthsNamed(tab).includes(month) || new RegExp(`^(?:q|qtr|quarter) ?${quarter}\\b`, 'i').test(tab) || yearsNamed(tab, yearStart).some((each) => each.year === year) || new RegExp(`\\b${named.slice(0, 4)}\\b`).test(tab);
}

/** A sentence that says of when the position is and names the report's own month or quarter in a year to come. */
function misnamed({ text }: Sentence, period: Period, yearStart: number): { from: number; to: number; said: string } | null {
  const match = /\b(?:as at|position|performance|figures|measures|results|headed|headline|titled)\b[^.;]{0,60}?\b((?:quarter|q|qtr) ?[1-4],? ?(?:of )?20\d\d ?[/\u2010-\u2015-] ?(?:20)?\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december) 20\d\d)\b/i.exec(text);
  const said = match?.[1];
  if (!match || said === undefined || /\b(?:by|until|target for|plan|expected|will|forecast|next)\b/i.test(text)) return null;
  const named = readPeriod(said, yearStart);
  const apart = named === null ? 0 : monthsBetween(period, named);
  const from = match.index + match[0].length - said.length;
  return apart > 0 && apart % 12 === 0 ? { from, to: from + said.length, said } : null;
}

function* sentences(evidence: Evidence, period: Period, yearStart: number): Iterable<Found> {
  const year = Number(reportingYear(period, yearStart).first.slice(0, 4));
  const sheets = besideOf(evidence);
  for (const commentary of evidence.commentaries()) {
    const { sheet, at, text, judged, table } = commentary;
    const { sentences: all, held: figures } = readingOf(commentary);
    const held = figures.filter(({ is }) => is === 'figure' || is === 'ytd').map(({ figure }) => figure);
    for (const sentence of all) {
      // What reads as a title was judged as one.
      const later = judged === null && text.length <= longest && isTitle.test(text) ? null : misnamed(sentence, period, yearStart);
      if (later) {
        const says = `'${cited(sentence.text, later)}' names ${later.said}; the report is for ${periodName(period)}.`;
        const more = { figures: [later.said, period], quote: quoteOf(sentence, later) };
        yield judged && table ? aboutRow(table, judged, at, says, more) : { sheet, at, message: says, ...more };
        continue;
      }
      const found = sentence.mentions.length === 0 ? null : misdated(sentence, year, yearStart);
      if (!found) continue;
      const now = sentence.mentions.find((mention) => (judged ? held.some((figure) => sameFigure(mention, figure)) : isToDate(mention, sheets.get(sheet) ?? [])));
      if (!now || now.unit === '' && now.value < 10) continue;
      const message = `'${cited(sentence.text, found)}' gives ${now.text} for ${found.said}; the report is for ${year}-${String((year + 1) % 100).padStart(2, '0')}.`;
      const more = { figures: [found.said, now.text, period], quote: quoteOf(sentence, found) };
      yield judged && table ? aboutRow(table, judged, at, message, more) : { sheet, at, message, ...more };
    }
  }
}

/** The one year that a sentence names where it speaks of now ('has increased to … compared with last year') and the year is an earlier one. */
function misdated({ text }: Sentence, year: number, yearStart: number): { from: number; to: number; said: string } | null {
  const years = yearsNamed(text, yearStart);
  const [only] = years;
  if (!only || years.length > 1 || only.year >= year || only.year < year - 2) return null;
  const opens = only.from < 60 && /^(?:in|during|for|over|at)\b/i.test(text);
  const isNow = /\b(?:has|have) (?:\w+ )?(?:increased|decreased|risen|fallen|improved|declined|reduced|dropped|deteriorated)\b/i.test(text) && /\b(?:compared|against|than)\b[^.;]*\b(?:previous|last|prior)\b/i.test(text);
  return opens && isNow ? { from: only.from, to: only.to, said: text.slice(only.from, only.to) } : null;
}

/** Whether a figure stands as a year to date or total in a block of the sheet. */
function isToDate(mention: Mention, blocks: readonly Beside[]): boolean {
  return blocks.some(({ columns }) => columns.some(({ name, cells }) => /\b(?:ytd|year to date|total|current|actual)\b/i.test(name) && cells.some(({ figure }) => sameFigure(mention, figure))));
}
