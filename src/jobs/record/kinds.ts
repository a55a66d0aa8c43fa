import { readRatingWord } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import type { Field, TableKind } from '../../tables/table.ts';
import type { Decision } from './decision.ts';
import { clean, dateOf, format, monthOf } from './line.ts';
import type { Line } from './line.ts';
import type { Answer, PeriodState } from './memory.ts';
import { joinParts, splitParts } from './parts.ts';
import { readSetting, writeSetting } from './settings.ts';

/**
 * Writes a decision as a row of the record. Null where it cannot be one: a setting that does not exist, a month that is none.
 * The words are for people: 'green | rule amber | figure 88.5%'.
 */
export function lineOf(decision: Decision): Line | null {
  const line = written(decision);
  return line && typeof readLine(line) !== 'string' ? line : null;
}

/** Reads a row of the record; a sentence where it cannot be used. */
export function readLine(line: Line): Decision | string {
  const kind = Object.hasOwn(kinds, line.Kind.toLowerCase()) ? kinds[line.Kind.toLowerCase() as Decision['kind']] : undefined;
  return kind ? kind.read({ ...line, Date: dateOf(line.Date) }) : line.Kind === '' ? 'it does not say what kind of row it is' : `rows of the kind '${line.Kind.slice(0, 40)}' are not known`;
}

/** What makes two rows speak of the same thing, so that the later takes the place of the earlier; null where each row stands for itself. */
export function keyOf(line: Line): string | null {
  const kind = line.Kind.toLowerCase();
  if (kind === 'period') return null;
  const cell = kind === 'accepted finding' ? splitParts(line.Value, ['cell'])('cell') : '';
  const what = kind === 'kept rating' || kind === 'final rating' || kind === 'criteria' ? '' : line.What.toLowerCase();
  return JSON.stringify([kind, line.Sheet, line.Reference, monthOf(line.Period) ?? '', what, cell]);
}

type Of<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;

/** How one kind of row is written and read. */
interface Way<Kind extends Decision['kind']> {
  write: (decision: Of<Kind>) => Partial<Line> | null;
  read: (line: Line) => Of<Kind> | string;
}

function written(decision: Decision): Line | null {
  // Each kind's way takes its own decisions; the table below pairs them.
  const way = kinds[decision.kind] as Way<Decision['kind']>;
  const said = way.write(decision);
  const line = said && { Kind: decision.kind, Sheet: '', Reference: '', Period: '', What: '', Value: '', Reason: '', Who: decision.who, Date: decision.date, Format: String(format), ...said };
  return line && (Object.fromEntries(Object.entries(line).map(([heading, text]) => [heading, clean(text)])) as Line);
}

const signedBy = ({ Who, Date }: Line) => ({ who: Who, date: Date });
const signed = (line: Line) => ({ reason: line.Reason, ...signedBy(line) });
const named = ({ Sheet, Reference }: Line) => ({ sheet: Sheet, ref: Reference });
const names = ({ sheet, ref }: { sheet: string; ref: string }) => ({ Sheet: sheet, Reference: ref });

const noIndicator = 'it names no indicator';
const noMonth = 'it names no month';
const noRating = 'it says no rating';

const kinds: { [Kind in Decision['kind']]: Way<Kind> } = {
  setting: {
    write: ({ what, value }) => {
      const said = writeSetting(what, value);
      return said && { What: said.what, Value: said.value };
    },
    read: (line) => (line.Value === '' || readSetting(line.What, line.Value) ? { kind: 'setting', what: line.What, value: line.Value, ...signedBy(line) } : `there is no setting '${line.What.slice(0, 60)}' that can be '${line.Value.slice(0, 60)}'`),
  },
  choice: {
    write: ({ what, value }) => ({ What: what, Value: value }),
    read: (line) => (line.What === '' ? 'it does not say what was chosen' : { kind: 'choice', what: line.What, value: line.Value, ...signedBy(line) }),
  },
  column: {
    write: ({ sheet, table, field, header }) => ({ Sheet: sheet, What: joinParts([['', field], ['in', table ?? '']]), Value: header }),
    read: (line) => {
      const part = splitParts(line.What, ['in']);
      const field = fields.find((each) => each.toLowerCase() === part('').toLowerCase());
      const table = tableKinds.find((each) => each === part('in')) ?? null;
      if (!field) return `a column cannot hold '${line.What.slice(0, 40)}'`;
      return line.Value === '' ? 'it names no heading' : { kind: 'column', sheet: line.Sheet, table, field, header: line.Value, ...signedBy(line) };
    },
  },
  answer: {
    write: ({ sheet, ref, what, value }) => ({ ...names({ sheet, ref }), What: what, Value: value }),
    read: (line) => {
      const what = line.What.toLowerCase();
      const value = line.Value.toLowerCase();
      if (line.Reference === '') return noIndicator;
      return isAnswer(what) && answers[what].includes(value) ? { kind: 'answer', ...named(line), what, value, ...signedBy(line) } : `'${line.Value.slice(0, 40)}' does not answer '${line.What.slice(0, 40)}'`;
    },
  },
  'kept rating': {
    write: ({ sheet, ref, period, figure, rule, kept, reason }) => ({ ...names({ sheet, ref }), Period: period, What: 'rating', Value: joinParts([['', kept], ['rule', rule], ['figure', figure]]), Reason: reason }),
    read: (line) => {
      const part = splitParts(line.Value, ['rule', 'figure']);
      const [kept, rule] = [colourOf(part('')), colourOf(part('rule'))];
      const period = line.Period === '' ? '' : monthOf(line.Period);
      if (line.Reference === '') return noIndicator;
      if (period === null) return noMonth;
      return kept && rule ? { kind: 'kept rating', ...named(line), period, figure: part('figure'), rule, kept, ...signed(line) } : noRating;
    },
  },
  'accepted finding': {
    write: ({ sheet, ref, rule, cell, figures, reason }) => ({ ...names({ sheet, ref }), What: rule, Value: joinParts([['cell', cell], ['figures', figures]]), Reason: reason }),
    read: (line) => {
      const part = splitParts(line.Value, ['cell', 'figures']);
      return line.What === '' ? 'it names no finding' : { kind: 'accepted finding', ...named(line), rule: line.What, cell: part('cell'), figures: part('figures'), ...signed(line) };
    },
  },
  'final rating': {
    write: ({ sheet, ref, period, rating, figure, target, tolerance, mark }) => ({
      ...names({ sheet, ref }), Period: period, What: 'rating',
      Value: joinParts([['', rating], ['figure', figure], ['target', target], ['tolerance', tolerance], ['mark', mark]]),
    }),
    read: (line) => {
      const part = splitParts(line.Value, ['figure', 'target', 'tolerance', 'mark']);
      const [rating, period, mark] = [colourOf(part('')), monthOf(line.Period), part('mark')];
      if (line.Reference === '') return noIndicator;
      if (period === null) return noMonth;
      return rating === null ? noRating : {
        kind: 'final rating', ...named(line), period, rating, figure: part('figure'), target: part('target'), tolerance: part('tolerance'),
        mark: mark === 'p' || mark === 'r' ? mark : '', ...signedBy(line),
      };
    },
  },
  period: {
    write: ({ period, state, unrated, reason }) => ({ Period: period, What: 'period', Value: joinParts([['', state], ['unrated', unrated === 0 ? '' : String(unrated)]]), Reason: reason }),
    read: (line) => {
      const part = splitParts(line.Value, ['unrated']);
      const [period, state] = [monthOf(line.Period), part('').toLowerCase()];
      const unrated = /^\d{1,6}$/.test(part('unrated')) ? Number(part('unrated')) : 0;
      if (period === null) return noMonth;
      return isState(state) ? { kind: 'period', period, state, unrated, ...signed(line) } : `a month is final or reopened, and not '${line.Value.slice(0, 40)}'`;
    },
  },
  criteria: {
    write: ({ sheet, ref, from, target, tolerance, reason }) => ({ ...names({ sheet, ref }), Period: from, What: 'from this month', Value: joinParts([['target', target], ['tolerance', tolerance]]), Reason: reason }),
    read: (line) => {
      const [part, from] = [splitParts(line.Value, ['target', 'tolerance']), monthOf(line.Period)];
      if (line.Reference === '') return noIndicator;
      if (from === null) return noMonth;
      return { kind: 'criteria', ...named(line), from, target: part('target'), tolerance: part('tolerance'), ...signed(line) };
    },
  },
};

const colours: readonly Colour[] = ['green', 'amber', 'red', 'blue', 'none', 'unrated'];

function colourOf(text: string): Colour | null {
  const said = colours.find((colour) => colour === text.toLowerCase()) ?? readRatingWord(text);
  return said === 'completed' ? null : said;
}

const answers: Record<Answer['what'], readonly string[]> = { polarity: ['higher', 'lower', 'nearest'], width: ['of target', 'points'], basis: ['year', 'so far'] };

function isAnswer(what: string): what is Answer['what'] {
  return Object.hasOwn(answers, what);
}

function isState(state: string): state is PeriodState['state'] {
  return state === 'final' || state === 'reopened';
}

const tableKinds: readonly TableKind[] = ['indicators', 'months', 'grid', 'thresholds', 'ratings', 'card'];

const fields: readonly Field[] = [
  'ref', 'measure', 'section', 'lead', 'target', 'tolerance', 'criteria', 'floor', 'lower', 'upper', 'green', 'amber', 'red', 'polarity', 'basis', 'actual', 'ytd',
  'numerator', 'denominator', 'month', 'quarter', 'baseline', 'previous', 'previousRating', 'comparator', 'travel', 'rating', 'commentary',
];
