import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import { wordColumns } from '../../src/jobs/summarise/standing.ts';
import { ownSheet } from '../../src/workbook/own.ts';
import { inverse } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { contentAt, find } from '../../src/workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../../src/workbook/snapshot.ts';
import { workbookOf } from '../tables/sheet.ts';
import { applied, shown, withCells } from '../workbook/applied.ts';

interface Source {
  ref: string;
  measure: string;
  figure: number;
}

/** What can happen between two refreshes. Numbers choose a row or a cell by remainder. */
type Step =
  | { do: 'refresh' }
  | { do: 'write'; where: 'words' | 'beside' | 'below'; row: number; column: number }
  | { do: 'figure'; row: number; figure: number }
  | { do: 'rename'; row: number; what: 'ref' | 'measure' }
  | { do: 'reorder'; row: number }
  | { do: 'sort' }
  | { do: 'delete'; row: number }
  | { do: 'add'; figure: number }
  | { do: 'month' };

const row = fc.nat({ max: 11 });
const figure = fc.integer({ min: 40, max: 60 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ do: 'refresh' }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), where: fc.constantFrom('words' as const, 'words' as const, 'beside' as const, 'below' as const), row, column: fc.nat({ max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('figure' as const), row, figure }) },
  fc.record({ do: fc.constant('rename' as const), row, what: fc.constantFrom('ref' as const, 'measure' as const) }),
  fc.record({ do: fc.constant('reorder' as const), row }),
  fc.constant<Step>({ do: 'sort' }),
  fc.record({ do: fc.constant('delete' as const), row }),
  fc.record({ do: fc.constant('add' as const), figure }),
  fc.constant<Step>({ do: 'month' }),
);

const months = ['October 2020', 'November 2020', 'December 2020', 'January 2021', 'February 2021', 'March 2021', 'April 2021', 'May 2021'];

/** The officer's workbook as it goes: the source as data, our sheet as it stands, and every word that a person wrote and did not write over. */
class Work {
  indicators: Source[] = Array.from({ length: 5 }, (_, index) => ({ ref: `K${index + 1}`, measure: `Measure number ${index + 1} of cases`, figure: 40 + index * 5 }));
  month = 0;
  own: Sheet | null = null;
  words = new Set<string>();
  count = 0;

  snapshot(): Snapshot {
    const fresh = workbookOf({ KPIs: [
      ['Ref', 'Measure', 'Target', 'Tolerance', `${months[this.month] ?? ''} position`, 'Polarity'],
      ...this.indicators.map(({ ref, measure, figure: each }) => [ref, measure, 55, '45 - 55', each, 'Higher']),
    ] });
    return this.own ? { ...fresh, sheets: [...fresh.sheets, this.own], styles: this.own.cells.styles, texts: this.own.cells.texts } : fresh;
  }

  refresh(): void {
    const before = this.snapshot();
    const outcome = summarise(before, { ...summariseOptions, kinds: ['commentary'] });
    if (refused(outcome)) return;
    const after = applied(before, outcome.plan.edits);
    expect(applied(after, inverse(outcome.plan).edits).sheets.map(shown)).toEqual(before.sheets.map(shown));
    this.own = ownSheet(after, 'commentary')?.sheet ?? this.own;
    const again = summarise(this.snapshot(), { ...summariseOptions, kinds: ['commentary'] });
    expect(refused(again) ? [] : again.plan.edits).toEqual([]);
  }

  take(each: Step): void {
    const at = <Item>(items: Item[], index: number) => items[index % Math.max(1, items.length)];
    if (each.do === 'refresh') this.refresh();
    if (each.do === 'month') this.month = Math.min(this.month + 1, months.length - 1);
    if (each.do === 'figure') this.indicators = this.indicators.map((one) => (one === at(this.indicators, each.row) ? { ...one, figure: each.figure } : one));
    if (each.do === 'rename') this.indicators = this.indicators.map((one) => (one === at(this.indicators, each.row) ? { ...one, [each.what]: each.what === 'ref' ? `R${++this.count}` : `Renamed measure ${++this.count} of cases` } : one));
    if (each.do === 'reorder') this.indicators = [...this.indicators.slice(each.row % Math.max(1, this.indicators.length)), ...this.indicators.slice(0, each.row % Math.max(1, this.indicators.length))];
    if (each.do === 'delete' && this.indicators.length > 3) this.indicators = this.indicators.filter((one) => one !== at(this.indicators, each.row));
    if (each.do === 'add') this.indicators = [...this.indicators, { ref: `N${++this.count}`, measure: `Added measure ${this.count} of cases`, figure: each.figure }];
    if (each.do === 'write') this.write(each);
    if (each.do === 'sort') this.sort();
  }

  /** A person writes into a cell; what they had written there before is given up by them. */
  write({ where, row: index, column }: Step & { do: 'write' }): void {
    const own = this.own && ownSheet(this.snapshot(), 'commentary');
    if (!own) return;
    const { sheet, table: { range, columns } } = own;
    const inside = range.top + 1 + (index % (range.bottom - range.top));
    const place = {
      words: { row: inside, column: range.left + columns.indexOf(wordColumns[column]!.heading) },
      beside: { row: inside, column: range.right + 1 + column },
      below: { row: range.bottom + 2 + (index % 3), column: 1 + column },
    }[where];
    const stood = contentAt(sheet.cells, find(sheet.cells, place.row, place.column));
    if (typeof stood === 'string') this.words.delete(stood);
    const word = `word ${++this.count}`;
    this.words.add(word);
    this.own = withCells(this.snapshot(), sheet, [{ at: place, state: { content: word } }]);
  }

  /** A person sorts the table the other way round, with all that stands beside it. */
  sort(): void {
    const own = this.own && ownSheet(this.snapshot(), 'commentary');
    if (!own) return;
    const { sheet, table: { range } } = own;
    const cells = [...sheet.cells.row.keys()].filter((place) => sheet.cells.row[place]! > range.top && sheet.cells.row[place]! <= range.bottom);
    const turned = cells.map((place) => ({ at: { row: range.top + 1 + range.bottom - sheet.cells.row[place]!, column: sheet.cells.column[place]! }, state: { content: contentAt(sheet.cells, place), look: sheet.cells.style[place]! } }));
    const cleared = cells.map((place) => ({ at: { row: sheet.cells.row[place]!, column: sheet.cells.column[place]! }, state: { content: null } }));
    this.own = withCells(this.snapshot(), withCells(this.snapshot(), sheet, cleared), turned);
  }

  held(): Set<string> {
    return new Set(this.own ? shown(this.own).flat() : []);
  }
}

describe('commentary', () => {
  test('no word that a person wrote is lost, whatever happens between refreshes', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 4, maxLength: 25 }), (steps) => {
      const work = new Work();
      work.refresh();
      for (const each of [...steps, { do: 'refresh' } satisfies Step]) {
        work.take(each);
        const held = work.held();
        for (const word of work.words) expect(held, `${word} after ${each.do}`).toContain(word);
      }
    }), { numRuns: 60 });
  }, 60_000);

  test('words stay with their reference while it is there', () => {
    fc.assert(fc.property(fc.array(step.filter((each) => each.do !== 'rename' && each.do !== 'write'), { maxLength: 15 }), (steps) => {
      const work = new Work();
      work.refresh();
      const own = ownSheet(work.snapshot(), 'commentary')!;
      const column = own.table.range.left + own.table.columns.indexOf(wordColumns[0].heading);
      const written = shown(own.sheet).flatMap((line, index) => (/^K\d$/.test(line[0] ?? '') ? [{ ref: line[0]!, row: index + 1 }] : []));
      work.own = withCells(work.snapshot(), own.sheet, written.flatMap(({ ref, row: at }) => [{ at: { row: at, column }, state: { content: `about ${ref}` } }, { at: { row: at, column: own.table.range.right + 2 }, state: { content: `beside ${ref}` } }]));
      for (const each of [...steps, { do: 'refresh' } satisfies Step]) work.take(each);
      const lines = shown(work.own);
      for (const { ref } of written) expect(lines.find((line) => line.includes(`about ${ref}`) && line.includes(`beside ${ref}`))?.[0]).toBe(ref);
    }), { numRuns: 60 });
  }, 60_000);
});
