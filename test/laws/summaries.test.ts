import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import type { SummaryKind } from '../../src/jobs/summarise/outcome.ts';
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
  | { do: 'month' }
  | { do: 'rename sheet' }
  | { do: 'delete sheet' }
  | { do: 'column'; row: number }
  | { do: 'row' };

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
  fc.constant<Step>({ do: 'rename sheet' }),
  fc.constant<Step>({ do: 'delete sheet' }),
  fc.record({ do: fc.constant('column' as const), row }),
  fc.constant<Step>({ do: 'row' }),
);

const months = ['October 2020', 'November 2020', 'December 2020', 'January 2021', 'February 2021', 'March 2021', 'April 2021', 'May 2021'];

/** The officer's workbook as it goes: the source as data, our sheet as it stands, and every word that a person wrote and did not write over. */
class Work {
  indicators: Source[] = Array.from({ length: 5 }, (_, index) => ({ ref: `K${index + 1}`, measure: `Measure number ${index + 1} of cases`, figure: 40 + index * 5 }));
  month = 0;
  kind: SummaryKind;

  constructor(kind: SummaryKind = 'commentary') {
    this.kind = kind;
  }

  own: Sheet | null = null;
  words = new Set<string>();
  count = 0;

  snapshot(): Snapshot {
    const fresh = workbookOf({ KPIs: [
      ['Ref', 'Measure', 'Target', 'Tolerance', `${months[this.month] ?? ''} position`, 'Polarity', 'Lead officer'],
      ...this.indicators.map(({ ref, measure, figure: each }) => [ref, measure, 55, '45 - 55', each, 'Higher', each % 2 === 0 ? 'Ann' : 'Bob']),
    ] });
    return this.own ? { ...fresh, sheets: [...fresh.sheets, this.own], styles: this.own.cells.styles, texts: this.own.cells.texts } : fresh;
  }

  refresh(): void {
    const before = this.snapshot();
    const outcome = summarise(before, { ...summariseOptions, kinds: [this.kind] });
    if (refused(outcome)) return;
    const after = applied(before, outcome.plan.edits);
    expect(applied(after, inverse(outcome.plan).edits).sheets.map(shown)).toEqual(before.sheets.map(shown));
    this.own = ownSheet(after, this.kind)?.sheet ?? this.own;
    const again = summarise(this.snapshot(), { ...summariseOptions, kinds: [this.kind] });
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
    if (each.do === 'rename sheet' && this.own) this.own = { ...this.own, name: `Mine ${++this.count}` };
    if (each.do === 'column') this.column(each.row);
    if (each.do === 'row') this.row();
    if (each.do !== 'delete sheet') return;
    this.own = null;
    this.words.clear();
  }

  /** A person writes into a cell; what they had written there before is given up by them. */
  write({ where, row: index, column }: Step & { do: 'write' }): void {
    const own = this.own && ownSheet(this.snapshot(), this.kind);
    if (!own) return;
    const { sheet, table: { range, columns } } = own;
    const inside = range.top + 1 + (index % (range.bottom - range.top));
    const place = {
      words: { row: inside, column: this.kind === 'commentary' ? range.left + columns.indexOf(wordColumns[column]!.heading) : range.right + 1 + column },
      beside: { row: inside, column: range.right + 1 + column },
      below: { row: range.bottom + 2 + (index % 3), column: 1 + column },
    }[where];
    const stood = contentAt(sheet.cells, find(sheet.cells, place.row, place.column));
    if (typeof stood === 'string') this.words.delete(stood);
    const word = `word ${++this.count}`;
    this.words.add(word);
    this.own = withCells(this.snapshot(), sheet, [{ at: place, state: { content: word } }]);
  }

  /** A person adds a column to the table, with a word in it. */
  column(index: number): void {
    const own = this.own && ownSheet(this.snapshot(), this.kind);
    if (!own) return;
    const { sheet, table } = own;
    const { range, columns } = table;
    const [heading, word] = [`Mine ${++this.count}`, `word ${++this.count}`];
    const place = { row: range.top + 1 + (index % (range.bottom - range.top)), column: range.right + 1 };
    const stood = contentAt(sheet.cells, find(sheet.cells, place.row, place.column));
    if (typeof stood === 'string') this.words.delete(stood);
    this.words.add(heading).add(word);
    const wider = { ...sheet, tables: sheet.tables.map((each) => (each === table ? { ...table, range: { ...range, right: range.right + 1 }, columns: [...columns, heading] } : each)) };
    this.own = withCells(this.snapshot(), wider, [{ at: { row: range.top, column: range.right + 1 }, state: { content: heading } }, { at: place, state: { content: word } }]);
  }

  /** A person adds a row of their own at the foot of the table, and writes into it. */
  row(): void {
    const own = this.own && ownSheet(this.snapshot(), this.kind);
    if (!own) return;
    const { sheet, table } = own;
    const { range, columns } = table;
    const bottom = range.bottom + 1;
    if (sheet.cells.row.includes(bottom)) return;
    const column = this.kind === 'commentary' ? range.left + columns.indexOf(wordColumns[0].heading) : range.right + 1;
    const word = `word ${++this.count}`;
    this.words.add(word);
    const longer = { ...sheet, tables: sheet.tables.map((each) => (each === table ? { ...table, range: { ...range, bottom } } : each)) };
    this.own = withCells(this.snapshot(), longer, [{ at: { row: bottom, column: range.left }, state: { content: `Mine ${++this.count}` } }, { at: { row: bottom, column }, state: { content: word } }]);
  }

  /** A person sorts the table the other way round, with all that stands beside it. */
  sort(): void {
    const own = this.own && ownSheet(this.snapshot(), this.kind);
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

/** An indicator goes from the list with words beside it, while a person's own row stands at the foot. */
const wentWithWordsBeside: Step[] = [
  { do: 'column', row: 8 }, { do: 'figure', row: 7, figure: 55 }, { do: 'refresh' }, { do: 'row' }, { do: 'rename sheet' },
  { do: 'write', where: 'words', row: 0, column: 0 }, { do: 'month' },
];

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
    }), { numRuns: 60, examples: [[wentWithWordsBeside]] });
  }, 60_000);

  test.each(['summary', 'months', 'detail', 'list'] as const)('no word beside or below the sheet of %s is lost either', (kind) => {
    fc.assert(fc.property(fc.array(step, { minLength: 4, maxLength: 16 }), (steps) => {
      const work = new Work(kind);
      work.refresh();
      for (const each of [...steps, { do: 'refresh' } satisfies Step]) {
        work.take(each);
        const held = work.held();
        for (const word of work.words) expect(held, `${word} after ${each.do}`).toContain(word);
      }
    }), { numRuns: 25 });
  }, 60_000);

  test('words stay with their reference while it is there', () => {
    fc.assert(fc.property(fc.array(step.filter((each) => !['rename', 'write', 'delete sheet', 'column'].includes(each.do)), { maxLength: 15 }), (steps) => {
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
