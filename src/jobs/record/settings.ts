import { calendar, monthNumber, readPeriod } from '../../engine/period.ts';
import { schemeIds } from '../../engine/scheme.ts';
import type { Settings } from '../../engine/terms.ts';

/** What a setting is called in the record, and the words for each of its values. A setting is also known by its name in `Settings`. */
interface Naming<Key extends keyof Settings> {
  key: Key;
  what: string;
  words: readonly (readonly [value: Settings[Key], text: string])[];
}

const widths = [['of target', 'of the target'], ['points', 'points']] as const;
const yesOrNo = [[true, 'yes'], [false, 'no']] as const;

const namings: { [Key in Exclude<keyof Settings, 'period'>]: Naming<Key> } = {
  scheme: { key: 'scheme', what: 'scheme', words: schemeIds.map((id) => [id, id]) },
  yearStart: { key: 'yearStart', what: 'reporting year begins in', words: calendar.map((name, index) => [index + 1, name]) },
  compare: { key: 'compare', what: 'figures compared', words: [['shown', 'as shown'], ['unrounded', 'unrounded']] },
  percentWidth: { key: 'percentWidth', what: 'a tolerance of +10% is', words: widths },
  bareWidth: { key: 'bareWidth', what: 'a bare tolerance of 5% is', words: widths },
  onStrictBound: { key: 'onStrictBound', what: 'a figure on a strict bound', words: [['misses', 'misses'], ['meets', 'meets']] },
  nearestGreen: { key: 'nearestGreen', what: 'green where nearest is better', words: [['target', 'the target alone'], ['range', 'the whole range']] },
  carryQuarter: { key: 'carryQuarter', what: 'quarters carried forward', words: yesOrNo },
  fractions: { key: 'fractions', what: 'bare numbers are fractions', words: yesOrNo },
};

/** Every setting by what the record calls it, with the words that it can be: 'figures compared: as shown or unrounded'. */
export const settingWords: readonly string[] = [
  'reporting month: a month', ...Object.values(namings).map(({ what, words }) => `${what}: ${words.map(([, text]) => text).join(' or ')}`),
];

/** A setting by what the record or a person calls it, and its value; null where there is no such setting, or no such value. */
export function readSetting(what: string, value: string): Partial<Settings> | null {
  const called = what.trim().toLowerCase();
  if (called === 'period' || called === 'reporting month') {
    const period = readPeriod(value);
    return period === null ? null : { period };
  }
  const naming = Object.values(namings).find(({ key, what: name }) => called === key.toLowerCase() || called === name);
  if (!naming) return null;
  const text = value.trim().toLowerCase();
  const month = naming.key === 'yearStart' ? (/^\d+$/.test(text) ? Number(text) : monthNumber(text)) : null;
  const found = naming.words.find(([each, word]) => word.toLowerCase() === text || String(each).toLowerCase() === text || (month !== null && each === month));
  return found ? { [naming.key]: found[0] } : null;
}

/** What the record calls a setting and its value ('' takes the setting back); null where there is no such setting or value. */
export function writeSetting(what: string, value: string): { what: string; value: string } | null {
  const called = what.trim().toLowerCase();
  const known = called === 'period' ? 'reporting month' : Object.values(namings).find(({ key, what: name }) => called === key.toLowerCase() || called === name)?.what;
  if (value === '') return known === undefined ? null : { what: known, value };
  const read = readSetting(what, value);
  if (!read) return null;
  const [entry] = Object.entries(read);
  if (!entry) return null;
  const [key, chosen] = entry;
  const naming = Object.values(namings).find((each) => each.key === key);
  if (!naming) return { what: 'reporting month', value: String(chosen) };
  return { what: naming.what, value: naming.words.find(([each]) => each === chosen)?.[1] ?? String(chosen) };
}
