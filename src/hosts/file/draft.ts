import { refused } from '../../workbook/refusal.ts';
import { encodePart, partOf } from './package.ts';
import type { Part } from './package.ts';
import { splice } from './xml.ts';
import type { Element, Splice } from './xml.ts';

/** What a plan makes of the small parts while it is being made, by name: parts as they will read, null for one taken out. A sheet stands for its frame. */
export type Draft = Map<string, Part | null>;

/** Changes a part's text and reads it again, so that the next change finds its places. `part` is as it was opened; later changes build on earlier ones. */
export function edit(draft: Draft, part: Part, change: (root: Element, text: string) => Splice[]): void {
  const now = draft.get(part.name) ?? part;
  const pieces = change(now.root, now.text);
  if (pieces.length > 0) put(draft, part.name, splice(now.text, pieces));
}

/** Puts a part of our own writing. */
export function put(draft: Draft, name: string, text: string): Part {
  const part = partOf(name, encodePart(text));
  if (refused(part)) throw new Error(`${name} came out unsound`);
  draft.set(name, part);
  return part;
}

/** Puts a sheet of our own writing. Nothing else changes it, so that it is read only if something should: it may hold a hundred thousand rows. */
export function putSheet(draft: Draft, name: string, text: string): void {
  draft.set(name, {
    name,
    text,
    get root() {
      return put(draft, name, text).root;
    },
  });
}

/** Text put as the last child of an element, whether it closes itself or not. */
export function append(element: Element, text: string, inside: string): Splice {
  if (element.open !== element.end) return { from: element.close, until: element.close, by: inside };
  const tag = text.slice(element.start, element.end).replace(/\s*\/>$/, '>');
  return { from: element.start, until: element.end, by: `${tag}${inside}</${element.prefix}${element.name}>` };
}

/** An element taken out. */
export function cutOut(element: Element): Splice {
  return { from: element.start, until: element.end, by: '' };
}

/** Sets attributes in an element's tag; null takes one out. Values are written as they are given. */
export function setAttributes(element: Element, text: string, values: Record<string, string | null>): Splice {
  let tag = text.slice(element.start, element.open);
  for (const [name, value] of Object.entries(values)) {
    const there = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === null ? '' : ` ${name}="${value}"`;
    if (there.test(tag)) tag = tag.replace(there, () => written);
    else tag = tag.replace(/\s*(\/?>)$/, (end) => written + end.trim());
  }
  return { from: element.start, until: element.open, by: tag };
}

/** Puts an element among its siblings where the order of the format wants it: before the first that comes later. */
export function putInOrder(parent: Element, text: string, order: readonly string[], name: string, written: string): Splice {
  const rank = order.indexOf(name);
  const later = parent.children.find((child) => order.indexOf(child.name) > rank);
  return later ? { from: later.start, until: later.start, by: written } : append(parent, text, written);
}

/** The order of a worksheet's children (ECMA-376, 18.3.1.99). */
export const sheetOrder: readonly string[] = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios',
  'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks',
  'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags',
  'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

/** The order of a workbook's children (ECMA-376, 18.2.27). */
export const workbookOrder: readonly string[] = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr',
  'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];
