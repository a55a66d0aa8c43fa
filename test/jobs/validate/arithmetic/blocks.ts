import type { Block } from './block.ts';

/** The tables with figures of the five documents, as printed. */
export const status: Block = [
  ['Current Status', 'Help and Protection', 'Children in Care & Care Leavers', 'Leadership', 'Totals'],
  ['Red', 0, 0, 2, 2], ['Amber', 2, 2, 1, 5], ['Green', 7, 3, 7, 17], ['Completed', 19, 6, 9, 34], ['Total', 28, 11, 19, 58],
];

export const priority: Block = [['Priority Actions', 'Red', 'Amber', 'Green', 'Completed', 'Total'], ['', 1, 1, 4, 7, 13]];

export const preComplaints: Block = [
  ['Pre-Complaints & Enquiries', 'Q1 (Apr – Jun)', 'Q2 (Jul – Sep)', 'Total', ''],
  ['Number Received', 20, 34, 54, '↓'], ['Percentage resolved as Pre-Complaint or Enquiry', '95%', '100%', '98.1%', '↑'], ['Percentage Escalated to Stage 1', '5%', '0%', '1.9%', '↑'],
];

export const stages: Block = [
  ['Complaints Stage', 'Q1 (Apr – Jun)', 'Q2 (Jul – Sep)', 'Total', ''],
  ['Statutory:', null, null, null, null], ['Stage One', 18, 10, 28, '↓'], ['Stage Two', 4, 2, 6, '↓'], ['Stage Three', 1, 2, 3, '↑'],
  ['Non-Statutory:', null, null, null, null], ['Stage One', 3, 9, 12, '↑'], ['Stage Two', 0, 2, 2, '↑'], ['Total', 26, 25, 51, '↓'],
];

export const byYoungPeople: Block = [
  ['Complaint Stage', 'Q1', 'Q2', 'Total', ''],
  ['Stage One (all)', 1, 1, 2, '↓'], ['Stage Two (all)', 0, 0, 0, '↓'], ['Stage Three', 0, 0, 0, '→'], ['Total', 1, 1, 2, '↓'],
];

export const byService: Block = [
  ['TEAM', 'Qtr1', 'Qtr2', 'Total', ''],
  ['Supported Lodgings', 0, 1, 1, '↑ (+1)'], ['Connected Carers', 1, 0, 1, '↑ (+1)'], ['Adoption Service', 0, 1, 1, '↑ (+1)'],
  ['Assessment Service', 6, 5, 11, '↑ (+1)'], ['Child Protection Service', 6, 6, 12, '↓ (-20)'], ['Early Help Service', 2, 1, 3, '↑ (+2)'],
  ['ICRT Service', 2, 0, 2, '↓ (-1)'], ['Cared for and Permanence Service', 1, 0, 1, '↓ (-11)'], ['Next Steps Service', 1, 1, 2, '↓ (-3)'],
  ['SEND Service', 1, 2, 3, '↓ (-3)'], ['Assessment Service and IRO Service', 0, 1, 1, '↑ (+1)'], ['Assessment Service, Child Protection Service and ICRT', 1, 0, 1, '↑ (+1)'],
  ['Early Help Service & Education', 0, 1, 1, '↑ (+1)'], ['Children with Disabilities Service', 0, 0, 0, '↓ (-2)'], ['Fostering Service', 0, 0, 0, '↓ (-2)'],
  ['TOTAL', 21, 19, 40, '↓ (-32)'],
];

export const timeliness: Block = [
  ['Complaint Stage', 'Q1', 'Q2', 'YTD'],
  ['Statutory stage 1 complaints (Timescale 10-20 working days)', '66.7% ↑', '38.5% ↓', '54.8% ↑'],
  ['Non-statutory stage 1 complaints (Timescale 10-20 working days)', '100% ↑', '50% ↑', '55.6% ↑'],
];

export const duty: Block = [
  ['Cohort', 'April -18 Numbers', 'April -18 Percent'],
  ['EET', 5322, '90.1%'], ['NEET', 245, '4.1%'], ['Unknown', 340, '5.8%'], ['Meeting Duty', 5203, '88.1%'], ['Cohort Total', 5907, '100%'],
];

export const preference: Block = [
  ['Measure', '2016', '2017', '2018', 'Target', 'NE', 'Eng'],
  ['Primary 1st Choice Preference (number)', 2702, 2722, 2720, 'n/a', 'n/a', 'n/a'], ['Primary 1st Choice Preference (%)', '91.00%', '96.00%', '95.00%', 'n/a', '94.10%', '90.00%'],
  ['Junior 1st Choice Preference (number)', 472, 503, 514, 'n/a', 'n/a', 'n/a'], ['Junior 1st Choice Preference (%)', '98.00%', '99.00%', '98.00%', 'n/a', 'n/a', 'n/a'],
  ['Secondary 1st Choice Preference (number)', 2495, 2501, 2694, 'n/a', 'n/a', 'n/a'], ['Secondary 1st Choice Preference (%)', '94.00%', '90.00%', '90.00%', 'n/a', '90.90%', '83.50%'],
];

export const homeEducated: Block = [
  ['Measure', 'Frequency', '14/15 Year Total', '15/16 Autumn', '15/16 Spring', '15/16 Summer', '15/16 Year Total', '16/17 Autumn', '16/17 Spring', '16/17 Summer', '16/17 Year Total', '17/18 Autumn', '17/18 Spring', '17/18 Summer', '17/18 Year Total'],
  ['Number of new EHE', 'Termly', 44, 17, 8, 13, 38, 27, 27, 21, 75, 39, 38, null, 77],
  ['Number of new Year 11 EHE', 'Termly', 14, 4, 4, 0, 8, 10, 6, 0, 16, 16, 7, null, 23],
  ['Total Number of EHE in Period', 'Yearly', 85, null, null, null, 88, null, null, null, 144, null, null, null, null],
];

export const waiting: Block = [
  ['AREA COMPARISON (ONS)', 'Population Estimates Under 18 Years', 'Q4 (2014-15) Total', 'Q4 (2014-15) Per 10,000', 'Q1 (2015-16) Total', 'Q1 (2015-16) per 10,000', 'Q2 (2015-16) Total', 'Q2 (2015-16) per 10,000', '% Change since Q4', 'Q4 (2014-15)', 'Q1 (2015-16)', 'Q2 (2015-16)', '% Change since Q4'],
  ['England', '11,591,700', '3,060', 2.64, 2540, 2.19, 2030, 1.75, '-34%', 3350, '2,810', 3180, '-5%'],
  ['Yorkshire and the Humber', '1,141,000', 303, 2.65, 283, 2.48, 261, 2.28, '-14%', 299, 280, 291, '-3%'],
  ['Doncaster', '65,200', 24, 3.68, 30, '4.60', 28, 4.29, '17%', 18, 15, 18, '0%'],
];

export const adoptionDays: Block = [
  ['AREA COMPARISON', 'Q4 (2014-15)', 'Q1 (2015-16)', 'Q2 (2015-16)', '% Change since Q4', 'Q4 (2014-15)', 'Q1 (2015-16)', 'Q2 (2015-16)', '% Change since Q4'],
  ['England', 547, 523, 547, '0%', 233, 254, 248, '6%'], ['Yorkshire and The Humber', 536, 567, 544, '2%', 255, 232, 230, '-10%'], ['Doncaster', 522, 461, 546, '5%', 271, 273, 274, '1%'],
];

export const adopted: Block = [
  ['', '12/13', '13/14', '14/15', 'Apr to Dec15', '', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
  ['No. of Children Adopted', 27, 37, 37, 35, null, 7, 19, 9, null, 35],
  ['% of Children Adopted (Adoption 1 Indicator)', '13.2%', '16.5%', '21%', '27.0%', null, null, null, null, null, null],
];

export const leftCare: Block = [
  ['', '2010', '2011', '2012', '2013', '2014', '2015', 'Apr to Dec15'],
  ['Doncaster', '16.0%', '12.0%', '18.0%', '13.2%', '16.5%', '21.0%', '27.0%'], ['Yorkshire & Humberside', '17.0%', '15.0%', '17.0%', '19.0%', '22.0%', '23.0%', null],
  ['Stat Neighbours', '18.1%', '16.7%', '18.2%', '22.3%', '23.9%', '25.0%', null], ['England', '13.0%', '11.0%', '13.0%', '14.0%', '17.0%', '17.0%', null],
];

export const outturn: Block = [['', 'Budget', 'Forecast', 'Variance'], ['Scorecard', '£42.3M', '£43.1M', '+£917K']];
