import { plain } from './plain.ts';
import type { Said } from './terms.ts';

const labelled = /^(?:annual |year end )?targets? ?(?:is|of|:|=|-)? ?(.+?)[ ,;/(]+(?:and )?(?:amber |rag )?tolerances? ?(?:is|of|range|band|:|=|-)* ?:? ?(.+?)\)?$/i;

/** The sign words that may stand before a target. */
const sign = '(?:[<>=≤≥]{1,2} ?|at least |no more than |not more than |no less than |up to |under |below |over |above |more than |less than |minimum |maximum )?';
const amount = '[£$€]? ?-?\\d[\\d,]*(?:\\.\\d+)? ?(?:%|per cent|percent|k|m|weeks?|wks?|days?|d|months?|years?|yrs?|hours?|hrs?|minutes?|mins?)?(?: or (?:more|less|above|below|over|under|fewer|better|higher|lower))?';
const first = new RegExp(`^(${sign}${amount}) ?(?:[,;/]|\\(|with(?: a)?(?: tolerance(?: of)?)?)? ?(.*?)\\)?$`, 'i');

/**
 * Parts a cell that holds target and tolerance: '65% 62% – 64.9%', 'Target 95%, tolerance 85 – 100%', '560 target +10%', or one on each line.
 * The first amount is the target and what follows it the tolerance; a cell of which that cannot be said is all target, and unreadable as such.
 */
export function splitCriteria(text: string): { target: Said; tolerance: Said } {
  if (text.length > 200) return { target: said(text), tolerance: said('') };
  const lines = text.split(/[\r\n]+/).map(plain).filter((line) => line !== '');
  const whole = plain(text.replace(/[\r\n]+/g, ' '));
  const named = labelled.exec(whole);
  if (named) return { target: said(named[1] ?? ''), tolerance: said(named[2] ?? '') };
  if (lines.length === 2) return { target: said(unlabelled(lines[0] ?? '')), tolerance: said(unlabelled(lines[1] ?? '')) };
  const parts = first.exec(unlabelled(whole));
  // '85% – 94.9%' alone is a range, and no target before a tolerance that begins with a dash.
  if (!parts || /^(?:-|to |and )/i.test(parts[2] ?? '') && !/^-\d/.test(parts[2] ?? '')) return { target: said(whole), tolerance: said('') };
  return { target: said((parts[1] ?? '').trim()), tolerance: said(unlabelled(parts[2] ?? '')) };
}

/** Whether a target's cell says its tolerance as well: '50% (+/-2%)', '95% (90 - 94.9%)', '20 days, tolerance 5'. A remark in brackets such as '(2019: 93%)' is none. */
export function saysTolerance(text: string): boolean {
  return text.length <= 200 && beside.test(plain(text)) && !/\bzero tolerance\b/i.test(text);
}

const beside = /\d[^\d]{0,12}?(?:\+ ?\/ ?-|±|\btolerance|\bamber\b)|\d ?%?[ ,;]*\((?!(?:19|20)\d\d ?-)\d[\d.,]* ?%? ?(?:-|to) ?\d[\d.,]* ?%?\)$/i;

function unlabelled(text: string): string {
  return text.replace(/^(?:annual |year end )?(?:targets?|tolerances?)(?: range)? ?[:=]? ?(?=[^+\s-])/i, '').trim();
}

function said(text: string): Said {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}
