import { readPeriod } from '../engine/period.ts';
import { columnLetters, columnNumber, rangeAddress, readRange } from '../workbook/address.ts';
import { refuse } from '../workbook/refusal.ts';
import type { Refusal } from '../workbook/refusal.ts';
import type { Field, Mapping, Table, TableKind } from './table.ts';

/** A mapping as it is printed: what an officer may edit, with the headings beside it to read. */
export interface PrintedTable extends Mapping {
  range: string;
  headerRow: number;
  kind: TableKind;
  confidence: number;
  sure: boolean;
  title: string;
  why: string[];
  headers: Record<string, string>;
}

/** A table as a mapping that can be edited and given back. Of several columns of one field the first is printed. */
export function mappingOf(table: Table): PrintedTable {
  const columns: Mapping['columns'] = {};
  const months: Record<string, string> = {};
  const headers: Record<string, string> = {};
  for (const { field, column, header, period } of table.kind === 'card' ? [] : table.columns) {
    const letters = columnLetters(column);
    headers[letters] = header;
    if (field === 'month' || field === 'quarter') {
      if (period) months[period] = letters;
    } else {
      columns[field] ??= letters;
    }
  }
  if (Object.keys(months).length > 0) columns.months = months;
  const { sheet, kind, confidence, sure, title, why, header } = table;
  return { sheet, range: rangeAddress(table.range), headerRow: header.bottom, kind, confidence, sure, title, columns, headers, why };
}

const fields: readonly Field[] = [
  'ref', 'measure', 'section', 'lead', 'target', 'tolerance', 'criteria', 'floor', 'lower', 'upper', 'green', 'amber', 'red', 'polarity', 'basis', 'actual', 'ytd',
  'numerator', 'denominator', 'baseline', 'previous', 'previousRating', 'comparator', 'travel', 'rating', 'commentary',
];
const kinds: readonly TableKind[] = ['indicators', 'months', 'grid', 'thresholds', 'ratings', 'card'];

/** Reads what an officer wrote: one table, a list of them, or the whole object that `--json` printed. Anything else is refused with what is wrong. */
export function readMapping(json: unknown): Mapping[] | Refusal {
  const tables = isObject(json) && Array.isArray(json['tables']) ? (json['tables'] as unknown[]) : Array.isArray(json) ? (json as unknown[]) : [json];
  if (tables.length > 1000) return bad('it names more than 1,000 tables');
  const mappings: Mapping[] = [];
  // Of all that was printed, a table that is not sure is named by saying that it is; one that was picked out is named by that.
  const isWhole = isObject(json) && 'tables' in json;
  for (const [index, table] of tables.entries()) {
    const mapping = readOne(table);
    if (typeof mapping === 'string') return bad(`table ${index + 1} ${mapping}`);
    mappings.push(isWhole && isObject(table) && table['sure'] === false ? { ...mapping, sure: false } : mapping);
  }
  return mappings;
}

function bad(detail: string): Refusal {
  return refuse('bad mapping', { detail });
}

function readOne(json: unknown): Mapping | string {
  if (!isObject(json)) return 'is not an object in braces';
  const { sheet, range, headerRow, kind, columns } = json;
  if (typeof sheet !== 'string' || sheet === '') return "has no 'sheet'";
  if (range !== undefined && (typeof range !== 'string' || !readRange(range))) return `has a 'range' that is not written as A3:H29`;
  if (headerRow !== undefined && !(typeof headerRow === 'number' && Number.isInteger(headerRow) && headerRow >= 1 && headerRow <= 1_048_576)) return "has a 'headerRow' that is not the number of a row";
  if (kind !== undefined && !kinds.includes(kind as TableKind)) return `has a 'kind' that is not one of ${kinds.join(', ')}`;
  if (!isObject(columns)) return "has no 'columns'";
  const read = kind === 'card' ? {} : readColumns(columns);
  if (typeof read === 'string') return read;
  return {
    sheet,
    ...(range === undefined ? {} : { range }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(kind === undefined ? {} : { kind: kind as TableKind }),
    columns: read,
  };
}

function readColumns(json: Record<string, unknown>): Mapping['columns'] | string {
  const columns: Mapping['columns'] = {};
  for (const [name, letters] of Object.entries(json)) {
    if (name === 'months') {
      if (!isObject(letters)) return "has 'months' that do not give each month its column";
      const months = Object.entries(letters);
      const wrong = months.find(([period, column]) => readPeriod(period) !== period || typeof column !== 'string' || columnNumber(column) === null);
      if (wrong) return `has a month '${wrong[0].slice(0, 30)}' that is not written as 2020-10 with the letters of a column`;
      columns.months = Object.fromEntries(months) as Record<string, string>;
    } else if (!fields.includes(name as Field)) {
      return `has a column called '${name.slice(0, 30)}', which is not one of ${fields.join(', ')}, months`;
    } else if (letters !== null && letters !== '') {
      if (typeof letters !== 'string' || columnNumber(letters) === null) return `has '${name}' in a column that is not written in letters`;
      columns[name as Field] = letters;
    }
  }
  if (columns.measure === undefined && columns.ref === undefined) return 'has neither a measure nor a ref among its columns';
  return columns;
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
