import type { Written } from '../../../tables/sheet.ts';
import { kept } from './workbook.ts';
import type { Document } from './workbook.ts';

const briefing: Written[][] = [
  ['Adoption headline measures: position at September 2015 (quarter 2 of 2015-16)'],
  ['2. The borough has twice as many children waiting per 10,000 as England and the region, and the number rises while theirs falls.'],
  ['14. Numbers waiting fell nationally and in the region. Here 17% more children wait than in quarter 4.'],
  ['16. The England average for the first half of the year is 547 days. Doncaster stands one day below it at 546 days and slightly above the 544 days of the region; in quarter 4 it was 522 days.'],
  ['17. Adopter timeliness has improved nationally since quarter 4 of the previous year, when the national average was 363 days. It is now 248 days nationally and 230 in the region. The Doncaster average is 2674 days, well above both, because medical advice was late.'],
  ['18. Counts are rounded to the nearest 5 for the borough and to the nearest 10 for England and the region; times are rounded to the nearest day.'],
  [],
  ['AREA COMPARISON (ONS)', 'Population Estimates Under 18 Years', 'Q4 (2014-15)', null, 'Q1 (2015-16)', null, 'Q2 (2015-16)', null, '% Change since Q4', 'Q4 (2014-15)', 'Q1 (2015-16)', 'Q2 (2015-16)', '% Change since Q4'],
  [null, null, 'Total', 'Per 10,000', 'Total', 'per 10,000', 'Total', 'per 10,000', null, null, null, null, null],
  ['England', '11,591,700', '3,060', 2.64, 2540, 2.19, 2030, 1.75, '-34%', 3350, '2,810', 3180, '-5%'],
  ['Yorkshire and the Humber', '1,141,000', 303, 2.65, 283, 2.48, 261, 2.28, '-14%', 299, 280, 291, '-3%'],
  ['Doncaster', '65,200', 24, 3.68, 30, '4.60', 28, 4.29, '17%', 18, 15, 18, '0%'],
  [],
  ['AREA COMPARISON', '3. Child timeliness (days)', null, null, null, '4. Adopter timeliness (days)', null, null, null],
  [null, 'Q4 (2014-15)', 'Q1 (2015-16)', 'Q2 (2015-16)', '% Change since Q4', 'Q4 (2014-15)', 'Q1 (2015-16)', 'Q2 (2015-16)', '% Change since Q4'],
  ['England', 547, 523, 547, '0%', 233, 254, 248, '6%'],
  ['Yorkshire and The Humber', 536, 567, 544, '2%', 255, 232, 230, '-10%'],
  ['Doncaster', 522, 461, 546, '5%', 271, 273, 274, '1%'],
  [],
  ['19. One new approval in quarter 3, 14 over quarters 1 to 3. The family approved took 160 days and adopts for the second time.'],
  ['21. Quarter 3 saw 7 matches, quarter 1 saw 4 and quarter 2 none. 5 of the 7 (71%) had waited longer than three months.'],
];

const system: Written[][] = [
  ['Children in the adoption system, April to December 2015'],
  [],
  ['', 'Q1 (Apr-Jun15)', 'Q2 (Jul-Sep15)', 'Q3 (Oct-Dec15)', 'Q4', '15/16'],
  ['% Children who wait less than 18 months between entering care and being placed', '59.3%', '63.8%', '58.3%', null, null],
  [],
  ['', '12/13', '13/14', '14/15', 'Apr to Dec15', '', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
  ['No. of Children Adopted', 27, 37, 37, 35, null, 7, 19, 9, null, 35],
  ['% of Children Adopted (Adoption 1 Indicator)', '13.2%', '16.5%', '21%', '27.0%', null, null, null, null, null, null],
  [],
  ['% of Looked After Children who ceased to be looked after who were adopted'],
  ['', '2010', '2011', '2012', '2013', '2014', '2015', 'Apr to Dec15'],
  ['Doncaster', '16.0%', '12.0%', '18.0%', '13.2%', '16.5%', '21.0%', '27.0%'],
  ['Yorkshire & Humberside', '17.0%', '15.0%', '17.0%', '19.0%', '22.0%', '23.0%', null],
  ['Stat Neighbours', '18.1%', '16.7%', '18.2%', '22.3%', '23.9%', '25.0%', null],
  ['England', '13.0%', '11.0%', '13.0%', '14.0%', '17.0%', '17.0%', null],
  [],
  ['Doncaster is out-performing all regional and England averages for the share of children looked after who are adopted.'],
  ['This shows continuous improvement from 2010.'],
];

export const adoption: Document = {
  name: 'adoption',
  source: 'report of February 2016, adoption leadership board briefing for quarter 2 of 2015-16',
  sheets: {
    Briefing: { rows: kept(briefing), merges: ['A8:A9', 'B8:B9', 'C8:D8', 'E8:F8', 'G8:H8', 'I8:I9', 'J8:J9', 'K8:K9', 'L8:L9', 'M8:M9', 'A14:A15', 'B14:E14', 'F14:I14'] },
    System: { rows: kept(system) },
  },
  defects: [
    ['change', 'error', 'Briefing!E17', '536 to 544 printed as 2%'],
    ['rate', 'error', 'Briefing!H11', '261 of 1,141,000 printed as 2.28'],
    ['rate', 'query', 'Briefing!D11', '303 of a rounded 1,141,000 printed as 2.65'],
    ['commentary-figure', 'error', 'Briefing!A5', '363 days for 233'],
    ['commentary-figure', 'error', 'Briefing!A5', '2674 days for 274'],
    ['commentary-direction', 'error', 'Briefing!A5', 'improved nationally; 233 to 248 days'],
    ['commentary-comparator', 'query', 'System!A17', '21.0 against 23.0 and 25.0'],
    ['commentary-comparator', 'query', 'System!A18', '16.0 to 12.0 and 18.0 to 13.2 fall'],
  ],
  others: [],
  idle: [],
  indicators: 14,
};
