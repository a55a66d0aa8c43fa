import type { RuleCases } from '../case.ts';

export const cases: RuleCases = {
  breaks: [
    { why: 'a percentage of its numerator and denominator', sheets: { S: [['Team', 'Completed', 'Due', '% in time'], ['A', 242, 286, '84.6%'], ['B', 40, 50, '80.0%'], ['C', 19, 24, '97.2%'], ['D', 30, 40, '75.0%']] }, finds: ['S!D4'], says: /19 of 24 is 79\.2%.*97\.2%/ },
    { why: 'digits cut off', sheets: { S: [['Team', 'Completed', 'Due', '% in time'], ['A', 242, 286, '84.6%'], ['B', 40, 50, '80.0%'], ['C', 245, 591, '41.4%'], ['D', 30, 40, '75.0%']] }, finds: ['S!D4'], says: /cut off/ },
    { why: 'a share of the total', sheets: { S: [['Cohort', 'Numbers', 'Percent'], ['EET', 5322, '90.1%'], ['NEET', 245, '1.4%'], ['Unknown', 340, '5.8%'], ['Total', 5907, '100%']] }, finds: ['S!C3'], says: /4\.1%/ },
    { why: 'shares that do not add up', sheets: { S: [['Outcome', 'Share'], ['Not upheld', '49%'], ['Partly upheld', '34%'], ['Upheld', '16%'], ['Withdrawn', '7%'], ['Total', '100%']] }, finds: ['S!B6'], says: /106%/ },
    { why: 'a part larger than its whole, beside shares that hold', sheets: { S: [['Team', 'In time', 'Due', '% in time'], ['North', 45, 60, '75.0%'], ['South', 33, 44, '75.0%'], ['East', 913, 220, '87.7%'], ['West', 51, 68, '75.0%']] }, finds: ['S!D4'], says: /913 of 220/ },
    { why: 'a fraction among percentages', sheets: { S: [['Team', 'In time', 'Due', '% in time'], ['North', 45, 60, [0.75, '0.0%']], ['South', 33, 44, [0.75, '0.0%']], ['East', 193, 220, 0.88], ['West', 51, 68, [0.75, '0.0%']]] }, finds: ['S!D4'], says: /193 of 220 is 88%.*printed as 0\.88/ },
    { why: 'a count and a percentage in each other’s place', sheets: { S: [['Service', 'Received', 'Upheld %'], ['Waste', 312, [0.31, '0%']], ['Housing', [0.4, '0%'], 211], ['Parking', 194, [0.2, '0%']], ['Roads', 88, [0.25, '0%']]] }, finds: ['S!C3'], says: /211 stands among percentages/ },
  ],
  keeps: [
    { why: 'a count among percentages by right', sheets: { S: [['Measure', 'Q1', 'Q2', 'Q3'], ['% in time', '91%', '92%', '90%'], ['% upheld', '31%', '30%', '33%'], ['% escalated', '4%', '5%', '3%'], ['Received', 120, 114, 131]] } },
    { why: 'more than was planned: a percentage above 100', sheets: { S: [['Scheme', 'Homes built', 'Homes planned', '% of plan'], ['Mill Lane', 46, 40, '115.0%'], ['Station Road', 33, 44, '75.0%'], ['Quay', 51, 68, '75.0%']] } },
    { why: 'a column of fractions', sheets: { S: [['Team', 'In time', 'Due', 'Proportion in time'], ['North', 45, 60, 0.75], ['South', 33, 44, 0.75], ['East', 193, 220, 0.88]] } },
    { why: 'shares as rounded', sheets: { S: [['Outcome', 'Share'], ['A', '33.3%'], ['B', '33.3%'], ['C', '33.3%'], ['Total', '100%']] } },
    { why: 'percentages of something that the sheet does not hold', sheets: { S: [['Measure', '2016', '2017', '2018'], ['Primary (number)', 2702, 2722, 2720], ['Primary (%)', '91.00%', '96.00%', '95.00%']] } },
    { why: 'numerator and denominator that give it', sheets: { S: [['Team', 'Numerator', 'Denominator', '%'], ['A', 242, 286, '84.6%'], ['B', 2, 3, '66.7%']] } },
  ],
};
