import { fold } from './fold.ts';

/**
 * The words that answer a rating column headed by a question: Pass and Fail under 'Pass/Fail', Met and Not met under 'Target met?', for green
 * and for red. Such a column has no word for any other rating. Null where the heading asks nothing, where the words that stand are others,
 * and under '(Y/N)': a Yes is no rating that could be read again.
 */
export function answersOf(header: string, stood: readonly string[]): readonly [string, string] | null {
  const answers = asked(header)?.answers ?? null;
  const known = new Set(answers?.map((word) => word.toLowerCase()));
  return answers && stood.every((text) => text.trim() === '' || known.has(text.trim().toLowerCase())) ? answers : null;
}

/** Whether a heading asks what only two words can answer. */
export function isQuestion(header: string): boolean {
  return asked(header) !== null;
}

function asked(header: string): (typeof questions)[number] | null {
  const folded = fold(header).replace(/ ?\/ ?/g, '/');
  return questions.find(({ looks }) => looks.test(folded)) ?? null;
}

const questions: readonly { looks: RegExp; answers: readonly [string, string] | null }[] = [
  { looks: /\b(?:y\/n|ye\/no|yes\/no|y or n|yes or no)\b/, answers: null },
  { looks: /^(?:target )?pass(?:\/| or )fail$/, answers: ['Pass', 'Fail'] },
  { looks: /^(?:(?:wa |was |is |the )*target )?met(?:\/not met| or not met)?$|^met target$/, answers: ['Met', 'Not met'] },
  { looks: /^(?:target )?achieved(?:\/not achieved)?$|^achieved target$/, answers: ['Achieved', 'Not achieved'] },
  { looks: /^(?:are we )?on target$|^on\/off target$/, answers: ['On target', 'Off target'] },
];
