/** A sentence of a commentary, and where in the whole text it begins. */
export interface Sentence {
  text: string;
  from: number;
}

/** The sentences of a text, also where lines or bullets end them. A point in a number, in 'e.g.' or after one letter ends none. At most 200. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  ends.lastIndex = 0;
  for (let end = ends.exec(text); end !== null && found.length < 200; end = ends.exec(text)) {
    add(found, text, from, ends.lastIndex);
    from = ends.lastIndex;
  }
  add(found, text, from, text.length);
  return found;
}

const ends = /(?<!\b(?:e\.g|i\.e|approx|no|vs|etc|st|mr|ms|dr|[a-z]))[.!?;]+(?=\s|$)|[\r\n]+|(?<=\s)[•·▪](?=\s)/gi;

function add(found: Sentence[], text: string, from: number, to: number): void {
  const part = text.slice(from, Math.min(to, from + 2000));
  const trimmed = part.trim();
  if (trimmed !== '') found.push({ text: trimmed, from: from + part.indexOf(trimmed) });
}
