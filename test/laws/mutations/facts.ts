import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { shownAt } from './workbook.ts';
import type { Place, Shown } from './workbook.ts';

/** What in a workbook can show that a figure is wrong. */
export type Evidence = 'total' | 'share' | 'rate' | 'year to date' | 'change' | 'arrow' | 'printed rating' | 'series' | 'last period' | 'sentence' | 'other table' | 'target' | 'bounds' | 'tolerance' | 'count' | 'the cell itself';

/**
 * A relation that holds in the clean workbook: the cells that it is between, and whether it still holds in a changed one. This is the test's own
 * arithmetic: it knows how the workbook was made and asks the product nothing. A cell without a figure breaks no relation of numbers.
 */
export interface Fact {
  is: Evidence;
  cells: Place[];
  holds: (snapshot: Snapshot) => boolean;
}

type Rule = (...figures: Shown[]) => boolean;

function between(is: Evidence, cells: Place[], rule: Rule, more: Place[] = []): Fact {
  return {
    is, cells: [...cells, ...more],
    holds: (snapshot) => {
      const shown = cells.map((place) => shownAt(snapshot, place));
      return shown.includes(null) || rule(...(shown as Shown[]));
    },
  };
}

const half = ({ decimals }: Shown) => 0.5 * 10 ** -decimals;
const near = (one: number, other: number, slack: number) => Math.abs(one - other) <= slack + 1e-9 * Math.max(1, Math.abs(one));
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
const slackOf = (figures: Shown[]) => sum(figures.map((figure) => (figure.decimals > 0 ? half(figure) : 0)));

export const total = (whole: Place, parts: Place[]): Fact => between('total', [whole, ...parts], (all, ...each) => near(all.value, sum(each.map(({ value }) => value)), slackOf([all, ...each])));

export const share = (printed: Place, part: Place, whole: Place): Fact => between('share', [printed, part, whole], (percent, some, all) => near(percent.value, (some.value / all.value) * 100, half(percent)));

export const rate = (printed: Place, count: Place, people: Place, per: number): Fact => between('rate', [printed, count, people], (of, some, all) => near(of.value, (some.value / all.value) * per, half(of)));

export const toDate = (printed: Place, months: Place[]): Fact => between('year to date', [printed, ...months], (year, ...each) => near(year.value, sum(each.map(({ value }) => value)), slackOf([year, ...each])));

export const change = (printed: Place, from: Place, to: Place): Fact => between('change', [printed, from, to], (by, first, second) => near(by.value, second.value - first.value, half(by) + slackOf([first, second])));

/** An arrow up where the figure rose: what it holds is checked by the words of the cell. */
export const arrow = (at: Place, from: Place, to: Place, up: boolean): Fact => between('arrow', [from, to], (first, second) => (up ? second.value > first.value : second.value < first.value), [at]);

/** A printed rating beside target, floor and figure: green on the better side, amber down to the floor, else red. */
export function rated(cells: { rating: Place; figure: Place; target: Place; tolerance: Place }, floor: number, lower: boolean, colour: Colour): Fact {
  return between('printed rating', [cells.figure, cells.target], (figure, target) => colourOf(figure.value, target.value, floor, lower) === colour, [cells.rating, cells.tolerance]);
}

export type Colour = 'green' | 'amber' | 'red';

export function colourOf(figure: number, target: number, floor: number, lower: boolean): Colour {
  const side = lower ? -1 : 1;
  return (figure - target) * side >= 0 ? 'green' : (figure - floor) * side >= 0 ? 'amber' : 'red';
}

/** Seven figures or more: one that lies four moving ranges beyond the mean of the others is shown by them. */
export function series(cells: Place[]): Fact {
  return between('series', cells, (...figures) => figures.every(({ value }, place) => {
    const others = figures.flatMap((each, at) => (at === place ? [] : [each.value]));
    const mean = sum(others) / others.length;
    const steps = others.slice(1).map((each, at) => Math.abs(each - others[at]!));
    const range = Math.max(sum(steps) / steps.length, Math.abs(mean) * 0.01, 10 ** -figures[place]!.decimals);
    return Math.abs(value - mean) <= 4 * range;
  }));
}

/** Words that quote a cell. `quoted` is as they print it; a figure that rounds to it is the same. */
export function sentence(at: Place, cell: Place, quoted: Shown): Fact {
  return between('sentence', [cell], (figure) => near(figure.value, quoted.value, quoted.decimals < figure.decimals ? half(quoted) : 0), [at]);
}

/** Words that say on which side of another cell a figure lies: above, below, or up from last month. */
export function side(at: Place, figure: Place, other: Place, above: boolean): Fact {
  return between('sentence', [figure, other], (one, two) => (above ? one.value > two.value : one.value < two.value), [at]);
}

/** One figure that stands in two tables. */
export const twin = (one: Place, other: Place): Fact => between('other table', [one, other], (first, second) => near(first.value, second.value, half(first.decimals < second.decimals ? first : second) * Number(first.decimals !== second.decimals)));

/** A figure of the size of its target: neither ten times as large nor a tenth. */
export const sized = (figure: Place, target: Place): Fact => between('target', [figure, target], (one, two) => one.value === 0 || two.value === 0 || (Math.abs(one.value / two.value) < 10 && Math.abs(one.value / two.value) > 0.1));

/** A share lies from 0 to 100, a count is not below 0. */
export const bounded = (cell: Place, most: number): Fact => between('bounds', [cell], ({ value }) => value >= 0 && value <= most);

/** A figure that differs from last period's. */
export const moved = (now: Place, before: Place): Fact => between('last period', [now, before], (one, two) => one.value !== two.value || one.text.replace(/\D/g, '').length < 3);

/** A target inside its tolerance or one step of the last decimal beside it. */
export const criteria = (target: Place, tolerance: Place, [low, high]: readonly [number, number], step: number): Fact => between('tolerance', [target], ({ value }) => value >= low - step * 1.001 && value <= high + step * 1.001, [tolerance]);
