import { banner, font, heading, headings, key, line, navy, note, number, paint, section, sheet, workbook } from './look.mjs';

/** Figures that were typed as text. */
const typed = new Set(['A2', 'A5', 'B9', 'B12', 'C14']);
const figure = (ref, text) => (typed.has(ref) ? text : number(text));

/** The contract report at Quarter 3 of 2015/16: the list of positions, the corporate scorecard, the thresholds for year 2. */
export function contract(data) {
  const book = workbook('Contract performance 2015/16, Quarter 3');
  measures(book, data);
  scorecard(book, data);
  yearTwo(book, data);
  definitions(book, data);
  return book;
}

function measures(book, data) {
  const on = sheet(book, 'Contract measures', { widths: [7, 62, 12, 18, 12, 10, 14, 19, 18], freeze: { rows: 5, columns: 2 }, tab: navy });
  banner(on, 9, 'CONTRACT PERFORMANCE REPORT 2015/16 – QUARTER 3, as at December 2015', 'Key performance indicators for the contract with the Children’s Services Trust, with their position against contract target');
  headings(on, 4, ['Ref', 'Contract measure', 'Contract', null, 'Performance', null, null, 'Source', 'Position against target'], 18);
  headings(on, 5, [null, null, 'Target', 'Tolerance', 'First year', 'Dec-15', 'Latest', null, null], 20);
  for (const column of [1, 2, 8, 9]) on.mergeCells(4, column, 5, column);
  on.mergeCells('C4:D4');
  on.mergeCells('E4:G4');
  let row = 6;
  let current = '';
  for (const { section: name, ref, measure, target, tolerance, firstYear, december, latest, source, position } of data.measures) {
    if (name !== current) section(on, row++, 9, (current = name));
    const figures = [firstYear, december, latest].map((text) => figure(ref, text));
    line(on, row, [ref, measure, number(target), number(tolerance), ...figures, source, position], { height: measure.length > 70 || firstYear.length > 10 ? 31 : 18 });
    paint(on.getCell(row, 9));
    if (ref === 'A3') note(on.getCell(row, 7), '87% is the quarter; December alone was 97%.');
    row++;
  }
  on.mergeCells(row + 1, 1, row + 1, 9);
  on.getCell(row + 1, 1).value = 'The dataset holds 23 key performance measures and 37 operational measures. The appendix of the report is headed Quarter 3 2016/17.';
  on.getCell(row + 1, 1).font = { ...font, size: 10, italic: true };
}

function scorecard(book, data) {
  const on = sheet(book, 'Corporate scorecard', { widths: [62, 8, 9, 10, 10, 10, 10, 10, 10, 9], freeze: { rows: 5, columns: 1 }, tab: 'FF2F5496' });
  banner(on, 10, 'Corporate Scorecard for month: Dec-15', '© denotes a contract measure. The arrows show the trend over six months where the report lets them be read.');
  tops(on, 4, true);
  let row = 6;
  for (const { name, rows } of data.scorecard) {
    section(on, row++, 10, name);
    for (const values of rows) {
      line(on, row, [values[0], values[1], ...values.slice(2).map(number)], { left: [1], height: 18 });
      if (values[7].startsWith('-') && values[7] !== '-') note(on.getCell(row, 8), 'As it stands in the report.');
      // Words instead of the first quarters' figures stand across both.
      if (/^(new|under) /.test(values[3])) on.mergeCells(row, 4, row, 5);
      row++;
    }
  }
  row += 1;
  section(on, row++, 9, 'Learning, Growth and Workforce');
  tops(on, row, false);
  row += 2;
  for (const values of data.workforce) line(on, row++, [values[0], values[1], ...values.slice(2).map(number)], { left: [1], height: 18 });
  on.getCell(row, 1).value = data.workforceNote;
  on.getCell(row, 1).font = { ...font, size: 10, italic: true };
  finance(on, row + 2, data.finance);
}

/** The scorecard's two rows of headings; the workforce panel has no targets. */
function tops(on, row, targets) {
  const trend = targets ? ['Latest', 'Target', '6mth Trend'] : ['Latest', '6mth Trend'];
  headings(on, row, ['Measure (© denotes a contract measure)', 'Baseline', null, '2014/15', null, '2015/16', null, ...trend], 18);
  headings(on, row + 1, [null, 'Rank', 'Fig.', 'Qtr3', 'Qtr4', 'Qtr1', 'Qtr2', 'Dec-15', ...trend.slice(1).map(() => null)], 18);
  for (const column of [1, ...(targets ? [9, 10] : [9])]) on.mergeCells(row, column, row + 1, column);
  for (const column of [2, 4, 6]) on.mergeCells(row, column, row, column + 1);
}

function finance(on, top, rows) {
  section(on, top, 9, 'Effective Governance, Resource & Risk Management');
  ['Forecast at 31-Dec', '2015/16 Budget', null, 'Forecast', null, 'Variance', null].forEach((text, index) => heading(on.getCell(top + 1, index + 1), text));
  rows.forEach(([budget, forecast, variance], index) => {
    const row = top + 2 + index;
    line(on, row, [`Budget line ${index + 1}`, budget, '', forecast, '', variance, ''], { left: [1], height: 18 });
  });
  for (let row = top + 1; row <= top + 1 + rows.length; row++) for (const column of [2, 4, 6]) on.mergeCells(row, column, row, column + 1);
}

function yearTwo(book, data) {
  const on = sheet(book, 'Year 2 thresholds', { widths: [70, 12, 14, 14, 14, 36], freeze: { rows: 5 }, tab: 'FF92D050' });
  banner(on, 6, 'Contract Measures for Year 2', 'Proposed from January 2016. TBC: to be agreed.');
  headings(on, 4, ['Contract Performance Measure', 'Frequency', 'RAG - thresholds', null, null, 'Notes'], 18);
  headings(on, 5, [null, null, 'Green', 'Amber', 'Red', null], 18);
  for (const column of [1, 2, 6]) on.mergeCells(4, column, 5, column);
  on.mergeCells('C4:E4');
  data.yearTwo.forEach(({ measure, frequency, green, amber, red, notes }, index) => {
    line(on, 6 + index, [measure, frequency, green, amber, red, notes], { left: [1, 6], height: measure.length > 76 ? 30 : 18 });
  });
}

function definitions(book, data) {
  const on = sheet(book, 'Key', { widths: [20, 84], tab: 'FFBFBFBF' });
  banner(on, 2, 'Key to positions', 'Position of each measure against the target set within the contract');
  key(on, 4, data.key);
}
