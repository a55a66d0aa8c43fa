import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { headings } from '../../../src/jobs/record/line.ts';
import { summarise } from '../../../src/jobs/summarise.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import { validate } from '../../../src/jobs/validate.ts';
import { validateOptions } from '../../../src/jobs/validate/outcome.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { sure } from './sample.ts';

type Row = Partial<Record<(typeof headings)[number], string>>;

/** A workbook whose record holds these rows, as people may have typed them. */
function bookOf(table: Written[][], record: Row[], sheet = 'Sheet1'): Snapshot {
  const rows = [[...headings], ...record.map((row) => headings.map((heading) => row[heading] ?? null))];
  const range = { top: 1, left: 1, bottom: rows.length, right: headings.length };
  return workbookOf({ [sheet]: table, 'RAG record': { rows, tables: [{ name: 'RAG_record', range, header: true, totals: false, columns: [...headings], filtered: false }] } });
}

/** The rating of the first indicator as each job gives it: rating's, the summary's, and what the check of ratings would have stand. */
function ratings(snapshot: Snapshot): string[] {
  const rated = sure(rate(snapshot, rateOptions)).ratings[0]!;
  const { tables } = sure(summarise(snapshot, { ...summariseOptions, kinds: ['detail'] }));
  const { header, rows } = tables[0]!;
  const said = (heading: string) => rows[0]![header.indexOf(heading)]!.text;
  const found = sure(validate(snapshot, validateOptions)).findings.find(({ rule }) => rule === 'rating-differs');
  return [rated.kept === null ? rated.label : rated.stood, said('Rule') && rated.kept === null ? said('Rule') : said('Rating'), /the rule gives ([A-Z ]+):/.exec(found?.message ?? '')?.[1] ?? 'no finding'];
}

const head = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Basis'];
const titled = (row: Written[], headings_: Written[] = head, title = 'Performance as at October 2020'): Written[][] => [[title], [], headings_, row];
const setting = (What: string, Value: string): Row => ({ Kind: 'setting', What, Value });

describe('what the record says counts in rating, summaries and checks alike', () => {
  test.each<[string, Written[][], Row[], without: string, with_: string]>([
    ['rounding', titled(['A1', '% of calls answered', '95%', '85% – 94.9%', [0.9496, '0.0%'], 'RED']), [setting('figures compared', 'unrounded')], 'GREEN', 'AMBER'],
    ['what +10% is', titled(['A1', 'Rate', '50%', '-10%', '42%', 'GREEN']), [setting('a tolerance of +10% is', 'points')], 'RED', 'AMBER'],
    ['what a bare 5% is', titled(['A1', '% of calls answered within timescale', '50%', '5%', '46%', 'GREEN']), [setting('a bare tolerance of 5% is', 'points')], 'NOT RATED', 'AMBER'],
    ['the same of one indicator', titled(['A1', '% of calls answered within timescale', '50%', '5%', '46%', 'GREEN']), [{ Kind: 'answer', Sheet: 'Sheet1', Reference: 'A1', What: 'width', Value: 'of target' }], 'NOT RATED', 'RED'],
    ['a figure on a strict bound', titled(['A1', 'Days lost', '<15', '<20', 15, 'RED']), [setting('onStrictBound', 'meets')], 'AMBER', 'GREEN'],
    ['green around the nearest', titled(['A1', 'Rate', 79, '69 – 89', 75, 'RED']), [setting('green where nearest is better', 'the whole range')], 'AMBER', 'GREEN'],
    ['bare fractions', titled(['A1', '% of calls answered', '95%', '85% – 94.9%', 0.92, 'RED']), [setting('bare numbers are fractions', 'yes')], 'NOT RATED', 'AMBER'],
    ['the reporting year', titled(['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', 'RED', 'Annually'], head, 'Performance as at December 2020'), [setting('reporting year begins in', 'January')], 'BLUE', 'AMBER'],
    ['the reporting month', titled(['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', 'RED', 'Annually'], head, 'Performance'), [setting('reporting month', 'March 2021')], 'NOT RATED', 'AMBER'],
    ['a quarter carried forward', titled(['A1', '% of calls answered', '95%', '85% – 94.9%', 'Quarterly', '97%', '98%', '92%', '96%', 'RED'], ['Ref', 'Measure', 'Target', 'Tolerance', 'Basis', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'RAG']), [setting('quarters carried forward', 'yes')], 'BLUE', 'AMBER'],
    ['the scheme', titled(['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', 'RED']), [setting('scheme', 'contract list')], 'AMBER', 'IN TOLERANCE'],
    ['which way is better', titled(['A1', 'Widgets', 40, null, 50, 'GREEN']), [{ Kind: 'answer', Sheet: 'Sheet1', Reference: 'A1', What: 'polarity', Value: 'Lower' }], 'NOT RATED', 'RED'],
    ['whether a target is for the year', titled(['A1', 'Number of homes built', 120, '100 – 119', 60, 'GREEN', 'YTD']), [{ Kind: 'answer', Sheet: 'Sheet1', Reference: 'A1', What: 'basis', Value: 'Year' }], 'NOT RATED', 'AMBER'],
    ['the target of the month', titled(['A1', '% of calls answered', '97%', '90% – 96.9%', '95%', 'RED']), [{ Kind: 'criteria', Sheet: 'Sheet1', Reference: 'A1', Period: '2020-04', Value: 'target 95% | tolerance 90% – 94.9%' }], 'AMBER', 'GREEN'],
    ['a column by its heading', titled(['A1', '% of calls answered', '95%', '85% – 94.9%', '96%', 'RED', null, '92%'], [...head, 'Checked position']), [{ Kind: 'column', Sheet: 'Sheet1', What: 'actual', Value: 'Checked position' }], 'GREEN', 'AMBER'],
    ['the same when columns have moved', titled(['92%', '85% – 94.9%', 'A1', '95%', '96%', '% of calls answered', 'RED'], ['Checked position', 'Tolerance', 'Ref', 'Target', 'Actual', 'Measure', 'RAG']), [{ Kind: 'column', Sheet: 'Sheet1', What: 'actual | in indicators', Value: 'checked POSITION' }], 'GREEN', 'AMBER'],
    ['a record that came from another workbook', titled(['A1', 'Widgets', 40, null, 50, 'AMBER']), [{ Kind: 'answer', Sheet: 'Old name', Reference: 'A1', What: 'polarity', Value: 'higher' }], 'NOT RATED', 'GREEN'],
  ])('%s', (_, table, record, without, with_) => {
    const checked = (label: string, stands: string) => (label === 'NOT RATED' || label === stands ? 'no finding' : label);
    const stands = ['RED', 'GREEN', 'AMBER'].find((word) => table[3]!.includes(word)) ?? '';
    expect(ratings(bookOf(table, []))).toEqual([without, without, checked(without, stands)]);
    expect(ratings(bookOf(table, record))).toEqual([with_, with_, checked(with_, stands)]);
  });

  test('a rating that was kept, and no longer with another figure', () => {
    const kept: Row = { Kind: 'kept rating', Sheet: 'Sheet1', Reference: 'A1', Period: '2020-10', What: 'rating', Value: 'green | rule amber | figure 92%', Reason: 'agreed' };
    expect(ratings(bookOf(titled(['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', 'GREEN']), [kept]))).toEqual(['GREEN', 'GREEN', 'no finding']);
    expect(ratings(bookOf(titled(['A1', '% of calls answered', '95%', '85% – 94.9%', '91%', 'GREEN']), [kept]))).toEqual(['AMBER', 'AMBER', 'AMBER']);
  });
});
