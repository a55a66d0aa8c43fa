import type { Colour, Period, SchemeId } from '../../engine/terms.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { Finding } from '../finding.ts';
import type { SurveyOptions } from '../survey.ts';
import type { Trend } from './trends-data.ts';

/** The summaries that can be made, by the name that the officer chooses them by. */
export const summaryKinds = ['summary', 'months', 'detail', 'commentary', 'trends', 'scorecard', 'list'] as const;
export type SummaryKind = (typeof summaryKinds)[number];

export interface SummariseOptions extends SurveyOptions {
  /** Which sheets to make or refresh; an empty list is all that this workbook has figures for. */
  kinds: SummaryKind[];
  /** The ratings that need commentary. */
  commentary: Colour[];
  /** What becomes of empty commentary cells beside such a rating: left, given a prompt, or rid of prompts that nobody used. */
  prompts: 'left' | 'given' | 'removed';
  /** Whether the summaries are made as tables to copy or export too. */
  copies: boolean;
  /** The day that is printed on the sheets, '2020-11-03'; '' prints none. */
  today: string;
}

export const summariseOptions: SummariseOptions = {
  period: null, scheme: null, sheets: [], mappings: [], settings: {}, kinds: [], commentary: ['red', 'amber'], prompts: 'left', copies: true, today: '',
};

/** What becomes of one sheet. `says` is the line that the officer reads: 'RAG summary: 3 cells change'. */
export interface SheetOutcome {
  kind: SummaryKind;
  name: string;
  state: 'added' | 'refreshed' | 'unchanged' | 'left';
  says: string;
}

/** A table as it can be copied or exported: a caption, a header, and rows of words with their colours. */
export interface CleanTable {
  kind: SummaryKind;
  title: string;
  note: string;
  header: string[];
  /** `colour` where the cell stands for a rating; `verdict` where it tells a movement for better or worse; `number` where it is to stand at the right. */
  rows: { text: string; colour: Colour | null; number: boolean; verdict?: 'better' | 'worse' }[][];
  /** The scheme's legend, a word and what it means each. */
  legend: { colour: Colour; label: string; means: string }[];
}

export interface SummariseOutcome {
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  sheets: SheetOutcome[];
  /** 'Nine measures at or better than target, seven within tolerance, three outside; three have no target.' */
  sentence: string;
  counts: Record<Colour, number>;
  tables: CleanTable[];
  /** What the sheet of trends draws, for drawing it elsewhere; empty where it was not asked for. */
  trends: Trend[];
  /** Empty commentary cells beside a rating that needs words, where the officer has not chosen yet: ask once. */
  emptyCommentary: number;
  findings: Finding[];
  plan: Plan;
}
