import type { Book } from './book.ts';
import { append, cutOut, edit, put, putInOrder, setAttributes, workbookOrder } from './draft.ts';
import type { Draft } from './draft.ts';
import { relationsName } from './package.ts';
import type { Part } from './package.ts';
import { allOf, childOf, escapeAttribute } from './xml.ts';
import type { Element } from './xml.ts';

/** The names that XML knows the format by: ISO's where the workbook is Strict, else ECMA's. */
export interface Names {
  main: string;
  relations: string;
  /** Where drawings stand on a sheet, charts, and what both are drawn with. */
  drawing: string;
  chart: string;
  art: string;
}

export function namesOf(book: Book): Names {
  const { attributes, prefix } = book.workbook.root;
  const main = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
  return main.includes('purl.oclc.org') ? strict : transitional;
}

/** The namespace of Strict workbooks. */
export const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

const strict: Names = {
  main: strictMain,
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  art: 'http://purl.oclc.org/ooxml/drawingml/main',
};

const transitional: Names = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  art: 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/** The parts that hold a package together, read again for writing. `lists` says what sheets and drawings with charts point to, by the list's name. */
export interface Ledgers {
  types: Part;
  relations: Part;
  lists: ReadonlyMap<string, Part>;
}

/** Lets a new part be known: its type, and what the workbook calls it. Gives the id of the relation. `part` lies in the workbook's folder or below. */
export function register(book: Book, draft: Draft, ledgers: Ledgers, part: string, kind: string, contentType: string): string {
  registerType(draft, ledgers, part, contentType);
  const folder = folderOf(book);
  return relate(book, draft, ledgers.relations, kind, part.startsWith(folder) ? part.slice(folder.length) : `/${part}`);
}

/** Says in a list what else its part points to; the id of the relation. */
export function relate(book: Book, draft: Draft, list: Part, kind: string, target: string): string {
  let id = '';
  edit(draft, list, (root, text) => {
    const taken = new Set(allOf(root, 'Relationship').map(({ attributes }) => attributes['Id']));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    id = `rId${number}`;
    return [append(root, text, `<${root.prefix}Relationship Id="${id}" Type="${namesOf(book).relations}/${kind}" Target="${escapeAttribute(target)}"/>`)];
  });
  return id;
}

/** Puts a list of what a part points to. LibreOffice names the type of each list by itself; without one Excel takes the file for damaged. */
export function putList(draft: Draft, { types }: Ledgers, of: string, inside = ''): Part {
  edit(draft, types, (root, text) => {
    const known = allOf(root, 'Default').some(({ attributes }) => attributes['Extension']?.toLowerCase() === 'rels');
    return known ? [] : [append(root, text, `<${root.prefix}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`)];
  });
  return put(draft, relationsName(of), `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`);
}

/** One part as another's list names it, '../tables/table1.xml': some readers know no other way. */
export function targetFrom(part: string, other: string): string {
  const from = part.split('/').slice(0, -1);
  const to = other.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The folder of the workbook's own part, where its other parts lie: `xl/`. */
export function folderOf({ workbook: { name } }: Book): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

export function registerType(draft: Draft, ledgers: Ledgers, part: string, contentType: string): void {
  edit(draft, ledgers.types, (root, text) => {
    const stands = overrides(root).get(part.toLowerCase());
    return [stands ? setAttributes(stands, text, { ContentType: contentType }) : append(root, text, `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`)];
  });
}

/** What the list of types says of single parts, by their names in lower case: also of parts that are gone. */
function overrides(root: Element): Map<string, Element> {
  return new Map(allOf(root, 'Override').map((each) => [(each.attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase(), each]));
}

/** Takes a part out, with the list of what it points to and its type. */
export function unregister(book: Book, draft: Draft, ledgers: Ledgers, part: string): void {
  draft.set(part, null);
  const list = book.package.find(relationsName(part));
  if (list) draft.set(list.name, null);
  const gone = [part, relationsName(part)].map((name) => name.toLowerCase());
  edit(draft, ledgers.types, (root) => [...overrides(root)].flatMap(([name, element]) => (gone.includes(name) ? [cutOut(element)] : [])));
}

/** A name that no part has and to which none points, nor a list left behind by a part that is gone: `xl/worksheets/sheet4.xml` where three sheets are there. */
export function freeName(book: Book, draft: Draft, { types }: Ledgers, folder: string, stem: string): string {
  const pointedTo = [book, ...book.sheets].flatMap(({ relations }) => relations.map(({ target }) => target));
  const meant = new Set([...pointedTo, ...overrides(types.root).keys()].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${folder}${stem}${number}.xml`;
    const taken = book.package.find(name) ?? book.package.find(relationsName(name));
    if (!taken && !meant.has(name.toLowerCase()) && !draft.has(name)) return name;
  }
}

/** Puts the styles: changed, or as a new part of a workbook that had none. */
export function putStyles(book: Book, draft: Draft, ledgers: Ledgers, styles: { name: string; text: string; isNew: boolean }): void {
  put(draft, styles.name, styles.isNew ? styles.text.replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', namesOf(book).main) : styles.text);
  if (styles.isNew) register(book, draft, ledgers, styles.name, 'styles', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
}

/** Asks Excel to calculate everything when it opens the workbook. */
export function askToCalculate(book: Book, draft: Draft): void {
  edit(draft, book.workbook, (root, text) => {
    const settings = childOf(root, 'calcPr');
    return [settings ? setAttributes(settings, text, { fullCalcOnLoad: '1' }) : putInOrder(root, text, workbookOrder, 'calcPr', `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)];
  });
}
