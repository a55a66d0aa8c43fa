import type { Rule } from './rule.ts';
import { arrow } from './rules/arrow.ts';
import { basisWithoutFigure } from './rules/basis-without-figure.ts';
import { blueWithFigure } from './rules/blue-with-figure.ts';
import { change } from './rules/change.ts';
import { commentaryComparator } from './rules/commentary-comparator.ts';
import { commentaryCopied } from './rules/commentary-copied.ts';
import { commentaryDirection } from './rules/commentary-direction.ts';
import { commentaryFigure } from './rules/commentary-figure.ts';
import { commentaryMissing } from './rules/commentary-missing.ts';
import { commentaryStale } from './rules/commentary-stale.ts';
import { commentaryUnit } from './rules/commentary-unit.ts';
import { conditionalFormat } from './rules/conditional-format.ts';
import { counts } from './rules/counts.ts';
import { criteriaChanged } from './rules/criteria-changed.ts';
import { duplicateMeasure } from './rules/duplicate-measure.ts';
import { duplicateReference } from './rules/duplicate-reference.ts';
import { excelError } from './rules/excel-error.ts';
import { externalLink } from './rules/external-link.ts';
import { filterOn } from './rules/filter-on.ts';
import { flatSeries } from './rules/flat-series.ts';
import { futurePeriod } from './rules/future-period.ts';
import { hiddenRows } from './rules/hidden-rows.ts';
import { impossible } from './rules/impossible.ts';
import { impossibleDate } from './rules/impossible-date.ts';
import { mergedFigures } from './rules/merged-figures.ts';
import { missingPeriod } from './rules/missing-period.ts';
import { missingReference } from './rules/missing-reference.ts';
import { noAmber } from './rules/no-amber.ts';
import { noFigures } from './rules/no-figures.ts';
import { notSure } from './rules/not-sure.ts';
import { numberAsText } from './rules/number-as-text.ts';
import { outlier } from './rules/outlier.ts';
import { overdue } from './rules/overdue.ts';
import { override } from './rules/override.ts';
import { partUnread } from './rules/part-unread.ts';
import { periodMismatch } from './rules/period-mismatch.ts';
import { placeholder } from './rules/placeholder.ts';
import { polarityConflict } from './rules/polarity-conflict.ts';
import { polarityFromWords } from './rules/polarity-from-words.ts';
import { protectedSheet } from './rules/protected-sheet.ts';
import { rate } from './rules/rate.ts';
import { ratedWithoutTarget } from './rules/rated-without-target.ts';
import { ratingDiffers } from './rules/rating-differs.ts';
import { restated } from './rules/restated.ts';
import { roundingMixed } from './rules/rounding-mixed.ts';
import { scale } from './rules/scale.ts';
import { secondSuppression } from './rules/second-suppression.ts';
import { share } from './rules/share.ts';
import { smallNumber } from './rules/small-number.ts';
import { statusDiffers } from './rules/status-differs.ts';
import { tablesDisagree } from './rules/tables-disagree.ts';
import { targetOutsideTolerance } from './rules/target-outside-tolerance.ts';
import { thresholdGap } from './rules/threshold-gap.ts';
import { thresholdOverlap } from './rules/threshold-overlap.ts';
import { toleranceDirection } from './rules/tolerance-direction.ts';
import { total } from './rules/total.ts';
import { typedOver } from './rules/typed-over.ts';
import { unchanged } from './rules/unchanged.ts';
import { unitMismatch } from './rules/unit-mismatch.ts';
import { unreadableFigure } from './rules/unreadable-figure.ts';
import { vagueDate } from './rules/vague-date.ts';
import { waitingForExcel } from './rules/waiting-for-excel.ts';
import { ytd } from './rules/ytd.ts';

/** Every check, in the order of the catalogue. A new one is a file in `rules/` and a line here; its cases stand in test/jobs/validate/cases. */
export const rules = [
  unreadableFigure, numberAsText, typedOver, excelError, unitMismatch, scale, impossible,
  targetOutsideTolerance, toleranceDirection, polarityConflict, polarityFromWords, thresholdGap, thresholdOverlap, criteriaChanged, noAmber,
  ratingDiffers, ratedWithoutTarget, blueWithFigure, basisWithoutFigure, override, conditionalFormat,
  total, share, change, rate, ytd, arrow,
  duplicateReference, duplicateMeasure, missingReference, tablesDisagree, counts,
  flatSeries, outlier, missingPeriod, futurePeriod, unchanged, restated, periodMismatch,
  commentaryMissing, commentaryStale, commentaryCopied, commentaryFigure, commentaryUnit, commentaryDirection, commentaryComparator, placeholder,
  impossibleDate, vagueDate, overdue, statusDiffers,
  smallNumber, secondSuppression, roundingMixed,
  hiddenRows, mergedFigures, protectedSheet, filterOn, externalLink, waitingForExcel, partUnread, notSure, noFigures,
] as const satisfies readonly Rule[];

export type CheckId = (typeof rules)[number]['id'];

/** The heading of a rule's findings; its id where it is unknown. */
export function titleOf(id: string): string {
  return rules.find((rule) => rule.id === id)?.title ?? id;
}
