import type { RateOptions, RateOutcome } from '../../jobs/rate.ts';
import { called } from '../../jobs/record/called.ts';
import type { Decision, Question } from '../../jobs/record/decision.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';

/**
 * What an officer answers on the command line, in whatever order, each to a question of its own. `ask` rates the workbook with what is answered
 * so far: some questions wait for the answer to another. Refuses what is not asked even then, naming all that was asked.
 */
export function answersTo(given: [string, string][], signed: RateOptions['signed'], ask: (answered: Decision[]) => RateOutcome | Refusal): Decision[] | Refusal {
  const answered: Decision[] = [];
  const offers = new Set<string>();
  for (let open = given; open.length > 0;) {
    const asked = ask(answered);
    if (refused(asked)) return asked;
    const questions = [...asked.questions];
    for (const question of questions) offers.add(offered(question));
    const nameMeant = called(questions.map(named));
    const left = open.filter(([ref, typed]) => {
      const [name, value] = [nameMeant(ref), typed.toLowerCase()];
      const index = questions.findIndex((question) => named(question) === name && question.choices.some((choice) => choice.value === value));
      const [question] = index < 0 ? [] : questions.splice(index, 1);
      if (question) answered.push({ kind: 'answer', sheet: question.sheet, ref: named(question), what: question.what, value, ...signed });
      return !question;
    });
    const [unasked] = left;
    if (unasked && left.length === open.length) return refuse('no question', { detail: unasked.join('='), list: [...offers].join('; ') || 'none' });
    open = left;
  }
  return answered;
}

/** An indicator as the command line names it. */
export function named({ ref, measure }: { ref: string; measure: string }): string {
  return ref || measure;
}

function offered(question: Question): string {
  return `${named(question)}=${question.choices.map(({ value }) => value).join(' or ')}`;
}
