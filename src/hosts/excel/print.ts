import type { Edit } from '../../workbook/plan.ts';
import { codeOf } from './trouble.ts';

/**
 * Says how the sheets that a plan adds are printed: on A4, as wide as the page and as long as they must be, the headings on each page.
 * A machine without a printer may not let the page be set; a sheet that prints otherwise is still a sheet, so that is told and nothing is refused.
 */
export async function setPages(context: Excel.RequestContext, edits: readonly Edit[]): Promise<string[]> {
  const added = edits.flatMap((edit) => (edit.kind === 'sheet' && edit.to ? [{ name: edit.sheet, sheet: edit.to }] : []));
  if (added.length === 0) return [];
  try {
    for (const { name, sheet: { landscape, printTitles } } of added) {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      if (printTitles) pageLayout.setPrintTitleRows(`$${printTitles.top}:$${printTitles.bottom}`);
    }
    await context.sync();
    return [];
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [`This Excel did not let the page be set for ${added.map(({ name }) => name).join(', ')}. Choose A4, landscape and one page wide under Page Layout before printing.`];
  }
}
