import type { RuleCases } from '../case.ts';

const header = ['Area', 'Q4', 'Q1', 'Q2', '% Change since Q4'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a percentage change', sheets: { S: [header, ['England', 547, 523, 547, '0%'], ['Yorkshire and The Humber', 536, 567, 544, '2%'], ['Doncaster', 522, 461, 546, '5%']] }, finds: ['S!E3'], says: /536 to 544 is \+1\.5%, printed as 2%/ },
    { why: 'a difference beyond its decimals', sheets: { S: [['', 'Budget', 'Forecast', 'Variance'], ['Scorecard', '£42.3M', '£43.1M', '+£917K'], ['Placements', '£10.0M', '£10.4M', '+£400K']] }, finds: ['S!D2'], says: /900,000.*917K/ },
    { why: 'a wrong sign is a query', sheets: { S: [['Team', 'Last year', 'This year', 'Change'], ['A', 10, 14, 4], ['B', 20, 15, -5], ['C', 30, 33, 3], ['D', 12, 9, 3]] }, finds: ['S!D5'], says: /sign|-3/ },
  ],
  keeps: [
    { why: 'changes as rounded', sheets: { S: [header, ['England', '3,060', 2540, 2030, '-34%'], ['Yorkshire and the Humber', 303, 283, 261, '-14%'], ['Doncaster', 24, 30, 28, '17%']] } },
    { why: 'a change against figures that the table does not hold', sheets: { S: [['Stage', 'Q1', 'Q2', 'Change on last year'], ['One', 18, 10, -12], ['Two', 4, 2, -8], ['Three', 1, 2, 1]] } },
    { why: 'plus means better, and lower is better for two', sheets: { S: [['Team', 'Target', 'Actual', 'Variance'], ['A', 10, 14, 4], ['B', 20, 25, 5], ['C', 30, 33, 3], ['D', 12, 18, 6], ['E', 8, 6, 2], ['F', 9, 8, 1]] } },
  ],
};
