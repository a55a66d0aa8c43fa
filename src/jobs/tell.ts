import { periodName } from '../engine/period.ts';
import { labelOf } from '../engine/scheme.ts';
import type { Rated } from '../engine/terms.ts';
import type { Field, Row } from '../tables/table.ts';
import { address, within } from '../workbook/address.ts';
import { find, Mark, marked } from '../workbook/snapshot.ts';
import { restated } from './cycle/restated.ts';
import type { Finding, RuleId } from './finding.ts';
import { nameOf, wordsOf } from './record/recall.ts';
import type { Decided, Work } from './rate-table.ts';
import type { Standing } from './rating-cell.ts';
import { goingOn, sayLabel } from './words.ts';

/** Adds a finding of this table to the outcome. */
export function report({ sheet, outcome }: Work, rule: RuleId, severity: Finding['severity'], cell: string, message: string): void {
  outcome.findings.push({ rule, severity, sheet: sheet.name, cell, message });
}

/** Says what an officer should know of a row: what could not be rated, what stood there and differs, what was left alone and why. */
export function tell(work: Work, decided: Decided): void {
  const { row, rated, at, stood, kept } = decided;
  const { sheet } = work;
  const cell = at ? address(at) : '';
  const name = nameOf({ ref: row.indicator.ref, measure: row.indicator.measure, stretch: work.table.stretch ?? '' });
  const rule = rated.rating.colour;
  const why = rated.rating.reason;

  if (rule === 'unrated') {
    const waits = rated.figure?.kind === 'missing' && rated.figure.why === 'waiting';
    report(work, waits ? 'waiting-for-excel' : 'not-rated', waits ? 'query' : 'error', blame(row, rated) || cell, `${name}: ${goingOn(why)}`);
  } else {
    for (const { about, says } of rated.doubts) {
      if (about !== 'figure' && about !== 'basis') report(work, 'criteria-doubt', 'query', blame(row, rated) || cell, `${name}: ${goingOn(says)}`);
    }
  }

  if (kept && differs({ text: '', colour: kept.colour }, rule)) {
    const word = kept.colour === stood.colour ? said(stood) : labelOf(work.settings.scheme, kept.colour);
    report(work, 'override', 'query', cell, `${name} keeps ${word} where the rule gives ${sayLabel(rated.label)} (${kept.reason}): ${goingOn(why)}`);
  } else tellLapse(work, decided);
  tellCriteria(work, decided);
  work.outcome.findings.push(...restated(work, decided, work.memory));

  if (differs(stood, rule)) {
    if (kept === null && rule === 'none') report(work, 'rated-without-target', 'error', cell, `${name} has no target, so no rule gives ${said(stood)}`);
    else if (kept === null) report(work, 'rating-differs', 'error', cell, `${name} says ${said(stood)}; the rule gives ${sayLabel(rated.label)}: ${goingOn(why)}`);
    const place = at ? find(sheet.cells, at.row, at.column) : -1;
    if (marked(sheet.cells, place, Mark.formula | Mark.array)) report(work, 'formula-rating', 'query', cell, `${name}: this rating is a formula, so it was not overwritten`);
    else if (work.graded) report(work, 'graded', 'query', cell, `${name}: this column rates by numbers from 1 to 5, so the number was left`);
    else if (marked(sheet.cells, place, Mark.rich)) report(work, 'rich-text', 'query', cell, `${name}: this cell holds text in several looks, so it was not overwritten`);
  }

  const conditional = at !== null && sheet.conditional.some((range) => within(range, at));
  if (conditional && !work.outcome.findings.some((finding) => finding.rule === 'conditional-format' && finding.sheet === sheet.name)) {
    report(work, 'conditional-format', 'query', cell, 'A conditional format colours this column: the words were written and the colours left to it');
  }
}

/** A rating kept for this month and another figure no longer holds; one of an earlier month is told where its word still stands. */
function tellLapse(work: Work, { row, rated, at, stood, recalled }: Decided): void {
  if (recalled.kept.length === 0) return;
  const period = work.settings.period ?? '';
  const name = nameOf({ ref: row.indicator.ref, measure: row.indicator.measure, stretch: work.table.stretch ?? '' });
  const figure = rated.figure?.text ?? '';
  const own = recalled.kept.findLast((each) => each.period === period);
  const earlier = recalled.kept.filter((each) => each.period < period).sort((one, other) => (one.period < other.period ? -1 : 1)).at(-1);
  const cell = at ? address(at) : '';
  if (own) report(work, 'lapsed', 'query', cell, `${name}: the rating kept for the figure ${own.figure || 'that was missing'} (${own.reason}) no longer holds, since the figure is now ${figure || 'missing'}`);
  else if (earlier && earlier.kept === stood.colour && differs(stood, rated.rating.colour)) {
    report(work, 'lapsed', 'query', cell, `${name}: the rating kept for ${periodName(earlier.period)} (${earlier.reason}) no longer holds in another month`);
  }
}

/** The record's target or tolerance of this month, where the cell says another. */
function tellCriteria(work: Work, { row, written }: Decided): void {
  if (row.indicator === written) return;
  for (const field of ['target', 'tolerance'] as const) {
    const [held, stands] = [wordsOf(row.indicator[field]), wordsOf(written[field])];
    const at = row.at(field) ?? row.at('criteria');
    if (held !== stands) report(work, 'criteria-dated', 'query', at ? address(at) : '', `${row.indicator.ref || row.indicator.measure}: the ${field} that holds in this month is ${held || 'none'} by the record; the cell says ${stands || 'nothing'}`);
  }
}

/** Whether a person's rating is not the rule's. '-' stands for no target and for no data alike. */
function differs(stood: Standing, rule: Rated['rating']['colour']): boolean {
  return stood.colour !== null && stood.colour !== rule && rule !== 'unrated' && !(stood.colour === 'none' && rule === 'blue');
}

function said({ text, colour }: Standing): string {
  return text === '' ? `the colour ${colour ?? ''}` : text;
}

const suspects: Record<Rated['doubts'][number]['about'] | 'nothing', Field[]> = {
  tolerance: ['tolerance', 'criteria', 'target'],
  target: ['target', 'criteria'],
  polarity: ['polarity', 'target', 'criteria'],
  thresholds: ['green', 'amber', 'red'],
  basis: ['basis', 'actual'],
  figure: ['actual', 'ytd'],
  nothing: ['actual', 'ytd', 'target', 'criteria'],
};

/** The cell to look at first: the one that the first doubt is about. */
function blame(row: Row, { doubts }: Rated): string {
  const at = suspects[doubts[0]?.about ?? 'nothing'].map((field) => row.at(field)).find((position) => position !== undefined);
  return at ? address(at) : '';
}
