import type { ExcelTable, Sheet, Style } from '../../workbook/snapshot.ts';
import type { Palette } from './colours.ts';
import type { BookDrawing } from './drawing.ts';
import type { Lexer } from './lexer.ts';
import type { Package, Part, Relation } from './package.ts';
import type { Scan } from './scan.ts';
import type { Texts } from './texts.ts';

/** An open workbook file: its container as it is, and what its parts say. Nothing in it is ever changed; a plan gives new bytes. */
export interface Book {
  package: Package;
  workbook: Part;
  relations: Relation[];
  stylesPart: Part | null;
  palette: Palette;
  styles: Style[];
  texts: Texts;
  sheets: BookSheet[];
  names: DefinedName[];
  date1904: boolean;
  structureLocked: boolean;
  remarks: string[];
}

/** A worksheet. `place` counts all tabs from 0, chart sheets included, as `localSheetId` does. */
export interface BookSheet {
  name: string;
  place: number;
  relation: string;
  visibility: Sheet['visibility'];
  part: string;
  relations: Relation[];
  lexer: Lexer;
  /** The part with an empty `<sheetData/>`: all but the cells. */
  frame: Part;
  /** The tag that it stands for, `<sheetData>`, and the prefix of its name. */
  data: { tag: string; prefix: string };
  scan: Scan;
  tables: BookTable[];
  drawing: BookDrawing | null;
}

/** An Excel table. `query` says which of its columns a query fills; null where none does. */
export interface BookTable {
  part: Part;
  table: ExcelTable;
  query: Part | null;
}

/** A defined name; `sheet` is the place of the tab that alone knows it, or null. */
export interface DefinedName {
  name: string;
  sheet: number | null;
  formula: string;
}
