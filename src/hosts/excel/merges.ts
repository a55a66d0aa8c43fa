import type { Range } from '../../workbook/address.ts';
import { blocks } from './layout.ts';
import type { Step } from './send.ts';

/**
 * Asks for the merged cells of a sheet. The list's own address names only the first cell of each, and a part of a sheet leaves out those
 * that begin outside it: https://github.com/OfficeDev/office-js/issues/1590 and 3611.
 */
export function readingMerges(sheet: string, any: boolean): { steps: Step[]; found: Range[] } {
  const found: Range[] = [];
  let areas: Excel.RangeCollection | null = null;
  const queue = (context: Excel.RequestContext): void => {
    areas = context.workbook.worksheets.getItem(sheet).getUsedRange(false).getMergedAreasOrNullObject().areas.load('items/address');
  };
  const done = (): void => {
    found.splice(0, found.length, ...(areas?.items.flatMap(({ address }) => blocks(address)) ?? []));
  };
  return { steps: any ? [{ bytes: 60_000, queue, done }] : [], found };
}
