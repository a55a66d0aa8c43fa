import { dayName } from '../../engine/period.ts';
import { shift } from '../../engine/decimal.ts';
import { readFigure } from '../../engine/figure.ts';
import { rate } from '../../engine/rate.ts';
import { labelOf } from '../../engine/scheme.ts';
import type { Colour, Figure } from '../../engine/terms.ts';
import { saidAt } from '../../tables/view.ts';
import type { Place } from '../../workbook/plan.ts';
import { find } from '../../workbook/snapshot.ts';
import type { Gathered } from '../gather.ts';
import type { Survey } from '../survey.ts';
import { movedFrom } from '../travel.ts';
import { goingOn } from '../words.ts';
import { differs } from './counts.ts';
import { say, sayFigure, sayMoved, sayPlace, sayRating } from './page.ts';
import type { Page } from './page.ts';

/** The sheet 'RAG detail': every indicator with its figure and where it stands, the criteria as understood, the rating and why, and how near it was to another. */
export function detailPage(gathered: readonly Gathered[], { scheme }: Survey): Page {
  return {
    kind: 'detail',
    title: 'RAG detail',
    note: 'Why each rating is what it is. A word that differs from the rule stands in the workbook; the reason is the rule\'s.',
    keys: [0, 1],
    columns: [
      { heading: 'Reference', width: 10 }, { heading: 'Measure', width: 32 }, { heading: 'Figure', width: 9 }, { heading: 'From', width: 22 }, { heading: 'Basis', width: 9 },
      { heading: 'Criteria as understood', width: 28 }, { heading: 'Rating', width: 12 }, { heading: 'Rule', width: 12 }, { heading: 'Reason', width: 32 }, { heading: 'Previous rating', width: 12 },
      { heading: 'Against the previous period', width: 14 }, { heading: 'Against last year', width: 14 }, { heading: 'Comparators', width: 22 },
      { heading: 'Doubts', width: 24 }, { heading: 'Near another rating', width: 18 },
    ],
    rows: gathered.map((each) => {
      const { rated } = each.judged;
      return [
        say(each.ref), say(each.measure), sayFigure(rated.figure), sayPlace(originOf(each)),
        say(each.basis), say(rated.criteria?.says ?? ''),
        sayRating(each.shown, scheme), sayRating(rated.rating.colour, scheme), say(reasonOf(each)), sayRating(each.previousRating, scheme),
        sayMoved(each.travel.previous), sayMoved(each.travel.lastYear), say(comparators(each)),
        say(rated.doubts.map(({ says }) => says).filter((says) => says !== '').join('; ')), say(fragile(each, (colour) => labelOf(scheme, colour))),
      ];
    }),
  };
}

/** Why the rating is what it is, with who kept it against the rule. */
export function reasonOf(each: Gathered): string {
  const { kept, judged, bearing } = each;
  const { reason } = judged.rated.rating;
  if (kept) return `Kept against the rule${kept.reason === '' ? '' : ` (${kept.reason})`}${kept.who === '' ? '' : `, ${kept.who}`}${kept.date === '' ? '' : `, ${dayName(kept.date)}`}. The rule: ${goingOn(reason)}`;
  if (bearing.table.kind === 'grid' || bearing.table.kind === 'ratings') return 'The rating stands in the workbook, which holds no figure for it';
  return differs(each) ? `The word stands in the workbook. The rule: ${goingOn(reason)}` : reason;
}

/** The cell that the figure was read from; else the rating's, else the reference's. */
export function originOf({ bearing: { sheet }, judged: { row, rated } }: Gathered): Place {
  const { source } = rated;
  const period = source.kind === 'month' ? source.period : source.kind === 'months' ? source.periods.at(-1) : undefined;
  const cell = source.kind === 'current' ? row.at('actual') : source.kind === 'ytd' ? row.at('ytd') : row.months.find((month) => month.period === period)?.at;
  return { sheet: sheet.name, at: cell ?? row.at('actual') ?? row.at('rating') ?? row.at('ref') ?? row.at('measure') ?? { row: row.row, column: 1 } };
}

/** 'England 50%: ↓ (-10.8 points), worse': how the figure stands against each of the others. */
function comparators({ bearing, judged, comparators: others }: Gathered): string {
  return others.map(({ name, figure: other }) => {
    const gap = movedFrom(other, bearing, judged);
    if (!gap) return `${name} ${other.text}`;
    const { figure, movement: { change, text, verdict } } = gap;
    return `${name} ${figure.text}: ${change === 0 ? 'the same' : text.replace(/^[↑↓→] ?\((.*)\)$/, '$1')}${verdict === null || verdict === 'same' ? '' : `, ${verdict}`}`;
  }).join('; ');
}

/** Whether one case more or less, or the digits that are not shown, would give another colour. */
function fragile({ bearing, judged }: Gathered, label: (colour: Colour) => string): string {
  const { figure, criteria, rating } = judged.rated;
  if (figure?.kind !== 'number' || !criteria || !['red', 'amber', 'green'].includes(rating.colour)) return '';
  const would = (value: number, settings = bearing.settings): Colour | null => {
    const other = rate({ ...figure, value }, criteria, settings).colour;
    return other === rating.colour || other === 'unrated' ? null : other;
  };
  const says: string[] = [];
  const unrounded = would(figure.value, { ...bearing.settings, compare: bearing.settings.compare === 'shown' ? 'unrounded' : 'shown' });
  if (unrounded) says.push(bearing.settings.compare === 'shown' ? `Unrounded, it would be ${label(unrounded)}` : `As shown, it would be ${label(unrounded)}`);
  const step = caseOf({ bearing, judged }, figure);
  for (const [name, sign] of [['more', 1], ['fewer', -1]] as const) {
    const colour = step === null ? null : would(figure.value + sign * step);
    if (colour) says.push(`One case ${name} would be ${label(colour)}`);
  }
  return says.join('; ');
}

/** What one case is worth: one of a count, a hundredth of a percentage over its denominator; null where nobody can say. */
function caseOf({ bearing: { sheet, company }, judged: { row } }: Pick<Gathered, 'bearing' | 'judged'>, figure: Figure & { kind: 'number' }): number | null {
  const at = row.at('denominator');
  const whole = at ? readFigure(saidAt(sheet, find(sheet.cells, at.row, at.column)), company) : null;
  if (figure.unit === '%') return whole?.kind === 'number' && whole.value > 0 ? shift(1 / whole.value, 2) : null;
  return figure.unit === '' && figure.decimals === 0 && /^(?:total |the )*(?:number|no\.?|#|count|total)\b/i.test(row.indicator.measure.trim()) ? 1 : null;
}
