import type { Colour, SchemeId } from '../../engine/terms.ts';
import type { Field, TableKind } from '../../tables/table.ts';
import type { Validated } from './checks/checked.ts';
import type { Drafted, PutBack, Written } from './desk.ts';
import type { Summarised } from './summaries/summarised.ts';

/** '1 rating', '3 ratings', '12,000 cells'. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** The order in which ratings are counted, and the words under the bar. */
export const colours: { colour: Colour; word: string }[] = [
  { colour: 'green', word: 'green' },
  { colour: 'amber', word: 'amber' },
  { colour: 'red', word: 'red' },
  { colour: 'blue', word: 'no data' },
  { colour: 'none', word: 'no target' },
  { colour: 'unrated', word: 'not rated' },
];

export const schemes: Record<SchemeId, string> = {
  'contract report': 'Red Amber Green',
  'contract list': 'On or off target',
  'improvement plan': 'Improvement plan',
  'action plan': 'Action plan',
};

export const kinds: Record<TableKind, string> = {
  indicators: 'Indicators with a target and a figure',
  months: 'Figures by month',
  grid: 'Ratings by month',
  thresholds: 'Thresholds for each colour',
  ratings: 'Ratings in words',
  card: 'One indicator, its words beside its figures',
};

/** What a column can be, in an officer's words. */
export const fields: Record<Field, string> = {
  ref: 'Reference', measure: 'Measure', section: 'Section', lead: 'Lead',
  target: 'Target', tolerance: 'Tolerance', criteria: 'Target and tolerance', floor: 'Floor standard', lower: 'Lower end of the tolerance', upper: 'Upper end of the tolerance', green: 'Green', amber: 'Amber', red: 'Red',
  polarity: 'Which way is better', basis: 'Basis',
  actual: 'Figure', ytd: 'Year to date', numerator: 'Numerator', denominator: 'Denominator',
  month: 'Month', quarter: 'Quarter', baseline: 'Baseline', previous: 'Previous figure', previousRating: 'Previous rating',
  comparator: 'Comparator', travel: 'Direction of travel', rating: 'Rating', commentary: 'Commentary',
};

/** A label as it is read: a dash says nothing aloud. */
export function labelSays(label: string, colour: Colour): string {
  return label === '-' ? (colour === 'none' ? 'No target' : 'No data') : label;
}

/** What happened after a click, in one line. */
export function writtenSays(drafted: Drafted | null, written: Written | null): string {
  if (!drafted) return '';
  if (!written) return `${count(drafted.total, 'indicator')} rated. Nothing had to change.`;
  const cells = drafted.written > 0 ? [`${count(drafted.written, 'rating')} written${drafted.differ > 0 ? ` (${drafted.differ.toLocaleString('en-GB')} changed)` : ''}`] : [];
  const months = drafted.months > 0 ? [`${count(drafted.months, 'month')} coloured`] : [];
  const kept = drafted.kept > 0 ? [count(drafted.kept, 'rating kept as it stood', 'ratings kept as they stood')] : [];
  return `${[...cells, ...months, ...kept].join(', ') || count(written.edits, 'change')}.`;
}

/** What a click would write, before it is written. */
export function draftSays(drafted: Drafted): string {
  const does = [
    ...(drafted.written > 0 ? [`write ${count(drafted.written, 'rating')}${drafted.differ > 0 ? ` (${drafted.differ.toLocaleString('en-GB')} other than yours)` : ''}`] : []),
    ...(drafted.months > 0 ? [`colour ${count(drafted.months, 'month')} in a summary`] : []),
  ];
  return does.length > 0 ? `This will ${listed(does)}.` : `This will write ${count(drafted.edits, 'change')}.`;
}

/** What becomes of the summaries, before or after they are written. */
export function summariesSay({ sheets, edits }: Summarised, written: boolean): string {
  const number = (state: string) => sheets.filter((each) => each.state === state).length;
  if (edits === 0) return number('left') > 0 ? 'Nothing was changed.' : 'The summaries are up to date.';
  const does = [
    ...(number('added') > 0 ? [[written ? 'added' : 'add', count(number('added'), 'sheet')]] : []),
    ...(number('refreshed') > 0 ? [[written ? 'refreshed' : 'refresh', count(number('refreshed'), 'sheet')]] : []),
  ].map(([verb, sheets]) => (written ? `${sheets} ${verb}` : `${verb} ${sheets}`));
  return written ? `${listed(does) || count(edits, 'cell')}${does.length > 0 ? '' : ' changed'}.` : `This will ${listed(does) || `change ${count(edits, 'cell')}`}.`;
}

/** Whether the figures can go out, and what stands in the way. */
export function validatedSays({ ready, counts, checked }: Validated): string {
  if (checked.cells === 0) return 'There was nothing to check.';
  if (ready && checked.indicators === 0) return 'No error is open, but no indicator was found.';
  return ready ? 'Ready to submit: no error is open.' : `Not ready to submit: ${count(counts.errors, 'error is', 'errors are')} open.`;
}

export function putBackSays({ restored, left }: PutBack): string {
  const back = restored === 0 ? 'Nothing was put back.' : `${count(restored, 'change')} put back as before.`;
  return left.length === 0 ? back : `${back} Changed by somebody since and left as they are: ${some(left)}.`;
}

/** The first few of many names. */
export function some(names: string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${count(names.length - 8, 'more', 'more')}` : names.join(', ');
}

export function listed(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
