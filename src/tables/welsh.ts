import { monthNumber } from '../engine/period.ts';

/** Months as Welsh headings begin them, whole or shortened. */
const months: [begins: string, month: string][] = [
  ['ion', 'Jan'], ['chwe', 'Feb'], ['maw', 'Mar'], ['ebr', 'Apr'], ['mai', 'May'], ['meh', 'Jun'],
  ['gor', 'Jul'], ['aws', 'Aug'], ['med', 'Sep'], ['hyd', 'Oct'], ['tach', 'Nov'], ['rhag', 'Dec'],
];
const whole = new Set(['ionawr', 'chwefror', 'mawrth', 'ebrill', 'mai', 'mehefin', 'gorffennaf', 'gorff', 'awst', 'medi', 'hydref', 'hyd', 'tachwedd', 'tach', 'rhagfyr', 'rhag', 'ion', 'chwe', 'maw', 'ebr', 'meh', 'gor', 'aws', 'med']);

/** A heading of a time in English: 'Ebrill 2023' is 'Apr 2023', 'Ch2' is 'Q2', and 'Ebr / Apr' says April twice. Any other text as it is. */
export function inEnglish(text: string): string {
  const twice = /^\s*([^/\n]{3,20}?)\s*[/\n]\s*([^/\n]{3,20}?)\s*$/.exec(text);
  if (twice) {
    const [one, other] = [translated(twice[1] ?? ''), translated(twice[2] ?? '')];
    return timeOf(one) !== '' && timeOf(one) === timeOf(other) ? other : text;
  }
  return translated(text);
}

function translated(text: string): string {
  const [, word = '', rest = ''] = /^(\p{L}+)(.*)$/su.exec(text.trim()) ?? [];
  const said = word.toLowerCase();
  if (/^(?:ch|chwarter)$/.test(said) && /^\.? ?[1-4](?!\d)/.test(rest)) return `Q${rest.trim().replace(/^\. ?/, '')}`;
  const month = whole.has(said) ? months.find(([begins]) => said.startsWith(begins)) : undefined;
  return month ? `${month[1]}${rest}` : text;
}

/** The month or the quarter that a time names, in any of its spellings, with what stands beside it. */
function timeOf(text: string): string {
  const [, name = '', rest = ''] = /^([a-z]+)\.?\s*(.*)$/is.exec(text) ?? [];
  const number = monthNumber(name);
  return number > 0 ? `${number} ${rest}` : /^q(?:tr|uarter)?$/i.test(name) ? `q${rest}` : '';
}
