import { addSheet, addTable, cellAt, cellKey } from './book.ts';
import type { Book, SheetModel, TableModel } from './book.ts';
import { chartsThing, shapesThing } from './chart.ts';
import { isWorkbook } from './file.ts';
import { blockOf, rangeThing } from './range.ts';
import type { World } from './range.ts';
import { Refused, invalid, notFound, thing } from './thing.ts';
import type { Thing } from './thing.ts';

/** The workbook as the wire's global object. */
export function workbookThing(world: World): Thing {
  const { book } = world;
  return thing('Workbook', {
    scalars: { Name: { get: () => 'performance.xlsx' } },
    navigation: {
      Worksheets: () => sheetsThing(world),
      Tables: () => tablesThing(world, book.sheets),
      Names: () => namesThing(book.names),
      Protection: () => thing('WorkbookProtection', { scalars: { Protected: { get: () => book.structureLocked } } }),
      Functions: () => functionsThing(book),
      Application: () => applicationThing(world),
    },
  });
}

function namesThing(names: ReadonlyMap<string, string>): Thing {
  return thing('NamedItemCollection', {
    methods: {
      GetItemOrNullObject: (name) => {
        const formula = names.get(String(name));
        return formula === undefined ? null : thing('NamedItem', { scalars: { Formula: { get: () => formula } } });
      },
    },
  });
}

function applicationThing(world: World): Thing {
  return thing('Application', {
    methods: {
      SuspendScreenUpdatingUntilNextSync: () => {
        world.suspended++;
      },
      CreateWorkbook: (base64) => {
        const bytes = typeof base64 === 'string' ? bytesOf(base64) : null;
        if (!bytes || !isWorkbook(bytes)) throw invalid();
        return thing('WorkbookCreated', { id: { key: 'Id', value: `created${world.opened.length + 1}` }, methods: { Open: () => void world.opened.push(bytes) } });
      },
    },
  });
}

/** Strict, as Excel is: no spaces, no other letters, whole groups of four. */
function bytesOf(base64: string): Uint8Array | null {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Excel computes with the workbook's own date system; of the functions, only the one that we ask. */
function functionsThing(book: Book): Thing {
  return thing('Functions', {
    methods: {
      Date: (year, month, day) => {
        const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
        return thing('FunctionResult', { scalars: { Value: { get: () => (book.date1904 ? days - 1462 : days) }, Error: { get: () => null } } });
      },
    },
  });
}

function sheetsThing(world: World): Thing {
  const { book } = world;
  const named = (key: unknown): SheetModel | undefined => book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  const item = (key: unknown): Thing => {
    const sheet = named(key);
    if (!sheet) throw notFound();
    return sheetThing(world, sheet);
  };
  return thing('WorksheetCollection', {
    items: () => book.sheets.map((sheet) => sheetThing(world, sheet)),
    index: item,
    methods: {
      GetItem: item,
      GetActiveWorksheet: () => item(book.active),
      Add: (name) => {
        if (book.structureLocked) throw new Refused('AccessDenied', 'The workbook structure is protected.');
        if (typeof name !== 'string' || name.length > 31 || /[[\]:*?/\\]/.test(name)) throw invalid();
        if (named(name)) throw new Refused('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
        return sheetThing(world, addSheet(book, name));
      },
      _RegisterDataChangedEvent: () => undefined,
      _UnregisterDataChangedEvent: () => undefined,
    },
  });
}

function sheetThing(world: World, sheet: SheetModel): Thing {
  const { book } = world;
  const whole = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
  return thing('Worksheet', {
    id: { key: 'Id', value: sheet.id },
    scalars: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name },
      Visibility: { get: () => sheet.visibility },
      StandardWidth: { get: () => 8.43 },
      StandardHeight: { get: () => 15 },
    },
    navigation: {
      Protection: () => thing('WorksheetProtection', { scalars: { Protected: { get: () => sheet.protected }, Options: { get: () => sheet.allows } } }),
      Tables: () => tablesThing(world, [sheet]),
      Names: () => namesThing(new Map()),
      Charts: () => chartsThing(world, sheet),
      Shapes: () => shapesThing(world, sheet),
      AutoFilter: () => filterThing(world, sheet, sheet.filter?.range ?? null, sheet.filter?.on ?? false),
      FreezePanes: () => freezeThing(world, sheet),
      PageLayout: () => thing('PageLayout', {
        scalars: {
          Orientation: { get: () => (sheet.landscape ? 'Landscape' : 'Portrait'), set: (value) => (sheet.landscape = value === 'Landscape') },
          PaperSize: { get: () => sheet.paper, set: (value) => (sheet.paper = String(value)) },
          Zoom: { get: () => sheet.zoom, set: (value) => (sheet.zoom = value as SheetModel['zoom']) },
        },
        methods: { SetPrintTitleRows: (rows) => void (sheet.printTitles = String(rows)) },
      }),
    },
    methods: {
      GetRange: (address) => rangeThing(world, sheet, address === undefined || address === null ? whole : blockOf(address)),
      GetRangeByIndexes: (row, column, rows, columns) => {
        const block = { top: Number(row) + 1, left: Number(column) + 1, bottom: Number(row) + Number(rows), right: Number(column) + Number(columns) };
        if (!(block.top >= 1 && block.left >= 1 && block.bottom >= block.top && block.right >= block.left && block.bottom <= whole.bottom && block.right <= whole.right)) throw invalid();
        return rangeThing(world, sheet, block);
      },
      GetCell: (row, column) => rangeThing(world, sheet, { top: Number(row) + 1, left: Number(column) + 1, bottom: Number(row) + 1, right: Number(column) + 1 }),
      GetRanges: (addresses) => {
        const text = String(addresses);
        if (text.length > 8_192) throw invalid();
        return world.areas(sheet, text.split(',').map((each) => blockOf(each)));
      },
      GetUsedRange: (valuesOnly) => rangeThing(world, sheet, usedBlock(sheet, valuesOnly === true) ?? { top: 1, left: 1, bottom: 1, right: 1 }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = usedBlock(sheet, valuesOnly === true);
        return used ? rangeThing(world, sheet, used) : null;
      },
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw invalid();
        book.active = sheet.id;
      },
      Delete: () => {
        if (book.structureLocked) throw new Refused('AccessDenied', 'The workbook structure is protected.');
        if (book.sheets.length < 2) throw new Refused('InvalidOperation', 'A workbook must contain a visible worksheet.');
        book.sheets = book.sheets.filter((each) => each !== sheet);
      },
    },
  });
}

function usedBlock(sheet: SheetModel, valuesOnly: boolean) {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === '' && cell.formula === null) continue;
    const row = Math.floor(key / 16_384);
    const column = (key % 16_384) + 1;
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used;
}

function filterThing(world: World, sheet: SheetModel, range: TableModel['range'] | null, on: boolean): Thing {
  return thing('AutoFilter', {
    scalars: { IsDataFiltered: { get: () => on }, Enabled: { get: () => range !== null } },
    methods: { GetRangeOrNullObject: () => (range ? rangeThing(world, sheet, range) : null) },
  });
}

function freezeThing(world: World, sheet: SheetModel): Thing {
  return thing('WorksheetFreezePanes', {
    methods: {
      GetLocationOrNullObject: () => (sheet.frozen ? rangeThing(world, sheet, sheet.frozen) : null),
      FreezeAt: (range) => void (sheet.frozen = blockOf(range)),
      FreezeRows: (rows) => void (sheet.frozen = { top: 1, left: 1, bottom: Number(rows), right: 16_384 }),
      FreezeColumns: (columns) => void (sheet.frozen = { top: 1, left: 1, bottom: 1_048_576, right: Number(columns) }),
    },
  });
}

function tablesThing(world: World, sheets: readonly SheetModel[]): Thing {
  const all = () => sheets.flatMap((sheet) => sheet.tables.map((table) => tableThing(world, sheet, table)));
  const item = (key: unknown): Thing => {
    const [sheet, table] = sheets.flatMap((each) => each.tables.map((its) => [each, its] as const)).find(([, { id, name }]) => id === key || name === key) ?? [];
    if (!sheet || !table) throw notFound();
    return tableThing(world, sheet, table);
  };
  return thing('TableCollection', {
    items: all,
    index: item,
    methods: {
      GetItem: item,
      Add: (address) => {
        const [sheet] = sheets;
        if (!sheet) throw notFound();
        if (sheet.protected) throw new Refused('AccessDenied', 'The sheet is protected.');
        return tableThing(world, sheet, addTable(world.book, sheet, `Table${world.book.made}`, blockOf(address)));
      },
    },
  });
}

function tableThing(world: World, sheet: SheetModel, table: TableModel): Thing {
  const header = () => Array.from({ length: table.range.right - table.range.left + 1 }, (_, place) => String(cellAt(sheet, table.range.top, table.range.left + place).value));
  return thing('Table', {
    id: { key: 'Id', value: table.id },
    scalars: {
      Id: { get: () => table.id },
      Name: { get: () => table.name, set: (name) => (table.name = String(name)) },
      ShowHeaders: { get: () => table.header },
      ShowTotals: { get: () => table.totals },
      Style: { get: () => table.style, set: (style) => (table.style = String(style)) },
      ShowBandedRows: { get: () => table.banded, set: (banded) => (table.banded = banded === true) },
    },
    navigation: {
      Worksheet: () => sheetThing(world, sheet),
      AutoFilter: () => filterThing(world, sheet, table.range, table.filtered),
      Columns: () => thing('TableColumnCollection', { items: () => header().map((name, place) => thing('TableColumn', { id: { key: 'Id', value: String(place) }, scalars: { Id: { get: () => place }, Name: { get: () => name } } })) }),
    },
    methods: {
      GetRange: () => rangeThing(world, sheet, table.range),
      Resize: (address) => {
        if (sheet.protected) throw new Refused('AccessDenied', 'The sheet is protected.');
        const range = blockOf(address);
        if (range.top !== table.range.top) throw invalid();
        table.range = range;
        // Excel gives a name to a header that is still empty.
        for (let column = range.left; column <= range.right; column++) {
          const cell = cellAt(sheet, range.top, column);
          if (cell.value === '') sheet.cells.set(cellKey(range.top, column), { ...cell, value: `Column${column - range.left + 1}` });
        }
      },
    },
  });
}

