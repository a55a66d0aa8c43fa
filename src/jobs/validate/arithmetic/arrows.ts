import { seen } from '../../../engine/figure.ts';
import { address } from '../../../workbook/address.ts';
import { agrees, boundsOf } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Arrow, Cell, Counted, Grid, Line } from './grid.ts';

/**
 * The arrows that point against the movement of their figures: against the change that stands beside them ('↑ (-3)'), against the two columns
 * that all other arrows of the column follow, or the same way for a share and its complement.
 * `isLower` says of a row whether lower is better: where every arrow of such rows is turned, arrows mean better, and nothing is said.
 */
export function brokenArrows(grid: Grid, isLower: (row: number) => boolean = () => false): Broken[] {
  const broken = [...ownChanges(grid), ...movements(grid, isLower), ...complements(grid.rows), ...complements(grid.columns)];
  const told = new Set<string>();
  return broken.filter(({ at }) => !told.has(address(at)) && told.add(address(at)));
}

const words: Record<Arrow, string> = { up: 'up', down: 'down', level: 'level' };

/** An arrow with a signed change in its own cell. */
function ownChanges({ columns }: Grid): Broken[] {
  return columns.flatMap(({ cells }) => {
    const signed = cells.flatMap((cell) => (cell.arrow && /^[+-]/.test(figureOf(cell)?.text ?? '') ? [cell] : []));
    const wrong = signed.filter((cell) => isAgainst(cell.arrow, figureOf(cell)?.value ?? 0));
    return wrong.length * 3 > signed.length && signed.length > 2 ? [] : wrong.map((cell) => {
      const text = figureOf(cell)?.text ?? '';
      return { at: cell.at, severity: 'error', message: `The arrow points ${words[cell.arrow ?? 'level']} beside a change of ${text}.`, todo: 'Turn the arrow, or correct the sign of the change.', figures: [text] };
    });
  });
}

function isAgainst(arrow: Arrow | null, change: number): boolean {
  return arrow === 'up' ? change < 0 : arrow === 'down' ? change > 0 : arrow === 'level' ? change !== 0 : false;
}

interface Moved {
  cell: Cell;
  row: number;
  from: Counted;
  to: Counted;
  against: boolean;
}

/** Arrows in a column that follow two columns of figures. */
function movements({ columns }: Grid, isLower: (row: number) => boolean): Broken[] {
  if (columns.length > 60) return [];
  return columns.flatMap((line) => {
    const arrows = line.cells.filter(({ arrow }) => arrow !== null);
    if (arrows.length === 0) return [];
    let best: { all: Moved[]; named: boolean; agree: number; wrong: Moved[] } | null = null;
    for (const from of columns) {
      for (const to of columns) {
        if (from === to || from === line) continue;
        if (!isOfTime(line.name, from.name)) continue;
        const named = isBefore(from.name) && isNow(to.name);
        const all = moved(line, from, to);
        const wrong = all.filter(({ against }) => against);
        const agree = all.length - wrong.length;
        const better = best === null || (named && !best.named) || (named === best.named && agree - wrong.length > best.agree - best.wrong.length);
        if (all.length > 0 && better && (named || !best?.named)) best = { all, named, agree, wrong };
      }
    }
    if (!best || best.wrong.length === 0) return [];
    const { all, named, agree, wrong } = best;
    const meant = named ? agree >= wrong.length * 2 || all.length === 1 : agree >= 5 && agree >= wrong.length * 5;
    const turned = wrong.every(({ row }) => isLower(row)) && all.every(({ row, against }) => !isLower(row) || against);
    if (!meant || (turned && wrong.length > 0)) return [];
    return wrong.map((each) => sayMoved(each, named && !isLower(each.row) ? 'error' : 'query'));
  });
}

function isBefore(name: string): boolean {
  return /\b(?:previous|prior|last)\b/i.test(name) && !/\b(?:rag|rating|target)\b/i.test(name);
}

/** Arrows 'compared with last year' are not against last month's figures. Headings that name no time may be of any. */
function isOfTime(arrows: string, figures: string): boolean {
  const [said, held] = [arrows, figures].map((name) => spans.filter(({ looks }) => looks.test(name)).map(({ span }) => span));
  return !said || !held || said.length === 0 || held.length === 0 || said.some((span) => held.includes(span));
}

const spans = [{ span: 'year', looks: /\byears?\b|\bannual|\b12 ?m(?:onths|ths)\b/i }, { span: 'quarter', looks: /\bquarter|\bqtr\b/i }, { span: 'month', looks: /(?<!\b(?:12|six|6) ?)\bmonth\b|(?<!\d ?)\bmth\b/i }];

function isNow(name: string): boolean {
  return /\b(?:current|actual|this|latest|now|position|performance)\b/i.test(name) && !/\b(?:previous|prior|last|target|rag|rating|travel|direction)\b/i.test(name);
}

function moved(line: Line, from: Line, to: Line): Moved[] {
  return line.cells.flatMap((cell, row) => {
    const [first, second] = [figureOf(from.cells[row]), figureOf(to.cells[row])];
    // A change beside the arrow is the one that it shows.
    if (cell.arrow === null || cell.arrow === 'level' || /^[+-]/.test(figureOf(cell)?.text ?? '') || !first || !second || first.unit !== second.unit) return [];
    const still = agrees(first, boundsOf(second)) && seen(first) === seen(second);
    return still ? [] : [{ cell, row, from: first, to: second, against: isAgainst(cell.arrow, seen(second) - seen(first)) }];
  });
}

function sayMoved({ cell, from, to }: Moved, severity: Broken['severity']): Broken {
  const way = seen(to) > seen(from) ? 'rises' : 'falls';
  return {
    at: cell.at,
    severity,
    message: `The arrow points ${words[cell.arrow ?? 'level']}, but the figure ${way} from ${from.text} to ${to.text}.`,
    todo: 'Turn the arrow, or correct the figure. An arrow shows which way the number moved, its colour whether that is better.',
    figures: [from.text, to.text],
  };
}

/** Two shares of one whole, line beside line: what one gains the other loses. */
function complements(lines: readonly Line[]): Broken[] {
  const shares = lines.filter(({ cells }) => cells.some(({ arrow }) => arrow === 'up' || arrow === 'down') || cells.some((cell) => figureOf(cell)?.unit === '%'));
  return shares.flatMap((line, index) => {
    const other = shares[index + 1];
    if (!other || !isComplement(line, other)) return [];
    return line.cells.flatMap((cell, place) => {
      const beside = other.cells[place];
      if (!beside || cell.arrow === null || cell.arrow === 'level' || beside.arrow !== cell.arrow) return [];
      const [one, two] = [nearest(line, place), nearest(other, place)];
      return [{
        at: beside.at,
        severity: 'error' as const,
        message: `${one} and ${two} are shares of one whole, and both have an arrow ${words[cell.arrow]}: when one rises the other falls.`,
        todo: 'Turn the arrow that is wrong.',
        figures: [one, two],
      }];
    });
  });
}

/** Whether two lines give 100% wherever both have a percentage, at two places at least that are not all or nothing. */
function isComplement(one: Line, other: Line): boolean {
  let telling = 0;
  for (const [place, cell] of one.cells.entries()) {
    const [first, second] = [figureOf(cell), figureOf(other.cells[place])];
    if (first?.unit !== '%' || second?.unit !== '%') continue;
    if (!agrees({ ...first, value: 100 - seen(first) }, boundsOf(second))) return false;
    if (seen(first) > 0 && seen(first) < 100) telling++;
  }
  return telling >= 2;
}

/** The figure that an arrow belongs to: its own cell's, else the last before it. */
function nearest({ cells }: Line, place: number): string {
  for (let at = place; at >= 0; at--) {
    const figure = figureOf(cells[at]);
    if (figure) return figure.text;
  }
  return '';
}
