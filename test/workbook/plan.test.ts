import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../src/workbook/difference.ts';
import { inverse } from '../../src/workbook/plan.ts';
import type { CellState, Edit, Plan } from '../../src/workbook/plan.ts';
import { contentAt, find, firstFrom, Kind, sameContent } from '../../src/workbook/snapshot.ts';
import type { Content, Sheet, Style } from '../../src/workbook/snapshot.ts';

const colour = fc.constantFrom('#C6EFCE', '#FFC7CE', '#FFFFFF', null);
const content: fc.Arbitrary<Content> = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null), fc.constant({ error: '#N/A' }));
const styles: Style[] = [null, '#C6EFCE', '#FFC7CE'].map((fill) => ({
  format: 'General', fill, ink: null,
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, strike: false },
  align: { horizontal: null, vertical: null, wrap: false, indent: 0, rotation: 0 },
  lines: { top: null, right: null, bottom: null, left: null },
  locked: true,
}));

/** A sheet whose first row holds the contents given, each in the style of the same place. */
function sheetOf(contents: Content[]): Sheet {
  const texts: string[] = [];
  const kinds = contents.map((each) => each === null ? Kind.empty : typeof each === 'number' ? Kind.number : typeof each === 'boolean' ? Kind.boolean : typeof each === 'string' ? Kind.text : Kind.error);
  return {
    name: 'Sheet', visibility: 'visible', used: null, merges: [], tables: [], validations: [], conditional: [], protected: false, filter: null,
    hiddenRows: [], hiddenColumns: [], defaultWidth: 8.43, widths: [], defaultHeight: 15, heights: [], frozen: null, rightToLeft: false, charts: [],
    cells: {
      row: Uint32Array.from(contents, () => 1),
      column: Uint16Array.from(contents, (_, index) => index * 2 + 1),
      kind: Uint8Array.from(kinds),
      number: Float64Array.from(contents, (each) => typeof each === 'number' || typeof each === 'boolean' ? Number(each) : 0),
      text: Int32Array.from(contents, (each) => typeof each === 'string' ? texts.push(each) - 1 : typeof each === 'object' && each !== null ? texts.push(each.error) - 1 : -1),
      style: Uint16Array.from(contents, (_, index) => index % styles.length),
      texts,
      styles,
    },
  };
}

describe('a snapshot', () => {
  test('finds the cells that are there and no others', () => {
    fc.assert(fc.property(fc.array(content, { maxLength: 30 }), (contents) => {
      const { cells } = sheetOf(contents);
      contents.forEach((each, index) => {
        expect(sameContent(contentAt(cells, find(cells, 1, index * 2 + 1)), each)).toBe(true);
        expect(find(cells, 1, index * 2 + 2)).toBe(-1);
      });
      expect(find(cells, 2, 1)).toBe(-1);
      expect(firstFrom(cells, 1)).toBe(0);
      expect(firstFrom(cells, 2)).toBe(contents.length);
    }));
  });
});

describe('the difference', () => {
  const wanted: fc.Arbitrary<Partial<CellState>> = fc.record({ content, fill: colour, ink: colour, look: fc.nat(2) }, { requiredKeys: [] });

  test('names only what differs, with the same keys on both sides', () => {
    fc.assert(fc.property(content, wanted, (stands, wants) => {
      const edit = difference(sheetOf([stands]), { row: 1, column: 1 }, wants);
      if (edit === null) return;
      expect(Object.keys(edit.from)).toEqual(Object.keys(edit.to));
      for (const key of Object.keys(edit.to) as (keyof CellState)[]) expect(edit.to[key]).toEqual(wants[key]);
      if ('content' in edit.to) expect(edit.from.content).toEqual(stands);
    }));
  });

  test('is nothing where the cell says so already', () => {
    fc.assert(fc.property(content, (stands) => {
      expect(difference(sheetOf([stands]), { row: 1, column: 1 }, { content: stands, fill: null, ink: null, look: 0 })).toBeNull();
    }));
  });

  test('an absent cell is empty and plain', () => {
    expect(difference(sheetOf([]), { row: 9, column: 9 }, { content: 'RAG', look: 1 })).toEqual({
      kind: 'cell', sheet: 'Sheet', at: { row: 9, column: 9 }, from: { content: null, look: 0 }, to: { content: 'RAG', look: 1 },
    });
  });
});

describe('the inverse', () => {
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant('cell' as const), sheet: fc.string(), at: fc.record({ row: fc.nat(), column: fc.nat() }), from: fc.record({ content }), to: fc.record({ content }) }),
    fc.record({ kind: fc.constant('width' as const), sheet: fc.string(), column: fc.nat(), from: fc.option(fc.nat()), to: fc.option(fc.nat()) }),
  );

  test('of the inverse is the plan, and both survive JSON', () => {
    fc.assert(fc.property(fc.array(edit), (edits) => {
      const plan: Plan = { expects: [], edits };
      expect(inverse(inverse(plan)).edits).toEqual(edits);
      const finite = JSON.parse(JSON.stringify(inverse(plan))) as Plan;
      expect(JSON.stringify(finite)).toBe(JSON.stringify(inverse(plan)));
    }));
  });

  test('expects what the plan wrote', () => {
    const plan: Plan = { expects: [], edits: [{ kind: 'cell', sheet: 'S', at: { row: 2, column: 3 }, from: { content: 'RED' }, to: { content: 'GREEN' } }] };
    expect(inverse(plan).expects).toEqual([{ sheet: 'S', at: { row: 2, column: 3 }, content: 'GREEN' }]);
  });
});
