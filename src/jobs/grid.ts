import { periodName } from '../engine/period.ts';
import { labelOf, pairOf, readRatingWord } from '../engine/scheme.ts';
import type { Colour, Settings } from '../engine/terms.ts';
import { readRows } from '../tables/rows.ts';
import type { Row, Table } from '../tables/table.ts';
import { address, within } from '../workbook/address.ts';
import { difference } from '../workbook/difference.ts';
import type { Plan } from '../workbook/plan.ts';
import { contentAt, find } from '../workbook/snapshot.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { RatedIndicator, RatedMonth } from './rate.ts';

/** A row of a summary by month: its letters, and the entry that it gives where no other table has its reference. */
export interface Letters {
  rated: RatedIndicator;
  months: RatedMonth[];
}

/** Colours the letters of a summary by month, each by what it says; the letters themselves, and colours without letters, are never changed. */
export function colourLetters(snapshot: Snapshot, table: Table, settings: Settings, plan: Plan): Letters[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return [];
  return readRows(snapshot, table).map((row) => {
    const months: RatedMonth[] = [];
    for (const { period, at, text } of row.months) {
      const rating = letterColour(text);
      if (rating === null) continue;
      months.push({ period, cell: address(at), rating });
      // Where a person gave a colour and no letter, that colour stands.
      if (contentAt(sheet.cells, find(sheet.cells, at.row, at.column)) === null) continue;
      // A dash is no letter: it is not due, or has no figure, and stays plain.
      const pair = readRatingWord(text) === 'none' ? null : pairOf(settings.scheme, rating);
      if (!pair || sheet.conditional.some((range) => within(range, at))) continue;
      const edit = difference(sheet, at, pair);
      if (edit) {
        plan.edits.push(edit);
        plan.expects.push({ sheet: sheet.name, at, content: text });
      }
    }
    return { rated: entry(table, row, settings, months), months };
  });
}

/** In a grid '-' is blue: not due, or no figure. */
function letterColour(text: string): Colour | null {
  const said = readRatingWord(text);
  if (said === 'completed' || said === null) return null;
  return said === 'none' ? 'blue' : said;
}

function entry(table: Table, row: Row, settings: Settings, months: RatedMonth[]): RatedIndicator {
  const now = months.find(({ period }) => period === settings.period);
  const rating = now?.rating ?? 'blue';
  const month = settings.period === null ? 'the reporting month' : periodName(settings.period);
  return {
    sheet: table.sheet,
    row: row.row,
    cell: now?.cell ?? '',
    figureCell: '',
    period: settings.period,
    ref: row.indicator.ref,
    measure: row.indicator.measure,
    section: row.section,
    stretch: '',
    rating,
    label: labelOf(settings.scheme, rating),
    stood: '',
    changes: false,
    kept: null,
    travel: { previous: '', lastYear: '', verdict: null },
    figure: '',
    target: '',
    tolerance: '',
    basis: row.indicator.basis,
    reason: now ? `This summary says so for ${month}; it holds ratings and no figures` : `This summary has no rating for ${month}`,
    criteria: '',
    doubts: [],
    months: [],
  };
}
