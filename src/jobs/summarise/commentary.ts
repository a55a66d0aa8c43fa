import { periodName } from '../../engine/period.ts';
import { letterOf } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Gathered } from '../gather.ts';
import { wordsOf } from '../record/recall.ts';
import type { Survey } from '../survey.ts';
import { originOf, reasonOf } from './detail.ts';
import { blank, placeText, say, sayPlace, sayRating } from './page.ts';
import type { Entry, Page } from './page.ts';
import { isUnusedPrompt } from './prompts.ts';
import { spark } from './spark.ts';
import { standingRows, wordColumns } from './standing.ts';
import type { StandingRow } from './standing.ts';
import { sumOf } from './sum.ts';

/**
 * The sheet 'RAG commentary': what needs words, with room for them. Words that stand there are kept for ever, by reference or else by measure:
 * with their indicator while it is listed, then under 'Recovered since last period', and at the foot when the workbook no longer has it.
 * Words that were written for another figure say so. Null where nothing needs words and none stand.
 */
export function commentaryPage(gathered: readonly Gathered[], survey: Survey, snapshot: Snapshot, colours: readonly Colour[]): Page | null {
  const standing = standingRows(snapshot);
  const partners = matched(gathered, standing ?? []);
  const now = survey.period === null ? '' : periodName(survey.period.period);
  const begun = standing !== null && standing.some(({ period }) => period !== now);
  const lines = gathered.flatMap((each) => lineOf(each, partners.get(each) ?? null, { colours, now, begun }) ?? []);
  const used = new Set(partners.values());
  const gone = (standing ?? []).filter((row) => !used.has(row) && row.words.some(isWritten)).map((row): Line => ({ rank: 3, entries: goneOf(row) }));
  const all = [...lines, ...gone].sort((one, other) => one.rank - other.rank);
  if (all.length === 0 && standing === null) return null;
  return {
    kind: 'commentary',
    title: 'RAG commentary',
    note: `Write in the columns from '${wordColumns[0].heading}' to '${wordColumns[3].heading}', or beside the table: every word is kept. The other columns are made anew.`,
    keys: [0, 1],
    columns: [
      { heading: 'Reference', width: 10 }, { heading: 'Measure', width: 24 }, { heading: 'State', width: 12 }, { heading: 'Period', width: 15 }, { heading: 'Rating', width: 11 },
      { heading: 'Figure against target', width: 16 }, { heading: 'Reason', width: 24 }, { heading: 'Months so far', width: 17 },
      ...wordColumns.map(({ heading }) => ({ heading, width: 24 })),
      { heading: 'Check', width: 14 }, { heading: 'Commentary in the table', width: 28 }, { heading: 'Words written for', width: 11 }, { heading: 'From', width: 24 },
    ],
    rows: all.map(({ entries }) => entries),
  };
}

interface Line {
  /** Listed, recovered, recovered earlier, no longer there: in this order. */
  rank: number;
  entries: Entry[];
}

interface Time {
  colours: readonly Colour[];
  now: string;
  /** The sheet stands from an earlier period. */
  begun: boolean;
}

function lineOf(each: Gathered, stood: StandingRow | null, { colours, now, begun }: Time): Line | null {
  const listed = colours.includes(each.shown);
  const written = stood?.words.some(isWritten) ?? false;
  const was = each.previousRating === null ? null : colours.includes(each.previousRating);
  if (listed) return { rank: 0, entries: entriesOf(each, stood, now, true, stateOf(stood, was, now, begun)) };
  if (stood) {
    // Only its names are left of a row that went, because somebody wrote beside it: it did not recover again.
    if (!written && stood.state === '' && stood.against === '') return null;
    const earlier = stood.state.startsWith('Recovered') && stood.period !== now;
    if (earlier && !written) return null;
    return { rank: earlier ? 2 : 1, entries: entriesOf(each, stood, now, false, earlier || stood.state === 'Recovered earlier' ? 'Recovered earlier' : 'Recovered since last period') };
  }
  return was === true ? { rank: 1, entries: entriesOf(each, null, now, false, 'Recovered since last period') } : null;
}

/** New where it was not listed in the period before; '' where nobody can say. */
function stateOf(stood: StandingRow | null, was: boolean | null, now: string, begun: boolean): string {
  if (was !== null) return was ? 'Continues' : 'New';
  if (stood?.period === now && !stood.state.startsWith('Recovered')) return stood.state;
  if (stood) return stood.state.startsWith('Recovered') ? 'New' : 'Continues';
  return begun ? 'New' : '';
}

function entriesOf(each: Gathered, stood: StandingRow | null, now: string, listed: boolean, state: string): Entry[] {
  const { rated, row } = each.judged;
  const figure = rated.figure?.text ?? '';
  const said = sourceWords(each);
  const words = wordColumns.map(({ prompt }, index): Entry => {
    const stands = stood?.words[index];
    if (stands && isWritten(stands)) return { content: stands.content, ...(stands.format === 'General' ? {} : { format: stands.format }) };
    return listed && said === '' ? { content: prompt } : blank;
  });
  const { stamp, check } = writtenFor(stood, now, figure);
  const [target, tolerance] = [wordsOf(row.indicator.target), wordsOf(row.indicator.tolerance)];
  const against = target === '' ? figure : `${figure || 'no figure'} against ${target}${tolerance === '' ? '' : ` (tolerance ${tolerance})`}`;
  return [
    say(each.ref), say(each.measure), say(state), say(now), { ...sayRating(each.shown, each.bearing.settings.scheme) },
    say(against), say(reasonOf(each)), say(spark(each, letterOf)), ...words, say(listed ? check : ''), say(said), say(stamp), sayPlace(originOf(each)),
  ];
}

/** The words of the source table; a prompt that nobody used is none. */
function sourceWords({ commentary: { text } }: Gathered): string {
  return isUnusedPrompt(text) ? '' : text;
}

function goneOf(row: StandingRow): Entry[] {
  const words = row.words.map((each): Entry => (isWritten(each) ? { content: each.content, ...(each.format === 'General' ? {} : { format: each.format }) } : blank));
  return [say(row.ref), say(row.measure), say('No longer in the workbook'), say(row.period), say(''), say(row.against), say(''), say(''), ...words, say(''), say(''), say(row.stamp), say('')];
}

function isWritten({ content, prompt }: StandingRow['words'][number]): boolean {
  return content !== null && content !== '' && content !== prompt;
}

/**
 * For which figure the words were written: that which stood beside them when they were last seen to change. A short sum of the words
 * tells whether they have changed since; where they have not and the figure has, they are to be checked.
 */
function writtenFor(stood: StandingRow | null, now: string, figure: string): { stamp: string; check: string } {
  const words = stood?.words.filter(isWritten).map(({ content }) => JSON.stringify(content)) ?? [];
  if (!stood || words.length === 0) return { stamp: '', check: '' };
  const sum = sumOf(words.join('\n'));
  const [, before = '', known] = /^(.*) #([0-9a-f]{4})$/s.exec(stood.stamp) ?? [];
  const beside = basisOf(stood.period || now, / against /.test(stood.against) ? (stood.against.split(' against ')[0] ?? '') : stood.against);
  const basis = known === sum ? before : beside;
  const stale = basis.slice(basis.indexOf(', ') + 2) !== (figure || 'no figure');
  return { stamp: `${basis} #${sum}`, check: stale ? `These words are for ${basis}: check them` : '' };
}

function basisOf(period: string, figure: string): string {
  return `${period}, ${figure || 'no figure'}`;
}

/**
 * The row that stands for each indicator: with its reference, its measure and its place, since services may have the same and one of two may never have been listed;
 * else on its sheet, else anywhere, else with its reference, else with its measure.
 */
function matched(gathered: readonly Gathered[], standing: readonly StandingRow[]): Map<Gathered, StandingRow> {
  const found = new Map<Gathered, StandingRow>();
  if (standing.length === 0) return found;
  const taken = new Set<StandingRow>();
  const places = new Map(gathered.map((each) => [each, placeText(originOf(each))]));
  type Named = Gathered | StandingRow;
  const named = ({ ref, measure }: Named, place = '') => (ref + measure === '' ? '' : [ref, measure, place].join('\n'));
  const placeOf = (each: Named) => ('from' in each ? each.from : (places.get(each) ?? ''));
  const namings: ((each: Named) => string)[] = [
    (each) => named(each, placeOf(each)), (each) => named(each, placeOf(each).split('!').slice(0, -1).join('!')),
    (each) => named(each), ({ ref }) => ref, ({ measure }) => measure,
  ];
  for (const name of namings) {
    const waiting = new Map<string, StandingRow[]>();
    for (const row of standing) if (!taken.has(row)) waiting.set(name(row), [...(waiting.get(name(row)) ?? []), row]);
    for (const each of gathered) {
      const row = found.has(each) || name(each).trim() === '' ? undefined : waiting.get(name(each))?.shift();
      if (!row) continue;
      found.set(each, row);
      taken.add(row);
    }
  }
  return found;
}
