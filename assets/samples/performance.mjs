import { banner, cellOf, font, heading, headings, key, line, navy, note, number, paint, section, sheet, workbook } from './look.mjs';

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

/** References whose figures were typed as text: a real file never has one habit only. */
const typed = new Set(['KPI1', 'KPI4', 'KPI6', 'SM5', 'SM6', 'SM10', 'SM12', 'SM17', 'SM23']);
const figure = (ref, text) => (typed.has(ref) ? text : number(text));

/** Together for Children's performance report for October 2020: five sheets. */
export function performance(data) {
  const book = workbook('Together for Children: performance report 2020/21');
  kpis(book, data);
  monthly(book, data);
  supporting(book, data);
  summary(book, data);
  definitions(book, data);
  return book;
}

function kpis(book, data) {
  const on = sheet(book, 'KPIs', { widths: [44, 18, 16, 70], freeze: { rows: 4 }, tab: navy });
  banner(on, 4, 'TOGETHER FOR CHILDREN – CONTRACTUAL KEY PERFORMANCE INDICATORS 2020/21', 'Performance report to the Children, Education and Skills Scrutiny Committee, 7 January 2021');
  headings(on, 4, ['MEASURE', 'Annual Target and Tolerance', 'October 2020 position', 'COMMENTARY/IMPROVEMENT ACTION'], 36);
  data.kpis.forEach(({ ref, measure, target, tolerance, position, commentary }, index) => {
    line(on, 5 + index, [`${ref} ${measure}`, `${target}\n${tolerance}`, figure(ref, position), commentary], { left: [1, 4], height: 58 });
    on.getCell(5 + index, 3).font = { ...font, bold: true, size: 12 };
  });
  note(on.getCell('C6'), 'Latest publication (October 2018 to September 2019). The Police National Computer publishes with a lag.');
}

function monthly(book, data) {
  const on = sheet(book, 'Monthly', { widths: [8, 44, 12, ...Array(24).fill(7)], freeze: { rows: 5, columns: 2 }, tab: 'FF2F5496' });
  banner(on, 27, 'MONTHLY PERFORMANCE, TWO YEARS – approximate figures', 'Approximate: read off the trend charts of the report, so good for the shape of a line and not for a rating.');
  headings(on, 4, ['REF', 'Measure', 'Annual Target', '2019-20 (approximate)', ...Array(11).fill(null), '2020-21 (approximate)', ...Array(11).fill(null)], 20);
  headings(on, 5, [null, null, null, ...months, ...months], 18);
  for (const column of [1, 2, 3]) on.mergeCells(4, column, 5, column);
  on.mergeCells(4, 4, 4, 15);
  on.mergeCells(4, 16, 4, 27);
  const named = new Map(data.kpis.map((kpi) => [kpi.ref, kpi]));
  data.monthly.forEach(({ ref, previousYear, thisYear }, index) => {
    const { measure, target } = named.get(ref);
    line(on, 6 + index, [ref, measure, target, ...previousYear.map(number), ...thisYear.map(number)], { height: 40 });
  });
  const last = 5 + data.monthly.length;
  // Months without a figure are greyed: a conditional format that has nothing to do with ratings.
  on.addConditionalFormatting({
    ref: `D6:AA${last}`,
    rules: [{ type: 'expression', priority: 1, formulae: ['ISBLANK(D6)'], style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFEDEDED' } } } }],
  });
  firstTimeEntrants(on, last + 3, data.firstTimeEntrants);
}

/** KPI2 has no months: it is published for rolling years, beside the region and England. */
function firstTimeEntrants(on, top, rows) {
  section(on, top, 15, 'KPI2 Rate of first-time entrants into the Youth Justice System: rolling twelve months, approximate');
  const places = [2, 3, 4, 6];
  ['Period', 'Sunderland', 'North East', 'England'].forEach((text, index) => heading(on.getCell(top + 1, places[index]), text));
  on.getRow(top + 1).height = 20;
  rows.forEach(({ period, sunderland, northEast, england }, index) => {
    const row = top + 2 + index;
    [period, ...[sunderland, northEast, england].map(number)].forEach((value, place) => cellOf(on.getCell(row, places[place]), value, place === 0));
  });
  for (let row = top + 1; row <= top + 1 + rows.length; row++) for (const column of [4, 6]) on.mergeCells(row, column, row, column + 1);
}

function supporting(book, data) {
  const on = sheet(book, 'Supporting', { widths: [8, 62, 10, 16, 12, 12, 12, 16], freeze: { rows: 4, columns: 2 }, tab: 'FF92D050' });
  banner(on, 8, 'SUPPORTING INDICATORS 2020/21- performance as at October 2020', 'n/ava: not available. RAG FQY: the figure that the rating is made on.');
  headings(on, 4, ['REF', 'Supporting Indicators', 'Target', 'Tolerance', 'Current Position', 'YTD', 'RAG', 'RAG FQY'], 32);
  data.supporting.forEach(({ ref, measure, target, tolerance, current, ytd, rag, basis }, index) => {
    const row = 5 + index;
    line(on, row, [ref, measure, number(target), tolerance, figure(ref, current), figure(ref, ytd), rag, basis], { height: measure.length > 120 ? 48 : 32 });
    paint(on.getCell(row, 7));
    on.getCell(row, 7).dataValidation = {
      type: 'list', allowBlank: true, formulae: ['"GREEN,AMBER,RED,BLUE,-"'], showErrorMessage: true, errorTitle: 'RAG', error: 'Choose a rating from the list.',
    };
  });
  const below = 5 + data.supporting.length + 1;
  section(on, below, 8, 'Commentary on Supporting Measures rated as red or amber');
  data.supportingCommentary.forEach(({ ref, text }, index) => {
    const row = below + 1 + index;
    on.mergeCells(row, 2, row, 8);
    line(on, row, [ref, text], { height: 44 });
  });
  note(on.getCell('E20'), 'No monthly figure in October; see the year to date.');
  note(on.getCell('H26'), 'Rated on the mean of December to February.');
}

function summary(book, data) {
  const on = sheet(book, 'Summary', { widths: [8, 78, 10, ...Array(12).fill(4.5)], freeze: { rows: 4, columns: 2 }, tab: 'FFFFC000' });
  banner(on, 15, 'SUMMARY OF INDICATORS- WHICH ARE RATED RED, AMBER, GREEN, OR BLUE', '2020/21, from April to March. A dash: no data, or not due in the month.');
  const letters = months.map((month) => month[0]);
  headings(on, 4, ['REF', 'Key Performance Indicators', 'FQY', ...letters], 22);
  let row = 5;
  for (const { ref, measure, basis, letters: rated } of data.summary) {
    if (ref === 'SM4') headings(on, row++, ['REF', 'Supporting Indicators', 'FQY', ...letters], 22);
    line(on, row, [ref, measure, basis, ...[...rated].map((letter) => letter.trim())], { height: measure.length > 88 ? 31 : 16.5 });
    for (let column = 4; column <= 15; column++) paint(on.getCell(row, column));
    row++;
  }
}

function definitions(book, data) {
  const on = sheet(book, 'Key', { widths: [16, 70], tab: 'FFBFBFBF' });
  banner(on, 2, 'Rag Rating Definitions', 'As agreed with the Council for 2020/21');
  key(on, 4, data.key);
}
