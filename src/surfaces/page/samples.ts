/** The sample workbooks that come with the page; the first one is open at the start. */
export const samples: { file: string; title: string; about: string }[] = [
  { file: 'performance-2020-21.xlsx', title: 'Performance report 2020/21', about: 'key and supporting indicators, and a summary by month' },
  { file: 'contract-2015-16.xlsx', title: 'Contract list 2015/16', about: 'on target, in tolerance, off target' },
  { file: 'scrutiny-2018.xlsx', title: 'Scrutiny report 2018', about: 'thresholds written for each colour' },
];
