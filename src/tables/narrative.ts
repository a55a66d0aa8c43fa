import { readFigure } from '../engine/figure.ts';
import type { Said } from '../engine/terms.ts';

/**
 * Whether a target's words name a text instead of a number. With no figure beside it such a row is reported in words: it has no target,
 * and nothing is wrong with it.
 */
export function sendsToText(target: Said | null): boolean {
  return target?.kind === 'text' && target.text.length <= 60 && toText.test(target.text.replace(/\s+/g, ' ').trim());
}

/** Words in a target's cell that send the reader to a text: 'see note', 'n/a – narrative', 'Narrative update'. */
const toText = /^(?:(?:n\/?a|none|no target|-)\W+)?(?:\(?(?:(?:please )?(?:see|refer to) (?:the )?(?:foot)?(?:note|comment|commentarie|commentary|narrative|text|update|report|appendix)s?(?: \w{1,3})?(?: below)?|see below|(?:a )?(?:narrative|qualitative|commentary|descriptive|written|text)(?: (?:only|update|measure|indicator|report|based|target|provided))?)\)?)[.*]?$/i;

/** Whether none of what a row says is a number. */
export function hasNoFigure(said: readonly (Said | null)[]): boolean {
  return !said.some((each) => each !== null && readFigure(each).kind === 'number');
}

/** The target of a row that is reported in words: none is set. */
export const noneSet: Said = { kind: 'text', text: '-' };
