import { readPeriod } from '../engine/period.ts';
import type { Headed, Reading } from './band.ts';
import { isTime, readWhen, readYear } from './months.ts';

/** Headings that say something only beside others: letters of three colours, a year beside a target, a rating beside each of several months. */
export function tellNeighbours(columns: Headed[], reading: Reading): void {
  asThresholds(columns);
  withTimeBefore(columns, reading);
  asOutturns(columns, reading);
}

const colours: Record<string, 'green' | 'amber' | 'red'> = { G: 'green', A: 'amber', R: 'red' };

/** 'G', 'A' and 'R' side by side, each once, head the thresholds of their colours. */
function asThresholds(columns: Headed[]): void {
  const letters = columns.filter(({ texts, when }) => when === null && colours[texts.at(-1) ?? '']);
  if (letters.length !== 3 || new Set(letters.map(({ texts }) => texts.at(-1))).size !== 3 || (letters[2]?.column ?? 0) - (letters[0]?.column ?? 0) > 2) return;
  for (const headed of letters) {
    const field = colours[headed.texts.at(-1) ?? ''];
    if (field) headed.heading = { field, certainty: 1 };
  }
}

/** Beside a target a year alone heads its outturn: '2022-23', '2023-24 (provisional)'. */
function asOutturns(columns: Headed[], { yearStart }: Reading): void {
  if (!columns.some(({ heading }) => heading?.field === 'target' || heading?.field === 'criteria')) return;
  for (const headed of columns) {
    const said = headed.texts.join(' ').replace(/\(?\b(?:provisional|prov|final|revised|estimated?)\b\.?\)?/i, '').trim();
    if (!headed.heading && !headed.when && isTime(said) && readYear(said, yearStart) !== null) headed.heading = { field: 'actual', certainty: 0.5 };
  }
}

/** 'Q1', 'RAG', 'Q2', 'RAG': a rating said again beside each time is that time's. */
function withTimeBefore(columns: Headed[], { yearStart }: Reading): void {
  const beside = columns.flatMap((headed, index) => {
    const before = columns[index - 1];
    if (headed.heading?.field !== 'rating' || !before?.when) return [];
    const isTimed = headed.texts.some((text) => readWhen(text, 1, null, false, yearStart) !== null || readPeriod(text, yearStart) !== null);
    return isTimed ? [] : [{ headed, before }];
  });
  if (beside.length > 1) for (const { headed, before } of beside) headed.texts = [...before.texts, ...headed.texts];
}
