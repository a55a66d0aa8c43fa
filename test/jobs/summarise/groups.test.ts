import { describe, expect, test } from 'vitest';
import type { Written } from '../../tables/sheet.ts';
import { rowsOf } from './copied.ts';

const headings = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'Polarity'];
const measures = ['Visits made in time', 'Plans reviewed in time', 'Repairs made in time', 'Letters answered in time', 'Calls answered in time', 'Claims paid in time'];

/** A table with one column more than it takes to rate: six indicators, each with what that column says of it. */
const groupedBy = (heading: string, names: Written[]): Written[][] => [
  [heading, ...headings],
  ...names.map((name, index): Written[] => [name, `K${index + 1}`, measures[index] ?? '', 95, '85 - 94', 90 + index, 'Higher']),
];

const groupsOf = (heading: string, names: Written[]) => rowsOf(groupedBy(heading, names), 'summary').filter((row) => row['Grouped by'] !== 'All').map((row) => `${row['Grouped by']}: ${row['Group']} ${row['Measures']}`);

describe('what measures are counted by', () => {
  test.each([
    ['Portfolio Holder'], ['Cabinet Member'], ['Lead Councillor'], ['Corporate Plan Priority'], ['Strategic Outcome'], ['Pledge'], ['Team'], ['Ward'], ['Dept.'], ['Business unit'],
    ['Scrutiny Committee'], ['Assistant Director'], ['KPI type'], ['Directorate / Service'], ['Outcome'], ['Programme'],
  ])('a column headed %s', (heading) => {
    expect(groupsOf(heading, ['One', 'One', 'One', 'Two', 'Two', 'Two'])).toEqual([`${heading}: One 3`, `${heading}: Two 3`]);
  });

  test.each<[heading: string, names: Written[], why: string]>([
    ['Strategic outcome', ['Fewer delays', 'More plans', 'Safe homes', 'Good answers', 'Short queues', 'Paid on time'], 'each row says its own'],
    ['Unit', ['%', '%', 'Days', 'Days', '%', '%'], 'a unit is no group'],
    ['Cost of the service', [12, 12, 13, 13, 14, 14], 'figures are no group'],
    ['Data source', ['Mosaic', 'Mosaic', 'Orchard', 'Orchard', 'Mosaic', 'Orchard'], 'a source is no group'],
  ])('and not by one headed %s', (heading, names) => expect(groupsOf(heading, names)).toEqual([]));

  test('each of several columns, also one that the table does not take for its sections', () => {
    const rows = groupedBy('Priority', ['Homes', 'Homes', 'Homes', 'Roads', 'Roads', 'Roads']).map((row, index): Written[] => [...row, index === 0 ? 'Area' : ['North', null, null, 'South', null, null][index - 1] ?? null]);
    expect(rowsOf(rows, 'summary').filter((row) => row['Period'] === 'This').map((row) => `${row['Grouped by']}: ${row['Group']} ${row['Measures']}`)).toEqual(['All: All measures 6', 'Priority: Homes 3', 'Priority: Roads 3', 'Area: North 3', 'Area: South 3']);
    expect(rowsOf(rows, 'list').map((row) => row['Section'])).toEqual(['Homes', 'Homes', 'Homes', 'Roads', 'Roads', 'Roads']);
  });

  test('a name written in two ways is one group, as it was written first', () => {
    expect(groupsOf('Directorate', ['Children & families', 'CHILDREN & FAMILIES', 'Adults', 'Children and  families', 'adults ', 'Adults'])).toEqual(['Directorate: Children & families 3', 'Directorate: Adults 3']);
    expect(rowsOf(groupedBy('Directorate', ['Adults', 'Children', 'ADULTS', 'children', 'Adults', 'Children']), 'list').map((row) => row['Section'])).toEqual(['Adults', 'Adults', 'Adults', 'Children', 'Children', 'Children']);
    // Signs are part of a name.
    expect(groupsOf('Priority', ['A+', 'A+', 'A', 'A', '🌍', '🌊'])).toEqual(['Priority: A+ 2', 'Priority: A 2', 'Priority: 🌍 1', 'Priority: 🌊 1']);
  });
});

describe('a group that is said once, over empty cells', () => {
  test('holds the rows below it', () => {
    const names = ['Children', null, null, 'Adults', null, null];
    expect(groupsOf('Directorate', names)).toEqual(['Directorate: Children 3', 'Directorate: Adults 3']);
    expect(rowsOf(groupedBy('Directorate', names), 'list').map((row) => row['Section'])).toEqual(['Children', 'Children', 'Children', 'Adults', 'Adults', 'Adults']);
  });

  test.each<[heading: string, names: Written[], groups: string[], why: string]>([
    ['Lead officer', ['Ann', null, null, 'Bob', null, null], ['Lead officer: Ann 1', 'Lead officer: Bob 1'], 'what nobody leads is led by nobody'],
    ['Directorate', ['Children', null, 'Children', 'Adults', null, 'Adults'], ['Directorate: Children 2', 'Directorate: Adults 2'], 'names are said in each row, but for two'],
    ['Directorate', [null, 'Children', null, 'Adults', null, null], ['Directorate: Children 1', 'Directorate: Adults 1'], 'the first row has none'],
    ['Directorate', ['Children', null, 'Adults', 'Place', 'Housing', 'Roads'], ['Directorate: Children 1', 'Directorate: Adults 1', 'Directorate: Place 1', 'Directorate: Housing 1', 'Directorate: Roads 1'], 'nearly every row says its own'],
  ])('is no more than its row where %s is %j', (heading, names, groups) => expect(groupsOf(heading, names)).toEqual(groups));
});
