import { describe, expect, test } from 'vitest';
import { findTables } from './found.ts';
import { mappingOf } from '../../src/tables/mapping.ts';
import { readRows } from '../../src/tables/rows.ts';
import { workbookOf } from './sheet.ts';
import type { Extras, Written } from './sheet.ts';

type SheetRows = Written[][] | ({ rows: Written[][] } & Extras);

/** What a sheet's tables are found to be: range, kind, columns, and the references or measures of its rows. */
function found(sheet: SheetRows, name = 'Sheet1'): { range: string; kind: string; sure: boolean; columns: unknown; names: string[] }[] {
  const snapshot = workbookOf({ [name]: sheet });
  return findTables(snapshot).map((table) => {
    const { range, kind, sure, columns } = mappingOf(table);
    return { range, kind, sure, columns, names: readRows(snapshot, table).map(({ indicator }) => indicator.ref || indicator.measure) };
  });
}

const head = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const rows: Written[][] = [
  ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', 'AMBER'],
  ['A2', '% of invoices paid', '90%', '80% – 89.9%', '95%', 'GREEN'],
  ['A3', 'Number of complaints', 20, '21 - 25', 30, 'RED'],
];
const columns = { ref: 'A', measure: 'B', target: 'C', tolerance: 'D', actual: 'E', rating: 'F' };
const shift = (rows: Written[][], by: number): Written[][] => rows.map((row) => [...Array<null>(by).fill(null), ...row]);

describe('a table of indicators', () => {
  test.each<[string, SheetRows, Partial<ReturnType<typeof found>[number]>[]]>([
    ['in the first cell', [head, ...rows], [{ range: 'A1:F4', kind: 'indicators', sure: true, columns, names: ['A1', 'A2', 'A3'] }]],
    ['under a banner, a note and empty rows', { rows: [['Performance report'], ['All figures are provisional'], [], [], head, ...rows], merges: ['A1:F1', 'A2:F2'] }, [{ range: 'A5:F8', columns }]],
    ['anywhere', [[], [], [], [], [], ...shift([head, ...rows], 3)], [{ range: 'D6:I9', columns: { ref: 'D', measure: 'E', target: 'F', tolerance: 'G', actual: 'H', rating: 'I' } }]],
    ['with section rows', [head, ['Customer services'], rows[0]!, rows[1]!, ['Complaints'], rows[2]!], [{ range: 'A1:F6', names: ['A1', 'A2', 'A3'] }]],
    ['with a measure whose cells are words of headings', [head, ...rows, ['A4', 'Ofsted rating', 'Good', 'Requires improvement', 'Good', ''], ['A5', '% of visits made', '90%', '85%', '91%', '']], [{ range: 'A1:F6', names: ['A1', 'A2', 'A3', 'A4', 'A5'] }]],
    ['with empty rows inside', [head, rows[0]!, [], rows[1]!, [], [], rows[2]!], [{ range: 'A1:F7', names: ['A1', 'A2', 'A3'] }]],
    ['with empty columns inside', [['Ref', 'Measure', null, 'Target', 'Tolerance', 'Actual', null, 'RAG'], ...rows.map(([a, b, c, d, e, f]) => [a!, b!, null, c!, d!, e!, null, f!])], [{ range: 'A1:H4', columns: { ref: 'A', measure: 'B', target: 'D', tolerance: 'E', actual: 'F', rating: 'H' } }]],
    ['with its header said again', [head, rows[0]!, head, rows[1]!, rows[2]!], [{ range: 'A1:F5', names: ['A1', 'A2', 'A3'] }]],
    ['with a total and notes below', [head, ...rows, [null, 'Total', null, null, 12, null], [], ['Source: monthly returns. 92% is provisional.'], ['* revised']], [{ names: ['A1', 'A2', 'A3'] }]],
    ['twice, one below the other', [['Key'], head, ...rows, [], [], ['Supporting'], head, ['B1', '% of visits made', '75%', '70% – 74.9%', '80%', 'GREEN']], [{ range: 'A2:F5', names: ['A1', 'A2', 'A3'] }, { range: 'A9:F10', names: ['B1'] }]],
    ['twice, side by side', [[...head, null, null, ...head], ...rows.map((row) => [...row, null, null, ...row])], [{ range: 'A1:F4' }, { range: 'I1:N4' }]],
    ['twice, with one column between', [[...head, null, ...head], ...rows.map((row) => [...row, null, ...row])], [{ range: 'A1:F4' }, { range: 'H1:M4' }]],
    ['under a header of two rows', {
      rows: [['Ref', 'Measure', 'Standard', null, 'October 2020', null, null], [null, null, 'Target', 'Tolerance', 'Actual', 'YTD', 'RAG'], ...rows.map(([a, b, c, d, e, f]) => [a!, b!, c!, d!, e!, e!, f!])],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1'],
    }, [{ range: 'A1:G5', columns: { ref: 'A', measure: 'B', target: 'C', tolerance: 'D', actual: 'E', ytd: 'F', rating: 'G' } }]],
    ['under a header of three rows', {
      rows: [['Ref', 'Measure', '2020/21', null, null, null], [null, null, 'Standard', null, 'Performance', null], [null, null, 'Target', 'Tolerance', 'Actual', 'RAG'], ...rows],
      merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2'],
    }, [{ range: 'A1:F6', columns }]],
    ['with typing errors and line breaks in its headings', [['Referance', 'Perfomance\nIndicator', 'Annual\nTarget', 'Tolerence', 'Curent Position', 'R.A.G.'], ...rows], [{ columns }]],
    ['in the words of other bodies', [['PI', 'Description', 'Plan', 'Threshold', 'Outturn', 'Status'], ...rows], [{ columns }]],
    ['with a goal and a floor', [['Code', 'Indicator', 'Goal', 'Floor', 'Result', 'RAG status'], ...rows.map(([a, b, c, , e, f]) => [a!, b!, c!, '80%', e!, f!])], [{ columns: { ref: 'A', measure: 'B', target: 'C', floor: 'D', actual: 'E', rating: 'F' } }]],
    ['with polarity', [['Ref', 'Measure', 'Good is', 'Target', 'Outturn 2020/21', 'RAG rating'], ...rows.map(([a, b, c, , e, f]) => [a!, b!, 'High', c!, e!, f!])], [{ columns: { ref: 'A', measure: 'B', polarity: 'C', target: 'D', actual: 'E', rating: 'F' } }]],
    ['with thresholds by colour and a figure', [['Measure', 'Frequency', 'Green', 'Amber', 'Red', 'Actual'], ['%Re-referrals', 'Monthly', '<=24%', '<=28%', '>28%', '23%'], ['%Visits in timescale', 'Monthly', '>=80%', '>=75%', '<75%', '81%']], [{ kind: 'thresholds', columns: { measure: 'A', basis: 'B', green: 'C', amber: 'D', red: 'E', actual: 'F' } }]],
    ['with reference and measure in one cell', [['MEASURE', 'Annual Target and Tolerance', 'October 2020 position'], ['KPI1 % of cases closed', '65% 62% – 64.9%', '89.1%'], ['KPI2 Rate of entrants', '375 375.1-402.9', '339']], [{ columns: { measure: 'A', criteria: 'B', actual: 'C' }, names: ['KPI1', 'KPI2'] }]],
    ['with merged cells downwards', { rows: [['Service', ...head], ['Housing', ...rows[0]!], [null, ...rows[1]!], ['Finance', ...rows[2]!]], merges: ['A2:A3'] }, [{ range: 'A1:G4', names: ['A1', 'A2', 'A3'] }]],
    ['with months and a target', [['Ref', 'Measure', 'Target', 'Apr-20', 'May-20', 'Jun-20'], ['A1', '% of calls answered', '95%', '92%', '93%', '96%']], [{ kind: 'months', columns: { ref: 'A', measure: 'B', target: 'C', months: { '2020-04': 'D', '2020-05': 'E', '2020-06': 'F' } } }]],
    ['with the outturn of the year before, and quarters', [['Ref', 'Measure', '2023/24 Outturn', 'Annual plan', 'Q1 2024/25', 'Q2 2024/25', 'RAG'], ['A1', '% of calls answered', '87%', '90%', '89%', '92%', 'GREEN']], [{ kind: 'indicators', columns: { ref: 'A', measure: 'B', previous: 'C', target: 'D', actual: 'F', rating: 'G' } }]],
    ['with months by letters of ratings', [['2020/21'], ['REF', 'Key Performance Indicators', 'FQY', ...'AMJJASONDJFM'], ['KPI1', '% of cases closed', 'YTD', 'G', 'G', 'A'], ['KPI2', 'Rate', 'Q', 'G', 'R', 'G']], [{
      kind: 'grid',
      columns: { ref: 'A', measure: 'B', basis: 'C', months: Object.fromEntries(['2020-04', '2020-05', '2020-06', '2020-07', '2020-08', '2020-09', '2020-10', '2020-11', '2020-12', '2021-01', '2021-02', '2021-03'].map((period, index) => [period, String.fromCharCode(68 + index)])) },
    }]],
    ['with quarters', [['KPI', 'Measure', 'Target 2015/16', 'Q1 2015/16', 'Q2 2015/16', 'Qtr3 2015/16', 'RAG'], ['A1', '% of calls answered', '95%', '92%', '93%', '96%', 'GREEN']], [{ columns: { ref: 'A', measure: 'B', target: 'C', rating: 'G', months: { '2015-06': 'D', '2015-09': 'E', '2015-12': 'F' } } }]],
    ['with this and last month', [['Ref', 'Indicator', 'Target', 'Sep-20', 'Oct-20', 'RAG'], ...rows.map(([a, b, c, , e, f]) => [a!, b!, c!, e!, e!, f!])], [{ columns: { ref: 'A', measure: 'B', target: 'C', previous: 'D', actual: 'E', rating: 'F' } }]],
    ['with last period beside this', [['Ref', 'Measure', 'Target', 'Previous month', 'Current month', 'Previous RAG', 'RAG', 'Direction of travel', 'Comments'], ['A1', '% of calls', '95%', '90%', '92%', 'RED', 'AMBER', '↑', 'Better']], [{ columns: { ref: 'A', measure: 'B', target: 'C', previous: 'D', actual: 'E', previousRating: 'F', rating: 'G', travel: 'H', commentary: 'I' } }]],
    ['with several ratings of words alone, whose first rows could be headings', [['Project name', 'Spend RAG rating', 'Delivery RAG rating', 'Why have you given these ratings?'], ['Please select an option'], ['Bridge', 'Amber', 'Green', 'All looking good.'], ['Tunnel', 'Green', 'Amber/Red', 'Late.'], ['Ferry', 'Green', 'Green', 'Well.'], [null, 'Please select an option', 'Please select an option']], [{ range: 'A1:D5', kind: 'ratings', columns: { measure: 'A', rating: 'B' }, names: ['Bridge', 'Tunnel', 'Ferry'] }]],
    ['with a year over its thresholds by colour', { rows: [['Measure', 'Year 1', null, null, 'Actual'], [null, 'Green', 'Amber', 'Red', null], ['%Re-referrals', '<=24%', '<=28%', '>28%', '23%'], ['%Visits in timescale', '>=80%', '>=75%', '<75%', '81%']], merges: ['A1:A2', 'B1:D1', 'E1:E2'] }, [{ range: 'A1:E4', kind: 'thresholds', columns: { measure: 'A', green: 'B', amber: 'C', red: 'D', actual: 'E' } }]],
    ['with ratings in words and no target', [['Project', 'Measure', 'RAG rating'], ['Bridge', 'Delivery of the bridge', 'Amber/Red'], ['Tunnel', 'Delivery of the tunnel', 'Green']], [{ kind: 'ratings' }]],
  ])('is found %s', (_, sheet, expected) => {
    expect(found(sheet)).toMatchObject(expected);
    expect(found(sheet)).toHaveLength(expected.length);
  });

  test('on a hidden sheet is found and not sure', () => {
    expect(found({ rows: [head, ...rows], hidden: true })).toMatchObject([{ range: 'A1:F4', sure: false }]);
    expect(findTables(workbookOf({ Hidden: { rows: [head, ...rows], hidden: true } }), { sheets: ['Hidden'] })).toMatchObject([{ sure: true }]);
  });
});

describe('what is not rated', () => {
  test.each<[string, Written[][]]>([
    ['an empty sheet', []],
    ['a form', [['Name of service', 'Housing'], ['Completed by', 'A. Officer'], ['Target date', '31/03/2021'], ['Signed', '']]],
    ['definitions', [['Indicator', 'Definition', 'Data source', 'Format'], ['Calls', 'Calls answered within 60 seconds', 'Phone system', '%'], ['Bins', 'Bins missed', 'Depot', 'Number']]],
    ['a budget', [['Account', 'Budget', 'Actual', 'Variance'], ['Staff', 12000, 13000, -1000], ['Travel', 400, 300, 100]]],
    ['a task list', [['Task', 'Assigned to', 'Status', 'Priority', 'Due date'], ['Order signs', 'Ann', 'In progress', 'High', '12/05/2021'], ['Paint', 'Bob', 'Done', 'Low', '13/05/2021']]],
    ['an action plan', [['NO', '*ACTION', 'LEAD', 'TIMESCALE/ DEADLINE', '**STATUS', 'PROGRESS UPDATE'], ['1', 'Review cases', 'Head of Service', '01/07/2020', 'Green', 'Complete.'], ['2', 'Write a plan', 'Director', '01/08/2020', 'Amber', 'Begun.']]],
    ['a register of risks', [['Risk', 'Likelihood', 'Impact', 'Severity', 'Mitigation', 'RAG'], ['Flood', 3, 4, 12, 'Pumps', 'Amber'], ['Fire', 1, 5, 5, 'Alarms', 'Green']]],
    ['statistics with no target', [['Area', 'Indicator', '2018', '2019', '2020'], ['Ward 1', 'Births', 120, 130, 125], ['Ward 2', 'Births', 80, 85, 90]]],
    ['counts of ratings', [['Directorate', 'Red', 'Amber', 'Green', 'Total'], ['Housing', 1, 2, 5, 8], ['Finance', 0, 1, 4, 5]]],
    ['a cover page', [['Performance Report'], ['October 2020'], ['Contents'], ['1', 'Key indicators'], ['2', 'Supporting indicators']]],
    ['items by their colour', [['id', 'name', 'color', 'value'], [1, 'a', 'blue', 3], [2, 'b', 'red', 4], [3, 'c', 'green', 5], [4, 'd', 'blue', 6]]],
    ['a row of ratings among the fields of projects', [['Stage', 'Feasibility', 'Design', 'Build'], ['Finance confidence', 'Green', 'Amber', 'Amber'], ['Approval point', 'Full case', 'Outline', 'Full case'], ['Cost', 928, 833, 2952], ['Benefit', 1.36, 2.3, 0.75]]],
    ['prose', [['The measure fell below its target in October and the tolerance was exceeded.'], ['Actual performance is improving; the RAG rating will be reviewed.']]],
  ])('%s', (_, sheet) => {
    expect(found(sheet).filter(({ sure }) => sure)).toEqual([]);
  });
});
