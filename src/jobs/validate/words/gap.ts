import { seen } from '../../../engine/figure.ts';
import type { Period } from '../../../engine/terms.ts';
import { clauseTo } from './clauses.ts';
import { isElsewhere } from './elsewhere.ts';
import type { SaidAgainst } from './each-sentence.ts';
import { isOther } from './held.ts';
import type { Held } from './held.ts';
import type { Read } from './reading.ts';
import { monthsNamed } from './times.ts';

/**
 * How far the words say that the figure is from its target or from the period before ('1.6 points below target', 'five fewer than in August'), where
 * no figure of the row is that far from it. Points are asked of a percentage: '2% below target' may be 2% of it. Rounded gaps and what is about
 * another time, place or thing are left alone.
 */
export function gapsIn({ text, mentions }: Read, held: readonly Held[], bounds: readonly number[], period: Period | null): SaidAgainst[] {
  const now = held.find(({ is }) => is === 'figure');
  if (!now || !/\btarget\b|\bthan\b|\bby\b/i.test(text)) return [];
  for (const { looks, against } of gaps) {
    const match = looks.exec(text);
    const aim = match && against(held);
    if (!match || !aim || aim.figure.unit !== now.figure.unit) continue;
    const [said, amount = '', unit = ''] = match;
    const value = counted.has(amount.toLowerCase()) ? Number(counted.get(amount.toLowerCase())) : Number(amount);
    const span = { from: match.index, to: match.index + said.length };
    const rest = `${text.slice(0, span.from)} ${clauseTo(text, span.to).slice(span.to).replace(/ and .*$/, '')}`;
    const isPoints = /point|pp/i.test(unit);
    if ((now.figure.unit === '%') !== isPoints || isElsewhere(rest) || isMeantLater.test(rest) || monthsNamed(rest).some((month) => month !== Number(period?.slice(5) ?? 0)) || roughly.test(text.slice(0, span.from)) || /\b(?:target|tolerance)\b/i.test(rest)) continue;
    if (mentions.some((mention) => (mention.to <= span.from || mention.from >= span.to) && isOther(mention, held, bounds))) continue;
    const decimals = /\.(\d+)$/.exec(amount)?.[1]?.length ?? 0;
    // Figures that are shown rounded may lie up to a step nearer or further apart; counts are not rounded.
    const shownTo = Math.max(0, now.figure.decimals, aim.figure.decimals);
    const step = shownTo === 0 && !isPoints ? 0.01 : 0.5 * 10 ** -decimals + 0.51 * 10 ** -shownTo;
    // Another figure of the row may be meant as the one end: the year to date, the same month last year, where amber ends.
    const ends = [...held.filter(({ figure }) => figure.unit === now.figure.unit).map(({ figure }) => seen(figure)), ...bounds];
    const fixed = seen(aim.is === 'target' ? aim.figure : now.figure);
    if (ends.some((end) => Math.abs(Math.abs(end - fixed) - value) <= step)) continue;
    const gap = Math.abs(seen(now.figure) - seen(aim.figure));
    const shown = gap.toFixed(shownTo);
    return [{ ...span, severity: 'query', figures: [now.figure.text, aim.figure.text], says: `the words say '${said.trim()}'; from ${aim.figure.text} ('${aim.name}') to ${now.figure.text} is ${shown}${isPoints ? ' points' : ''}` }];
  }
  return [];
}

const counted = new Map(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, index) => [word, index + 1]));

const amount = String.raw`(?<![\w.,£$€/-])(\d{1,6}(?:\.\d+)?|${[...counted.keys()].join('|')}) ?((?:percentage |% ?)?points?|pp(?:ts?)?)?`;

const gaps: { looks: RegExp; against: (held: readonly Held[]) => Held | undefined }[] = [
  {
    looks: new RegExp(String.raw`${amount}(?: days?| weeks?| people| cases)? (?:below|above|under|over|short of|off|behind|ahead of|better than|worse than|away from) (?:the |our |its )?(?:annual |agreed )?target\b(?! (?:date|group))`, 'i'),
    against: (held) => held.find(({ is }) => is === 'target'),
  },
  {
    looks: new RegExp(String.raw`${amount}(?: days?| weeks?| people| cases)? (?:more|fewer|less|higher|lower) than (?:in |at |for )?(?:(?:the )?(?:last|previous|prior) (?:month|quarter|period)|(?:the )?(?:month|quarter) before|(?:quarter|q) ?[1-4]|(?:january|february|march|april|may|june|july|august|september|october|november|december))\b(?! (?:last|20\d\d|of))`, 'i'),
    against: before,
  },
  {
    looks: new RegExp(String.raw`\b(?:risen|rose|increased|grown|grew|improved|up|fallen|fell|decreased|declined|dropped|reduced|deteriorated|down) by ${amount}(?: days?| weeks?| people| cases)?,? (?:since|on|from|compared (?:to|with)|over) (?:the )?(?:(?:last|previous|prior) (?:month|quarter|period)|(?:month|quarter) before)\b`, 'i'),
    against: before,
  },
];

function before(held: readonly Held[]): Held | undefined {
  return held.find(({ is, name }) => is === 'previous' && !/year|baseline|20\d\d/i.test(name)) ?? held.filter(({ is }) => is === 'month').at(-1);
}

/** What is hoped for is no figure of now. */
const isMeantLater = /\b(?:expect|aim|hope|intend|plan|need|want|likely|set to|by the end)\b/i;

/** Words that make the amount before which they stand a rough one, or one of something else. */
const roughly = /\b(?:about|around|approximately|approx\.?|circa|nearly|almost|just|over|under|more than|less than|at least|up to|some|further|another|of) $/i;
