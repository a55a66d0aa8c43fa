import type { Chart, ChartEdit } from '../../workbook/plan.ts';
import type { Book, BookSheet } from './book.ts';
import { chartText } from './chart-text.ts';
import { append, cutOut, edit, put, putInOrder, setAttributes, sheetOrder } from './draft.ts';
import type { Draft } from './draft.ts';
import { anchorOf } from './drawing.ts';
import type { Figures } from './figures.ts';
import { relationsName } from './package.ts';
import type { Part } from './package.ts';
import { folderOf, freeName, namesOf, putList, registerType, relate, unregister, targetFrom } from './parts.ts';
import type { Ledgers } from './parts.ts';
import { allOf, childOf, childrenOf, escapeAttribute, numberOf, relationOf } from './xml.ts';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds a chart of ours to a sheet, draws it anew or takes it out. Whatever else is drawn on the sheet keeps its place and its bytes. */
export function editChart(book: Book, draft: Draft, ledgers: Ledgers, sheet: BookSheet, { name, to }: ChartEdit, figures: Figures): void {
  const known = sheet.drawing?.charts.find((chart) => chart.name === name);
  if (to === null) removeChart(book, draft, ledgers, sheet, name);
  else if (known && sheet.drawing) {
    put(draft, known.part.name, to.written?.chart ?? chartText(namesOf(book), to, figures));
    edit(draft, sheet.drawing.part, (root) => {
      const anchor = anchorOf(root, name);
      return anchor ? [{ ...cutOut(anchor), by: to.written?.anchor ?? anchorText(book, root.prefix, to, name, shapeOf(anchor), known.relation) }] : [];
    });
  } else addChart(book, draft, ledgers, drawingOf(draft, sheet) ?? drawOn(book, draft, ledgers, sheet), name, to, figures);
}

/** A drawing with nothing drawn yet. */
export function newDrawing(book: Book, draft: Draft, ledgers: Ledgers): Part {
  const names = namesOf(book);
  const name = freeName(book, draft, ledgers, `${folderOf(book)}drawings/`, 'drawing');
  registerType(draft, ledgers, name, drawingType);
  return put(draft, name, `${head}<xdr:wsDr xmlns:xdr="${names.drawing}" xmlns:a="${names.art}"></xdr:wsDr>`);
}

/** Draws a chart that is not there yet. */
export function addChart(book: Book, draft: Draft, ledgers: Ledgers, drawing: Part, name: string, chart: Chart, figures: Figures): void {
  const part = freeName(book, draft, ledgers, `${folderOf(book)}charts/`, 'chart');
  put(draft, part, chart.written?.chart ?? chartText(namesOf(book), chart, figures));
  registerType(draft, ledgers, part, chartType);
  const relation = relate(book, draft, listOf(draft, ledgers, drawing.name), 'chart', targetFrom(drawing.name, part));
  edit(draft, drawing, (root, text) => {
    const shape = Math.max(1, ...allOf(root, 'cNvPr').map((each) => numberOf(each, 'id', 0))) + 1;
    return [append(root, text, chart.written?.anchor ?? anchorText(book, root.prefix, chart, name, shape, relation))];
  });
  // A chart that stood before comes back under another number.
  edit(draft, drawing, (root, text) => {
    const [frame] = allOf(anchorOf(root, name), 'chart');
    const key = Object.keys(frame?.attributes ?? {}).find((each) => each.endsWith(':id'));
    return frame && key !== undefined && frame.attributes[key] !== relation ? [setAttributes(frame, text, { [key]: relation })] : [];
  });
}

/** What is drawn on a sheet, as it was opened or as this plan has begun to draw it. */
function drawingOf(draft: Draft, sheet: BookSheet): Part | null {
  if (sheet.drawing) return sheet.drawing.part;
  const drawn = childOf((draft.get(sheet.part) ?? sheet.frame).root, 'drawing');
  const list = draft.get(relationsName(sheet.part));
  const relation = drawn && allOf(list?.root, 'Relationship').find(({ attributes }) => attributes['Id'] === relationOf(drawn));
  return (relation && [...draft.values()].find((part) => part !== null && targetFrom(sheet.part, part.name) === relation.attributes['Target'])) ?? null;
}

/** Gives a sheet on which nothing is drawn its drawing. */
function drawOn(book: Book, draft: Draft, ledgers: Ledgers, sheet: BookSheet): Part {
  const drawing = newDrawing(book, draft, ledgers);
  const id = relate(book, draft, listOf(draft, ledgers, sheet.part), 'drawing', targetFrom(sheet.part, drawing.name));
  edit(draft, sheet.frame, (root, text) => {
    const written = `<${root.prefix}drawing xmlns:r="${namesOf(book).relations}" r:id="${id}"/>`;
    const unread = childOf(root, 'drawing');
    // What could not be read is no drawing to Excel either.
    return [unread ? { ...cutOut(unread), by: written } : putInOrder(root, text, sheetOrder, 'drawing', written)];
  });
  return drawing;
}

/** Takes a chart out. */
function removeChart(book: Book, draft: Draft, ledgers: Ledgers, sheet: BookSheet, name: string): void {
  const chart = sheet.drawing?.charts.find((each) => each.name === name);
  if (!sheet.drawing || !chart) return;
  const { part } = sheet.drawing;
  for (const each of [chart.part.name, ...chart.satellites]) unregister(book, draft, ledgers, each);
  unrelate(draft, ledgers, part.name, chart.relation);
  edit(draft, part, (root) => {
    const anchor = anchorOf(root, name);
    return anchor ? [cutOut(anchor)] : [];
  });
}

/** Takes a sheet's drawing out where its last chart went. To be called when nothing more will be drawn. */
export function tidyDrawing(book: Book, draft: Draft, ledgers: Ledgers, sheet: BookSheet): void {
  const left = sheet.drawing && draft.get(sheet.drawing.part.name);
  if (!left) return;
  const list = draft.get(relationsName(left.name));
  if (list && childrenOf(list.root).length === 0) draft.set(list.name, null);
  if (childrenOf(left.root).length > 0) return;
  unregister(book, draft, ledgers, left.name);
  const drawn = childOf((draft.get(sheet.part) ?? sheet.frame).root, 'drawing');
  if (drawn) unrelate(draft, ledgers, sheet.part, relationOf(drawn) ?? '');
  edit(draft, sheet.frame, (root) => {
    const element = childOf(root, 'drawing');
    return element ? [cutOut(element)] : [];
  });
  const own = draft.get(relationsName(sheet.part));
  if (own && childrenOf(own.root).length === 0) draft.set(own.name, null);
}

/** The list of what a part points to; a new one where it has none. */
function listOf(draft: Draft, ledgers: Ledgers, part: string): Part {
  const name = relationsName(part);
  return draft.get(name) ?? ledgers.lists.get(name) ?? putList(draft, ledgers, part);
}

/** Takes one relation out of a part's list. */
function unrelate(draft: Draft, ledgers: Ledgers, part: string, id: string): void {
  const list = listOf(draft, ledgers, part);
  edit(draft, list, (root) => allOf(root, 'Relationship').filter(({ attributes }) => attributes['Id'] === id).map(cutOut));
}

/** The number of the shape in an anchor, by which other programs know it. */
function shapeOf(anchor: Parameters<typeof allOf>[0]): number {
  return numberOf(allOf(anchor, 'cNvPr')[0], 'id', 2);
}

function anchorText(book: Book, prefix: string, { at, alt, title }: Chart, name: string, shape: number, relation: string): string {
  const names = namesOf(book);
  const corner = (kind: string, column: number, row: number): string => `<${prefix}${kind}><${prefix}col>${column}</${prefix}col><${prefix}colOff>0</${prefix}colOff><${prefix}row>${row}</${prefix}row><${prefix}rowOff>0</${prefix}rowOff></${prefix}${kind}>`;
  const frame = `<${prefix}nvGraphicFramePr><${prefix}cNvPr id="${shape}" name="${escapeAttribute(name)}" descr="${escapeAttribute(alt)}" title="${escapeAttribute(title)}"/><${prefix}cNvGraphicFramePr/></${prefix}nvGraphicFramePr>`
    + `<${prefix}xfrm><a:off xmlns:a="${names.art}" x="0" y="0"/><a:ext xmlns:a="${names.art}" cx="0" cy="0"/></${prefix}xfrm>`
    + `<a:graphic xmlns:a="${names.art}"><a:graphicData uri="${names.chart}"><c:chart xmlns:c="${names.chart}" xmlns:r="${names.relations}" r:id="${relation}"/></a:graphicData></a:graphic>`;
  return `<${prefix}twoCellAnchor editAs="oneCell">${corner('from', at.left - 1, at.top - 1)}${corner('to', at.right, at.bottom)}<${prefix}graphicFrame macro="">${frame}</${prefix}graphicFrame><${prefix}clientData/></${prefix}twoCellAnchor>`;
}
