import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'North East', 'England', 'RAG', 'Commentary'];
const entrants = ['KPI2', 'Rate of first-time entrants into the Youth Justice System', 375, '375.1-402.9', 339, 300, 220, ''];
const adopted = [
  ['Area', '2010', '2011', '2012', '2013', '2014', '2015', 'Apr to Dec15'],
  ['Doncaster', '16.0%', '12.0%', '18.0%', '13.2%', '16.5%', '21.0%', '27.0%'], ['Yorkshire & Humberside', '17.0%', '15.0%', '17.0%', '19.0%', '22.0%', '23.0%', null],
  ['Stat Neighbours', '18.1%', '16.7%', '18.2%', '22.3%', '23.9%', '25.0%', null], ['England', '13.0%', '11.0%', '13.0%', '14.0%', '17.0%', '17.0%', null], [null], [null],
];

const short = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const ours = entrants.slice(0, 5).concat('');
const trend = [['KPI2 Rate of first-time entrants'], ['Period', 'Sunderland', 'North East', 'England'], ['Apr 18 - Mar 19', 290, 300, 220], ['Oct 18 - Sep 19', 339, 300, 220]];

export const cases: RuleCases = {
  breaks: [
    { why: 'lower than the region', sheets: { K: [header, [...entrants, 'In the latest data, performance is now lower than the North East average.']] }, finds: ['K!I2'], says: /300.*339/ },
    { why: 'twice', sheets: { K: [header, [...entrants, 'The rate is twice that of the North East.']] }, finds: ['K!I2'] },
    { why: 'out-performing', sheets: { A: [...adopted, ['Doncaster is out performing all regional and England averages in the percentage adopted.']] }, finds: ['A!A8'], says: /21\.0%.*23\.0%/ },
    { why: 'continuous improvement', sheets: { A: [...adopted, ['This performance shows continuous improvement from 2010.']] }, finds: ['A!A8'], says: /16\.0% to 12\.0%.*18\.0% to 13\.2%/ },
    { why: 'lower than a region whose figures stand in a block with the reference in its title', sheets: { K: [short, [...ours, 'The rate of 339 is better than the target of 375 and now lower than the North East average.']], Trend: trend }, finds: ['K!G2'], says: /has 300; the figure here is 339/ },
  ],
  keeps: [
    { why: 'a block of another reference', sheets: { K: [short, [...ours, 'The rate of 339 is now lower than the North East average.']], Trend: [['KPI3 Something else'], ...trend.slice(1)] } },
    { why: 'higher than the region', sheets: { K: [header, [...entrants, 'The rate is higher than the North East average and above England.']] } },
    { why: 'somebody whose figure is not held', sheets: { K: [header, [...entrants, 'The rate is lower than that of our statistical neighbours.']] } },
    { why: 'out-performing England alone', sheets: { A: [...adopted, ['Doncaster is out-performing England in the percentage of looked after children adopted.']] } },
  ],
};
