import type { Written } from '../../../tables/sheet.ts';

const p = (value: number, decimals = 1): [number, string] => [Number((value / 100).toFixed(decimals + 2)), decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`];

/** Blocks that are right although a hasty reader would see a broken sum, share, rate or change in them. */
export const right: Record<string, Written[][]> = {
  'the five largest of more': [['Top five services by complaints', 'Q1', 'Q2'], ['Waste', 88, 91], ['Housing', 70, 66], ['Parking', 41, 52], ['Planning', 22, 30], ['Roads', 19, 17], ['Total (all services)', 301, 322]],
  'stock and vacancies': [['Tenure', 'Homes', 'Empty', '% empty'], ['General needs', 4120, 41, p(1)], ['Sheltered', 612, 15, p(2.5)], ['Total', 4732, 56, p(1.2)]],
  'medians beside counts': [['Team', 'Cases', 'Median days', 'Target days'], ['North', 40, 21, 20], ['South', 52, 25, 20], ['East', 38, 18, 20], ['Total', 130, 22, 20]],
  'a weighted percentage in the last row': [['Area', 'Visits', 'On time', '% on time'], ['North', 40, 38, p(95)], ['South', 52, 40, p(76.9)], ['East', 38, 30, p(78.9)], ['All areas', 130, 108, p(83.1)]],
  'ranks': [['Council', '2019', '2020', 'Rank'], ['A', 12, 14, 3], ['B', 9, 11, 1], ['C', 15, 13, 2], ['Total', 36, 38, null]],
  'populations, areas and densities': [['Ward', 'Population 2019', 'Population 2020', '% change', 'Area (ha)', 'Density'], ['A', 9812, 9920, p(1.1), 412, 24.1], ['B', 11034, 11020, p(-0.1), 288, 38.3], ['C', 8420, 8611, p(2.3), 700, 12.3]],
  'two ways to share one whole': [['Group', 'People', '%'], ['Male', 210, p(52.5)], ['Female', 190, p(47.5)], ['Under 18', 40, p(10)], ['18-64', 260, p(65)], ['65+', 100, p(25)], ['Total', 400, p(100)]],
  'more than one answer each': [['Answer (choose all that apply)', 'People', '%'], ['Online', 210, p(52.5)], ['Phone', 190, p(47.5)], ['In person', 40, p(10)], ['Total responding', 400, p(100)]],
  'halves of posts': [['Grade', 'Posts', 'Filled', 'Vacancy rate'], ['G5', 20, 18, p(10)], ['G6', 33.5, 30, p(10.4)], ['G7', 12, 12, p(0)], ['Total', 65.5, 60, p(8.4)]],
  'an average of the months': [['Team', 'Apr', 'May', 'Jun', 'Average'], ['A', 12, 15, 18, 15], ['B', 10, 11, 15, 12], ['C', 20, 22, 24, 22]],
  'a stock beside flows': [['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'], ['Homes empty at end', 41, 38, 44, 39, 39], ['Lettings', 101, 96, 110, 99, 406], ['Offers refused', 12, 9, 15, 11, 47]],
  'percentages of target above 100': [['Indicator', 'Target', 'Actual', '% of target'], ['Homes', 120, 131, p(109.2)], ['Starts', 200, 150, p(75)], ['Visits', 1200, 1184, p(98.7)]],
  'balances that do not add up across': [['', 'Opening balance', 'In', 'Out', 'Closing balance'], ['Reserve A', 1200, 300, 150, 1350], ['Reserve B', 800, 0, 200, 600], ['Reserve C', 450, 50, 0, 500], ['Total', 2450, 350, 350, 2450]],
  'a mean in the row of totals': [['School', 'Pupils', 'Absence %', 'Persistent %'], ['Oak', 210, p(4.1), p(9.8)], ['Elm', 190, p(5), p(12.1)], ['Ash', 305, p(3.6), p(8)], ['Total', 705, p(4.1), p(9.6)]],
  'rates without a population': [['Area', 'Offences', 'Rate per 1,000', 'Change on year'], ['A', 412, 42, p(-3.1)], ['B', 230, 20.8, p(4)], ['C', 600, 71.3, p(1.2)]],
  'percentages less percentages': [['Service', 'Promoters', 'Detractors', 'Net score'], ['A', p(50, 0), p(20, 0), 30], ['B', p(40, 0), p(25, 0), 15], ['C', p(61, 0), p(11, 0), 50]],
  'two years beside each other': [['Month', '2019/20', '2020/21', 'Difference', '% difference'], ['Apr', 410, 302, -108, p(-26.3)], ['May', 388, 290, -98, p(-25.3)], ['Jun', 402, 355, -47, p(-11.7)], ['Total', 1200, 947, -253, p(-21.1)]],
  'a cost for each user': [['Service', 'Cost', 'Users', 'Cost per user'], ['A', [12000, '£#,##0'], 400, [30, '£0.00']], ['B', [9100, '£#,##0'], 350, [26, '£0.00']], ['C', [40500, '£#,##0'], 900, [45, '£0.00']]],
};
