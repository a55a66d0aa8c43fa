import { kept } from './workbook.ts';
import type { Document } from './workbook.ts';

export const homeEducation: Document = {
  name: 'home education and admissions',
  source: 'report of 2018, retained services and the duty to participate',
  sheets: {
    EHE: {
      rows: kept([
        ['Electively home educated children'],
        [],
        ['Measure', 'Frequency', '14/15 Year Total', '15/16 Autumn', '15/16 Spring', '15/16 Summer', '15/16 Year Total', '16/17 Autumn', '16/17 Spring', '16/17 Summer', '16/17 Year Total', '17/18 Autumn', '17/18 Spring', '17/18 Summer', '17/18 Year Total'],
        ['Number of new EHE', 'Termly', '44', '17', '8', '13', '38', '27', '27', '21', '75', '39', '38', null, '77'],
        ['Number of new Year 11 EHE', 'Termly', '14', '4', '4', '0', '8', '10', '6', '0', '16', '16', '7', null, '23'],
        ['Total Number of EHE in Period', 'Yearly', '85', null, null, null, '88', null, null, null, '144', null, null, null, null],
        [],
        ['More children are electively home educated in 2017/18: two terms have now passed the whole of 2016/17.'],
        ['161 children were recorded as EHE at some point of this academic year compared to 137 in the previous academic year.'],
      ]),
    },
    Admissions: {
      rows: kept([
        ['First choice of school'],
        [],
        ['Measure', '2016', '2017', '2018', 'Target', 'NE', 'Eng'],
        ['Primary 1st Choice Preference (number)', '2702', '2722', '2720', 'n/a', 'n/a', 'n/a'],
        ['Primary 1st Choice Preference (%)', '91.00%', '96.00%', '95.00%', 'n/a', '94.10%', '90.00%'],
        ['Junior 1st Choice Preference (number)', '472', '503', '514', 'n/a', 'n/a', 'n/a'],
        ['Junior 1st Choice Preference (%)', '98.00%', '99.00%', '98.00%', 'n/a', 'n/a', 'n/a'],
        ['Secondary 1st Choice Preference (number)', '2495', '2501', '2694', 'n/a', 'n/a', 'n/a'],
        ['Secondary 1st Choice Preference (%)', '94.00%', '90.00%', '90.00%', 'n/a', '90.90%', '83.50%'],
        [],
        ['95% of children had their first primary school in 2018 and 99% one of their first three. First choices fell against 2017 and stay above region and country.'],
        ['90% had their first secondary school and 96.3% one of three: as in 2017, above the country and slightly below the region.'],
      ]),
    },
    Participation: {
      rows: kept([
        ['Duty to participate, April 2018'],
        [],
        ['Cohort', 'Numbers', 'Percent'],
        ['EET', '5322', '90.1%'],
        ['NEET', '245', '4.1%'],
        ['Unknown', '340', '5.8%'],
        ['Meeting Duty', '5203', '88.1%'],
        ['Cohort Total', '5907', '100%'],
        [],
        ['Around 88% of young people meet the duty: 88.1% (5203) in April 2018. That is below target and outside tolerance.'],
      ]),
    },
  },
  defects: [['commentary-figure', 'query', 'EHE!A9', '137 in the words, 144 in the table']],
  others: [],
  idle: [],
  indicators: 14,
};
