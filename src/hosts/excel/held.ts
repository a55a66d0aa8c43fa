import { address } from '../../workbook/address.ts';
import type { NewSheet } from '../../workbook/plan.ts';
import { sameContent } from '../../workbook/snapshot.ts';
import { contentOf } from './content.ts';
import type { Step } from './send.ts';

/**
 * Asks what a sheet that we add holds: nothing yet, what we put there, or more than that: words, figures or charts of somebody.
 * `nameless` charts are ours though they have no name of ours yet: where Excel stops in the middle, that may be one.
 */
export function holding(name: string, made: NewSheet, nameless: 0 | 1): { sheet: string; step: Step; holds(): 'nothing' | 'ours' | 'more' } {
  let range: Excel.Range | null = null;
  let charts: Excel.ChartCollection | null = null;
  const step: Step = {
    bytes: made.cells.length * 40 + 2_000,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      range = sheet.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex');
      charts = sheet.charts.load('items/name');
    },
  };
  const holds = (): 'nothing' | 'ours' | 'more' => {
    const drawn = new Set(made.charts.map((chart) => chart.name));
    if ((charts?.items.filter((chart) => !drawn.has(chart.name)).length ?? 0) > nameless) return 'more';
    if (!range || range.isNullObject) return charts?.items.length ? 'ours' : 'nothing';
    const ours = new Map(made.cells.filter(({ content }) => content !== null && content !== '').map((cell) => [address(cell.at), cell]));
    const { rowIndex, columnIndex } = range;
    for (const [row, line] of range.values.entries()) {
      for (const [column, value] of line.entries()) {
        const content = contentOf(value);
        if (content === null) continue;
        const own = ours.get(address({ row: rowIndex + row + 1, column: columnIndex + column + 1 }));
        // A link shows where it leads until its own words are written.
        const leads = own?.link && typeof content === 'string' && content.endsWith(`!${address(own.link.at)}`);
        if (own === undefined || (!sameContent(own.content, content) && !leads)) return 'more';
      }
    }
    return 'ours';
  };
  return { sheet: name, step, holds };
}
