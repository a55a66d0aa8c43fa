import type { CheckId } from '../../../src/jobs/validate/rules.ts';
import type { RuleCases } from './case.ts';
import { cases as arrow } from './cases/arrow.ts';
import { cases as basisWithoutFigure } from './cases/basis-without-figure.ts';
import { cases as blueWithFigure } from './cases/blue-with-figure.ts';
import { cases as change } from './cases/change.ts';
import { cases as commentaryComparator } from './cases/commentary-comparator.ts';
import { cases as commentaryCopied } from './cases/commentary-copied.ts';
import { cases as commentaryDirection } from './cases/commentary-direction.ts';
import { cases as commentaryFigure } from './cases/commentary-figure.ts';
import { cases as commentaryMissing } from './cases/commentary-missing.ts';
import { cases as commentaryStale } from './cases/commentary-stale.ts';
import { cases as commentaryUnit } from './cases/commentary-unit.ts';
import { cases as conditionalFormat } from './cases/conditional-format.ts';
import { cases as counts } from './cases/counts.ts';
import { cases as criteriaChanged } from './cases/criteria-changed.ts';
import { cases as duplicateMeasure } from './cases/duplicate-measure.ts';
import { cases as duplicateReference } from './cases/duplicate-reference.ts';
import { cases as excelError } from './cases/excel-error.ts';
import { cases as externalLink } from './cases/external-link.ts';
import { cases as filterOn } from './cases/filter-on.ts';
import { cases as flatSeries } from './cases/flat-series.ts';
import { cases as futurePeriod } from './cases/future-period.ts';
import { cases as hiddenRows } from './cases/hidden-rows.ts';
import { cases as impossible } from './cases/impossible.ts';
import { cases as impossibleDate } from './cases/impossible-date.ts';
import { cases as mergedFigures } from './cases/merged-figures.ts';
import { cases as missingPeriod } from './cases/missing-period.ts';
import { cases as missingReference } from './cases/missing-reference.ts';
import { cases as noAmber } from './cases/no-amber.ts';
import { cases as noFigures } from './cases/no-figures.ts';
import { cases as notSure } from './cases/not-sure.ts';
import { cases as numberAsText } from './cases/number-as-text.ts';
import { cases as outlier } from './cases/outlier.ts';
import { cases as overdue } from './cases/overdue.ts';
import { cases as override } from './cases/override.ts';
import { cases as partUnread } from './cases/part-unread.ts';
import { cases as periodMismatch } from './cases/period-mismatch.ts';
import { cases as placeholder } from './cases/placeholder.ts';
import { cases as polarityConflict } from './cases/polarity-conflict.ts';
import { cases as polarityFromWords } from './cases/polarity-from-words.ts';
import { cases as protectedSheet } from './cases/protected-sheet.ts';
import { cases as rate } from './cases/rate.ts';
import { cases as ratedWithoutTarget } from './cases/rated-without-target.ts';
import { cases as ratingDiffers } from './cases/rating-differs.ts';
import { cases as restated } from './cases/restated.ts';
import { cases as roundingMixed } from './cases/rounding-mixed.ts';
import { cases as scale } from './cases/scale.ts';
import { cases as secondSuppression } from './cases/second-suppression.ts';
import { cases as share } from './cases/share.ts';
import { cases as smallNumber } from './cases/small-number.ts';
import { cases as statusDiffers } from './cases/status-differs.ts';
import { cases as tablesDisagree } from './cases/tables-disagree.ts';
import { cases as targetOutsideTolerance } from './cases/target-outside-tolerance.ts';
import { cases as thresholdGap } from './cases/threshold-gap.ts';
import { cases as thresholdOverlap } from './cases/threshold-overlap.ts';
import { cases as toleranceDirection } from './cases/tolerance-direction.ts';
import { cases as total } from './cases/total.ts';
import { cases as typedOver } from './cases/typed-over.ts';
import { cases as unchanged } from './cases/unchanged.ts';
import { cases as unitMismatch } from './cases/unit-mismatch.ts';
import { cases as unreadableFigure } from './cases/unreadable-figure.ts';
import { cases as vagueDate } from './cases/vague-date.ts';
import { cases as waitingForExcel } from './cases/waiting-for-excel.ts';
import { cases as ytd } from './cases/ytd.ts';

/** The cases of every rule: without both kinds for each of them the tests do not typecheck. */
export const cases: Record<CheckId, RuleCases> = {
  arrow,
  'basis-without-figure': basisWithoutFigure,
  'blue-with-figure': blueWithFigure,
  change,
  'commentary-comparator': commentaryComparator,
  'commentary-copied': commentaryCopied,
  'commentary-direction': commentaryDirection,
  'commentary-figure': commentaryFigure,
  'commentary-missing': commentaryMissing,
  'commentary-stale': commentaryStale,
  'commentary-unit': commentaryUnit,
  'conditional-format': conditionalFormat,
  counts,
  'criteria-changed': criteriaChanged,
  'duplicate-measure': duplicateMeasure,
  'duplicate-reference': duplicateReference,
  'excel-error': excelError,
  'external-link': externalLink,
  'filter-on': filterOn,
  'flat-series': flatSeries,
  'future-period': futurePeriod,
  'hidden-rows': hiddenRows,
  impossible,
  'impossible-date': impossibleDate,
  'merged-figures': mergedFigures,
  'missing-period': missingPeriod,
  'missing-reference': missingReference,
  'no-amber': noAmber,
  'no-figures': noFigures,
  'not-sure': notSure,
  'number-as-text': numberAsText,
  outlier,
  overdue,
  override,
  'part-unread': partUnread,
  'period-mismatch': periodMismatch,
  placeholder,
  'polarity-conflict': polarityConflict,
  'polarity-from-words': polarityFromWords,
  'protected-sheet': protectedSheet,
  rate,
  'rated-without-target': ratedWithoutTarget,
  'rating-differs': ratingDiffers,
  restated,
  'rounding-mixed': roundingMixed,
  scale,
  'second-suppression': secondSuppression,
  share,
  'small-number': smallNumber,
  'status-differs': statusDiffers,
  'tables-disagree': tablesDisagree,
  'target-outside-tolerance': targetOutsideTolerance,
  'threshold-gap': thresholdGap,
  'threshold-overlap': thresholdOverlap,
  'tolerance-direction': toleranceDirection,
  total,
  'typed-over': typedOver,
  unchanged,
  'unit-mismatch': unitMismatch,
  'unreadable-figure': unreadableFigure,
  'vague-date': vagueDate,
  'waiting-for-excel': waitingForExcel,
  ytd,
};
