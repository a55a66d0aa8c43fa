import type { Band, Headed } from './band.ts';
import { below } from './below.ts';
import { readWhen } from './months.ts';
import type { Field } from './table.ts';
import type { View } from './view.ts';

/** What stretch of time a heading's figures are of, where it says so. */
export type Span = 'month' | 'quarter' | 'ytd' | 'year';
/** A stretch of time, or the columns of a header that name none. */
export type Stretch = Span | 'unsaid';

/** A stretch of time as an officer calls it; '' for none. */
export const stretchNames: Readonly<Record<Stretch, string>> = { unsaid: '', month: 'in month', quarter: 'in quarter', ytd: 'year to date', year: 'whole year' };

const spans: { span: Span; looks: RegExp }[] = [
  { span: 'quarter', looks: /\bquarter[- ]to[- ]date\b/i },
  { span: 'month', looks: /\bmonth[- ]to[- ]date\b/i },
  { span: 'ytd', looks: /\b(?:f?ytd|y\.t\.d|(?:financial )?year[- ]to[- ]date|to[- ]date|so far|cumulative|cum)\b|\bapr(?:il)?(?: (?:19|20)\d\d)? ?(?:to|[-\u2010-\u2015]) ?(?:may|jul|aug|sep|oct|nov|dec|jan|feb|mar)/i },
  { span: 'year', looks: /\b(?:annual|yearly|full[- ]year|whole[- ]year|(?:yr|year)[- ]end|end of (?:the )?year|lifetime|contracted|forecast|fy)\b/i },
  { span: 'quarter', looks: /\b(?:quarter(?:ly)?|qtr|qtd|q ?[1-4])\b/i },
  { span: 'month', looks: /\b(?:in[- ]month|month(?:ly)?|mth|mtd)\b/i },
];

/** The stretch of time that a heading names: 'YTD plan' is of the year to date, 'Annual plan' of all of it. Null where it names none. */
export function spanOf(heading: string): Span | null {
  return spans.find(({ looks }) => looks.test(heading))?.span ?? null;
}

/**
 * The stretches of time by which a header's rows are rated: that which its only rating names, the first of those that have a target, a figure
 * and a rating each, else whatever its figures are of. `isOther` tells the columns of any other.
 */
export function ratedTimes(view: View, band: Band): { spans: Set<Span>; isOther: (claim: { headed: Headed; field: Field }) => boolean } {
  const { columns } = band;
  const stage = lastStage(view, band);
  if (stage !== null) return { spans: new Set(), isOther: ({ headed, field }) => own.includes(field) && (stageOf(headed) ?? stage) !== stage };
  const of = stretches(band);
  const rated = ratedStretches(band, of);
  const [main] = rated;
  if (main && rated.length > 1) {
    return { spans: new Set(main === 'unsaid' ? [] : [main]), isOther: ({ headed, field }) => field !== 'ytd' && own.includes(field) && of.get(headed.column) !== main && rated.includes(of.get(headed.column) ?? main) };
  }
  const figures = columns.flatMap(({ when, heading, texts }) => (when ? when.field : heading?.field === 'actual' || heading?.field === 'ytd' ? (spanOf(texts.join(' ')) ?? []) : []));
  const ratings = columns.filter(({ heading, when }) => heading?.field === 'rating' && when === null);
  const only = ratings.length === 1 ? spanOf(ratings[0]?.texts.join(' ') ?? '') : null;
  if (only !== 'ytd' || !figures.includes(only)) return { spans: new Set(figures), isOther: () => false };
  return { spans: new Set([only]), isOther: ({ headed, field }) => field === 'actual' && spanOf(headed.texts.join(' ')) !== only };
}

/** The last of several numbered years that has figures, where each has a target and a figure: 'Y1 target', 'Y1 actual', 'Y2 target'. Null for any other header. */
function lastStage(view: View, band: Band): number | null {
  const stages = (...fields: Field[]) => band.columns.filter(({ heading, when }) => heading && when === null && fields.includes(heading.field)).map((headed) => ({ headed, stage: stageOf(headed) }));
  const [aims, done] = [stages('target'), stages('actual', 'ytd')];
  if (aims.length < 2 || done.length < 2 || [...aims, ...done].some(({ stage }) => stage === null)) return null;
  const filled = done.filter(({ headed, stage }) => aims.some((aim) => aim.stage === stage) && below(view, band, headed.column).length > 0);
  return filled.reduce<number | null>((last, { stage }) => (stage !== null && stage > (last ?? 0) ? stage : last), null);
}

function stageOf({ texts }: Headed): number | null {
  const number = /\b(?:y(?:ea)?r?|phase|round|wave|tranche|cycle) ?(\d{1,2})\b/i.exec(texts.join(' '))?.[1];
  return number === undefined ? null : Number(number);
}

/** Fields that each stretch of time has for itself. */
const own: readonly Field[] = ['target', 'actual', 'ytd', 'rating'];

/** The stretch of time of each column that has one for itself: said by its headings, or by those of the column with which its group begins. */
export function stretches({ columns }: Band): Map<number, Stretch> {
  const found = new Map<number, Stretch>();
  let last: Stretch = 'unsaid';
  for (const { column, when, heading, texts } of columns) {
    if (!when && !(heading && (own.includes(heading.field) || heading.field === 'travel'))) continue;
    last = when?.field ?? spanOf(texts.join(' ')) ?? (texts.length > 1 ? readWhen(texts[0] ?? '', column, null, false, 4)?.field : null) ?? last;
    found.set(column, last);
  }
  return found;
}

/** The stretches of time that have a target, a figure and a rating each, the one that is rated first at the front: what the headings do not name, the month, the quarter. */
export function ratedStretches(band: Band, of: ReadonlyMap<number, Stretch>): Stretch[] {
  const has = (stretch: Stretch, isOne: (headed: Headed) => boolean) => band.columns.some((headed) => of.get(headed.column) === stretch && isOne(headed));
  return order.filter((stretch) => has(stretch, ({ heading, when }) => !when && heading?.field === 'target')
    && has(stretch, ({ heading, when }) => when !== null || heading?.field === 'actual' || heading?.field === 'ytd')
    && has(stretch, ({ heading, when }) => !when && heading?.field === 'rating'));
}

const order: readonly Stretch[] = ['unsaid', 'month', 'quarter', 'ytd', 'year'];
