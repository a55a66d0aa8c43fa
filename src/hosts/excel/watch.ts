import { readRange } from '../../workbook/address.ts';
import type { Changed } from '../../workbook/host.ts';

/** Tells of every change that did not come from this pane, by a colleague in the same workbook or by hand. Returns how to stop. */
export function watchChanges(changed: (where: Changed) => void): () => void {
  let stopped = false;
  const begun = Excel.run(async (context) => {
    const names = await namesOf(context);
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      // An add-in's own writes are told too; only Excel of ExcelApi 1.14 says whose they were.
      if (stopped || String(event.triggerSource) === 'ThisLocalAddin') return;
      const known = names.get(event.worksheetId) ?? (await Excel.run(namesOf)).get(event.worksheetId);
      if (known === undefined) return;
      names.set(event.worksheetId, known);
      const [place] = event.address ? [readRange(event.address.slice(event.address.lastIndexOf('!') + 1))] : [];
      const single = place && place.top === place.bottom && place.left === place.right;
      changed({ sheet: known, at: single ? { row: place.top, column: place.left } : null });
    });
    await context.sync();
    return handler;
  });
  // Without events the pane still checks every cell before it writes, so that a failure here harms nothing.
  begun.catch(() => undefined);
  return () => {
    stopped = true;
    void begun.then((handler) => Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    })).catch(() => undefined);
  };
}

async function namesOf(context: Excel.RequestContext): Promise<Map<string, string>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return new Map(worksheets.items.map(({ id, name }) => [id, name]));
}
