import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/jobs/summarise.ts';
import { remember } from '../../../src/jobs/record/remember.ts';
import { sentence } from '../../../src/jobs/summarise/counts.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import type { SummariseOptions, SummariseOutcome, SummaryKind } from '../../../src/jobs/summarise/outcome.ts';
import { goingOn } from '../../../src/jobs/words.ts';
import { isUnusedPrompt } from '../../../src/jobs/summarise/prompts.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { applied, shown, withCells } from '../../workbook/applied.ts';

function made(snapshot: Snapshot, options: Partial<SummariseOptions> = {}): SummariseOutcome {
  const outcome = summarise(snapshot, { ...summariseOptions, ...options });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
}

/** A summary's rows by heading, as it would be copied. */
function rowsOf({ tables }: SummariseOutcome, kind: SummaryKind): Record<string, string>[] {
  const table = tables.find((each) => each.kind === kind);
  return (table?.rows ?? []).map((row) => Object.fromEntries(row.map(({ text }, index) => [table?.header[index] ?? '', text])));
}

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position', 'Polarity'];
const kpis = (...rows: Written[][]) => workbookOf({ KPIs: [header, ...rows] });
const sample = () => kpis(
  ['K1', 'Visits made in time', [0.95, '0%'], '85% - 94.9%', [0.885, '0.0%'], 'Higher'],
  ['K2', 'Plans reviewed in time', [0.9, '0%'], '80% - 89.9%', [0.95, '0%'], 'Higher'],
  ['K3', 'Repeat referrals', [0.2, '0%'], '20.1% - 25%', [0.3, '0%'], 'Lower'],
);

describe('the sentence that reports print', () => {
  const counts = { green: 0, amber: 0, red: 0, blue: 0, none: 0, unrated: 0 };
  test.each([
    [{ ...counts, green: 9, amber: 7, red: 3, none: 3 }, 'Nine measures at or better than target, seven within tolerance, three outside; three have no target.'],
    [{ ...counts, green: 1, red: 1, blue: 1 }, 'One measure at or better than target, none within tolerance, one outside; one has no figure to rate.'],
    [{ ...counts, green: 21, amber: 100, unrated: 2, none: 1 }, 'Twenty-one measures at or better than target, 100 within tolerance, none outside; one has no target, two could not be rated.'],
    [counts, 'No measures at or better than target, none within tolerance, none outside.'],
  ])('%j', (each, says) => expect(sentence(each)).toBe(says));
});

test('of many sheets one sentence and a few names are said', () => {
  const cards = (count: number) => workbookOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`Team ${index + 1}`, [header, [`K${index + 1}`, 'Visits made in time', [0.95, '0%'], '85% - 94.9%', [0.96, '0.0%'], 'Higher'] as Written[]]])));
  const textsOf = ({ plan }: SummariseOutcome) => plan.edits.flatMap((edit) => (edit.kind === 'sheet' && edit.to ? edit.to.cells.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])) : []));
  const many = made(cards(30));
  expect(many.sentence).toBe('On 30 sheets: thirty measures at or better than target, none within tolerance, none outside.');
  expect(textsOf(many).filter((text) => text.startsWith('Source: ')).map((text) => text.slice(-29))).toEqual(Array(many.sheets.length).fill(', Team 11, Team 12 and 18 more'.slice(-29)));
  const few = made(cards(2));
  expect(few.sentence).toBe('Team 1: one measure at or better than target, none within tolerance, none outside. Team 2: one measure at or better than target, none within tolerance, none outside.');
});

test('the legend of a scheme holds for either polarity', () => {
  for (const { legend } of made(sample()).tables) expect(legend.map(({ means }) => means).filter((means) => /below|above/.test(means))).toEqual([]);
});

test('a reason goes on after a colon, and a name keeps its capital', () => {
  const workbook = workbookOf({ KPIs: [[...header, 'RAG'], ['K1', 'Visits made in time', [0.95, '0%'], '85% - 94.9%', 'TBC', 'Higher', 'GREEN']] });
  expect(made(workbook).findings.map(({ message }) => message)).toEqual(['K1 says GREEN; the rule gives BLUE: the figure is awaited (TBC)']);
  expect(['There is no figure for October 2020', 'It is rated once the year has ended', 'October 2020 is still to come', 'N/A 5 is below', 'Adults: 5'].map(goingOn)).toEqual([
    'there is no figure for October 2020', 'it is rated once the year has ended', 'October 2020 is still to come', 'N/A 5 is below', 'Adults: 5',
  ]);
});

describe('the summary', () => {
  test('groups by every column that says what a measure belongs to, by its heading', () => {
    const workbook = workbookOf({ KPIs: [
      ['Priority', 'Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position', 'Polarity', 'Lead officer', 'Directorate'],
      ['Homes', 'K1', 'Visits made in time', 95, '85 - 95', 90, 'Higher', 'Ann', 'Place'],
      ['Homes', 'K2', 'Plans reviewed in time', 95, '85 - 95', 97, 'Higher', 'Bob', 'People'],
      ['Roads', 'K3', 'Repairs made in time', 95, '85 - 95', 50, 'Higher', 'Ann', 'Place'],
    ] });
    const rows = rowsOf(made(workbook), 'summary').map((row) => [row['Grouped by'], row['Group'], row['Measures'], row['GREEN'], row['AMBER'], row['RED'], row['RED, share of rated']]);
    expect(rows).toEqual([
      ['All', 'All measures', '3', '1', '1', '1', '33%'],
      ['Priority', 'Homes', '2', '1', '1', '0', '0%'], ['Priority', 'Roads', '1', '0', '0', '1', '100%'],
      ['Lead officer', 'Ann', '2', '0', '1', '1', '50%'], ['Lead officer', 'Bob', '1', '1', '0', '0', '0%'],
      ['Directorate', 'Place', '2', '0', '1', '1', '50%'], ['Directorate', 'People', '1', '1', '0', '0', '0%'],
    ]);
  });

  test('counts the word that stands, and says where it is not the rule\'s', () => {
    const outcome = made(workbookOf({ KPIs: [[...header, 'RAG'], ['K1', 'Visits made in time', 95, '85 - 95', 90, 'Higher', 'GREEN'], ['K2', 'Plans reviewed', 95, '85 - 95', 97, 'Higher', 'GREEN']] }));
    expect(outcome.counts).toMatchObject({ green: 2, amber: 0 });
    expect(outcome.findings).toMatchObject([{ rule: 'rating-differs', cell: 'G2' }]);
    expect(rowsOf(outcome, 'summary')[0]).toMatchObject({ 'Differs from the rule': '1', 'Kept against the rule': '0' });
    expect(rowsOf(outcome, 'detail')[0]).toMatchObject({ Rating: 'GREEN', Rule: 'AMBER' });
  });

  test('counts what was kept with a reason apart', () => {
    const workbook = workbookOf({ KPIs: [[...header, 'RAG'], ['K1', 'Visits made in time', 95, '85 - 95', 90, 'Higher', 'GREEN'], ['K2', 'Plans reviewed', 95, '85 - 95', 97, 'Higher', 'RED']] });
    const recorded = remember(workbook, [{ kind: 'kept rating', sheet: 'KPIs', ref: 'K1', period: '2020-10', figure: '90', rule: 'amber', kept: 'green', reason: 'late returns', who: 'Ann', date: '2020-11-02' }]);
    if (refused(recorded)) throw new Error(recorded.say);
    const outcome = made(applied(workbook, recorded.edits));
    expect(rowsOf(outcome, 'summary')[0]).toMatchObject({ GREEN: '1', RED: '1', 'Kept against the rule': '1', 'Differs from the rule': '1' });
    expect(rowsOf(outcome, 'detail')[0]?.['Reason']).toBe('Kept against the rule (late returns), Ann, 2 November 2020. The rule: 90 is below the target of 95 and within tolerance (85 and above)');
    expect(rowsOf(outcome, 'months').map((row) => row['Oct'])).toEqual(['G*', 'R']);
    expect(outcome.findings).toMatchObject([{ rule: 'override', cell: 'G2' }, { rule: 'rating-differs', cell: 'G3' }]);
  });

  test('counts the period before from a grid of letters', () => {
    const workbook = workbookOf({
      KPIs: [header, ['K1', 'Visits made in time', 95, '85 - 95', 90, 'Higher'], ['K2', 'Plans reviewed in time', 95, '85 - 95', 97, 'Higher']],
      Grid: [['Ref', 'Measure', 'Apr 2020', 'May 2020', 'Jun 2020', 'Jul 2020', 'Aug 2020', 'Sep 2020', 'Oct 2020'], ['K1', 'Visits made in time', 'G', 'G', 'G', 'G', 'G', 'G', 'A'], ['K2', 'Plans reviewed in time', 'R', 'R', 'A', 'A', 'A', 'A', 'G']],
    });
    const rows = rowsOf(made(workbook), 'summary').filter((row) => row['Grouped by'] === 'All');
    expect(rows).toMatchObject([{ Period: 'This', GREEN: '1', AMBER: '1' }, { Period: 'Previous', GREEN: '1', AMBER: '1', RED: '0' }]);
    const months = rowsOf(made(workbook), 'months');
    expect(months.map((row) => ['Apr', 'Jun', 'Sep', 'Oct', 'Nov'].map((month) => row[month]).join(''))).toEqual(['GGGA', 'RAAG']);
  });
});

describe('detail', () => {
  test('says where one case or the rounding would change the colour', () => {
    const rows = rowsOf(made(kpis(
      ['K1', 'Visits made in time', [0.95, '0%'], '85% - 94.9%', [0.9496, '0%'], 'Higher'],
      ['K2', 'Number of complaints', 10, '11 - 15', 10, 'Lower'],
      ['K3', 'Plans reviewed in time', [0.9, '0%'], '80% - 89.9%', [0.99, '0%'], 'Higher'],
    )), 'detail');
    expect(rows.map((row) => row['Near another rating'])).toEqual(['Unrounded, it would be AMBER', 'One case more would be AMBER', '']);
  });
});

describe('commentary', () => {
  test('tells indicators of one name on two sheets apart: one that was never listed has not recovered', () => {
    const row = (figure: number): Written[] => ['K1', 'Letters answered in time', [0.9, '0%'], '80% - 89.9%', [figure, '0%'], 'Higher'];
    const first = workbookOf({ Adults: [header, row(0.95)], Children: [header, row(0.5)] });
    const once = applied(first, made(first).plan.edits);
    expect(made(once).plan.edits).toEqual([]);
    const twice = kpis(row(0.95), row(0.5));
    expect(made(applied(twice, made(twice).plan.edits)).plan.edits).toEqual([]);
    const typed = { ...once, sheets: once.sheets.map((sheet) => (sheet.name === 'RAG commentary' ? withCells(once, sheet, [{ at: { row: 9, column: 9 }, state: { content: 'Posts are empty.' } }]) : sheet)) };
    const turned = { ...typed, sheets: typed.sheets.map((sheet) => (sheet.name === 'Adults' ? withCells(typed, sheet, [{ at: { row: 2, column: 5 }, state: { content: 0.4 } }]) : sheet)) };
    expect(rowsOf(made(turned), 'commentary').map((line) => [line['What happened'], line['From']])).toEqual([['[What happened?]', 'Adults!E2'], ['Posts are empty.', 'Children!E2']]);
  });

  const at = (sheet: string, snapshot: Snapshot, row: number, column: number, content: string): Snapshot => ({
    ...snapshot, sheets: snapshot.sheets.map((each) => (each.name === sheet ? withCells(snapshot, each, [{ at: { row, column }, state: { content } }]) : each)),
  });
  const written = () => {
    const workbook = applied(sample(), made(sample(), { kinds: ['commentary'] }).plan.edits);
    return at('RAG commentary', workbook, 9, 9, 'Two social workers were ill.');
  };
  const lines = (snapshot: Snapshot) => rowsOf(made(snapshot, { kinds: ['commentary'] }), 'commentary');

  test('knows for which month words were typed that nobody refreshed in it', () => {
    const later = at('KPIs', at('KPIs', written(), 1, 5, 'November 2020 position'), 2, 5, '87.0%');
    expect(lines(later)[0]).toMatchObject({ Check: 'These words are for October 2020, 88.5%: check them' });
    // A month that somebody took away is taken for this one.
    expect(lines(at('RAG commentary', later, 9, 4, ''))[0]).toMatchObject({ Check: 'These words are for November 2020, 88.5%: check them' });
  });

  test('says that words are for an older figure, until somebody changes them', () => {
    const first = written();
    const october = applied(first, made(first, { kinds: ['commentary'] }).plan.edits);
    const later = at('KPIs', october, 1, 5, 'November 2020 position');
    expect(lines(later)[0]).toMatchObject({ Check: '', 'What happened': 'Two social workers were ill.' });
    const changed = at('KPIs', later, 2, 5, '87.0%');
    expect(lines(changed)[0]).toMatchObject({ Check: 'These words are for October 2020, 88.5%: check them', State: 'Continues', Period: 'November 2020' });
    const refreshed = applied(changed, made(changed, { kinds: ['commentary'] }).plan.edits);
    expect(lines(refreshed)[0]).toMatchObject({ Check: 'These words are for October 2020, 88.5%: check them' });
    expect(lines(at('RAG commentary', refreshed, 9, 9, 'Both are back since 3 November.'))[0]).toMatchObject({ Check: '', 'What happened': 'Both are back since 3 November.' });
  });

  test('moves what has recovered below, with its words, and marks what is new', () => {
    const next = at('KPIs', at('KPIs', at('KPIs', written(), 1, 5, 'November 2020 position'), 2, 5, '96%'), 3, 5, '70%');
    expect(lines(next).map((row) => [row['Reference'], row['State'], row['What happened']])).toEqual([
      ['K2', 'New', '[What happened?]'], ['K3', 'Continues', '[What happened?]'], ['K1', 'Recovered since last period', 'Two social workers were ill.'],
    ]);
  });

  test('keeps the words of a measure that is no longer there', () => {
    const without = { ...written() };
    const kept = workbookOf({ KPIs: [header, ['K2', 'Plans reviewed in time', [0.9, '0%'], '80% - 89.9%', [0.95, '0%'], 'Higher']] });
    const next = { ...kept, sheets: [...kept.sheets, ...without.sheets.slice(1)], styles: without.styles, texts: without.texts };
    expect(lines(next).map((row) => [row['Reference'], row['State'], row['What happened']])).toEqual([['K1', 'No longer in the workbook', 'Two social workers were ill.']]);
  });

  test('is asked for in the colours that the officer chooses', () => {
    expect(rowsOf(made(sample(), { commentary: ['green'] }), 'commentary').map((row) => row['Reference'])).toEqual(['K2']);
  });
});

describe('empty commentary cells of the source table', () => {
  const workbook = () => workbookOf({ KPIs: [
    [...header, 'Commentary'],
    ['K1', 'Visits made in time', 95, '85 - 95', 90, 'Higher'],
    ['K2', 'Plans reviewed in time', 95, '85 - 95', 50, 'Higher', 'Staff were ill.'],
    ['K3', 'Repairs made in time', 95, '85 - 95', 97, 'Higher'],
  ] });
  const cell = (snapshot: Snapshot, row: number) => shown(snapshot.sheets[0]!)[row - 1]?.[6] ?? '';

  test('are counted, given a prompt with the reason, and rid of it where nobody wrote', () => {
    expect(made(workbook()).emptyCommentary).toBe(1);
    const given = applied(workbook(), made(workbook(), { prompts: 'given' }).plan.edits);
    expect(cell(given, 2)).toMatch(/^\[AMBER: 90 is below the target of 95 and within tolerance \(85 and above\)\. What happened\? Why\? .* #[0-9a-f]{4}\]$/);
    expect([cell(given, 3), cell(given, 4)]).toEqual(['Staff were ill.', '']);
    expect(made(given, { prompts: 'given' }).plan.edits).toEqual([]);
    const removed = applied(given, made(given, { prompts: 'removed' }).plan.edits);
    expect([2, 3, 4].map((row) => cell(removed, row))).toEqual(['', 'Staff were ill.', '']);
  });

  test('keep a prompt in which somebody has written a word', () => {
    const given = applied(workbook(), made(workbook(), { prompts: 'given' }).plan.edits);
    const prompt = cell(given, 2);
    expect(isUnusedPrompt(prompt)).toBe(true);
    expect(isUnusedPrompt(prompt.replace('What happened?', 'What happened? Snow.'))).toBe(false);
    expect(isUnusedPrompt(`${prompt} Snow.`)).toBe(false);
  });
});

test('of a thousand indicators each has its line, and a second run writes nothing', () => {
  const rows = Array.from({ length: 1000 }, (_, index): Written[] => [`K${index}`, `Visits of kind ${index} made in time`, 95, '85 - 95', 80 + (index % 20), 'Higher']);
  const workbook = kpis(...rows);
  const outcome = made(workbook);
  expect(rowsOf(outcome, 'list')).toHaveLength(1000);
  expect(made(applied(workbook, outcome.plan.edits)).plan.edits).toEqual([]);
});

test('a column is wide enough for its longest number, which would be shown as ####', () => {
  const outcome = made(workbookOf({ KPIs: [['Ref', 'Measure', 'Target', 'Sep-20', 'October 2020 position'], ['K1', 'Income from business rates', [1_500_000_000, '#,##0'], [1_250_000_000, '#,##0'], [1_234_567_890, '#,##0']]] }), { kinds: ['detail', 'trends'] });
  const widthOf = (sheet: string, heading: string): number | undefined => outcome.plan.edits.flatMap((edit) => {
    if (edit.kind !== 'sheet' || edit.sheet !== sheet) return [];
    const cell = edit.to?.cells.find(({ content }) => content === heading);
    return edit.to?.widths.filter(({ column }) => column === cell?.at.column).map(({ width }) => width) ?? [];
  })[0];
  expect([widthOf('RAG detail', 'Figure'), widthOf('RAG detail', 'Basis'), widthOf('RAG trends', 'Target'), widthOf('RAG trends', 'Month')]).toEqual([15, 9, 15, 8]);
});

test('words of a workbook that look like the names of an object are words like any other', () => {
  const outcome = made(kpis(['constructor', '__proto__', 95, '85 - 95', 90, 'Higher'], ['toString', '=HYPERLINK("x")', 95, '85 - 95', 50, 'Higher']));
  expect(rowsOf(outcome, 'list').map((row) => [row['Reference'], row['Measure']])).toEqual([['constructor', '__proto__'], ['toString', '=HYPERLINK("x")']]);
});

describe('the scorecard', () => {
  const head = ['Ref', 'Measure', 'Target', 'Polarity'];
  const row: Written[] = ['K1', 'Visits made in time', [0.95, '0%'], 'Higher'];
  const months = ['Dec-19', 'Mar-20', 'Apr-20', 'Jun-20', 'Sep-20', 'Oct-20', 'Dec-20', 'Jan-21'];
  /** A workbook with figures of the months that are named. */
  const until = (...named: string[]) => workbookOf({ KPIs: [[...head, ...named], [...row, ...named.map((month): Written => [0.9 + months.indexOf(month) / 100, '0%'])]] });
  const headings = (outcome: SummariseOutcome) => outcome.tables.find(({ kind }) => kind === 'scorecard')?.header.slice(2);
  const scorecard = (snapshot: Snapshot) => made(snapshot, { kinds: ['scorecard'] });

  test('has the quarters of the last year that hold figures, and tells the travel where there is some', () => {
    const first = scorecard(until('Jun-20', 'Sep-20', 'Oct-20'));
    expect(headings(first)).toEqual(['Measure', 'Q1 2020/21', 'Q2 2020/21', 'Latest', 'Target', 'Rating', 'From']);
    expect(rowsOf(first, 'scorecard')).toMatchObject([{ 'Q1 2020/21': '93%', 'Q2 2020/21': '94%', Latest: '95%' }]);
    expect(first.tables[0]?.note).toContain('no figures of six months ago');
    const whole = scorecard(until('Dec-19', 'Mar-20', 'Apr-20', 'Jun-20', 'Sep-20', 'Oct-20'));
    expect(headings(whole)).toEqual(['Measure', 'Q3 2019/20', 'Q4 2019/20', 'Q1 2020/21', 'Q2 2020/21', 'Latest', 'Target', 'Six months', 'Travel', 'Rating', 'From']);
    expect(headings(scorecard(until('Dec-19', 'Sep-20', 'Oct-20')))?.slice(1, 4)).toEqual(['Q3 2019/20', 'Q2 2020/21', 'Latest']);
  });

  test('has a baseline where a measure has one', () => {
    const based = scorecard(workbookOf({ KPIs: [[...head, 'Baseline', 'Oct-20'], [...row, [0.8, '0%'], [0.96, '0%']]] }));
    expect(headings(based)).toEqual(['Measure', 'Baseline', 'Latest', 'Target', 'Rating', 'From']);
    expect(rowsOf(based, 'scorecard')).toMatchObject([{ Baseline: '80%', Latest: '96%' }]);
  });

  test('grows by a quarter where it belongs as the year goes on, and rolls on in the order of time', () => {
    const steps: [string[], string[]][] = [
      [['Jun-20', 'Sep-20'], ['Measure', 'Q1 2020/21', 'Latest', 'Target', 'Rating', 'From']],
      [['Jun-20', 'Sep-20', 'Oct-20'], ['Measure', 'Q1 2020/21', 'Q2 2020/21', 'Latest', 'Target', 'Rating', 'From']],
      [['Mar-20', 'Apr-20', 'Jun-20', 'Sep-20', 'Oct-20'], ['Measure', 'Q4 2019/20', 'Q1 2020/21', 'Q2 2020/21', 'Latest', 'Target', 'Six months', 'Travel', 'Rating', 'From']],
      [['Mar-20', 'Apr-20', 'Jun-20', 'Sep-20', 'Oct-20', 'Dec-20'], ['Measure', 'Q4 2019/20', 'Q1 2020/21', 'Q2 2020/21', 'Latest', 'Target', 'Six months', 'Travel', 'Rating', 'From']],
      [['Jun-20', 'Sep-20', 'Oct-20', 'Dec-20', 'Jan-21'], ['Measure', 'Q1 2020/21', 'Q2 2020/21', 'Q3 2020/21', 'Latest', 'Target', 'Six months', 'Travel', 'Rating', 'From']],
    ];
    let standing = until();
    for (const [named, expected] of steps) {
      const written = months.map((_, index) => [named[index] ?? null, named[index] === undefined ? null : 0.9 + months.indexOf(named[index]) / 100] as const)
        .flatMap(([month, figure], index) => [{ at: { row: 1, column: 5 + index }, state: { content: month } }, { at: { row: 2, column: 5 + index }, state: { content: figure, format: '0%' } }]);
      const known = { ...standing, sheets: standing.sheets.map((sheet) => (sheet.name === 'KPIs' ? withCells(standing, sheet, written) : sheet)) };
      const outcome = scorecard(known);
      standing = applied(known, outcome.plan.edits);
      const sheet = standing.sheets.find(({ name }) => name === 'RAG scorecard')!;
      const [heads, figures] = shown(sheet).slice(7);
      expect(heads).toEqual(['Theme', 'Reference', ...expected]);
      expect(figures?.map((cell) => cell.replace(/^0\.(\d)(\d?)$/, (_, tens: string, ones: string) => `${tens}${ones || '0'}%`))).toEqual(Object.values(rowsOf(outcome, 'scorecard')[0]!));
      expect(scorecard(standing).plan.edits).toEqual([]);
    }
  });
});
