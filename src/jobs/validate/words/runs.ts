import { seen } from '../../../engine/figure.ts';
import { monthsBetween, reportingYear } from '../../../engine/period.ts';
import type { Period, Polarity } from '../../../engine/terms.ts';
import type { Doing } from './direction.ts';
import type { SaidAgainst } from './each-sentence.ts';
import type { Held } from './held.ts';
import type { Read } from './reading.ts';

/**
 * What words say of several months ('the third consecutive month of improvement', 'the highest this year') or of none ('unchanged since last month')
 * that the months held do not show: a query. What is said of somebody else, of part of the cases or of a time that the row does not hold is left.
 */
export function runsIn({ text }: Read, doing: Doing, yearStart: number): SaidAgainst[] {
  if (ofElse.test(text) || doing.current === null) return [];
  const series = seriesOf(doing.held, doing.period);
  return [...inARow(text, series, doing.polarity), ...extremes(text, series, doing, yearStart), ...still(text, doing)];
}

const ofElse = /\b(?:national(?:ly)?|england|regional(?:ly)?|neighbours?|team|locality|ward|will|would|expect\w*|forecast|target (?:was|is) set|not|of these|of which|last year|\d{4})\b/i;

/** The months or quarters that the row holds up to the report's, each with the one after it next to it. */
function seriesOf(held: readonly Held[], period: Period | null): Held[] {
  return held.filter((each) => each.period !== null && (period === null || each.period <= period)).sort((one, other) => ((one.period ?? '') < (other.period ?? '') ? -1 : 1));
}

const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth'];
const row = /\b(second|third|fourth|fifth|sixth|[2-6](?:nd|rd|th)) (?:consecutive|successive) (?:month|quarter)\b[^.;]{0,30}\b(improv\w+|increas\w+|ris\w+|decreas\w+|fall\w*|declin\w+|deteriorat\w+|reduc\w+)/i;

function inARow(text: string, series: readonly Held[], polarity: Polarity | null): SaidAgainst[] {
  const match = row.exec(text);
  const [said = '', ordinal = '', word = ''] = match ?? [];
  const times = ordinals.indexOf(ordinal.toLowerCase()) + 2 || Number.parseInt(ordinal, 10);
  const last = series.slice(-times - 1);
  const rises = /^(?:increas|ris)/i.test(word) ? true : /^(?:decreas|fall|reduc)/i.test(word) ? false : polarity === 'nearest' || polarity === null ? null : /^improv/i.test(word) === (polarity === 'higher');
  if (!match || rises === null || last.length <= times || last.some(({ period }, index) => index > 0 && monthsBetween(last[index - 1]?.period ?? '', period ?? '') > 3)) return [];
  const changes = last.slice(1).map(({ figure }, index) => seen(figure) - seen(last[index]?.figure ?? figure));
  if (changes.every((change) => (rises ? change > 0 : change < 0))) return [];
  const figures = last.map(({ figure }) => figure.text);
  return [{ from: match.index, to: match.index + said.length, severity: 'query', says: `the words say '${said.toLowerCase()}', but the last ${last.length} figures are ${figures.join(', ')}`, figures }];
}

const extreme = /\b(highest|lowest|best|worst)(?: (?:ever|monthly|performance|figure|level|result|position|rate|number|score))*(?: (?:recorded|reported|seen|so far|achieved))*,? (?:this|so far this|in the|of the|for the) (?:financial |reporting )?year\b(?! to|,? (?:but|except|apart|other than|after|behind))/i;

function extremes(text: string, series: readonly Held[], { polarity, period, current }: Doing, yearStart: number): SaidAgainst[] {
  const match = extreme.exec(text);
  const word = (match?.[1] ?? '').toLowerCase();
  if (!match || period === null || current === null) return [];
  const year = series.filter((each) => each.period !== null && each.period >= reportingYear(period, yearStart).first && each.figure.unit === current.figure.unit);
  const high = word === 'highest' ? true : word === 'lowest' ? false : polarity === 'higher' ? word === 'best' : polarity === 'lower' ? word === 'worst' : null;
  if (high === null || year.length < 3) return [];
  const [first] = year.filter(({ figure }) => (high ? seen(figure) > seen(current.figure) : seen(figure) < seen(current.figure)));
  return first ? [{ from: match.index, to: match.index + match[0].length, severity: 'query', says: `the words say '${match[0].toLowerCase()}' of ${current.figure.text}, but '${first.name}' is ${first.figure.text}`, figures: [current.figure.text, first.figure.text] }] : [];
}

const unchanged = /\b(?:(?:performance|the (?:position|figure|rate|number|result)|it|this (?:measure|indicator)) (?:is|was|remains?|remained|stays?|stayed|has (?:been|remained|stayed)) (?:unchanged|static|the same)|no change)\b[^.;,]{0,20}\b(?:last|previous|prior) (?:month|quarter|period)\b/i;

/** 'Unchanged since last month' beside a figure that moved by more than anybody would call the same. */
function still(text: string, { current, previous }: Doing): SaidAgainst[] {
  const match = unchanged.exec(text);
  if (!match || !current || !previous || current.figure.unit !== previous.figure.unit) return [];
  const change = Math.abs(seen(current.figure) - seen(previous.figure));
  if (change <= (current.figure.unit === '%' ? 0.5 : Math.abs(seen(previous.figure)) * 0.02)) return [];
  return [{ from: match.index, to: match.index + match[0].length, severity: 'query', says: `the words say '${match[0].toLowerCase()}', but ${previous.figure.text} became ${current.figure.text}`, figures: [previous.figure.text, current.figure.text] }];
}
