import { validateOptions } from '../../../jobs/validate/outcome.ts';
import type { Severity } from '../../../jobs/validate/outcome.ts';
import type { Decision } from '../../../jobs/record/decision.ts';
import { refused } from '../../../workbook/refusal.ts';
import type { Refusal } from '../../../workbook/refusal.ts';
import type { Tell, Written } from '../desk.ts';
import { today } from '../today.ts';
import type { Running, Visit } from '../visit.ts';
import { validatedSays } from '../words.ts';
import type { CheckView, ListedCheck, Validated } from './checked.ts';

export interface CheckVerbs {
  validate(): void;
  showChecks(view: Partial<CheckView>): void;
  fix(check: ListedCheck): void;
  accept(check: ListedCheck, reason: string): void;
  /** From now on this rule is off, a query or an error in this workbook. */
  rule(rule: string, severity: Severity | 'off'): void;
}

export function checkVerbs({ desk, now, set, run }: Running): CheckVerbs {
  const check = (tell: Tell) => {
    const { period, scheme, sheets, mappings, settings } = now().choices;
    return desk.validate({ ...validateOptions, period, scheme, sheets, mappings, settings, today: today() }, tell);
  };
  const shown = (validated: Validated): Partial<Visit> => ({
    validated, job: 'validate', stage: 'done', round: now().round + 1, written: null, stale: false, said: validatedSays(validated),
  });
  /** What was put right or decided changes what is found. It stays written, whatever becomes of the second look. */
  const thenAgain = (what: string, work: () => Promise<Written | Refusal>) => void run(what, async (tell) => {
    const written = await work();
    if (refused(written)) return written;
    const again = await check(tell).catch(() => null);
    return { written, validated: refused(again) ? null : again };
  }, ({ written: { clashes = [] }, validated }) => {
    const notice = [...(validated ? [] : ['It is written, and Undo takes it back. The figures could not be checked again: choose Validate.']), ...clashes].join(' ');
    return { ...(validated && shown(validated)), notice, ...(notice !== '' && { said: notice }) };
  }, true);
  const decide = (decision: Decision) => thenAgain('Writing to the record', () => desk.decide([decision]));
  return {
    validate: () => void run('Checking the figures', check, shown),
    showChecks: (view) => set({ checkView: { ...now().checkView, ...view } }),
    fix: ({ place }) => thenAgain('Putting it right', () => desk.fix(place)),
    accept: ({ rule, sheet, ref, cell, figures }, reason) => decide({ kind: 'accepted finding', rule, sheet, ref, cell, figures, reason, who: now().who, date: today() }),
    rule: (rule, severity) => decide({ kind: 'choice', what: `rule ${rule}`, value: severity, who: now().who, date: today() }),
  };
}
