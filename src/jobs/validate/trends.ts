import { seen } from '../../engine/figure.ts';
import { monthsBetween } from '../../engine/period.ts';
import { polarityFromMeasure, readPolarity } from '../../engine/polarity.ts';
import type { Figure } from '../../engine/terms.ts';
import { viewOf, wordsAt } from '../../tables/view.ts';
import type { Judged } from '../judge.ts';
import { aboutRow } from './about.ts';
import type { Evidence, JudgedTable } from './evidence.ts';
import type { Found } from './rule.ts';
import { heldOf } from './words/held.ts';
import type { Held } from './words/held.ts';

/** Words in a column for the direction of travel ('Improving', 'Worse', 'Up') against the movement of the two figures beside them, where most of the column's words follow these: a query. */
export function* wrongTrends({ snapshot, judged, settings: { period } }: Evidence): Generator<Found> {
  for (const table of judged()) {
    const travel = table.table.columns.find(({ field }) => field === 'travel');
    if (!travel || table.table.kind === 'card') continue;
    const view = viewOf(snapshot, table.bearing.sheet);
    const told = table.rows.flatMap((row): Told[] => {
      const text = wordsAt(table.bearing.sheet, view.place(row.row.row, travel.column)).trim();
      const way = ways.find(({ looks }) => looks.test(text));
      const moved = way ? movedOf(table, row, travel.header, period) : null;
      const polarity = row.rated.criteria?.polarity ?? readPolarity(row.row.indicator.polarity) ?? polarityFromMeasure(row.row.indicator.measure);
      if (!way || !moved || (way.better && polarity !== 'higher' && polarity !== 'lower')) return [];
      const rises = seen(moved.now) > seen(moved.before);
      const isSo = way.better ? (rises === (polarity === 'higher')) === way.up : rises === way.up;
      return [{ row, text, isSo, at: { row: row.row.row, column: travel.column }, ...moved }];
    });
    const wrong = told.filter(({ isSo }) => !isSo);
    if (told.length - wrong.length < 3 || told.length - wrong.length < wrong.length * 3) continue;
    for (const { row, text, at, before, now } of wrong) {
      yield aboutRow(table, row, at, `'${text}' stands beside ${before.text} and ${now.text}, which is ${seen(now) > seen(before) ? 'a rise' : 'a fall'}`, { severity: 'query', figures: [text, before.text, now.text], todo: 'Correct the word, or the figure.' });
    }
  }
}

type Counted = Figure & { kind: 'number' };

interface Told {
  row: Judged;
  text: string;
  isSo: boolean;
  at: Held['at'];
  before: Counted;
  now: Counted;
}

/** What a word says: that it is better or worse, or that the number went up or down. */
const ways = [
  { looks: /^(?:improv|better|positive)/i, better: true, up: true },
  { looks: /^(?:declin|deteriorat|wors|negative)/i, better: true, up: false },
  { looks: /^(?:up\b|increas|ris|higher)/i, better: false, up: true },
  { looks: /^(?:down\b|decreas|fall|lower)/i, better: false, up: false },
];

/** The figure now and the one before it: in a column for the previous one, else the months or quarters that stand side by side. Null where they are the same, or the column speaks of a year and they do not. */
function movedOf(table: JudgedTable, row: Judged, heading: string, period: string | null): { before: Counted; now: Counted } | null {
  const held = heldOf(table, row);
  const own = held.find(({ is, name }) => is === 'previous' && /\byears?\b/i.test(name) === /\byears?\b/i.test(heading));
  const times = held.filter((each) => each.period !== null && (period === null || each.period <= period)).sort((one, other) => ((one.period ?? '') < (other.period ?? '') ? -1 : 1));
  const [last, before] = [times.at(-1), times.at(-2)];
  const isBeside = last?.period && before?.period && [1, 3].includes(monthsBetween(before.period, last.period)) && !/\byears?\b|\btarget\b/i.test(heading);
  const now = held.find(({ is }) => is === 'figure') ?? last;
  const pair = own && now && own !== now ? { before: own.figure, now: now.figure } : isBeside ? { before: before.figure, now: last.figure } : null;
  return pair && pair.before.unit === pair.now.unit && seen(pair.before) !== seen(pair.now) ? pair : null;
}
