import { banner, heading, headings, line, navy, note, number, section, sheet, workbook } from './look.mjs';

/** Figures that were typed as text. */
const typed = new Set(['KPI1', 'KPI6', 'SM7.1', 'SM1.1']);
const figure = (ref, text) => (typed.has(ref) ? text : number(text));

/** The scrutiny report of April 2018: contract indicators with an empty RAG column, and three tables of the retained services. */
export function scrutiny(data) {
  const book = workbook('Together for Children: performance update, April 2018');
  indicators(book, data);
  participation(book, data);
  admissions(book, data);
  homeEducated(book, data);
  return book;
}

function indicators(book, data) {
  const on = sheet(book, 'Indicators', { widths: [9, 46, 14, 14, 12, 11, 12, 12, 9, 9, 12, 66], freeze: { rows: 5, columns: 2 }, tab: navy });
  banner(on, 12, 'TOGETHER FOR CHILDREN PERFORMANCE UPDATE – April 2018', 'Children, Education and Skills Scrutiny Committee. All 9 Key Performance Indicators, the supporting measures that are not meeting target and some management information.');
  headings(on, 4, ['Ref', 'Measure', 'Target', 'Tolerance', 'April 2018 position', 'Year to date', 'Reported', 'Comparators', null, null, 'RAG', 'Commentary'], 20);
  headings(on, 5, [null, null, null, null, null, null, null, 'Statistical neighbours', 'North East', 'England', null, null], 32);
  for (const column of [1, 2, 3, 4, 5, 6, 7, 11, 12]) on.mergeCells(4, column, 5, column);
  on.mergeCells(4, 8, 4, 10);
  let row = 6;
  let current = '';
  for (const each of data.indicators) {
    if (each.section !== current) section(on, row++, 12, (current = each.section));
    const { ref, measure, target, tolerance, april, ytd, basis, neighbours = '', region = '', england = '', commentary } = each;
    const comparators = [neighbours, region, england].map(number);
    line(on, row, [ref, measure, number(target), tolerance, figure(ref, april), number(ytd), basis, ...comparators, '', commentary], { left: [1, 2, 12], height: commentary.length > 210 ? 64 : 48 });
    if (ref === 'KPI4') note(on.getCell(row, 5), 'As at September 2017, the latest published quarter.');
    if (ref === 'KPI3') note(on.getCell(row, 6), '242 of 286 audits.');
    row++;
  }
}

function participation(book, data) {
  const on = sheet(book, 'Participation', { widths: [30, 14, 14], tab: 'FF2F5496' });
  banner(on, 3, 'Meeting the duty to participate', 'Statutory school age, academic years 12 and 13');
  headings(on, 4, ['Cohort', 'April -18', null], 18);
  headings(on, 5, [null, 'Numbers', 'Percent'], 18);
  on.mergeCells('A4:A5');
  on.mergeCells('B4:C4');
  data.participation.forEach((row, index) => line(on, 6 + index, [row[0], ...row.slice(1).map(number)], { left: [1], height: 18 }));
}

function admissions(book, data) {
  const on = sheet(book, 'Admissions', { widths: [44, 10, 10, 10, 10, 10, 10], freeze: { rows: 4 }, tab: 'FF2F5496' });
  banner(on, 7, 'Admissions - % of first choice preference achieved', 'Retained services. NE: North East; Eng: England.');
  headings(on, 4, ['Measure', '2016', '2017', '2018', 'Target', 'NE', 'Eng'], 20);
  data.admissions.forEach((row, index) => line(on, 5 + index, [row[0], ...row.slice(1).map(number)], { left: [1], height: 18 }));
}

function homeEducated(book, data) {
  const on = sheet(book, 'EHE', { widths: [34, 12, ...Array(13).fill(9)], freeze: { rows: 5, columns: 1 }, tab: 'FF2F5496' });
  banner(on, 15, 'Electively Home Educated', 'Retained services. Academic years, by term.');
  const years = ['14/15', '15/16', '16/17', '17/18'];
  headings(on, 4, ['Measure', 'Frequency', ...Array(13).fill(null)], 18);
  headings(on, 5, [null, null, 'Year Total', ...Array(3).fill(['Autumn', 'Spring', 'Summer', 'Year Total']).flat()], 32);
  [3, 4, 8, 12].forEach((column, index) => heading(on.getCell(4, column), years[index]));
  on.mergeCells('A4:A5');
  on.mergeCells('B4:B5');
  for (const range of ['D4:G4', 'H4:K4', 'L4:O4']) on.mergeCells(range);
  data.homeEducated.forEach((row, index) => line(on, 6 + index, [row[0], row[1], ...row.slice(2).map(number)], { left: [1], height: 18 }));
  on.mergeCells('A10:O10');
  line(on, 10, ['161 children have been home educated at some point in this academic year, against 137 in the one before.'], { left: [1], height: 18 });
}
