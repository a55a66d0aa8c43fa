/** The longest text that is read as a figure, a target or a tolerance; longer is a paragraph and no figure. */
export const longest = 200;

/**
 * Text as the engine reads it: Unicode's dashes, minus signs, spaces and comparison signs as the keyboard has them,
 * spaces made single and trimmed. Case is kept.
 */
export function plain(text: string): string {
  if (simple.test(text)) return text;
  let read = text;
  for (const [looks, means] of spellings) read = typeof means === 'string' ? read.replace(looks, means) : read.replace(looks, means);
  return read.trim();
}

/** Most cells: printable ASCII that needs nothing done. */
const simple = /^[!-~]+(?: [!-~]+)*$/;

const spellings: [RegExp, string | ((found: string, ...groups: string[]) => string)][] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
  [/[\u2264\u2a7d\u2266]/g, '<='],
  [/[\u2265\u2a7e\u2267]/g, '>='],
  [/\uff1c/g, '<'],
  [/\uff1e/g, '>'],
  [/[\uff05\ufe6a]/g, '%'],
  [/\uffe1/g, '£'],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/(\d?) ?([½¼¾])/g, (_: string, whole: string, part: string) => `${whole || '0'}${fractions[part] ?? ''}`],
  [/\s+/g, ' '],
];

const fractions: Record<string, string> = { '½': '.5', '¼': '.25', '¾': '.75' };
