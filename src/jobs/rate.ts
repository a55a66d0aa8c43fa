import type { Colour, Period, SchemeId } from '../engine/terms.ts';
import type { Table } from '../tables/table.ts';
import type { Plan } from '../workbook/plan.ts';
import { refuse, refused } from '../workbook/refusal.ts';
import type { Refusal } from '../workbook/refusal.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Finding } from './finding.ts';
import { colourLetters } from './grid.ts';
import type { Letters } from './grid.ts';
import { rateTable } from './rate-table.ts';
import { hasFigures, survey } from './survey.ts';
import type { Progress, SurveyOptions } from './survey.ts';

export type { Progress } from './survey.ts';

/** What the officer asked for. Empty lists ask for everything that is sure. */
export interface RateOptions extends SurveyOptions {
  /** Months with figures: left as they are, listed in the outcome, or filled as well. Months with letters are always coloured. */
  months: 'left' | 'listed' | 'filled';
  /** By reference, the reason for keeping what stands in the rating cell. */
  keep: Record<string, string>;
  keepAll: boolean;
}

export const rateOptions: RateOptions = {
  period: null, scheme: null, sheets: [], mappings: [], months: 'left', keep: {}, keepAll: false, settings: {},
};

/** One month of an indicator. `cell` names its sheet where that is another than the indicator's. */
export interface RatedMonth {
  period: Period;
  cell: string;
  rating: Colour;
}

/** An indicator with its rating, where it stands and why. Figures are words as an officer writes them; '' where there is none. */
export interface RatedIndicator {
  sheet: string;
  row: number;
  /** Where the rating is or would be written; '' where there is no room. */
  cell: string;
  figureCell: string;
  period: Period | null;
  ref: string;
  measure: string;
  section: string;
  /** What the rule gives, whatever stands or is kept. */
  rating: Colour;
  label: string;
  /** What stood in the cell before. */
  stood: string;
  /** Whether this click changes what stands there. */
  changes: boolean;
  /** Why what stands was kept, or null. */
  kept: string | null;
  figure: string;
  target: string;
  tolerance: string;
  basis: string;
  reason: string;
  criteria: string;
  doubts: string[];
  months: RatedMonth[];
}

export interface RateOutcome {
  tables: Table[];
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  ratings: RatedIndicator[];
  findings: Finding[];
  plan: Plan;
}

/**
 * Rates every indicator of the workbook and plans what to write: the word and the colour in each rating cell,
 * the colours of months that hold letters. What the plan does not name stays as it is; a second run plans nothing.
 * Refuses where there is no table, or where a sheet, a scheme, a month or a kept reference that was named does not exist.
 */
export function rate(snapshot: Snapshot, options: RateOptions, progress: Progress = () => undefined): RateOutcome | Refusal {
  progress(0, 0, 'Looking for tables');
  const found = survey(snapshot, options);
  if (refused(found)) return found;
  const { tables, chosen, period, scheme, settings } = found;
  if (tables.length === 0) return refuse('no table');

  const total = chosen.reduce((sum, { range, header }) => sum + range.bottom - header.bottom, 0);
  let done = 0;
  const step = (rows: number, what: string) => progress((done += rows), total, what);

  const outcome: RateOutcome = {
    tables,
    period: period && { period: period.period, says: period.says },
    scheme,
    ratings: [],
    findings: [...remarks(snapshot), ...unsure(tables, options)],
    plan: { expects: [], edits: [] },
  };
  const letters: Letters[] = [];
  for (const table of chosen) {
    if (table.kind === 'grid') letters.push(...colourLetters(snapshot, table, settings, outcome.plan));
    else if (hasFigures(table)) rateTable(snapshot, table, { settings, options }, outcome, step);
  }
  joinLetters(outcome, letters);
  const unknown = Object.keys(options.keep).find((ref) => !outcome.ratings.some((rated) => rated.ref === ref));
  if (unknown !== undefined) return refuse('no indicator', { detail: unknown });
  return outcome;
}

function remarks(snapshot: Snapshot): Finding[] {
  return snapshot.remarks.map((message) => ({ rule: 'remark', severity: 'query', sheet: '', cell: '', message }));
}

function unsure(tables: Table[], options: RateOptions): Finding[] {
  return tables
    .filter((table) => !table.sure && !options.sheets.includes(table.sheet))
    .map((table) => ({
      rule: 'not-sure',
      severity: 'query',
      sheet: table.sheet,
      cell: '',
      message: `The table${table.title ? ` '${table.title}'` : ''} on the sheet '${table.sheet}' was left alone: ${table.why.at(-1) ?? 'it may be no table of indicators'}. Name the sheet to have it rated.`,
    }));
}

/** One entry an indicator: the letters of a summary grid go to the indicator of the same reference, else they are an entry of their own. */
function joinLetters(outcome: RateOutcome, letters: Letters[]): void {
  const byRef = new Map(outcome.ratings.filter(({ ref }) => ref !== '').map((rated) => [rated.ref, rated]));
  for (const { rated, months } of letters) {
    const known = byRef.get(rated.ref);
    if (!known) outcome.ratings.push({ ...rated, months });
    else if (known.months.length === 0) known.months = months.map((month) => ({ ...month, cell: `${rated.sheet}!${month.cell}` }));
  }
}
