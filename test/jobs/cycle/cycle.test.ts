import { describe, expect, test } from 'vitest';
import { markOf } from '../../../src/jobs/cycle/mark.ts';
import { declareFinal, reopen } from '../../../src/jobs/cycle/final.ts';
import { handover } from '../../../src/jobs/cycle/handover.ts';
import { startNextPeriod } from '../../../src/jobs/cycle/next-period.ts';
import { nextYears, renamed } from '../../../src/jobs/cycle/rename.ts';
import { reviseCriteria } from '../../../src/jobs/cycle/revise.ts';
import type { ReviseOptions } from '../../../src/jobs/cycle/revise.ts';
import { restatements } from './restatements.ts';
import { isFinal, stepOptions } from '../../../src/jobs/cycle/round.ts';
import type { Proposal } from '../../../src/jobs/proposal.ts';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { noMemory } from '../../../src/jobs/record/memory.ts';
import { readMemory } from '../../../src/jobs/record/read.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { opened, sure } from '../record/sample.ts';

const signed = { who: 'A. Officer', date: '2020-11-03' };
const options = { ...stepOptions, signed };

describe('a month in a heading is changed as it was written', () => {
  test.each<[string, string, string, string]>([
    ['October 2020 position', '2020-10', '2020-11', 'November 2020 position'],
    ['Performance as at 31 October 2020', '2020-10', '2020-11', 'Performance as at 30 November 2020'],
    ['as at 31st January 2021', '2021-01', '2021-02', 'as at 28th February 2021'],
    ['as at 30th November 2020', '2020-11', '2020-12', 'as at 31st December 2020'],
    ['as at 11th October 2020', '2020-10', '2020-11', 'as at 11th November 2020'], ['as at 12th October 2020', '2020-10', '2020-11', 'as at 12th November 2020'], ['as at 21st October 2020', '2020-10', '2020-11', 'as at 21st November 2020'],
    ['OCT-20', '2020-10', '2020-11', 'NOV-20'], ['Dec 2020', '2020-12', '2021-01', 'Jan 2021'], ["position at Sept '20", '2020-09', '2020-10', "position at Oct '20"],
    ['May 2020 position', '2020-05', '2020-06', 'June 2020 position'], ['May-20', '2020-05', '2020-06', 'Jun-20'], ['June 2020', '2020-06', '2020-07', 'July 2020'],
    ['31/10/2020', '2020-10', '2020-11', '30/11/2020'], ['data for 2020-10', '2020-10', '2020-11', 'data for 2020-11'], ['Q2 2020/21', '2020-09', '2020-12', 'Q3 2020/21'], ['Quarter 4 2020-21', '2021-03', '2021-06', 'Quarter 1 2021-22'],
    ['Quarter 3 2020/21', '2020-12', '2021-01', 'Quarter 4 2020/21'], ['Scorecard – Q4 2020/21', '2021-03', '2021-04', 'Scorecard – Q1 2021/22'],
    ['REPORT 2015/16 – QUARTER 3, as at December 2015', '2015-12', '2016-01', 'REPORT 2015/16 – QUARTER 4, as at January 2016'], ['Q3: October 2020', '2020-10', '2020-11', 'Q3: November 2020'],
    ['October position', '2020-10', '2020-11', 'November position'], ['Oct', '2020-10', '2020-11', 'Nov'], ['May performance', '2020-05', '2020-06', 'June performance'],
    ['Q3', '2020-12', '2021-03', 'Q4'], ['Qtr 4 actual', '2021-03', '2021-06', 'Qtr 1 actual'],
    ['YTD (April to March 2021)', '2021-03', '2021-04', 'YTD (April 2021)'], ['April to October 2020', '2020-10', '2020-11', 'April to November 2020'], ['Apr - Dec 20', '2020-12', '2021-01', 'Apr - Jan 21'], ['Quarter 3 (Oct – Dec 2020)', '2020-12', '2021-03', 'Quarter 4 (Jan – Mar 2021)'],
  ])('%s', (text, from, to, says) => {
    expect(renamed(text, from, to, 4)).toBe(says);
  });
  test.each(['November 2020 position', 'Target', 'October 2020 against September 2020', '2020/21', 'we may visit in october', 'results of october', 'Q4', 'June - October 2020', '3 visits in October', 'October and November'])('and %s is left', (text) => {
    expect(renamed(text, '2020-10', '2020-11', 4)).toBeNull();
  });
});

test.each<[string, string]>([
  ['Performance 2020/21', 'Performance 2021/22'], ['2019-20 to 2020–21', '2020-21 to 2021–22'], ['2020/2021', '2021/2022'], ['99/00', '00/01'], ['1999/00', '2000/01'],
  ['rooms 20/30', 'rooms 20/30'], ['2020/2025', '2020/2025'], ['31/12/2020', '31/12/2020'],
])('the year after %s is %s', (text, next) => {
  expect(nextYears(text)).toBe(next);
});

test.each<[string, string]>([['89.1% (p)', 'p'], ['12r', 'r'], ['45 [revised]', 'r'], ['7 (provisional)', 'p'], ['12', ''], ['26 hr', ''], ['', '']])("'%s' is marked '%s'", (text, mark) => {
  expect(markOf({ kind: 'unreadable', text })).toBe(mark);
});

test.each<[string, [state: 'final' | 'reopened', date: string][], boolean]>([
  ['nothing was said', [], false],
  ['declared', [['final', '2020-11-03']], true],
  ['declared and opened on one day', [['final', '2020-11-03'], ['reopened', '2020-11-03']], false],
  ['the same, sorted by somebody', [['reopened', '2020-11-03'], ['final', '2020-11-03']], false],
  ['opened and declared again on a later day', [['final', '2020-11-03'], ['reopened', '2020-12-01'], ['final', '2020-12-01']], true],
  ['the same, sorted', [['final', '2020-12-01'], ['final', '2020-11-03'], ['reopened', '2020-12-01']], true],
  ['opened later', [['reopened', '2020-12-01'], ['final', '2020-11-03']], false],
  ['the first declaration was deleted', [['reopened', '2020-12-01'], ['final', '2020-12-02']], true],
])('a month is final where %s: %j', (_, rows, final) => {
  expect(isFinal({ ...noMemory, periods: rows.map(([state, date]) => ({ period: '2020-10', state, date, unrated: 0, reason: '', who: '' })) }, '2020-10')).toBe(final);
});

const head = ['Ref', 'Measure', 'Target', 'Tolerance', 'Previous month', 'October 2020', 'RAG', 'Commentary'];
const rows: Written[][] = [
  ['A1', '% of calls answered', '95%', '85% – 94.9%', '90%', '92% (p)', 'AMBER', 'Staff were away.'],
  ['A2', '% of letters answered', [0.95, '0%'], '85% – 94.9%', null, [0.961, '0.0%'], 'GREEN', null],
  ['A3', '% of visits completed', '95%', '85% – 94.9%', '80%', { holds: 0.5, marks: Mark.formula }, null, null],
  ['A4', '% of reviews completed', '95%', '85% – 94.9%', '80%', 'ask Tom', null, null],
];

function month(cells = rows): Snapshot {
  return workbookOf({ Sheet1: [['Performance as at 31 October 2020'], [], head, ...cells] });
}

const written = ({ changes }: Proposal) => Object.fromEntries(changes.map(({ cell, to }) => [cell, to]));

describe('starting the next month', () => {
  const started = sure(startNextPeriod(month(), options));
  test('moves, clears, keeps and renames, each as it should', () => {
    expect(started.title).toBe('Start November 2020');
    expect(written(started)).toEqual({
      E4: '92% (p)', F4: null, E5: 0.961, F5: null, E6: 0.5, E7: 'ask Tom', H4: null, I3: 'Earlier commentary', I4: 'October 2020: Staff were away.', F3: 'November 2020', A1: 'Performance as at 30 November 2020',
    });
    expect(started.plan.edits).toContainEqual(expect.objectContaining({ at: { row: 5, column: 5 }, to: expect.objectContaining({ content: 0.961, format: '0.0%' }) as unknown }));
  });
  test('says that the month is not final, and what was left', () => {
    expect(started.findings.map(({ rule, cell }) => [rule, cell])).toEqual([['not-final', ''], ['left', 'F7']]);
    expect(started.says).toEqual(['4 figures move to the column for the previous ones', '2 typed figures are cleared', '2 ratings and arrows still say October 2020: Rate indicators writes the ratings anew', '1 commentary is kept beside an empty cell', '2 headings and titles go on to November 2020']);
  });
  test('adds to what was kept before', () => {
    const again = workbookOf({ Sheet1: [['Performance as at 31 October 2020'], [], [...head, 'Earlier commentary'], [...rows[0]!, 'September 2020: All were in.']] });
    expect(written(sure(startNextPeriod(again, options)))['I4']).toBe('October 2020: Staff were away.\n\nSeptember 2020: All were in.');
  });
  test('moves no figure that waits for Excel to calculate', () => {
    const waits = month([...rows, ['A5', '% of plans completed', '95%', '85% – 94.9%', '80%', { holds: 0.5, marks: Mark.formula | Mark.waiting }, null, null]]);
    const proposal = sure(startNextPeriod(waits, options));
    expect(written(proposal)).not.toHaveProperty('E8');
    expect(proposal.findings).toContainEqual(expect.objectContaining({ rule: 'left', cell: 'E8', message: 'A5: the figure waits for Excel to calculate, so it was not moved' }));
  });
  test('is refused where no month is said', () => {
    expect(startNextPeriod(workbookOf({ Sheet1: [['Ref', 'Measure', 'Target', 'Actual'], ['A1', '% of calls answered', '95%', '92%']] }), options)).toMatchObject({ code: 'no period' });
  });
});

test('what a month ends with unrated is named, counted in the record and told to a successor; what was kept for it is a rating', () => {
  const book = (record: Written[][] = []) => {
    const heads = ['Kind', 'Sheet', 'Reference', 'Period', 'What', 'Value', 'Reason', 'Who', 'Date', 'Format'];
    const tables = [{ name: 'RAG_record', range: { top: 1, left: 1, bottom: 1 + record.length, right: heads.length }, header: true, totals: false, columns: heads, filtered: false }];
    return workbookOf({ Sheet1: [['Performance as at 31 October 2020'], [], head, rows[1]!, ['A5', '% of plans agreed', '70%', '85% – 100%', null, '90%', null, null]], ...(record.length > 0 && { 'RAG record': { rows: [heads, ...record], tables } }) });
  };
  const declared = sure(declareFinal(book(), options));
  expect(declared.findings).toMatchObject([{ rule: 'not-rated', severity: 'error', message: expect.stringMatching(/^A5 has no rating for October 2020: the target of 70% lies outside/) as string }]);
  expect(declared.says).toContain('1 indicator has no rating, which the record says too');
  expect(JSON.stringify(declared.plan)).toContain('final | unrated 1');
  // The figure itself says that it is provisional, and nothing else does.
  expect(sure(declareFinal(month(), options)).says).toContainEqual(expect.stringMatching(/^1 figure is provisional/));
  const kept: Written[] = ['kept rating', 'Sheet1', 'A5', '2020-10', 'rating', 'green | rule unrated | figure 90%', 'agreed', 'B', '2020-11-02', '1'];
  expect(sure(declareFinal(book([kept]), options)).findings).toEqual([]);
  const answers: Written[][] = [['polarity', 'Lower'], ['width', 'points'], ['basis', 'year'], ['basis', 'so far']].map(([what = '', value = ''], index) => ['answer', 'Sheet1', `B${index}`, null, what, value, null, null, null, '1']);
  expect(JSON.stringify(sure(handover(book(answers), options)).plan)).toMatch(/"Lower is better".*"A bare percentage as tolerance means points".*"The target is for the whole year, and in part for the months so far".*"The target is for the months so far"/);
  const told = sure(handover(book([['period', null, null, '2020-10', 'period', 'final | unrated 1', null, 'B', '2020-11-02', '1']]), options));
  expect(JSON.stringify(told.plan)).toContain('Declared final with 0 ratings, 1 of them not rated');
});

describe('a final month, on a file', () => {
  test('holds ratings, figures and criteria; is declared once; is opened again with a reason; names what changed since', async () => {
    const host = await opened();
    const look = async () => sure(await host.look());
    const declared = sure(declareFinal(await look(), options));
    sure(await host.apply(declared.plan));
    const memory = readMemory(await look());
    expect(memory.finals.find(({ ref }) => ref === 'SM4')).toMatchObject({ sheet: 'Supporting', period: '2020-10', rating: 'amber', mark: '' });
    expect(memory.finals).toHaveLength(32);
    expect(declareFinal(await look(), options)).toMatchObject({ code: 'already final' });
    expect(restatements(await look(), options)).toEqual([]);

    // A correction arrives after the month was declared final.
    sure(await host.apply({ expects: [], edits: [{ kind: 'cell', sheet: 'KPIs', at: { row: 7, column: 3 }, from: { content: 0.885 }, to: { content: 0.985 } }] }));
    const [found, ...others] = sure(restatements(await look(), options));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'restated', sheet: 'KPIs', cell: 'C7' });
    expect(found?.message).toMatch(/was 88\.5% and is now 98\.5%.*say AMBER and would say GREEN \(3 AMBER would be 2, 14 GREEN would be 15\)/);
    expect(sure(rate(await look(), rateOptions)).findings).toContainEqual(found);
    expect(readMemory(await look()).finals).toEqual(memory.finals);
    expect(sure(startNextPeriod(await look(), options)).findings).toContainEqual({ ...found, severity: 'error' });

    expect(reopen(await look(), { ...options, reason: ' ' })).toMatchObject({ code: 'no reason' });
    sure(await host.apply(sure(reopen(await look(), { ...options, reason: 'late figure', signed: { who: 'B', date: '2020-11-10' } })).plan));
    expect(restatements(await look(), options)).toEqual([]);
    expect(reopen(await look(), { ...options, reason: 'late figure' })).toMatchObject({ code: 'not final' });
    sure(await host.apply(sure(declareFinal(await look(), { ...options, signed: { who: 'B', date: '2020-11-11' } })).plan));
    expect(readMemory(await look()).finals.find(({ ref }) => ref === 'KPI3')).toMatchObject({ rating: 'green', figure: '98.5%', mark: 'r' });
    // A figure that did not change is not marked.
    expect(readMemory(await look()).finals.filter(({ mark }) => mark === 'r')).toHaveLength(1);
    expect(readMemory(await look()).periods.map(({ state }) => state)).toEqual(['final', 'reopened', 'final']);
  });

  test('is handed over in words, and a second time nothing changes', async () => {
    const host = await opened();
    const look = async () => sure(await host.look());
    sure(await host.apply(sure(declareFinal(await look(), options)).plan));
    sure(await host.apply(sure(rate(await look(), { ...rateOptions, signed, keep: { SM16: "Director's decision" } })).plan));
    const made = sure(handover(await look(), options));
    sure(await host.apply(made.plan));
    const sheet = (await look()).sheets.find(({ name }) => name === 'RAG hand-over')!;
    const texts = [...sheet.cells.text].filter((text) => text >= 0).map((text) => sheet.cells.texts[text]);
    expect(texts).toContain('GREEN is kept where the rule gives BLUE, for the figure n/a');
    expect(texts).toContain('Declared final with 32 ratings');
    expect(sure(handover(await look(), options)).plan.edits).toEqual([]);
    // With another figure the kept rating has lapsed, and the sheet says so.
    sure(await host.apply({ expects: [], edits: [{ kind: 'cell', sheet: 'Supporting', at: { row: 20, column: 5 }, from: { content: 'n/a' }, to: { content: '97%' } }] }));
    const again = sure(handover(await look(), options)).changes.map(({ to }) => to);
    expect(again).toContain('GREEN was kept where the rule gave BLUE, for the figure n/a; it has lapsed');
  });
});

describe('a revised target', () => {
  const revise: ReviseOptions = { ...options, ref: 'A1', sheet: '', from: '2020-10', target: '97%', tolerance: null, reason: 'agreed by the board' };
  test('is dated, keeps what held before, and is written into its cell', () => {
    const { plan, changes } = sure(reviseCriteria(month(), revise));
    expect(changes).toEqual([{ sheet: 'Sheet1', cell: 'C4', from: '95%', to: '97%' }]);
    const texts = plan.edits.flatMap((edit) => (edit.kind === 'sheet' ? (edit.to?.cells ?? []).map(({ content }) => content) : []));
    expect(texts).toEqual(expect.arrayContaining(['2020-04', 'target 95% | tolerance 85% – 94.9%', '2020-10', 'target 97% | tolerance 85% – 94.9%', 'agreed by the board']));
  });
  test('stays a number where one stood, and waits for its month', () => {
    expect(sure(reviseCriteria(month(), { ...revise, ref: 'A2' })).changes).toEqual([{ sheet: 'Sheet1', cell: 'C5', from: 0.95, to: 0.97 }]);
    expect(sure(reviseCriteria(month(), { ...revise, from: '2020-12' })).changes).toEqual([]);
  });
  test.each<[Partial<ReviseOptions>, string]>([[{ reason: '' }, 'no reason'], [{ ref: 'A9' }, 'no indicator'], [{ from: 'soon' }, 'bad period']])('%j is refused', (change, code) => {
    expect(reviseCriteria(month(), { ...revise, ...change })).toMatchObject({ code });
  });
});

test('a table of months in which the next one has no column is named', () => {
  const months = (...names: string[]) => sure(startNextPeriod(workbookOf({ Sheet1: [['Performance as at October 2020'], [], ['Ref', 'Measure', 'Target', 'Tolerance', ...names], ['A1', '% of calls answered', '95%', '85% – 94.9%', '90%', '91%', '92%']] }), options)).findings.filter(({ message }) => message.includes('no column'));
  expect(months('Aug-20', 'Sep-20', 'Oct-20')).toMatchObject([{ cell: 'G3', message: 'This table has no column for November 2020. Add one beside the last' }]);
  expect(months('Aug-20', 'Sep-20', 'Oct-20', 'Nov-20')).toEqual([]);
});

test('figures of one month do not go for those of another unseen', () => {
  const findings = (period: string) => sure(declareFinal(month(), { ...options, period })).findings.filter(({ rule }) => rule === 'not-final');
  expect(findings('2020-10')).toEqual([]);
  expect(findings('2020-08')).toMatchObject([{ severity: 'error', cell: 'F3', message: "'October 2020' says October 2020: these figures would go for those of August 2020" }]);
  // Those of the month before stand in a column of their own.
  const september = sure(declareFinal(month(), { ...options, period: '2020-09' }));
  expect(september.findings).toEqual([]);
  expect(september.says).toContain("Its figures are those of the column 'Previous month'. What goes by the year to date or an average keeps what the record has");
});

test('without a table that is surely one of indicators no step is taken, and its sheet is asked for', () => {
  const unsure = workbookOf({ Plans: [['Report for October 2020'], [], ['Action', 'Target date', 'Status', 'Target', 'Due date'], ['Write', '1/1/2021', 'G', '5', 'May']], Tasks: [['Measure', 'Status'], ['One', 'GREEN'], ['Two', 'RED'], ['Three', 'RED']] });
  expect(startNextPeriod(unsure, options)).toMatchObject({ code: 'none sure', say: expect.stringContaining('Tasks') as string });
});
