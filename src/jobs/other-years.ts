import { reportingYear } from '../engine/period.ts';
import type { Period } from '../engine/terms.ts';
import type { Table, TableKind } from '../tables/table.ts';
import type { SurveyOptions } from './survey.ts';

/**
 * The tables whose months are all of another reporting year than the report's, beside others that say how things stand: last year's sheet, or the next one
 * made ready. Nothing of theirs is rated or checked, since a rating of this month would take the place of theirs; their figures are compared with.
 * A table with a figure of its own for now is none of them, nor is one of letters, nor one that the officer named.
 */
export function otherYears(tables: readonly Table[], now: Period, yearStart: number, { sheets, mappings }: Pick<SurveyOptions, 'sheets' | 'mappings'>): Table[] {
  const { first, last } = reportingYear(now, yearStart);
  const named = new Set([...sheets, ...mappings.map(({ sheet }) => sheet)]);
  const isOther = ({ kind, columns, sheet }: Table) => {
    if (!ofFigures.includes(kind) || named.has(sheet)) return false;
    const times = columns.flatMap(({ field, period }) => (period !== undefined && (field === 'month' || field === 'quarter') ? [period] : []));
    return times.length > 2 && times.every((period) => period < first || period > last) && !columns.some(({ field, header }) => field === 'actual' && !ofYear.test(header));
  };
  const others = tables.filter(isOther);
  return tables.some((table) => ofFigures.includes(table.kind) && !others.includes(table)) ? others : [];
}

const ofFigures: readonly TableKind[] = ['months', 'indicators'];

/** A column for what a year came to. */
const ofYear = /\b(?:outturn|year[- ]?end|full[- ]year|end of year|annual|total|result)\b/i;
