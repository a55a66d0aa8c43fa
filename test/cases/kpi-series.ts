/** Months of 2019-20 and 2020-21 from April to March, null where the chart shows none. Source: the performance report of 7 January 2021, trend charts: read off, so approximate. */
export const monthlySeries: [ref: string, previousYear: (number | null)[], thisYear: (number | null)[]][] = [
  ['KPI1', [80, 73, 78, 78, 73, 73, 73, 71, null, null, null, 74], [93, 79, 85, 89, 94, 88, 89, null, null, null, null, null]],
  ['KPI3', [90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90], [90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90]],
  ['KPI4', [90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90], [90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90]],
  ['KPI5', [11, 10.5, 11, 12.5, 12.5, 11.5, 12, 14, 14, 12.5, 11.5, 11], [12, 12.5, 12.5, 13, 11, 11.5, 11, 11, 11, 11, 11, 11]],
  ['KPI6', [88, 93, 92, 80, 67, 56, 62, 70, 85, 89, 88, 82], [82, 94, 94, 90, 89, 89, 89, 89, 89, 89, 89, 89]],
];

/** KPI2 for rolling years: Sunderland and the North East; England is 220 throughout. Source: as above, trend chart of KPI2. */
export const firstTimeEntrants: [period: string, sunderland: number | null, northEast: number][] = [
  ['Oct 17 - Sep 18', 340, 300],
  ['Jan 18 - Dec 18', 320, 300],
  ['Apr 18 - Mar 19', 290, 300],
  ['Jul 18 - Jun 19', null, 300],
  ['Oct 18 - Sept 19', 339, 300],
];
