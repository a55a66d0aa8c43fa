import { describe, expect, test } from 'vitest';
import { axisOf } from '../../../src/jobs/summarise/trends-axis.ts';
import { chart } from '../../../src/surfaces/report/chart.ts';
import { clip } from '../../../src/surfaces/report/clip.ts';
import { csv } from '../../../src/surfaces/report/csv.ts';
import { escape } from '../../../src/surfaces/report/escape.ts';
import { guarded } from '../../../src/surfaces/report/guard.ts';
import { html } from '../../../src/surfaces/report/html.ts';
import { hostile, outcome, poisoned, table, trend } from './sample.ts';

describe('text that leaves the workbook', () => {
  test.each([
    ['<b>', '&lt;b&gt;'], ['"a" & \'b\'', '&quot;a&quot; &amp; &#39;b&#39;'], ['`', '&#96;'], ['a\u0000b\u202ec', 'a\ufffdb\ufffdc'],
    ['\ud800x', '\ufffdx'], ['x\udc00', 'x\ufffd'], ['😀 £ é', '😀 £ é'], ['&lt;', '&amp;lt;'],
  ])('%j is escaped as %j', (text, escaped) => expect(escape(text)).toBe(escaped));

  test.each([
    // https://owasp.org/www-community/attacks/CSV_Injection
    ['=1+1', "'=1+1"], ['+cmd|x', "'+cmd|x"], ['-2+3+cmd|x', "'-2+3+cmd|x"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['\r=1', "'\r=1"], [' =1', "' =1"],
    ['\uff1d1+1', "'\uff1d1+1"], ['\u200b=1', "'\u200b=1"], ['+2.5 points', "'+2.5 points"],
    ['-4', '-4'], ['-4.5%', '-4.5%'], ['+3', '+3'], ['-£514,000', '-£514,000'], ['-', '-'], ['', ''], ['92.1%', '92.1%'], ['↓ (-20)', '↓ (-20)'], ['A=B', 'A=B'],
  ])('%j is guarded as %j', (text, said) => expect(guarded(text)).toBe(said));
});

describe('CSV', () => {
  test('a header, a line a row, quotes where they are needed', () => {
    expect(csv(table)).toBe('\ufeff' + [
      'Reference,Measure,Figure,Rating,Reason',
      'SM1,"% of “assessments” completed,\nin 45 days",92.1%,GREEN,92.1% meets the target of 90%',
      'SM2,Variance against budget,"-£514,000",RED,',
      ',No reference,-,-,No target is set', '',
    ].join('\r\n'));
  });

  test.each([['a\tb', '"a\tb"'], ['a;b', '"a;b"'], [' a', '" a"'], ['a ', '"a "'], ['a\rb', '"a\rb"'], ['a b', 'a b']])('%j stands as %j', (text, stands) => {
    expect(csv({ ...table, header: [text], rows: [] })).toBe(`\ufeff${stands}\r\n`);
  });

  test('a quote is doubled, and no cell begins a formula or a new cell', () => {
    const text = '=HYPERLINK("http://x","a"),\n=2';
    expect(csv({ ...table, header: ['A'], rows: [[{ text, colour: null, number: false }]] })).toBe('\ufeffA\r\n"\'=HYPERLINK(""http://x"",""a""),\n=2"\r\n');
  });
});

describe('the clipboard', () => {
  test('a table with colours and words in its cells', () => {
    const { html: markup } = clip(table, 'contract report');
    expect(markup).toContain('<td bgcolor="#C6EFCE" style="border:1px solid #7F7F7F;padding:2pt 4pt;vertical-align:top;text-align:left;background:#C6EFCE;color:#006100;font-weight:bold;mso-number-format:\'\\@\'">GREEN</td>');
    expect(markup.match(/<tr>/g)).toHaveLength(4);
    expect(markup).toContain('completed,<br>in 45 days');
    expect(markup).toContain('outside tolerance');
    expect(markup).not.toMatch(/class=|<style|<link/);
  });

  test('plain text with a tab between cells and a line a row', () => {
    const { text } = clip(table, 'contract report');
    expect(text.split('\n').map((line) => line.split('\t').length)).toEqual([1, 1, 5, 5, 5, 5, 1]);
    expect(text).toContain('SM1\t% of “assessments” completed, in 45 days\t92.1%\tGREEN\t');
  });

  test('no line of the plain text begins a formula', () => {
    const { text } = clip({ ...table, title: '=1', note: '+1+1', header: ['@a', 'b', 'c', 'd', 'e'], legend: [{ colour: 'green', label: '=cmd|x', means: 'y' }] }, 'contract report');
    expect(text.split(/[\n\t]/).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  test('hostile text stays text', () => {
    const { html: markup } = clip(poisoned().outcome.tables[0]!, 'contract report');
    expect(tagsOf(markup)).toEqual(new Set(['p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span']));
  });
});

describe('a chart', () => {
  test('has a title, a description and a line for each series, without script or outside resource', () => {
    const markup = chart(trend, 'one');
    expect(markup).toContain('<title id="one-title">KPI3: % of referrals decided, April to October 2020, below target</title><desc id="one-alt">');
    expect(markup).toContain('aria-labelledby="one-title one-alt"');
    expect(tagsOf(markup)).toEqual(new Set(['svg', 'title', 'desc', 'g', 'rect', 'line', 'text', 'path', 'circle']));
    expect(markup.match(/class="mark"/g)).toHaveLength(6 + 1);
    expect(markup.match(/class="mark hollow"/g)).toHaveLength(4 + 1);
    for (const name of ['This year', 'Last year', 'Target', 'England', 'Tolerance']) expect(markup).toContain(`>${name}</text>`);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('a band is one rectangle for as long as both of its ends stay', () => {
    const high = [...Array<number>(6).fill(95), ...Array<number>(6).fill(98)];
    const bands = (each: typeof trend) => [...chart(each, 'one').matchAll(/<rect class="band" x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+"/g)].map(([, x, width]) => [x, width]).filter(([x]) => x !== '0');
    expect(bands(trend)).toEqual([['52', '416']]);
    expect(bands({ ...trend, band: { ...trend.band, high } })).toEqual([['52', '208'], ['260', '208']]);
  });

  test('figures of every other month leave a gap, those of every third none', () => {
    const joined = (step: number) => chart({ ...trend, lines: [{ ...trend.lines[0]!, values: trend.months.map((_, index) => (index % step === 0 ? 90 + index / 10 : null)) }] }, 'one').match(/<path class="line" d="(M[^"]+)" fill="none" stroke="#1F3864"/)?.[1]?.match(/M/g)?.length;
    expect([joined(1), joined(2), joined(3), joined(4)]).toEqual([1, 6, 1, 1]);
  });

  test.each([['£', 1_200_000, '£1.5M'], ['£', 60_000, '£60k'], ['%', 20_000, '20k'], ['', 900, '1,000']])('a large figure along the side is short: in %j %s has %s', (unit, value, says) => {
    const large = { ...trend, unit, decimals: 0, lines: [{ ...trend.lines[0]!, values: [0, value, ...Array<null>(10).fill(null)] }], target: [], band: { low: [], high: [] }, comparators: [] };
    expect(chart(large, 'one')).toContain(`>${says}</text>`);
  });

  test('a missing month breaks a line; quarters are joined over the months between', () => {
    const paths = [...chart(trend, 'one').matchAll(/ d="(M[^"]+)" fill="none" stroke="#(1F3864|7F7F7F)"/g)].filter(([, path]) => path !== 'M0 0H26').map(([, path = '', colour]) => [colour, path.match(/M/g)?.length]);
    expect(paths).toEqual([['7F7F7F', 1], ['1F3864', 2]]);
  });

  test.each([
    [[96, 94, 88, 85], '%', [85, 90, 95, 100], 0], [[10, 12.5, 14], '%', [10, 11, 12, 13, 14], 0], [[90, 92, 99], '%', [90, 92.5, 95, 97.5, 100], 1], [[3, 40], '', [0, 10, 20, 30, 40], 0], [[5, 5], '', [4.5, 4.75, 5, 5.25, 5.5], 2], [[0, 0], '', [-1, -0.5, 0, 0.5, 1], 1],
    [[-93, -40], '', [-100, -75, -50, -25, 0], 0], [[-900, 93], '%', [-1000, -750, -500, -250, 0], 0],
    [[], '', [0, 0.25, 0.5, 0.75, 1], 2], [[-4, 93], '%', [-25, 0, 25, 50, 75, 100], 0], [[98, 100], '%', [98, 98.5, 99, 99.5, 100], 1], [[300, 340], '', [300, 310, 320, 330, 340], 0],
    [[500, 540], 'h:mm:ss', [500, 510, 520, 530, 540], 0], [[480, 1500], 'h:mm:ss', [0, 600, 1200, 1800], 0], [[7200, 90_000], 'h:mm:ss', [0, 43_200, 86_400, 129_600], 0],
  ])('%j in %j stand along %j', (values, unit, ticks, decimals) => {
    const axis = axisOf(values, unit);
    expect([axis.ticks, axis.decimals]).toEqual([ticks, decimals]);
    for (const value of values) expect(value >= axis.low && value <= axis.high).toBe(true);
  });

  test('hostile text stays text', () => {
    expect(tagsOf(chart(poisoned().trend, hostile))).toEqual(new Set(['svg', 'title', 'desc', 'g', 'rect', 'line', 'text', 'path', 'circle']));
  });
});

describe('the report', () => {
  const page = html({ ...outcome, trends: [trend] }, { source: 'performance.xlsx', today: '2020-11-03' });

  test('says what it is, and needs nothing from outside', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<title>RAG report, October 2020</title>');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|src=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(page).toContain('One measure at or better than target');
    expect(page).toContain('Source: performance.xlsx. Period: October 2020 (as asked). Made on 3 November 2020.');
  });

  test('every table has a caption and headings with their scope, every colour its word', () => {
    const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables).toHaveLength(3);
    for (const each of tables) {
      expect(each).toMatch(/<caption>(?:<span>)?[^<]/);
      expect(each).toContain('<th scope="col"');
      expect(each).not.toMatch(/<th(?! scope|ead)/);
    }
    expect(page.match(/background:#[0-9A-F]{6};color:#[0-9A-F]{6}">(?!\w)/g)).toBeNull();
    expect(page).toContain('<th scope="row">SM1</th>');
    expect(page).toContain('<strong>Must be put right:</strong> Supporting!C9: SM9: the target cannot be read.');
  });

  test('ids are of their own, and each reference has its element', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = [...page.matchAll(/(?:aria-labelledby|href)="#?([^"]+)"/g)].flatMap(([, words = '']) => words.split(' '));
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('hostile text stays text wherever it stands', () => {
    const { outcome: bad, trend: worse } = poisoned();
    const markup = html({ ...bad, trends: [worse, worse] }, { source: hostile, today: hostile });
    expect(tagsOf(markup)).toEqual(tagsOf(html({ ...outcome, trends: [trend] }, { source: '', today: '' })));
    expect(markup).not.toContain('\u202e');
  });

  test('what the charts show is told once: their table is left out where they are drawn', () => {
    const tables = [table, { ...table, kind: 'trends' as const, title: 'RAG trends' }];
    const headed = (trends: typeof outcome.trends) => [...html({ ...outcome, tables, trends }, { source: '', today: '' }).matchAll(/<h2[^>]*>([^<]*)</g)].map(([, words]) => words).filter((words) => words !== 'Ratings' && words !== 'To look at');
    expect(headed([trend])).toEqual(['RAG detail', 'Trends']);
    expect(headed([])).toEqual(['RAG detail', 'RAG trends']);
  });

  test('without a month, a table or a chart it is a report still', () => {
    const bare = html({ ...outcome, period: null, tables: [], findings: [], trends: [], sentence: '' }, { source: '', today: '' });
    expect(bare).toContain('<h1>RAG report</h1>');
    expect(bare).toContain('No reporting month was found');
    expect(bare).not.toContain('Trends');
  });
});

/** The names of the elements that a parser would make. */
function tagsOf(markup: string): Set<string> {
  return new Set([...markup.replace(/<style>[\s\S]*?<\/style>/g, '').matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase()).filter((name) => name !== 'br'));
}
