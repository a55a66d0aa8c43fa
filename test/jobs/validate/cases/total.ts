import type { RuleCases } from '../case.ts';

const status = [
  ['Current Status', 'Help and Protection', 'Children in Care', 'Leadership', 'Totals'],
  ['Red', 0, 0, 2, 2], ['Amber', 2, 2, 1, 5], ['Green', 7, 3, 7, 17], ['Completed', 19, 6, 9, 34], ['Total', 28, 11, 19, 58],
];
const within = (row: number, column: number, holds: number) => status.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? holds : cell)) : cells));

export const cases: RuleCases = {
  breaks: [
    { why: 'a range of every column that ends one row short', sheets: { S: [['Service', 'April', 'May', 'June', 'Total'], ['Adults', 12, 30, 18, 60], ['Children', 22, 9, 31, 62], ['Housing', 40, 36, 21, 97], ['Highways', 8, 41, 17, 66], ['Total', 74, 75, 70, 219]] }, finds: ['S!B6'], says: /^'Total' leaves out the row 'Highways': 74 for 82, 75 for 116/ },
    { why: 'one row short in some columns', sheets: { S: [['Service', 'April', 'May', 'June', 'Upheld'], ['Adults', 12, 30, 18, 6], ['Children', 22, 9, 31, 4], ['Housing', 40, 36, 21, 9], ['Highways', 8, 41, 17, 3], ['Total', 74, 75, 70, 22]] }, finds: ['S!B6'], says: /leaves out the row 'Highways'/ },
    { why: 'a total that its rows do not give', sheets: { S: [['Team', 'Q1', 'Q2'], ['North', 12, 14], ['South', 9, 7], ['East', 4, 6], ['Total', 25, 28]] }, finds: ['S!C5'], says: /28.*14 \+ 7 \+ 6 is 27/ },
    { why: 'the one figure that gives neither its row nor its column', sheets: { S: within(3, 1, 17) }, finds: ['S!B4'], says: /should|would give both/ },
    { why: 'a row total that is out is named once', sheets: { S: within(3, 4, 71) }, finds: ['S!E4'], says: /71.*17/ },
    { why: 'a row that was left out', sheets: { S: status.filter(([name]) => name !== 'Green') }, finds: ['S!B5'], says: /in any column/ },
    { why: 'a count of ratings under Number', sheets: { S: [['Rating', 'Number', '%'], ['Green', 4, '50%'], ['Amber', 2, '25%'], ['Red', 2, '25%'], ['Total', 9, '100%']] }, finds: ['S!B5'], says: /4 \+ 2 \+ 2 is 8/ },
    { why: 'a subtotal', sheets: { S: [['Service', 'Cases'], ['A', 10], ['B', 20], ['Sub-total', 31], ['C', 5], ['D', 6], ['Sub-total', 11], ['Grand total', 41]] }, finds: ['S!B4'] },
    { why: 'a total of changes', sheets: { S: [['TEAM', 'Qtr1', 'Qtr2', 'Total', 'Change'], ['A', 6, 5, 11, '↑ (+1)'], ['B', 6, 6, 12, '↓ (-20)'], ['C', 2, 1, 3, '↑ (+2)'], ['TOTAL', 14, 12, 26, '↓ (-16)']] }, finds: ['S!E5'], says: /-17/ },
    { why: 'a column that adds up others without saying so', sheets: { S: [['Ward', 'Boys', 'Girls', 'Children'], ['A', 12, 15, 27], ['B', 8, 9, 17], ['C', 20, 11, 31], ['D', 7, 9, 61]] }, finds: ['S!D5'], says: /16/ },
    { why: 'a row that was left out where the variance fell', sheets: { S: [['Service', 'Budget', 'Forecast', 'Variance'], ['Waste', 1200, 1290, 90], ['Housing', 3400, 3460, 60], ['Planning', 2100, 2130, 30], ['Total', 9500, 9480, -20]] }, finds: ['S!B5'], says: /in any column/ },
    { why: 'the one total of a table with a digit left out, or a part with its sign', sheets: { S: [['Service', 'Complaints'], ['Waste', 312], ['Housing', 401], ['Parking', 194], ['Total', 97]], T: [['Service', 'Complaints'], ['Waste', 312], ['Housing', -401], ['Parking', 194], ['Total', 907]] }, finds: ['S!B5', 'T!B5'], says: /97.*907/ },
    { why: 'a grand total that counts its subtotals as well', sheets: { S: [['Area', 'Q1', 'Q2'], ['North A', 12, 15], ['North B', 9, 8], ['North subtotal', 21, 23], ['South A', 20, 18], ['South B', 7, 12], ['South subtotal', 27, 30], ['Total', 96, 106]] }, finds: ['S!B8'], says: /^'Total' is twice what the 4 rows add up to: 96 for 48, 106 for 53/ },
    { why: 'an average that is a sum', sheets: { S: [['Service', 'Q1', 'Q2', 'Q3'], ['Adults', 3.1, 2.8, 3.3], ['Children', 2.6, 2.9, 2.4], ['Housing', 2.2, 2.1, 2.6], ['Average', 7.9, 7.8, 8.3]] }, finds: ['S!B5'], says: /printed as 7\.9; the figures that it is the average of lie between 2\.2 and 3\.1/ },
  ],
  keeps: [
    { why: 'the largest of more, with the total of all', sheets: { S: [['Top five services by complaints', 'Q1', 'Q2'], ['Waste', 88, 91], ['Housing', 70, 66], ['Parking', 41, 52], ['Planning', 22, 30], ['Roads', 19, 17], ['Total', 301, 322]], T: [['Ward', 'Q1', 'Q2'], ['Abbey', 88, 91], ['Bridge', 70, 66], ['Castle', 41, 52], ['Total (all wards)', 301, 322]] } },
    { why: 'a mean in the row of totals', sheets: { S: [['Directorate', 'Headcount', 'Sickness days per FTE', 'Average age'], ['Adults', 812, 12.1, 44], ['Children', 1104, 9.8, 41], ['Place', 1377, 11.4, 48], ['Council', 3293, 11, 45]] } },
    { why: 'numbers of rows', sheets: { S: [['No', 'Team', 'Cases'], [1, 'North', 4], [2, 'South', 6], [3, 'Total', 10]] } },
    { why: 'rows and columns that add up', sheets: { S: status } },
    { why: 'a row that is a part of another', sheets: { S: [['Cohort', 'Numbers', 'Percent'], ['EET', 5322, '90.1%'], ['NEET', 245, '4.1%'], ['Unknown', 340, '5.8%'], ['Meeting Duty', 5203, '88.1%'], ['Cohort Total', 5907, '100%']] } },
    { why: 'a difference within the printed decimals', sheets: { S: [['Team', 'FTE'], ['A', 12.3], ['B', 8.4], ['C', 5.4], ['Total', 26.2]] } },
    { why: 'percentages, which have no sum', sheets: { S: [['Measure', 'Q1', 'Q2', 'Total'], ['Received', 20, 34, 54], ['Resolved', '95%', '100%', '98.1%'], ['Escalated', '5%', '0%', '1.9%']] } },
    { why: 'a total of more than the table shows', sheets: { S: [['Area', 'Population', 'Total', 'Per 10,000'], ['England', '11,591,700', '3,060', 2.64], ['Doncaster', '65,200', 24, 3.68]] } },
    { why: 'a year that is not over', sheets: { S: [['Measure', 'Autumn', 'Spring', 'Summer', 'Year Total'], ['New', 39, 38, null, 77], ['New in Year 11', 16, 7, null, 23]] } },
    { why: 'an average of unlike weights, and one of more than the table shows', sheets: { S: [['Service', 'Q1', 'Q2', 'Q3'], ['Adults', 3.1, 2.8, 3.3], ['Children', 2.6, 2.9, 2.4], ['Average', 3, 2.8, 2.5]], T: [['Service', 'Average', 'Q1', 'Q2'], ['Adults', 9.1, 2.8, 3.3], ['Children', 9.6, 2.9, 2.4]] } },
  ],
};
