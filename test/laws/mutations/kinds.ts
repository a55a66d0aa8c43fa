import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import type { Chance } from '../../fuzz/chance.ts';
import type { Clean, Role, Said } from './clean.ts';
import type { Evidence, Fact } from './facts.ts';
import { beside, changed, contentOf, shownAt, withoutRow } from './workbook.ts';
import type { Place, Put, Shown } from './workbook.ts';

/** One mistake in one workbook: what it becomes, and the cells at which the evidence shows it. */
export interface Mistake {
  snapshot: Snapshot;
  /** What was done, for the list of what is not found. */
  says: string;
  /** The cells that the mistake is in. */
  at: Place[];
  /** Evidence that no figure of the workbook holds: the cell itself, or words that the mistake changed. */
  shownBy: { is: Evidence; cells: Place[] }[];
}

/** A kind of mistake: what evidence can show it, said before anything is looked for, and how it is made; null where chance found no place. */
export interface Kind {
  name: string;
  by: readonly Evidence[];
  make: (clean: Clean, chance: Chance) => Mistake | null;
}

const figures: readonly Role[] = ['figure', 'previous', 'numerator', 'denominator', 'percentage', 'rate', 'count', 'total', 'year to date', 'month', 'change'];
const ofFigures: readonly Evidence[] = ['total', 'share', 'rate', 'year to date', 'change', 'printed rating', 'series', 'sentence', 'other table', 'target', 'bounds', 'arrow', 'last period'];

/** A slip of the keys in a figure: the digits that stand there become others. */
function slip(name: string, turn: (text: string, chance: Chance) => string | null, roles = figures, by = ofFigures): Kind {
  return {
    name, by,
    make: (clean, chance) => {
      const place = pick(clean, chance, roles);
      const shown = place === null ? null : shownAt(clean.snapshot, place);
      if (place === null || shown === null) return null;
      const digits = /[\d.]+/.exec(shown.text.replaceAll(',', ''))?.[0] ?? '';
      const turned = turn(digits, chance);
      if (turned === null || Number(turned) === Number(digits)) return null;
      return figure(clean, place, shown, Math.sign(shown.value || 1) * Number(turned), name);
    },
  };
}

/** A cell with another figure, written as its neighbours are: as a number in its format, or as text where it was text. */
function figure(clean: Clean, place: Place, from: Shown, value: number, says: string): Mistake {
  const { holds, format } = contentOf(clean.snapshot, place)!;
  const text = from.text.replace(/-?[\d,]+(?:\.\d+)?/, value.toFixed(from.decimals));
  const put: Put = typeof holds === 'string' ? { place, holds: text } : { place, holds: format.includes('%') ? Number((value / 100).toFixed(8)) : value };
  return { snapshot: changed(clean.snapshot, [put]), says: `${says} ${place} ${from.text} to ${value}`, at: [place], shownBy: [] };
}

function pick(clean: Clean, chance: Chance, roles: readonly Role[]): Place | null {
  const places = roles.flatMap((role) => clean.roles.get(role) ?? []);
  return places.length === 0 ? null : chance.pick(places);
}

/** A figure of another cell typed in place of the right one. */
function copied(name: string, roles: readonly Role[], from: (place: Place, clean: Clean, chance: Chance) => Place): Kind {
  return {
    name, by: ofFigures,
    make: (clean, chance) => {
      const place = pick(clean, chance, roles);
      if (place === null) return null;
      const source = from(place, clean, chance);
      const [here, there] = [shownAt(clean.snapshot, place), shownAt(clean.snapshot, source)];
      const [held, other] = [contentOf(clean.snapshot, place), contentOf(clean.snapshot, source)];
      if (!here || !there || !held || !other || source === place || here.value === there.value || held.format !== other.format) return null;
      return { snapshot: changed(clean.snapshot, [{ place, holds: other.holds }]), says: `${name} ${place} ${here.text} from ${source} ${there.text}`, at: [place], shownBy: [] };
    },
  };
}

/** A mistake that the cell itself shows: what stands there is no figure, date, reference or rating that could be meant. */
function plain(name: string, roles: readonly Role[], turn: (clean: Clean, place: Place, chance: Chance) => Put[] | null, is: Evidence = 'the cell itself', where: (place: Place) => Place[] = () => []): Kind {
  return {
    name, by: [is],
    make: (clean, chance) => {
      const place = pick(clean, chance, roles);
      const puts = place === null ? null : turn(clean, place, chance);
      if (place === null || puts === null) return null;
      return { snapshot: changed(clean.snapshot, puts), says: `${name} ${puts.map((put) => `${put.place} ${put.holds ?? put.fill}`).join(', ')}`, at: puts.map((put) => put.place), shownBy: [{ is, cells: [...puts.map((put) => put.place), ...where(place)] }] };
    },
  };
}

/** A mistake in words: a figure or a direction in a sentence becomes another. The cells that the sentence speaks of show it. */
function worded(name: string, turn: (said: Said, clean: Clean, chance: Chance) => { text: string; cells: Place[]; says: string } | null): Kind {
  return {
    name, by: ['sentence'],
    make: (clean, chance) => {
      const said = clean.said.length === 0 ? null : chance.pick(clean.said);
      const turned = said && turn(said, clean, chance);
      if (!said || !turned || turned.text === said.text) return null;
      return { snapshot: changed(clean.snapshot, [{ place: said.at, holds: turned.text }]), says: `${name} ${said.at} ${turned.says}`, at: [said.at], shownBy: [{ is: 'sentence', cells: [said.at, ...turned.cells] }] };
    },
  };
}

const words: Partial<Record<Role, readonly string[][]>> = { rating: [['GREEN', 'AMBER', 'RED'], ['G', 'A', 'R'], ['Green', 'Amber', 'Red'], ['ON TARGET', 'IN TOLERANCE', 'OFF TARGET']], polarity: [['Higher', 'Lower'], ['Bigger is better', 'Smaller is better']] };
const fills = ['#92D050', '#FFC000', '#FF0000'];

function otherWord(role: 'rating' | 'polarity', clean: Clean, place: Place, chance: Chance): string | null {
  const now = String(contentOf(clean.snapshot, place)?.holds);
  const list = words[role]!.find((each) => each.includes(now));
  return list ? chance.pick(list.filter((each) => each !== now)) : null;
}

/** The kinds of mistakes, in the order in which fingers make them. */
export const kinds: readonly Kind[] = [
  slip('two digits transposed', (text, chance) => {
    const at = chance.below(text.length - 1);
    const [one, two] = [text[at], text[at + 1]];
    return one === undefined || two === undefined || one === '.' || two === '.' || one === two || (at === 0 && two === '0') ? null : text.slice(0, at) + two + one + text.slice(at + 2);
  }),
  slip('the decimal point dropped', (text) => (text.includes('.') ? text.replace('.', '') : null)),
  slip('a zero too many', (text) => (text.includes('.') ? String(Number(text) * 10) : `${text}0`)),
  slip('a digit left out', (text, chance) => {
    const at = chance.below(text.length);
    const left = text.slice(0, at) + text.slice(at + 1);
    return text[at] === '.' || text.replace(/\D/g, '').length < 3 || /^\.|\.$/.test(left) ? null : left;
  }),
  slip('a digit typed wrong', (text, chance) => {
    const at = chance.below(text.length);
    return text[at] === '.' ? null : text.slice(0, at) + String((Number(text[at]) + 1 + chance.below(9)) % 10) + text.slice(at + 1);
  }),
  slip('a part changed and its total not refreshed', (text, chance) => String(Number(text) + 1 + chance.below(Math.max(2, Math.round(Number(text) * 0.2)))), ['count', 'numerator', 'month'], ['total', 'share', 'rate', 'year to date']),
  slip('a typed value over the formula of a total', (text, chance) => String(Number(text) + (1 + chance.below(30)) * chance.pick([-1, 1])), ['total', 'year to date'], ['total', 'year to date', 'share', 'sentence', 'printed rating']),
  slip('digits cut off instead of rounded', (text) => (text.includes('.') ? (Number(text) - 10 ** -(text.length - text.indexOf('.') - 1)).toFixed(text.length - text.indexOf('.') - 1) : null), ['percentage', 'rate'], ['share', 'rate', 'sentence', 'other table']),
  copied("the neighbouring row's figure pasted", figures, (place, _clean, chance) => beside(place, chance.pick([-1, 1]), 0)),
  copied("last month's figure left standing", ['figure'], (place) => beside(place, 0, -1)),
  copied("the month before copied into the next", ['month'], (place) => beside(place, 0, -1)),
  {
    name: 'two columns swapped in a row', by: ofFigures,
    make: (clean, chance) => {
      const place = pick(clean, chance, ['numerator', 'previous', 'count', 'month']);
      if (place === null) return null;
      const other = beside(place, 0, 1);
      const [one, two] = [contentOf(clean.snapshot, place), contentOf(clean.snapshot, other)];
      if (!one || !two || typeof one.holds !== 'number' || typeof two.holds !== 'number' || one.holds === two.holds) return null;
      const puts = [{ place, holds: two.holds, format: two.format }, { place: other, holds: one.holds, format: one.format }];
      return { snapshot: changed(clean.snapshot, puts), says: `swapped ${place} and ${other}`, at: [place, other], shownBy: [] };
    },
  },
  {
    name: 'the sign lost', by: ['change', 'bounds', 'arrow', 'total'],
    make: (clean, chance) => {
      const place = pick(clean, chance, ['change', 'figure', 'count', 'month']);
      const shown = place === null ? null : shownAt(clean.snapshot, place);
      return place === null || !shown || shown.value === 0 ? null : figure(clean, place, shown, -shown.value, 'the sign of');
    },
  },
  plain('a percentage as a fraction', ['percentage', 'month', 'figure'], (clean, place) => {
    const held = contentOf(clean.snapshot, place);
    return held && typeof held.holds === 'number' && held.format.includes('%') && held.holds < 1 && held.holds > 0.02 ? [{ place, format: '0.00' }] : null;
  }),
  plain('a number kept as text', ['figure', 'previous', 'numerator', 'denominator', 'count', 'month'], (clean, place) => {
    const shown = shownAt(clean.snapshot, place);
    return shown && typeof contentOf(clean.snapshot, place)?.holds === 'number' ? [{ place, holds: shown.text }] : null;
  }),
  plain('a letter O for a nought', ['figure', 'month', 'previous', 'count', 'numerator', 'percentage'], (clean, place) => {
    const text = shownAt(clean.snapshot, place)?.text;
    return text?.includes('0') ? [{ place, holds: text.replace('0', 'O') }] : null;
  }),
  plain('another rating word', ['rating'], (clean, place, chance) => {
    const word = otherWord('rating', clean, place, chance);
    return word === null ? null : [{ place, holds: word }];
  }, 'printed rating'),
  plain('another colour behind the rating', ['rating'], (clean, place, chance) => {
    const { fill } = contentOf(clean.snapshot, place)!;
    const now = { '#00B050': '#92D050' }[fill ?? ''] ?? fill ?? '';
    return fills.includes(now) ? [{ place, fill: chance.pick(fills.filter((each) => each !== now)) }] : null;
  }, 'printed rating'),
  {
    ...plain('the polarity turned', ['polarity'], (clean, place, chance) => {
      const word = otherWord('polarity', clean, place, chance);
      return word === null ? null : [{ place, holds: word }];
    }, 'tolerance', (place) => [beside(place, 0, 1), beside(place, 0, 2)]),
  },
  {
    name: 'a target of another row', by: ['tolerance', 'printed rating', 'sentence', 'other table', 'target'],
    make: (clean, chance) => copied('target', ['target'], (place) => beside(place, chance.pick([-1, 1, 2]), 0)).make(clean, chance),
  },
  plain('a date that does not exist', ['date'], (clean, place, chance) => {
    const [, , year = ''] = String(contentOf(clean.snapshot, place)?.holds).split('/');
    return [{ place, holds: `${chance.pick(['31/02', '30/02', '31/04', '31/06', '31/09', '31/11', '15/13', '32/01'])}/${year}` }];
  }),
  plain('the same reference twice', ['reference'], (clean, place, chance) => {
    const other = contentOf(clean.snapshot, beside(place, chance.pick([-1, 1]), 0));
    return other && typeof other.holds === 'string' && clean.roles.get('reference')?.length !== undefined && /\d/.test(other.holds) && other.holds !== contentOf(clean.snapshot, place)?.holds ? [{ place, holds: other.holds }] : null;
  }, 'the cell itself', (place) => [beside(place, 1, 0), beside(place, -1, 0)]),
  plain('a month heading of another month', ['month heading'], (clean, place, chance) => {
    const heads = clean.roles.get('month heading') ?? [];
    const other = chance.pick(heads);
    return other === place ? null : [{ place, holds: contentOf(clean.snapshot, other)!.holds }];
  }, 'the cell itself', (place) => [beside(place, 0, 1), beside(place, 0, -1)]),
  plain('the arrow turned', ['arrow'], (clean, place) => {
    const now = String(contentOf(clean.snapshot, place)?.holds);
    return [{ place, holds: now === '↑' ? '↓' : '↑' }];
  }, 'arrow'),
  {
    name: 'a row deleted under a total', by: ['total'],
    make: (clean, chance) => {
      const row = clean.rows.length === 0 ? null : chance.pick(clean.rows);
      return row && { snapshot: withoutRow(clean.snapshot, row.sheet, row.row), says: `deleted ${row.sheet} row ${row.row}`, at: [], shownBy: [{ is: 'total', cells: row.totals }] };
    },
  },
  {
    name: 'a share of another denominator', by: ['share', 'rate', 'sentence', 'other table', 'printed rating'],
    make: (clean, chance) => {
      const place = pick(clean, chance, ['percentage', 'rate']);
      const fact = clean.facts.find(({ is, cells }) => (is === 'share' || is === 'rate') && cells[0] === place);
      if (place === null || !fact) return null;
      const below = beside(fact.cells[2]!, 1, 0);
      const [shown, right, wrong] = [place, fact.cells[2]!, below].map((each) => shownAt(clean.snapshot, each));
      return !shown || !right || !wrong || wrong.value < right.value * 0.3 || wrong.value === right.value ? null : figure(clean, place, shown, Number(((shown.value * right.value) / wrong.value).toFixed(shown.decimals)), `divided by ${below}`);
    },
  },
  {
    name: 'a year to date without the last month', by: ['year to date'],
    make: (clean, chance) => {
      const place = pick(clean, chance, ['year to date']);
      const fact = clean.facts.find(({ is, cells }) => is === 'year to date' && cells[0] === place);
      const [shown, last] = [place, fact?.cells.at(-1)].map((each) => (each ? shownAt(clean.snapshot, each) : null));
      return place === null || !shown || !last || last.value === 0 ? null : figure(clean, place, shown, shown.value - last.value, 'not updated');
    },
  },
  plain('the count of a list', ['counted'], (clean, place, chance) => {
    const text = String(contentOf(clean.snapshot, place)?.holds);
    const numbers = [...text.matchAll(/\d+/g)];
    const found = chance.pick(numbers);
    return [{ place, holds: `${text.slice(0, found.index)}${Number(found[0]) + 1}${text.slice(found.index + found[0].length)}` }];
  }, 'count'),
  worded('the figure of last month in the words', ({ text, quotes }, clean) => {
    const quote = quotes.find(({ of, other }) => of === 'figure' && other !== null);
    const shown = quote?.other ? shownAt(clean.snapshot, quote.other) : null;
    const printed = quote && shown ? quote.text.replace(/[\d.,]+/, shown.value.toFixed(shown.decimals)) : '';
    return quote && shown && printed !== quote.text && !quotes.some((each) => each !== quote && each.text === quote.text) ? { text: text.replace(quote.text, printed), cells: [quote.cell], says: `${quote.text} to ${printed}` } : null;
  }),
  worded('two digits transposed in the words', ({ text, quotes }, _clean, chance) => {
    const quote = chance.pick(quotes);
    const turned = quote.text.replace(/(\d)(?!\1|0)(\d)/, '$2$1');
    return turned === quote.text ? null : { text: text.replace(quote.text, turned), cells: [quote.cell], says: `${quote.of} ${quote.text} to ${turned}` };
  }),
  worded('another target in the words', ({ text, quotes }, _clean, chance) => {
    const quote = quotes.find(({ of }) => of === 'target');
    if (!quote) return null;
    const turned = quote.text.replace(/\d+/, (digits) => String(Number(digits) + chance.pick([-10, -5, 3, 5, 7])));
    return Number(/-?\d+/.exec(turned)?.[0]) <= 0 ? null : { text: text.replace(quote.text, turned), cells: [quote.cell], says: `${quote.text} to ${turned}` };
  }),
  worded("'above' for 'below' and 'up' for 'down'", ({ text, sides }, _clean, chance) => {
    if (sides.length === 0) return null;
    const side = chance.pick(sides);
    return { text: text.replace(side.text, side.opposite), cells: side.cells, says: `'${side.text}' to '${side.opposite}'` };
  }),
  worded('a figure of another unit in the words', ({ text, quotes }) => {
    const quote = quotes.find((each) => /days/.test(each.text));
    return quote ? { text: text.replace(quote.text, quote.text.replace('days', 'weeks')), cells: [quote.cell], says: `${quote.text} in weeks` } : null;
  }),
];

/** What shows a mistake, by the evidence that its kind states: the relations of the clean workbook that no longer hold, and what the mistake itself says. */
export function evidenceOf(clean: Clean, kind: Kind, { snapshot, shownBy }: Mistake): { is: Evidence; cells: Place[] }[] {
  const touched = clean.facts.filter((fact: Fact) => kind.by.includes(fact.is) && !fact.holds(snapshot));
  return [...shownBy, ...(shownBy.length > 0 && shownBy.some(({ is }) => is === 'total') ? [] : touched)];
}
