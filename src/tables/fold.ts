/**
 * A text as it is compared: lower case, without accents, punctuation, line breaks and plural endings, single spaces between words.
 * 'Targets &\nTolerances' is 'target and tolerance'. Texts over 200 letters are cut: no heading is longer.
 */
export function fold(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text.slice(0, 200) : text.slice(0, 200).replace(footnote, ' ').normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.toLowerCase()
    .replace(/&/g, ' and ').replace(/[%£#]/g, (sign) => ` ${sign} `)
    .replace(/[^\p{L}\p{N}%£#/]+/gu, ' ').trim()
    .split(' ').map(singular).join(' ');
}

/** Marks of footnotes: 'Target¹' is a target. */
const footnote = /[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]/g;

/** Plural endings of the field's words; 'status', 'basis' and 'progress' only look like plurals. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is|as)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/**
 * Words by every way to leave out one letter. Two words of five letters and more that differ by one typing error (a letter missing, added, wrong,
 * or two swapped) share one of these, so that a word is put right in a few look-ups however many words are known.
 */
export function spelling(words: Iterable<string>): (word: string) => string | null {
  let shortened: Map<string, string[]> | null = null;
  return (word) => {
    if (word.length < 5 || word.length > 40) return null;
    // Many a workbook has no word that is not known.
    shortened ??= shortenedOf(words);
    for (const short of [word, ...shorter(word)]) {
      const right = shortened.get(short)?.find((each) => nearly(word, each));
      if (right !== undefined) return right;
    }
    return null;
  };
}

function shortenedOf(words: Iterable<string>): Map<string, string[]> {
  const shortened = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 5) continue;
    for (const short of [word, ...shorter(word)]) {
      const others = shortened.get(short);
      if (others) others.push(word);
      else shortened.set(short, [word]);
    }
  }
  return shortened;
}

function shorter(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** Whether two words differ by one typing error: a letter missing, added, wrong, or two swapped. Only words of five letters and more may. */
export function nearly(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (text: string, from: number) => text.slice(from);
  if (one.length === other.length) {
    return rest(one, start + 1) === rest(other, start + 1)
      || (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, start + 2) === rest(other, start + 2));
  }
  return one.length > other.length ? rest(one, start + 1) === rest(other, start) : rest(one, start) === rest(other, start + 1);
}
