import type { Headed } from './band.ts';
import type { Field } from './table.ts';

/** Rows below a header whose cells show what stands under a heading. */
const sample = 30;

/**
 * What must be reached, where the headings say it only beside one another: the minimum or the plain target and not the stretch, unless the rating
 * is against the stretch; and where no heading says target the one column to compare with, be it a standard, a minimum, a threshold or a benchmark.
 * `below` gives the words of a cell so many rows below the header.
 */
export function tellAims(columns: Headed[], below: (column: number, down: number) => string): void {
  withoutStretch(columns);
  plainFirst(columns);
  loneAim(columns, below);
}

const stretch = /\bstretch(?:ed|ing)?\b/i;
const wished = /\b(?:stretch(?:ed|ing)?|aspiration(?:al|s)?|ambitions?|ambitious)\b/i;
const least = /\b(?:min(?:imum)?|floor)\b/i;

/** A stretch beside what must be reached is no target, unless the rating or the variance is against it. */
function withoutStretch(columns: Headed[]): void {
  const further = columns.find((headed) => headed.when === null && (headed.heading === null || headed.heading.field === 'target') && wished.test(said(headed)));
  if (!further) return;
  const plain = columns.find(({ heading, when, column }) => column !== further.column && when === null && heading?.field === 'target' && (heading.certainty === 1 || stretch.test(said(further))))
    ?? (columns.some(({ heading }) => heading?.field === 'upper') ? undefined : columns.find((headed) => headed.heading?.field === 'floor' && least.test(said(headed))));
  if (!plain) return;
  if (isAgainst(columns, wished) && !columns.some((headed) => isJudged(headed) && /\btarget\b/i.test(said(headed)) && !wished.test(said(headed)))) {
    further.heading = { field: 'target', certainty: 1 };
    if (plain.heading?.field === 'target') plain.heading = null;
  } else {
    further.heading = null;
    plain.heading = { field: 'target', certainty: 1 };
  }
}

const whose = /\b(national|government|statutory|regional|local|corporate|council|internal|commissioners?|contract(?:ual)?|departmental|company|group|team|sla|trust|force|school|college|university|authority|partnership|icb|ministerial)\b/i;

/** 'National target' beside 'Target' is what others are asked, unless the rating or the variance is against it. */
function plainFirst(columns: Headed[]): void {
  const certain = columns.filter(({ heading, when }) => heading?.field === 'target' && heading.certainty === 1 && when === null);
  if (!certain.some((headed) => !whose.test(said(headed)))) return;
  for (const headed of certain) {
    const word = whose.exec(said(headed))?.[1];
    if (word !== undefined && !isAgainst(columns, new RegExp(`\\b${word}\\b`, 'i'))) headed.heading = { field: 'comparator', certainty: 1 };
  }
}

/** Targets that different bodies set, where nothing says which of them counts. */
export function rivalBodies(columns: readonly Headed[]): Headed[] {
  const own = columns.filter((headed) => headed.heading?.field === 'target' && headed.heading.certainty >= 0.6 && headed.when === null && whose.test(said(headed)));
  const words = new Set(own.map((headed) => whose.exec(said(headed))?.[1]?.toLowerCase()));
  return words.size > 1 && ![...words].some((word) => isAgainst(columns, new RegExp(`\\b${word ?? ''}\\b`, 'i'))) ? own : [];
}

const targets: Field[] = ['target', 'criteria', 'lower', 'green', 'amber', 'red'];

/** What figures may not pass, or must reach, where a heading says no more than that. */
const limits: { looks: RegExp; says: string }[] = [
  { looks: /^(?:max(?:imum)?|ceiling|upper limit|cap|(?:must )?not (?:to )?(?:exceed|be exceeded)|no more than|at most|up to|max(?:imum)? (?:allowed|allowable|permitted|permissible|acceptable|number|level|target)|target max(?:imum)?|(?:should|must) not exceed)$/i, says: 'target is a maximum' },
  { looks: /^(?:min(?:imum)?|target min(?:imum)?|no less than|not less than|at least)$/i, says: 'target is a minimum' },
];

/** What a heading of targets says of the better side: 'Maximum' asks for no more. '' where it says nothing of it. */
export function limitSaid(header: string): string {
  const plain = header.replace(/\((max|min)(?:imum)?\.?\)/i, ' $1').replace(/\([^()]*\)|[%£#*:]|(?:19|20)\d\d(?:[/-]\d\d)?/g, ' ').replace(/\s+/g, ' ').trim();
  return limits.find(({ looks }) => looks.test(plain))?.says ?? '';
}

/** Where nothing says target, the one column that figures can be compared with. */
function loneAim(columns: Headed[], below: (column: number, down: number) => string): void {
  const has = (...fields: Field[]) => columns.some(({ heading }) => heading && fields.includes(heading.field));
  const isRated = has('rating') || isAgainst(columns, /benchmark|standard|threshold|floor|min/i);
  if (has(...targets) || !(has('actual', 'ytd') || columns.some(({ when }) => when))) return;
  const asked = columns.filter((headed) => headed.when === null && limitSaid(said(headed)) !== '');
  if (!has('floor', 'comparator', 'tolerance') && asked.length === 0) return;
  const isNamed = columns.some(({ heading }) => heading?.field === 'measure' && heading.certainty === 1) || columns.some((headed) => /\b(?:kpi|pi)s?\b/i.test(said(headed)));
  const comparators = columns.filter(({ heading }) => heading?.field === 'comparator');
  // The largest figure beside the smallest or the mean is what was measured.
  const isMeasured = asked.length > 1 || columns.some((headed) => /\b(?:mean|average|median|min|minimum|lowest|smallest|range)\b/i.test(said(headed)) && !asked.includes(headed));
  if (columns.some((headed) => headed.heading?.field === 'upper' && (isMeasured || !isRated || !asked.includes(headed)))) return;
  const lone = columns.find((headed) => headed.heading?.field === 'floor' && (isNamed || /target|standard|performance/i.test(said(headed))))
    ?? (isNamed && isRated && !isMeasured ? asked.find(({ heading }) => heading === null || heading.field === 'upper') : undefined)
    ?? comparators.find((headed) => /\bstandard\b/i.test(said(headed)))
    ?? columns.find((headed) => isRated && headed.heading?.field === 'tolerance' && headed.heading.certainty < 1 && /\bthreshold\b/i.test(said(headed)) && isBare(headed, below))
    ?? (isRated && comparators.length === 1 ? comparators.find((headed) => benchmark.test(said(headed))) : undefined);
  if (lone) lone.heading = { field: 'target', certainty: 0.5 };
}

/** Whether numbers alone stand below a heading, and no ranges. */
function isBare({ column }: Headed, below: (column: number, down: number) => string): boolean {
  const texts = Array.from({ length: sample }, (_, index) => below(column, index + 1)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^[<>≤≥=]*\s*[£$€]?\d[\d,.]*\s*%?$/.test(text));
}

const benchmark = /\bbenchmark\b/i;

/** A benchmark that was taken for the target, and no rating or variance says that it is one; null for any other table. */
export function doubtfulBenchmark(columns: readonly Headed[]): Headed | null {
  return isAgainst(columns, benchmark) ? null : (columns.find((headed) => headed.heading?.field === 'target' && headed.heading.certainty < 1 && benchmark.test(said(headed)) && !/target/i.test(said(headed))) ?? null);
}

/** A label of a card or a block that says how far some would go: no target beside one, so that both may stand in one block. */
export function besideTarget(field: Field, header: string): Field {
  return field === 'target' && wished.test(header) ? 'comparator' : field;
}

/** The labels of a card or a block with what must be reached as their target: its minimum, or else the stretch, where none says target. */
export function withTarget<Label extends { field: Field; header: string }>(labels: Label[]): Label[] {
  if (labels.some(({ field }) => field === 'target' || field === 'criteria')) return labels;
  const aim = labels.find(({ field }) => field === 'floor') ?? labels.find(({ field, header }) => field === 'comparator' && wished.test(header));
  return aim ? labels.map((label) => (label === aim ? { ...label, field: 'target' } : label)) : labels;
}

/** Whether a rating or a variance names what it is against: 'RAG v stretch', 'Variance to benchmark'. */
function isAgainst(columns: readonly Headed[], word: RegExp): boolean {
  return columns.some((headed) => isJudged(headed) && word.test(said(headed)));
}

function isJudged({ heading }: Headed): boolean {
  return heading?.field === 'rating' || heading?.field === 'travel';
}

function said({ texts }: Headed): string {
  return texts.join(' ');
}
