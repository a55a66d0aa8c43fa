import { validateOptions } from '../../../jobs/validate/outcome.ts';
import type { Severity } from '../../../jobs/validate/outcome.ts';
import type { Decision } from '../../../jobs/record/decision.ts';
import type { Written } from '../desk.ts';
import { today } from '../today.ts';
import type { Running } from '../visit.ts';
import { validatedSays } from '../words.ts';
import type { CheckView, ListedCheck } from './checked.ts';

export interface CheckVerbs {
  validate(): void;
  showChecks(view: Partial<CheckView>): void;
  fix(check: ListedCheck): void;
  accept(check: ListedCheck, reason: string): void;
  /** From now on this rule is off, a query or an error in this workbook; '' gives it back its own. */
  rule(rule: string, severity: Severity | 'off' | ''): void;
}

export function checkVerbs({ desk, now, set, run }: Running): CheckVerbs {
  const validate = () => run('Checking the figures', (tell) => {
    const { period, scheme, sheets, mappings, settings } = now().choices;
    return desk.validate({ ...validateOptions, period, scheme, sheets, mappings, settings, today: today() }, tell);
  }, (validated) => ({
    validated, job: 'validate', stage: 'done', round: now().round + 1, written: null, stale: false, said: validatedSays(validated),
  }));
  /** What was put right or decided changes what is found. */
  const thenAgain = async (what: string, work: () => ReturnType<typeof desk.decide>) => {
    let notice = '';
    const note = ({ clashes = [] }: Written): { said: string } => {
      notice = clashes.join(' ');
      return { said: 'Done.' };
    };
    if (!(await run(what, work, note, true))) return;
    await validate();
    // A colleague decided otherwise: the checks say what counts now, and this says why.
    if (notice !== '') set({ notice, said: notice });
  };
  const decide = (decision: Decision) => void thenAgain('Writing to the record', () => desk.decide([decision]));
  return {
    validate: () => void validate(),
    showChecks: (view) => set({ checkView: { ...now().checkView, ...view } }),
    fix: ({ place }) => void thenAgain('Putting it right', () => desk.fix(place)),
    accept: ({ rule, sheet, ref, cell, figures }, reason) => decide({ kind: 'accepted finding', rule, sheet, ref, cell, figures, reason, who: now().who, date: today() }),
    rule: (rule, severity) => decide({ kind: 'choice', what: `rule ${rule}`, value: severity, who: now().who, date: today() }),
  };
}
