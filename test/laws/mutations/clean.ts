import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import type { Chance } from '../../fuzz/chance.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import type { Fact } from './facts.ts';
import { placeOf } from './workbook.ts';
import type { Place } from './workbook.ts';

/** What a cell is for: mistakes are made in cells of a kind. */
export type Role = 'figure' | 'previous' | 'target' | 'tolerance' | 'numerator' | 'denominator' | 'percentage' | 'rate' | 'count' | 'total' | 'year to date' | 'month' | 'month heading' | 'change' | 'arrow' | 'rating' | 'polarity' | 'reference' | 'date' | 'words' | 'counted';

/** A sentence in a workbook's words, taken apart so that a mistake can be made in it. */
export interface Said {
  at: Place;
  /** The whole text, in which `quotes` are printed and `sides` said. */
  text: string;
  quotes: { text: string; of: 'figure' | 'target' | 'previous' | 'year to date'; cell: Place; other: Place | null }[];
  sides: { text: string; opposite: string; cells: Place[] }[];
}

/** A workbook in which nothing is wrong, with what holds in it. */
export interface Clean {
  name: string;
  snapshot: Snapshot;
  facts: Fact[];
  roles: ReadonlyMap<Role, readonly Place[]>;
  said: Said[];
  /** Rows that can be taken out, with the cells of the totals that would miss them. */
  rows: { sheet: string; row: number; totals: Place[] }[];
}

/** A sheet as it is written: each line is put below the last, and tells where it stands. */
export interface Page {
  rows: Written[][];
  line: (...cells: Written[]) => number;
  at: (row: number, column: number) => Place;
  mark: (role: Role, place: Place) => void;
}

/** A workbook while it is being made. */
export interface Draft {
  page: (name: string) => Page;
  facts: Fact[];
  said: Said[];
  rows: Clean['rows'];
  done: (name: string) => Clean;
}

export function draft(): Draft {
  const sheets: Record<string, Written[][]> = {};
  const roles = new Map<Role, Place[]>();
  const [facts, said, rows]: [Fact[], Said[], Clean['rows']] = [[], [], []];
  return {
    facts, said, rows,
    page: (name) => {
      const lines: Written[][] = (sheets[name] = []);
      return {
        rows: lines,
        line: (...cells) => lines.push(cells),
        at: (row, column) => placeOf(name, row, column),
        mark: (role, place) => void (roles.get(role)?.push(place) ?? roles.set(role, [place])),
      };
    },
    done: (name) => ({ name, snapshot: workbookOf(sheets), facts, roles, said, rows }),
  };
}

/** A number from `low` to `high` with so many decimals. */
export function amount(chance: Chance, low: number, high: number, decimals = 0): number {
  const steps = Math.round((high - low) * 10 ** decimals);
  return Number((low + chance.below(steps + 1) / 10 ** decimals).toFixed(decimals));
}

/** A percentage as a number cell: 92.1 with one decimal is 0.921 as 0.0%. */
export function percent(value: number, decimals = 1): [number, string] {
  return [Number((value / 100).toFixed(decimals + 2)), decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`];
}
