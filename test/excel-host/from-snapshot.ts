import { contentAt, isError, marked, Mark, styleAt } from '../../src/workbook/snapshot.ts';
import type { Line, Snapshot, Style } from '../../src/workbook/snapshot.ts';
import { addSheet, addTable, cellKey } from './book.ts';
import type { Book, Border, CellLook } from './book.ts';

/** The simulated workbook that a file would be if Excel had opened it: its values, looks, merges, tables and hidden rows. Formulas keep their value and say '=0+0'. */
export function bookOf(snapshot: Snapshot): Book {
  const made: Book = { sheets: [], date1904: snapshot.date1904, structureLocked: snapshot.structureLocked, names: new Map(), chartsAreShapes: true, active: '', selected: null, made: 0 };
  for (const told of snapshot.sheets) {
    const sheet = addSheet(made, told.name);
    sheet.visibility = told.visibility === 'visible' ? 'Visible' : told.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
    told.cells.row.forEach((row, place) => {
      const content = contentAt(told.cells, place);
      const style = styleAt(told.cells, place);
      const column = told.cells.column[place] ?? 1;
      if (marked(told.cells, place, Mark.array)) sheet.arrays.push({ range: { top: row, left: column, bottom: row, right: column }, spill: false });
      sheet.cells.set(cellKey(row, column), {
        value: content === null ? '' : isError(content) ? content.error : content,
        formula: marked(told.cells, place, Mark.formula) ? '=0+0' : null,
        format: style.format,
        look: lookOf(style),
        link: null,
      });
    });
    sheet.merges.push(...told.merges);
    for (const table of told.tables) Object.assign(addTable(made, sheet, table.name, table.range), { header: table.header, totals: table.totals, filtered: table.filtered });
    for (const { ranges, words } of told.validations) for (const range of ranges) sheet.lists.push({ range, source: words?.join(',') ?? '=UNKNOWN()' });
    sheet.conditional.push(...told.conditional);
    sheet.protected = told.protected;
    sheet.filter = told.filter && { range: told.filter, on: false };
    for (const row of told.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of told.hiddenColumns) sheet.hiddenColumns.add(column);
    for (const { from, to, width } of told.widths) for (let column = from; column <= Math.min(to, 200); column++) sheet.widths.set(column, Math.round(width * 7 + 5) * 0.75);
    for (const { row, height } of told.heights) sheet.heights.set(row, height);
    const { frozen } = told;
    if (frozen) sheet.frozen = { top: 1, left: 1, bottom: frozen.row > 1 ? frozen.row - 1 : 1_048_576, right: frozen.column > 1 ? frozen.column - 1 : 16_384 };
  }
  made.active = made.sheets[0]?.id ?? '';
  return made;
}

const lines: Record<string, [string, string]> = {
  hair: ['Continuous', 'Hairline'], thin: ['Continuous', 'Thin'], medium: ['Continuous', 'Medium'], thick: ['Continuous', 'Thick'], double: ['Double', 'Thick'],
  dashed: ['Dash', 'Thin'], dotted: ['Dot', 'Thin'], mediumDashed: ['Dash', 'Medium'], dashDot: ['DashDot', 'Thin'], mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'], mediumDashDotDot: ['DashDotDot', 'Medium'], slantDashDot: ['SlantDashDot', 'Medium'],
};

function lookOf({ fill, ink, font, align, lines: edges, locked }: Style): CellLook {
  const words: Record<string, string> = { centerContinuous: 'CenterAcrossSelection' };
  const capital = (word: string) => words[word] ?? word.charAt(0).toUpperCase() + word.slice(1);
  return {
    fill: fill === null ? { color: '#FFFFFF', pattern: 'None' } : { color: fill, pattern: 'Solid' },
    font: { color: ink ?? '#000000', name: font.name, size: font.size, bold: font.bold, italic: font.italic, underline: font.underline ? 'Single' : 'None', strikethrough: font.strike },
    align: {
      horizontalAlignment: capital(align.horizontal ?? 'general'),
      verticalAlignment: capital(align.vertical ?? 'bottom'),
      wrapText: align.wrap,
      indentLevel: align.indent,
      textOrientation: align.rotation === 255 ? 180 : align.rotation > 90 ? 90 - align.rotation : align.rotation,
    },
    borders: { top: borderOf(edges.top), right: borderOf(edges.right), bottom: borderOf(edges.bottom), left: borderOf(edges.left) },
    protection: { locked },
  };
}

function borderOf(line: Line | null): Border {
  const [style, weight] = lines[line?.style ?? ''] ?? ['None', 'Thin'];
  return { style, weight, color: line?.colour ?? '#000000' };
}
