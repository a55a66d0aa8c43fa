import type { Finding } from '../../../jobs/finding.ts';
import { address } from '../../../workbook/address.ts';
import { contentAt, find, Mark, marked, sameContent } from '../../../workbook/snapshot.ts';
import type { Content, Sheet, Snapshot } from '../../../workbook/snapshot.ts';

/** What stands in the open workbook and not in the copy that Excel gave of it, as a query: it would be missing in the new one. Formulas are left out, since each calculation may give them another value. */
export function lacking(copy: Snapshot, open: Snapshot): Finding[] {
  const missing = open.sheets.flatMap((sheet) => cellsMissing(sheet, copy.sheets.find(({ name }) => name === sheet.name)).map((cell) => ({ sheet: sheet.name, cell })));
  const [first] = missing;
  if (!first) return [];
  const others = missing.length > 1 ? ` and in ${missing.length - 1} other ${missing.length === 2 ? 'cell' : 'cells'}` : '';
  return [{ rule: 'left', severity: 'query', ...first, message: `What stands here${others} is not in the copy that Excel gave, and so not in the new workbook. Save this workbook and look again` }];
}

function cellsMissing(open: Sheet, copy: Sheet | undefined): string[] {
  const { cells } = open;
  const missing: string[] = [];
  for (let place = 0; place < cells.row.length; place++) {
    if (marked(cells, place, Mark.formula | Mark.array)) continue;
    const [row = 0, column = 0] = [cells.row[place], cells.column[place]];
    const held = plain(contentAt(cells, place));
    if (held === null) continue;
    if (!copy || !sameContent(held, plain(contentAt(copy.cells, find(copy.cells, row, column))))) missing.push(address({ row, column }));
  }
  return missing;
}

/** As both tell it: an empty text is an empty cell, and lines end alike. */
function plain(content: Content): Content {
  return content === '' ? null : typeof content === 'string' ? content.replace(/\r\n?/g, '\n') : content;
}
