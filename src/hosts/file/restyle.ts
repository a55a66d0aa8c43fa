import type { Colour } from '../../workbook/snapshot.ts';
import type { Book } from './book.ts';
import { formats } from './formats.ts';
import { limits } from './limits.ts';
import { putInOrder } from './draft.ts';
import { encodePart, partOf } from './package.ts';
import type { Part } from './package.ts';
import { refused } from '../../workbook/refusal.ts';
import { columnLook, customFormats } from './styles.ts';
import { childOf, childrenOf, escapeAttribute, numberOf, splice } from './xml.ts';
import type { Element, Splice } from './xml.ts';

/** What shall differ from a look. Keys left out stay; `fill` null is no fill, `ink` null the font's automatic colour. */
export interface Change {
  format?: string;
  fill?: Colour | null;
  ink?: Colour | null;
  bold?: boolean;
  wrap?: boolean;
  underline?: boolean;
  /** The words begin at the top of the cell. */
  top?: true;
}

/** Makes looks from looks. `look` gives a number for cells to carry, -1 when Excel can hold no more; `part` is the styles with what was added, null where nothing was. */
export interface Restyler {
  look(base: number, change: Change): number;
  part(): { name: string; text: string; isNew: boolean } | null;
}

/** Looks, fonts and fills are added and never changed; one that is there already is taken. */
export function restylerOf(book: Book): Restyler {
  const part = completed(book.stylesPart ?? emptyPart(book));
  const { root, text } = part;
  const { prefix } = root;
  // In the order of the format: what is put at one place is written in this order.
  const lists = {
    numFmts: listOf(part, 'numFmts', 'numFmt'),
    fonts: listOf(part, 'fonts', 'font'),
    fills: listOf(part, 'fills', 'fill'),
    cellXfs: listOf(part, 'cellXfs', 'xf'),
  };
  const xfs = childrenOf(childOf(root, 'cellXfs'), 'xf');
  const mostLooks = Math.max(xfs.length, limits.styles - ownStyles(root));
  const named = (attribute: string): number[] => [...xfs, ...childrenOf(childOf(root, 'cellStyleXfs'), 'xf')].map((xf) => numberOf(xf, attribute, 0));
  const fonts = childrenOf(childOf(root, 'fonts'), 'font');
  const numbered = new Map([...formats, ...customFormats(root)]);
  const formatIds = new Map([...numbered].map(([id, code]) => [code, id] as const));
  let lastFormat = [...numbered.keys()].reduce((most, id) => Math.max(most, id), highest(163, named('numFmtId'), mostFormats));
  const made = new Map<string, number>();
  let padded = false;
  // Where looks name a font or a fill beyond the list, none of ours may take that number.
  pad(lists.fonts, highest(0, named('fontId'), lists.fonts.count + mostAdded), withPrefix(prefix, plainLists.fonts.replace(/<\/?fonts[^>]*>/g, '')));
  pad(lists.fills, highest(0, named('fillId'), lists.fills.count + mostAdded), writeFill(prefix, null));
  const before = new Map(Object.values(lists).map((list) => [list, list.added.length]));

  /** The place of a text in a list, which is added where the list has none such. */
  function place(list: List, written: string): number {
    const found = list.known.get(written);
    if (found !== undefined) return found;
    const next = list.count++;
    list.known.set(written, next);
    list.added.push(written);
    return next;
  }

  function formatId(code: string): number {
    const known = formatIds.get(code);
    if (known !== undefined) return known;
    const id = ++lastFormat;
    formatIds.set(code, id);
    place(lists.numFmts, `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  function fillId(fill: Colour | null): number {
    return place(lists.fills, writeFill(prefix, fill === null ? null : argb(fill)));
  }

  function fontId(base: number, change: Change): number {
    const font = fonts[base];
    const children = childrenOf(font).map((child): [string, string] => [child.name, text.slice(child.start, child.end)]);
    const set = (name: string, written: string | null): void => {
      const at = children.findIndex(([each]) => each === name);
      if (at >= 0) children.splice(at, 1, ...(written === null ? [] : [[name, written] as [string, string]]));
      else if (written !== null) {
        const before = fontOrder.indexOf(name);
        const later = children.findIndex(([each]) => fontOrder.indexOf(each) > before);
        children.splice(later < 0 ? children.length : later, 0, [name, written]);
      }
    };
    if (change.ink !== undefined) set('color', change.ink === null ? null : `<${prefix}color rgb="${argb(change.ink)}"/>`);
    if (change.bold !== undefined) set('b', change.bold ? `<${prefix}b/>` : null);
    if (change.underline !== undefined) set('u', change.underline ? `<${prefix}u/>` : null);
    const inside = children.map(([, written]) => written).join('');
    return place(lists.fonts, inside === '' ? `<${prefix}font/>` : `<${prefix}font>${inside}</${prefix}font>`);
  }

  function xfOf(base: number, change: Change): string {
    const xf = xfs[base];
    const attributes: Record<string, string> = { ...plainXf, ...xf?.attributes };
    if (change.format !== undefined) {
      attributes['numFmtId'] = String(formatId(change.format));
      attributes['applyNumberFormat'] = '1';
    }
    if (change.fill !== undefined) {
      attributes['fillId'] = String(fillId(change.fill));
      attributes['applyFill'] = '1';
    }
    if (change.ink !== undefined || change.bold !== undefined || change.underline !== undefined) {
      attributes['fontId'] = String(fontId(numberOf(xf, 'fontId', 0), change));
      attributes['applyFont'] = '1';
    }
    let children = xf?.children.map((child) => ({ name: child.name, written: text.slice(child.start, child.end) })) ?? [];
    if (change.wrap !== undefined || change.top) {
      attributes['applyAlignment'] = '1';
      // Several lines are read from the top, where nobody has said otherwise.
      const alignment = { ...(change.wrap || change.top ? { vertical: 'top' } : {}), ...childOf(xf, 'alignment')?.attributes, ...(change.wrap === undefined ? {} : { wrapText: change.wrap ? '1' : '0' }) };
      children = [{ name: 'alignment', written: `<${prefix}alignment${writeAttributes(alignment)}/>` }, ...children.filter(({ name }) => name !== 'alignment')];
    }
    return writeXf(prefix, attributes, children.map(({ written }) => written).join(''));
  }

  return {
    look(base, change) {
      const key = `${base} ${JSON.stringify(change)}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      if (!padded) pad(lists.cellXfs, highestLook(book), writeXf(prefix, { ...plainXf, ...xfs[0]?.attributes }, xfs[0] ? text.slice(xfs[0].open, xfs[0].close) : ''));
      padded = true;
      const look = place(lists.cellXfs, xfOf(base < xfs.length ? base : 0, change));
      const result = look < mostLooks ? look : -1;
      made.set(key, result);
      return result;
    },
    part() {
      if ([...before].every(([list, added]) => list.added.length === added)) return null;
      const pieces = Object.values(lists).flatMap((list) => piecesOf(part, list));
      return pieces.length === 0 ? null : { name: part.name, text: splice(text, pieces), isNew: book.stylesPart === null };
    },
  };
}

/** How many named styles people have made: Excel counts them among the cell formats, and not its own. */
function ownStyles(root: Element): number {
  const ofExcel = new Set(childrenOf(childOf(root, 'cellStyles'), 'cellStyle').flatMap(({ attributes }) => ('builtinId' in attributes ? [attributes['xfId'] ?? '0'] : [])));
  return Math.max(0, childrenOf(childOf(root, 'cellStyleXfs'), 'xf').length - Math.max(1, ofExcel.size));
}

/** More fonts or fills than that are not added, and Excel numbers no more formats. */
const mostAdded = 1000;
const mostFormats = 65_535;

/** The highest of some numbers up to a limit: those beyond are never reached by ours. */
function highest(least: number, numbers: number[], limit: number): number {
  return numbers.reduce((most, number) => (number <= limit && number > most ? number : most), least);
}

/** The order in which Excel wants a font's children. */
const fontOrder = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** A list of the styles: how many it holds, each by how it is written in one fixed way, and what is to be added. */
interface List {
  name: string;
  element: Element | null;
  count: number;
  known: Map<string, number>;
  added: string[];
}

function listOf({ root, text }: Part, name: string, member: string): List {
  const element = childOf(root, name);
  const children = childrenOf(element, member);
  const known = new Map<string, number>();
  children.forEach((child, place) => {
    const fill = child.name === 'fill' ? plainFill(root.prefix, child) : null;
    const written = fill ?? (child.name === 'xf' ? writeXf(root.prefix, { ...plainXf, ...child.attributes }, text.slice(child.open, child.close)) : text.slice(child.start, child.end));
    if (!known.has(written)) known.set(written, place);
  });
  return { name, element, count: children.length, known, added: [] };
}

/** A fill in the way that ours are written, where it means the same: none, or one solid colour that is neither a theme's nor tinted. Else null. */
function plainFill(prefix: string, fill: Element): string | null {
  const pattern = childOf(fill, 'patternFill');
  const kind = pattern?.attributes['patternType'] ?? 'none';
  if (pattern && kind === 'none') return writeFill(prefix, null);
  const colour = childOf(pattern, 'fgColor')?.attributes;
  const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(colour?.['rgb'] ?? '');
  return kind === 'solid' && rgb && Object.keys(colour ?? {}).length === 1 ? writeFill(prefix, `FF${(rgb[1] ?? '').toUpperCase()}`) : null;
}

function writeFill(prefix: string, colour: string | null): string {
  const pattern = colour === null ? `<${prefix}patternFill patternType="none"/>` : `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

const plainXf = { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' };

/** Where cells carry numbers beyond the list, which Excel shows as the plain look, the plain look is put there before ours takes such a number. */
function pad(list: List, highest: number, plain: string): void {
  while (list.count <= highest && list.count < limits.styles) {
    list.added.push(plain);
    list.count++;
  }
}

function highestLook({ sheets }: Book): number {
  let highest = 0;
  for (const { scan, frame } of sheets) {
    // By number: for…of over the cells of a large sheet takes ten times as long.
    const { style: cells } = scan.columns;
    for (let place = 0; place < cells.length; place++) highest = Math.max(highest, cells[place] ?? 0);
    for (const { style } of scan.rows.styles) if (style > highest) highest = style;
    for (const col of childrenOf(childOf(frame.root, 'cols'), 'col')) highest = Math.max(highest, columnLook(col));
  }
  return highest;
}

/** Attributes by name, so that the same look is written the same way. */
function writeXf(prefix: string, attributes: Record<string, string>, inside: string): string {
  const written = `<${prefix}xf${writeAttributes(Object.fromEntries(Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1))))}`;
  return inside === '' ? `${written}/>` : `${written}>${inside}</${prefix}xf>`;
}

function writeAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

function argb(colour: Colour): string {
  if (!/^#[0-9A-F]{6}$/i.test(colour)) throw new RangeError(`'${colour}' is no colour; write it as #RRGGBB`);
  return `FF${colour.slice(1).toUpperCase()}`;
}

function piecesOf({ root, text }: Part, { name, element, count, added }: List): Splice[] {
  if (added.length === 0) return [];
  const { prefix } = root;
  const whole = `<${prefix}${name} count="${count}">${added.join('')}</${prefix}${name}>`;
  if (!element) {
    const first = root.children.find((child) => partOrder.indexOf(child.name) > partOrder.indexOf(name));
    const at = first?.start ?? root.close;
    return [{ from: at, until: at, by: whole }];
  }
  if (element.open === element.end) return [{ from: element.start, until: element.end, by: whole }];
  const tag = text.slice(element.start, element.open).replace(/(\scount\s*=\s*["'])\d*/, `$1${count}`);
  return [{ from: element.start, until: element.open, by: tag }, { from: element.close, until: element.close, by: added.join('') }];
}

const partOrder = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/**
 * The styles with every list that Excel wants: one that is missing or empty gets its plain members first,
 * so that no number that cells carry comes to mean a look of ours.
 */
function completed(part: Part): Part {
  return Object.entries(plainLists).reduce((now, [name, inside]) => {
    const element = childOf(now.root, name);
    if (childrenOf(element).length > 0) return now;
    const written = withPrefix(now.root.prefix, inside);
    const text = splice(now.text, [element ? { from: element.start, until: element.end, by: written } : putInOrder(now.root, now.text, partOrder, name, written)]);
    return parsed(part.name, text);
  }, part);
}

function withPrefix(prefix: string, written: string): string {
  return written.replace(/<(\/?)/g, `<$1${prefix}`);
}

const plainLists = {
  fonts: '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>',
  fills: '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  borders: '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  cellStyleXfs: '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  cellXfs: '<cellXfs count="1"><xf/></cellXfs>',
};

/** The styles of a workbook that has none. */
function emptyPart(book: Book): Part {
  const folder = book.workbook.name.slice(0, book.workbook.name.lastIndexOf('/') + 1);
  let name = `${folder}styles.xml`;
  for (let number = 2; book.package.find(name); number++) name = `${folder}styles${number}.xml`;
  return parsed(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>');
}

function parsed(name: string, text: string): Part {
  const part = partOf(name, encodePart(text));
  if (refused(part)) throw new Error(`${name} came out unsound`);
  return part;
}
