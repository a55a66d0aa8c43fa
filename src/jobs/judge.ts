import { rateIndicator, readCriteria } from '../engine/rate.ts';
import type { Readable } from '../engine/rate.ts';
import type { Company, Indicator, Rated, Settings } from '../engine/terms.ts';
import { readTable } from '../tables/company.ts';
import { eachRow } from '../tables/rows.ts';
import type { Row, Table } from '../tables/table.ts';
import { address } from '../workbook/address.ts';
import type { Position } from '../workbook/address.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { ratingColumn } from './column.ts';
import type { RatingColumn } from './column.ts';
import type { Borrowed, Elsewhere } from './elsewhere.ts';
import { readMemory } from './record/read.ts';
import type { Memory } from './record/memory.ts';
import { asDecided, recallFrom, recallOf } from './record/recall.ts';
import type { Recall, Recalled } from './record/recall.ts';
import { isGraded, standing } from './rating-cell.ts';
import type { Standing } from './rating-cell.ts';

/** What every row of a table shares: its sheet, where its ratings stand or would stand, and what its cells say of one another. */
export interface Bearing {
  snapshot: Snapshot;
  sheet: Sheet;
  table: Table;
  settings: Settings;
  company: Company;
  column: RatingColumn | null;
  /** The column rates by numbers from 1 to 5. */
  graded: boolean;
  /** The words that stand as ratings, a row each. */
  ratings: string[];
  /** The first row that holds an indicator. */
  first: number;
  /** Finds what the workbook remembers of an indicator. */
  recall: Recall;
  /** Finds what other tables say of an indicator. */
  elsewhere: Elsewhere;
}

/**
 * An indicator with its rating, and what stood there before. Its row is as an officer has decided: with the polarity that was answered,
 * and the target of the reporting month; `written` is the indicator as its cells say, with what is `borrowed` from the cells of another table. `at` is its rating cell, null where there is no room for one.
 */
export interface Judged {
  row: Row;
  written: Indicator;
  recalled: Recalled;
  readable: Readable;
  rated: Rated;
  at: Position | null;
  stood: Standing;
  borrowed: Borrowed['from'];
}

/** Takes the bearings of a table before its rows are judged; null where it has no row. */
export function bearingOf(snapshot: Snapshot, table: Table, settings: Settings, memory: Memory = readMemory(snapshot), elsewhere: Elsewhere = () => null): Bearing | null {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new RangeError(`no sheet '${table.sheet}'`);
  const { company, ratings, first } = readTable(snapshot, table);
  if (ratings.length === 0) return null;
  const recall = recallFrom(memory, snapshot);
  return { snapshot, sheet, table, settings, company, column: ratingColumn(sheet, table), graded: isGraded(ratings), ratings, first, recall: table.stretch ? recallOf(recall, table.stretch) : recall, elsewhere };
}

/** Rates the rows of a table one after the other; nothing is planned or written. What rating, summaries and checks share. */
export function* judge({ snapshot, sheet, table, settings, company, column, graded, recall, elsewhere }: Bearing): Generator<Judged> {
  const annual = table.columns.some(({ field, header }) => (field === 'target' || field === 'criteria') && wholeYear.test(header));
  for (const read of eachRow(snapshot, table)) {
    const lent = elsewhere(table, read.indicator);
    const written = lent?.indicator ?? read.indicator;
    if (annual) written.annualTarget = true;
    const recalled = recall(sheet.name, written);
    const { indicator, settings: own } = asDecided(recalled, written, settings);
    const row = indicator === read.indicator ? read : { ...read, indicator };
    const readable = readCriteria(indicator, own);
    const at = column && (table.kind === 'card' ? (row.at('rating') ?? null) : { row: row.row, column: column.column });
    const borrowed = lent?.from ?? none;
    yield { row, written, recalled, readable, rated: told(rateIndicator(indicator, own, company, readable), borrowed), at, stood: standing(sheet, row, at, graded), borrowed };
  }
}

const none: Borrowed['from'] = [];

/** A heading such as 'Annual target' or 'Year-end target'. */
const wholeYear = /\b(?:annual|yearly|(?:full|whole)[- ]year|year[- ]end|end of year)\b/i;

/** Says in the reason what another table's cell lends. */
function told(rated: Rated, borrowed: Borrowed['from']): Rated {
  if (borrowed.length === 0 || !['green', 'amber', 'red'].includes(rated.rating.colour)) return rated;
  const lent = borrowed.map(({ field, says, place: { sheet, at } }) => `the ${field} ${says} of ${sheet}!${address(at)}`).join(' and ');
  return { ...rated, rating: { ...rated.rating, reason: `${rated.rating.reason}, by ${lent}` } };
}
