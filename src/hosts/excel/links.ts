import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { Edit, Link, Place } from '../../workbook/plan.ts';
import { runs } from './runs.ts';
import { lists } from './writing.ts';
import type { Writing } from './writing.ts';

/** Where a cell shall lead to; null is nowhere. */
export interface WantedLink extends Place {
  link: Link | null;
  edit: Edit;
}

/** Steps that make cells lead somewhere, or nowhere. They come before looks and contents, since a link brings a look of its own, and words where a cell has none. */
export function linking(wanted: readonly WantedLink[]): Writing[] {
  const gone = runs(wanted.filter(({ link }) => link === null).map((each) => ({ ...each, value: null })), Infinity);
  return [
    ...lists(gone).map(({ sheet, addresses, edits }): Writing => ({
      bytes: addresses.length + 700,
      queue: (context) => context.workbook.worksheets.getItem(sheet).getRanges(addresses).clear('Hyperlinks'),
      edits,
      where: `${sheet}!${addresses}`,
    })),
    ...wanted.flatMap(({ sheet, at, link, edit }): Writing[] => (link === null ? [] : [{
      bytes: 900 + JSON.stringify(link).length,
      queue: (context) => (context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at.row - 1, at.column - 1, 1, 1).hyperlink = hyperlinkOf(link)),
      edits: [edit],
      where: `${sheet}!${address(at)}`,
    }])),
  ];
}

function hyperlinkOf(link: Link): Excel.RangeHyperlink {
  if (link.written !== undefined) return JSON.parse(link.written) as Excel.RangeHyperlink;
  return { documentReference: `'${link.sheet.replaceAll("'", "''")}'!${address(link.at)}` };
}

/** A link as Excel tells it, kept whole for the way back; null where a cell leads nowhere. */
export function linkOf(told: Excel.RangeHyperlink | null | undefined): Link | null {
  if (!told?.documentReference && !told?.address) return null;
  const { address: where, documentReference, screenTip } = told;
  const written = JSON.stringify({ ...(where ? { address: where } : {}), ...(documentReference ? { documentReference } : {}), ...(screenTip ? { screenTip } : {}) });
  return { sheet: '', at: nowhere, written };
}

const nowhere: Position = { row: 1, column: 1 };
