import { refused } from '../../workbook/refusal.ts';
import type { Package, Part, Relation } from './package.ts';
import { allOf, childOf, childrenOf, relationOf } from './xml.ts';
import type { Element } from './xml.ts';

/** What is drawn on a sheet: the part that says where, and its charts. */
export interface BookDrawing {
  part: Part;
  charts: BookChart[];
}

/** A chart by the name that Excel shows in its selection pane. `title` is empty where it has none. */
export interface BookChart {
  name: string;
  title: string;
  relation: string;
  part: Part;
  /** Parts that belong to this chart alone: its styles and colours. */
  satellites: string[];
}

/** What is drawn on the sheet of these relations; null where nothing is, or where it cannot be read: no cell depends on it. */
export async function readDrawing(from: Package, relations: Relation[]): Promise<BookDrawing | null> {
  const relation = relations.find(({ kind, external }) => kind === 'drawing' && !external);
  const part = relation ? await from.part(relation.target) : null;
  if (part === null || refused(part)) return null;
  const frames = allOf(part.root, 'graphicFrame');
  const targets = frames.length > 0 ? await from.relations(part.name) : [];
  if (refused(targets)) return { part, charts: [] };
  const charts: BookChart[] = [];
  for (const frame of frames) {
    const id = chartRelation(frame);
    const target = targets.find((each) => each.id === id && each.kind === 'chart' && !each.external);
    const chart = target ? await from.part(target.target) : null;
    if (id === null || !chart || refused(chart)) continue;
    const own = await from.relations(chart.name);
    const satellites = refused(own) ? [] : own.filter(({ kind, external }) => !external && /^chart(ColorStyle|Style)$/.test(kind)).map((each) => each.target);
    charts.push({ name: frameName(frame), title: titleOf(chart.root), relation: id, part: chart, satellites });
  }
  return { part, charts };
}

/** The relation of a frame's chart; null for a frame of something else. */
export function chartRelation(frame: Element): string | null {
  const [chart] = allOf(childOf(frame, 'graphic'), 'chart');
  return chart ? relationOf(chart) : null;
}

export function frameName(frame: Element): string {
  return childOf(childOf(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'] ?? '';
}

/** A chart's title as it is shown: typed, or as last read from a cell. */
function titleOf(root: Element): string {
  const title = childOf(childOf(root, 'chart'), 'title');
  const lines = allOf(title, 'p').map((line) => allOf(line, 't').map(({ text }) => text).join(''));
  return (lines.length > 0 ? lines.join('\n') : allOf(childOf(title, 'tx'), 'v').map(({ text }) => text).join('')).trim();
}

/** The anchor in a drawing that holds the chart of this name. */
export function anchorOf(root: Element, name: string): Element | null {
  return childrenOf(root).find((anchor) => childrenOf(anchor, 'graphicFrame').some((frame) => frameName(frame) === name && chartRelation(frame) !== null)) ?? null;
}
