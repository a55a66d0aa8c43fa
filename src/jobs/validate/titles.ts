import { periodName, readPeriod, reportingYear } from '../../engine/period.ts';
import type { Position } from '../../workbook/address.ts';
import type { Period } from '../../engine/terms.ts';
import { ownKind } from '../../workbook/own.ts';
import { Kind, textAt } from '../../workbook/snapshot.ts';
import { misplacedMonths } from './arithmetic/months.ts';
import type { Evidence } from './evidence.ts';
import type { Found } from './rule.ts';
import { monthsNamed, yearsNamed } from './words/times.ts';

/** Titles are this short; longer texts are sentences. */
export const longest = 120;

/** What a title of a report speaks of, and what makes it one of another time by right. */
export const isTitle = /\b(?:performance|report|scorecard|indicators?|quarter|q[1-4]|position|summary|data|as at|measures|kpis?)\b/i;
export const earlier = /\b(?:previous|last year|prior|comparison|comparator|baseline|final|published|due|next|forecast|deadline|updated?|plan|until|by|from|targets? (?:for|date|year))\b/i;

/** Headings of months that break the run of their neighbours. */
export function* misplacedHeadings({ blocks }: Evidence): Iterable<Found> {
  for (const block of blocks()) {
    for (const { column, says, should } of misplacedMonths(block)) {
      yield { sheet: block.sheet, at: { row: block.header.bottom, column }, message: `The heading '${says}' stands where ${should} is due among the months beside it.`, figures: [says, should], todo: 'Correct the heading, or move the column.' };
    }
  }
}

/** A text in the first rows of a sheet, in which its title stands. */
interface Title {
  sheet: string;
  at: Position;
  text: string;
}

const titleRows = 3;

function titlesOf({ snapshot: { sheets } }: Evidence): Title[] {
  return sheets.filter((sheet) => sheet.visibility === 'visible' && ownKind(sheet) === null).flatMap(({ name, cells }) => {
    const titles: Title[] = [];
    for (let place = 0; place < cells.row.length && (cells.row[place] ?? 0) <= titleRows; place++) {
      const text = ((cells.kind[place] ?? 0) & Kind.mask) === Kind.text ? textAt(cells, place).trim() : '';
      if (text.length > 12 && text.length <= longest && !earlier.test(text)) titles.push({ sheet: name, at: { row: cells.row[place] ?? 0, column: cells.column[place] ?? 0 }, text });
    }
    return titles;
  });
}

/**
 * Titles of another month or quarter than their sheet is named after, as after copying last month's sheet. Sheets named after a month may be named after
 * the one in which they are due: the titles of others must show that they are not.
 */
export function* leftTitles(evidence: Evidence, yearStart: number): Iterable<Found> {
  const titles = titlesOf(evidence);
  for (const { what, named, alone } of [{ what: 'month', named: monthsNamed, alone: false }, { what: 'quarter', named: quartersNamed, alone: true }]) {
    const titled = titles.flatMap((title) => {
      const [tab, ...tabs] = named(title.sheet.replaceAll('_', ' '));
      const [time, ...times] = named(title.text);
      return tab === undefined || time === undefined || tabs.length > 0 || times.length > 0 || readPeriod(title.text, yearStart) === null ? [] : [{ ...title, fits: time === tab }];
    }).filter(({ sheet }, index, all) => all.findIndex((each) => each.sheet === sheet) === index);
    const left = titled.filter(({ fits }) => !fits);
    if (left.length * 2 > titled.length && !(alone && titled.length === 1)) continue;
    for (const { sheet, at, text } of left) yield { sheet, at, severity: 'query', message: `The title '${text}' names another ${what} than its sheet, '${sheet}'.`, figures: [text, sheet], todo: 'Correct the title, or the name of the sheet.' };
  }
}

function quartersNamed(text: string): number[] {
  return [...new Set(Array.from(text.matchAll(/\b(?:q|qtr|quarter) ?([1-4])\b/gi), ([, quarter]) => Number(quarter)))];
}

/** Titles that contradict themselves ('Quarter 3 2024/25 (July to September 2024)'), or that name one year where all months below them are of another. */
export function* wrongYears(evidence: Evidence, yearStart: number): Iterable<Found> {
  for (const { sheet, at, text } of titlesOf(evidence)) {
    const [year, ...years] = yearsNamed(text, yearStart);
    if (year === undefined || years.length > 0) continue;
    const [quarter, ...quarters] = quartersNamed(text);
    const [first, last, ...more] = monthsNamed(text);
    const should = (yearStart - 1 + ((quarter ?? 1) - 1) * 3) % 12 + 1;
    if (quarter !== undefined && quarters.length === 0 && first !== undefined && last !== undefined && more.length === 0 && (last - first + 12) % 12 === 2 && first !== should) {
      yield { sheet, at, message: `The title '${text}' names quarter ${quarter}, which begins in ${monthName(should)}, and months that begin in ${monthName(first)}.`, figures: [text] };
    }
    const below = evidence.blocks().find((block) => block.sheet === sheet && block.header.top > at.row);
    const months = (below?.columns ?? []).flatMap(({ header }) => (monthsNamed(header).length === 1 ? readPeriod(header, yearStart) ?? [] : []));
    const begun = new Set(months.map((month) => Number(reportingYear(month, yearStart).first.slice(0, 4))));
    const [only] = begun;
    if (months.length < 3 || begun.size > 1 || only === undefined || only === year.year) continue;
    yield { sheet, at, message: `The title '${text}' names ${text.slice(year.from, year.to)}; all ${months.length} months below it are of ${only}/${String((only + 1) % 100).padStart(2, '0')}.`, figures: [text, ...months], todo: 'Correct the title, or the headings of the months.' };
  }
}

/**
 * Headings of the figures that name another month than the title of their table, and headings of targets that name a year before the report's: left
 * from the sheet that was copied, or not. A query; where months stand side by side a heading names its own.
 */
export function* staleHeadings({ judged, settings: { period, yearStart } }: Evidence): Iterable<Found> {
  if (period === null) return;
  const year = Number(reportingYear(period, yearStart).first.slice(0, 4));
  for (const { table: { columns, title, sheet, header, kind } } of judged()) {
    const figures = columns.filter(({ field }) => field === 'actual' || field === 'month' || field === 'quarter');
    if (kind === 'card' || figures.length > 1) continue;
    const titled = readPeriod(title, yearStart);
    for (const { field, header: says, column } of [...figures, ...columns.filter((each) => each.field === 'target')]) {
      const month: Period | null = field === 'target' || titled === null ? null : readPeriod(says, yearStart);
      const [named, ...more] = field === 'target' ? yearsNamed(says, yearStart) : [];
      const isOld = named !== undefined && more.length === 0 && named.year < year && yearsNamed(title, yearStart).every((each) => each.year !== named.year);
      if ((month === null || month === titled) && !isOld) continue;
      yield { sheet, at: { row: header.bottom, column }, severity: 'query', message: `The heading '${says}' names ${month === null ? 'an earlier year' : periodName(month)} in a report for ${periodName(titled ?? period)}.`, figures: [says, titled ?? period], todo: 'Correct the heading, or check that these figures are meant.' };
    }
  }
}

function monthName(number: number): string {
  return periodName(`2000-${String(number).padStart(2, '0')}`).replace(' 2000', '');
}
