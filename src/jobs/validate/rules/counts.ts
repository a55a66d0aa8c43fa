import type { Colour } from '../../../engine/terms.ts';
import { aboutRow } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import { talliedLists } from '../lists.ts';
import type { List } from '../lists.ts';
import type { Severity } from '../outcome.ts';
import type { Found, Rule } from '../rule.ts';
import { miscounted } from '../tallies.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { readingOf } from '../words/reading.ts';
import type { Sentence } from '../words/sentences.ts';

export const counts = {
  id: 'counts', group: 'consistency', severity: 'error',
  title: 'Count that the list does not give',
  says: "A printed count of measures ('23 key measures', 'all 9 KPIs') or of ratings ('12 are green') that no list of the workbook gives, and a table of ratings by service or section that the lists of these names do not give. A count of some of them is left alone.",
  todo: 'Correct the count, or look for what is missing from the list.',
  check: (evidence) => find(evidence),
} as const satisfies Rule;

function* find(evidence: Evidence): Iterable<Found> {
  const tables = evidence.judged();
  if (tables.length === 0) return;
  const lists = talliedLists(tables, evidence);
  yield* miscounted(evidence, lists);
  for (const commentary of evidence.commentaries()) {
    const { sheet, at, judged, table } = commentary;
    for (const sentence of readingOf(commentary).sentences) {
      if (!/\b(?:measures|indicators|kpis|pis|red|amber|green|blue)\b/i.test(sentence.text)) continue;
      for (const { from, to, message, figures, severity } of [...measures(sentence, lists), ...addedUp(sentence), ...ratings(sentence, lists), ...colours(sentence, lists)]) {
        const more = { figures, ...(severity && { severity }), quote: quoteOf(sentence, { from, to }) };
        if (judged && table) yield aboutRow(table, judged, at, message, more);
        else yield { sheet, at, message, ...more };
      }
    }
  }
}

interface Miscount {
  from: number;
  to: number;
  message: string;
  figures: string[];
  severity?: Severity;
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const number = `(\\d{1,4}|${numbers.slice(1).join('|')})`;

function valueOf(word: string): number {
  const at = numbers.indexOf(word.toLowerCase());
  return at >= 0 ? at : Number(word);
}

const kinds = '((?:key |contractual |contract |headline |performance |corporate |strategic |supporting |core )*(?:measures|indicators|kpis|pis))';
const counted = new RegExp(`\\b(all|a total of|total of|the|these|our|its|of the|there are|has|have|includes?|contains?|covers?|comprises?|comprising|monitors?|set of|reports? on|against)?(?: of)?(?: the)? ?\\b${number}(?: of)?(?: the)? ${kinds}\\b`, 'gi');

/** Behind a count: that it is of all that a report holds. */
const wholly = /^ in (?:the|this|our) (?:\w+ ){0,2}(?:scorecard|report|plan|table|dashboard|contract|list|framework|set|workbook)\b/i;

/** Counts of measures: '23 key measures'. What follows may say that only some are meant. */
function measures({ text }: Sentence, lists: readonly List[]): Miscount[] {
  return [...text.matchAll(counted)].flatMap((found) => {
    const [whole, lead = '', word = '', kind = ''] = found;
    const size = valueOf(word);
    const rest = text.slice(found.index + whole.length, found.index + whole.length + 45);
    const before = text.slice(Math.max(0, found.index - 25), found.index);
    const some = !wholly.test(rest) && /^,? ?(?:(?:which|that|who) )?(?:are|is|were|was|remain|have|has|had|with|where|rated|reported|on|at|below|above|not|meeting|in|showing|exceed|improv|deteriorat|out of|fall|did|do|moved|without|off)\b/i.test(rest) || /^\s*\(/.test(rest);
    const sure = /^(?:all|a total of|total of)$/i.test(lead) || /\bkey\b/i.test(kind) && !some;
    if ((some && !sure) || size < 2 || /\b(?:other|further|additional|new|first|last|top|bottom|only|remaining|next|these|of)\s*$/i.test(before) || (!sure && lead === '')) return [];
    const known = meantBy(kind, lists);
    if (known.some((list) => list.size === size)) return [];
    const [nearest] = known.sort((one, other) => Math.abs(one.size - size) - Math.abs(other.size - size));
    // A count far from every list is of another one.
    if (!nearest || Math.abs(nearest.size - size) > Math.max(1, size * 0.25)) return [];
    const from = found.index + whole.toLowerCase().indexOf(word.toLowerCase());
    const span = { from, to: found.index + whole.length };
    return [{ ...span, message: `'${cited(text, span)}': ${nearest.name} has ${nearest.size}.`, figures: [word, String(nearest.size)] }];
  });
}

/** The lists that a kind of measure may be: KPIs are those of such references where there are any. */
function meantBy(kind: string, lists: readonly List[]): List[] {
  if (/\bkpis\b/i.test(kind)) {
    const kpis = lists.filter(({ refs }) => /^kpi$/i.test(refs));
    if (kpis.length > 0) return kpis;
  }
  return [...lists];
}

const rated = new RegExp(`\\b${number} (?:of (?:the |these |our |all )?(?:\\d{1,4}|${numbers.slice(1).join('|')}) (?=[a-z]))?(?:(?:of the |of these |key |performance )?(?:measures|indicators|kpis) )?(?:(?:which |that )?(?:are|were|is|was) )?(?:(?:currently |now )?(?:rated|reported as|reporting|showing as|flagged(?: as)?) )?(?:as )?(red|amber|green|blue)\\b`, 'gi');

/** Counts of ratings: '12 are green, 4 amber and 2 red'. Two colours at least must be counted, so that it is the whole list. */
function ratings({ text }: Sentence, lists: readonly List[]): Miscount[] {
  const found = [...text.matchAll(rated)];
  const colours = new Map(found.map(([, word = '', colour = '']) => [colour.toLowerCase() as Colour, valueOf(word)]));
  if (colours.size < 2 || found.length !== colours.size || /\b(?:last|previous|prior|quarter [1-4]|compared|actions?)\b/i.test(text)) return [];
  const said = lists.flatMap((list) => list.ratings.map((counts) => ({ list, counts, wrong: [...colours].filter(([colour, count]) => (counts.get(colour) ?? 0) !== count) })));
  const [best] = said.sort((one, other) => one.wrong.length - other.wrong.length);
  if (!best || best.wrong.length === 0 || best.wrong.length === colours.size) return [];
  return best.wrong.flatMap(([colour, count]) => {
    const match = found.find(([, , each = '']) => each.toLowerCase() === colour);
    if (!match) return [];
    const span = { from: match.index, to: match.index + match[0].length };
    return [{ ...span, message: `'${cited(text, span)}': ${best.list.name} has ${best.counts.get(colour) ?? 0} ${colour}.`, figures: [String(count), String(best.counts.get(colour) ?? 0)] }];
  });
}

const together = new RegExp(`\\b${number} ${kinds}[^.;:\\d]{0,25}: ?(.+)$`, 'i');
const each = new RegExp(`\\b${number} (?:are |is |were |was |rated |at |on |as )*(?:red|amber|green|blue|not rated|unrated|without|with no|no data|grey)\\b`, 'gi');

/** A number of indicators and the colours that should give it: '45 indicators: 20 green, 15 amber, 6 red and 3 without data'. */
function addedUp({ text }: Sentence): Miscount[] {
  const match = together.exec(text);
  const counts = [...(match?.[3] ?? '').matchAll(each)].map(([, word = '']) => valueOf(word));
  const size = valueOf(match?.[1] ?? '');
  const sum = counts.reduce((all, count) => all + count, 0);
  if (!match || counts.length < 3 || sum === size) return [];
  const span = { from: match.index, to: match.index + match[0].length };
  return [{ ...span, message: `'${cited(text, span)}': ${counts.join(' + ')} is ${sum}.`, figures: [String(size), ...counts.map(String)] }];
}

const ofAll = new RegExp(`\\b${number} (?:\\([\\d.]+%\\) )?(?:of|out of) (?:the |our |these |all )?${number} ${kinds} (?:are|were|is) (?:currently |now )?(?:rated |at |on )?(red|amber|green|target)\\b`, 'gi');
const numberOf = new RegExp(`\\bnumber of (red|amber|green)(?:[- ]rated)? (?:measures|indicators|kpis|pis) (?:is|stands at|(?:has |have )?(?:\\w+ly )?(?:fallen|risen|increased|decreased|dropped|gone (?:up|down)|fell|rose)(?: from ${number})? to) ${number}\\b`, 'gi');

/** One colour's count: '8 of the 12 indicators are green' of a list of twelve; 'the number of red indicators has fallen to 3', a query where it may be another list's. */
function colours({ text }: Sentence, lists: readonly List[]): Miscount[] {
  if (/\b(?:last|previous|prior) (?:month|quarter|year)(?! to\b)[^,.;]{0,12}$|\bwill\b|\bexpect|\bcould\b|\bwould\b|\bactions?\b/i.test(text)) return [];
  const counted = [...text.matchAll(ofAll)].map((found) => ({ found, count: valueOf(found[1] ?? ''), size: valueOf(found[2] ?? ''), colour: colourOf(found[4] ?? ''), severity: 'error' as const }));
  const numbered = [...text.matchAll(numberOf)].map((found) => ({ found, count: valueOf(found[3] ?? ''), size: null, colour: colourOf(found[1] ?? ''), severity: 'query' as const }));
  return [...counted, ...numbered].flatMap(({ found, count, size, colour, severity }) => {
    const meant = lists.filter((list) => size === null || list.size === size);
    const held = meant.flatMap((list) => list.ratings.map((counts) => ({ list, has: counts.get(colour) ?? 0, any: counts.size > 0 }))).filter(({ any }) => any);
    const [first] = held.sort((one, other) => other.list.size - one.list.size);
    if (!first || held.some(({ has }) => has === count)) return [];
    const span = { from: found.index, to: found.index + found[0].length };
    return [{ ...span, severity, message: `'${cited(text, span)}': ${first.list.name} has ${first.has} ${colour}.`, figures: [String(count), String(first.has)] }];
  });
}

function colourOf(word: string): Colour {
  const said = word.toLowerCase();
  return said === 'red' || said === 'amber' ? said : 'green';
}
