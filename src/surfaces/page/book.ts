import type { Position, Range } from '../../workbook/address.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Line, Style } from '../../workbook/snapshot.ts';
import type { PutBack, Tell } from '../taskpane/desk.ts';
import type { Axis } from './axis.ts';

/** What the page asks of the worker that holds the workbook, beside what the pane asks of its desk. */
export interface Book {
  /** Opens the bytes of a file; whatever was open is gone. */
  open(bytes: Uint8Array<ArrayBuffer>, tell: Tell): Promise<Shape[] | Refusal>;
  /** The sheets as they are now. */
  shape(): Promise<Shape[] | Refusal>;
  tile(sheet: string, range: Range): Promise<Tile | Refusal>;
  /** What a cell holds in full, to read and to edit. */
  cell(sheet: string, at: Position): Promise<Whole | Refusal>;
  /** The cell where Ctrl and an arrow lead. */
  jump(sheet: string, at: Position, down: number, right: number): Promise<Position | Refusal>;
  /** Puts what was typed into a cell. */
  type(sheet: string, at: Position, text: string): Promise<null | Refusal>;
  /** The file as it is now, to download. */
  save(): Promise<{ bytes: Uint8Array<ArrayBuffer> } | Refusal>;
  redo(): Promise<PutBack | Refusal>;
}

/** A sheet's measures. */
export interface Shape {
  name: string;
  /** It has no tab but while a link leads to it: a table on it may be one to rate. */
  hidden: boolean;
  rows: Axis;
  columns: Axis;
  /** Rows above and columns left of this cell stay in view. */
  frozen: Position;
  rightToLeft: boolean;
  protected: boolean;
  /** It has charts, which the page does not draw. */
  charts: boolean;
}

/** The cells of a block that hold something or have a look of their own, and the merged blocks that reach into it. */
export interface Tile {
  cells: Shown[];
  merges: Range[];
  styles: Record<number, Style>;
}

/** A cell as the sheet shows it. */
export interface Shown {
  row: number;
  column: number;
  text: string;
  style: number;
  kind: 'empty' | 'number' | 'text' | 'boolean' | 'error';
  /** A colour that the number format gives, such as [Red]. */
  ink?: string;
  /** Columns to the right, or to the left if negative, that its text may run over. */
  over?: number;
  /** Lines on its right and lower edge, the neighbours' included. */
  right?: Line;
  bottom?: Line;
}

/** A cell in full: `text` as an officer would type it. `locked` says why it cannot be edited here. */
export interface Whole {
  text: string;
  shown: string;
  formula: boolean;
  locked: string | null;
}
