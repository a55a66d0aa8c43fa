/** Rows of three committee reports with what the engine must say of each, as the reports' own rules give it. `source` is the report and its section. */
export interface RatingCase {
  source: string;
  section: 'KPI Oct 2020' | 'Supporting Oct 2020' | 'April 2018' | 'Contract Q3 2015/16';
  ref: string;
  measure: string;
  target: string;
  tolerance: string;
  actual: string;
  ytd: string;
  basis: string;
  expected: 'red' | 'amber' | 'green' | 'blue' | 'none' | 'unrated';
}

type Line = [ref: string, measure: string, target: string, tolerance: string, actual: string, ytd: string, basis: string, expected: RatingCase['expected']];

const sections: { source: string; section: RatingCase['section']; lines: Line[] }[] = [
  {
    source: '000_ccf2852878032a13.txt',
    section: 'KPI Oct 2020',
    lines: [
      ['KPI1', '% of Early Help cases that were closed with two or more successful outcomes (TfC)', '65%', '62% – 64.9%', '89.1%', '', 'YTD', 'green'],
      ['KPI2', 'Rate of first-time entrants into the Youth Justice System', '375', '375.1-402.9', '339', '', 'Q', 'green'],
      ['KPI3', '% of all referrals with a decision within 24 hours', '95%', '85% – 94.9%', '88.5%', '', 'M', 'amber'],
      ['KPI4', '% of children subject to a child protection plan who have received a statutory visit within 20 working days', '95%', '90 % - 94.9%', '94.5%', '', 'M', 'amber'],
      ['KPI5', '% of Cared for Children with 3+ placements in the last 12 months', '11%', '11.1-13%', '10.8%', '', 'M', 'green'],
      ['KPI6', '% of Cared for Children with an up to date Education Plan', '85%', '80% - 84.9%', '89.9%', '', 'M', 'green'],
    ],
  },
  {
    source: '000_ccf2852878032a13.txt',
    section: 'Supporting Oct 2020',
    lines: [
      ['SM1', 'Rate of Child in Need', '-', '-', '379.8', '379.8', '-', 'none'],
      ['SM2', 'Rate of Child Protection', '-', '-', '73.3', '73.3', '-', 'none'],
      ['SM3', 'Rate of Cared for Children', '-', '-', '113.6', '113.6', '-', 'none'],
      ['SM4', '% of referrals that were re-referrals within 12 months', '23%', '23.1%-28.9%', '22.1%', '24.0%', 'YTD', 'amber'],
      ['SM5', '% of CiN assessments authorised within 45 wds', '85%', '80% - 84.9%', '85.4%', '93.2%', 'YTD', 'green'],
      ['SM6', '% of children subject to CiN plan who received a visit within 20 working days', '75%', '70% - 74.9%', '90.7%', '90.7%', 'Monthly', 'green'],
      ['SM7', '% of Cared for Children who have received a statutory visit within timescale', '95%', '90% - 94.9%', '96.3%', '96.3%', 'Monthly', 'green'],
      ['SM8', '% of cared experienced young people in suitable accommodation (19-21)', '85%', '80% - 84.9%', 'n/ava', 'n/ava', 'Annually', 'blue'],
      ['SM9', '% of Care Experienced young people who are in employment, education or training (19-21)', '40%', '35% - 39.9%', 'n/ava', 'n/ava', 'Annually', 'blue'],
      ['SM10', '% of Care Experienced young people contacted within 8 weeks (17-21)', '85%', '80% - 84.9%', '89.7%', '89.7%', 'Monthly', 'green'],
      ['SM11', '% of established social worker posts filled by agency/interim staff', '16%', '16.1% - 20%', '0.05%', '-', 'Monthly', 'green'],
      ['SM12', '% of Early Help cases that were closed with two or more successful outcomes (Partner)', '-', '-', '86.8%', '81.0%', '-', 'none'],
      ['SM13', '% of children subject to a repeat CP plan (within 2 years)', '10%', '10.1% - 15%', '0.0%', '9.0%', 'YTD', 'green'],
      ['SM14', 'Number of missing from home episodes (& children)', '-', '-', '73 (52)', '433 (247)', '-', 'none'],
      ['SM15', 'Number of missing from care episodes (& children)', '-', '-', '41 (25)', '381 (84)', '-', 'none'],
      ['SM16', '% of children identified at risk of MSET who have a completed MSET Framework', '98%', '95% - 97.9%', 'n/a', '100%', 'Monthly', 'blue'],
      ['SM17', '% of children subject to CP plan longer than 2 years', '0%', '0.1% - 1%', '0.0%', '0.0%', 'Monthly', 'green'],
      ['SM18', '% of children placed with internal foster carers', '-', '-', '56.8%', '56.8%', '-', 'none'],
      ['SM19', '% of Cared for Children with a plan of permanence by second review (in period)', '-', '-', '100%', '100%', 'Monthly', 'none'],
      ['SM20', 'Number of Cared for Children who have had unplanned placement moves in the period', '-', '-', '1', '10', 'Annually', 'none'],
      ['SM21', 'Number of internal foster carers', '-', '-', '247', '247', '-', 'none'],
      ['SM22', '% of young people who are NEET or whose activity is not known (age 16 – 17)', '6%', '6.1% - 10%', '6.5%', '6.5%', 'Dec – Feb 2020 Average', 'blue'],
      ['SM23', '% of established social worker posts that are vacant', '15%', '15.1% - 20%', '1.15%', '-', 'Monthly', 'green'],
      ['SM24', 'Proportion of Education Health Care plans issued in 20 weeks/excluding exception cases', '67%', '62% - 66.9%', '-', '-', 'Annually', 'blue'],
      ['SM25', 'The provision of a detailed financial update report to the Executive Director of Corporate Resources within 5 days of the Company Board', '100%', '95% - 99.9%', '100%', '-', 'Monthly', 'green'],
      ['SM26', "The provision to the S151 Officer of timely School's Finance Reports within 5 days of each Schools Forum meeting", '100%', '95% - 99.9%', '100%', '-', 'Quarterly', 'green'],
    ],
  },
  {
    source: '003_2fd6beaf58225e03.txt',
    section: 'April 2018',
    lines: [
      ['KPI1', '% of referrals with a decision within 24 hours', '95%', '85 – 100%', '92.1%', '', 'Monthly', 'amber'],
      ['SM1.1', 'Rate of Children and Young People subject to Child Protection plan per 10k of the population', '79', '69 - 89', '91.2', '', 'Monthly', 'red'],
      ['KPI2', '% of Children and Young People subject to Child Protection plan who received a statutory visit within 10 working days', '95%', '85 – 100%', '89.2%', '', 'Monthly', 'amber'],
      ['KPI2', '% of Children and Young People subject to Child Protection plan who received a statutory visit within 10 working days', '70%', '85 – 100%', '89.2%', '', 'Monthly', 'unrated'],
      ['KPI3', "% of case file audits that were rated as 'requires improvement' or better", '70%', '60 – 100%', '84.6%', '', 'YTD', 'green'],
      ['SM3.1', '% of Child In Need assessments completed and authorised in timescales within 45 working days', '75%', '65 – 100%', '87.5%', '', 'Monthly', 'green'],
      ['SM3.2', 'Total number of children and young people who have completed a View point or questionnaire or MOMO', '300', '', '36', '36', 'Cumulative', 'green'],
      ['KPI4', 'Rate of first time entrants to the criminal justice system (per 100k) of 10-17 population', '560', 'target +10%', '402', '', 'Quarterly', 'green'],
      ['MI5.19', 'Rate of Looked After Children at the end of the period', 'No target or tolerance set', 'No target or tolerance set', '112.1', '', 'Monthly', 'none'],
      ['KPI6', '% of care leavers in touch with Together for Children within 8 weeks of the previous contact age 17 – 21', '80%', '72 – 100%', '84.4%', '', 'Monthly', 'green'],
      ['SM6.2', '% of Care Leavers living in suitable accommodation (19-21 year olds)', '71%', '70 – 100%', '80%', '', 'Monthly', 'green'],
      ['KPI7', '% of young people who have reached statutory school age (academic year 12 – 13) who are meeting the duty to participate', '92.8%', '92.3 – 100%', '88.1%', '', 'Monthly', 'red'],
      ['SM7.1', '% of young people who have reached statutory school age (ac yr. 12-13) whose status is unknown', '3.9%', '0 – 3.9%', '5.8%', '', 'Monthly', 'red'],
      ['KPI8', '% of Looked After Children with an up to date Personal Education Plan', '90%', '81 – 100%', '44.3%', '', 'Monthly', 'red'],
      ['SM8.1', '% of care leavers (aged 19-21) who are in Employment, Education or Training', '60%', '40 – 100%', '39.2%', '', 'Monthly', 'red'],
      ['KPI9', '% of established Social Work posts filled by agency/interim staff', '25%', '25 – 27.5%', '29%', '', 'Monthly', 'red'],
    ],
  },
  {
    source: '004_12fde90ee51e047a.txt',
    section: 'Contract Q3 2015/16',
    lines: [
      ['A1', 'percentage of re-referrals in last 12 months', '<25%', '<30%', '23%', '', 'Quarterly', 'green'],
      ['A3', 'Monthly case file audits rated as requires improvement or better', '>95%', '>90%', '87%', '', 'Quarterly', 'red'],
      ['A3', 'Monthly case file audits rated as requires improvement or better', '<95%', '<90%', '87%', '', 'Quarterly', 'unrated'],
      ['A5', 'Percentage of children becoming the subject of Child Protection Plan for a second or subsequent time', '<15%', 'Between 5 and 20%', '15%', '', 'Quarterly', 'amber'],
      ['B8', 'Average length of care proceedings (weeks)', '<26 weeks', '<30 weeks', '23', '', 'Quarterly', 'green'],
      ['B9', 'Stability of Placement of Children in Care: percentage of children living in the same placement for 2 or more years', '>70%', '>60%', '68%', '', 'Quarterly', 'amber'],
      ['B10', 'Stability of Placement of Children in Care – percentage of children with 3 or more moves in 12 months', '<9%', '<12%', '10%', '', 'Quarterly', 'amber'],
      ['B11', 'Percentage of Care Leavers in suitable accommodation', '>90%', '>85%', '100%', '', 'Quarterly', 'green'],
      ['B12', 'Percentage of Care Leavers in Employment, Education or Training', '>55%', '>50%', '54%', '', 'Quarterly', 'amber'],
      ['C16', 'Percentage of staff with up-to-date 6 weekly supervisions', 'TBC', 'TBC', '76%', '', 'Quarterly', 'none'],
      ['D17d', 'Trust Liquidity', '>30d', '<15d', '55d', '', 'Quarterly', 'green'],
    ],
  },
];

export const ratingCases: RatingCase[] = sections.flatMap(({ source, section, lines }) =>
  lines.map(([ref, measure, target, tolerance, actual, ytd, basis, expected]) => ({ source, section, ref, measure, target, tolerance, actual, ytd, basis, expected })),
);

/** Year-2 thresholds of the 2015/16 contract (004_12fde90ee51e047a.txt) with example figures: measure, green, amber, red, actual, expected. */
export const thresholdCases: [measure: string, green: string, amber: string, red: string, actual: string, expected: RatingCase['expected']][] = [
  ['%Re-Referrals in last 12 months', '<=24%', '<=28%', '>28%', '24%', 'green'],
  ['%Re-Referrals in last 12 months', '<=24%', '<=28%', '>28%', '28%', 'amber'],
  ['%Re-Referrals in last 12 months', '<=24%', '<=28%', '>28%', '28.1%', 'red'],
  ['Timeliness of Single Assessment', '>=92%', '>=90%', '<90%', '90%', 'amber'],
  ["%case file audits rated as 'RI' or better", '>=95%', '>=90%', '<90%', '97%', 'green'],
  ['%CP visits in timescale where child seen', '>=80%', '>=75%', '<75%', '74.9%', 'red'],
  ['% becoming the subject of CPP for a second or subsequent time within 2yr', '<=16%', '<=20%', '>20%', '13%', 'green'],
  ['%children currently on CPP for 2 years or longer', '<=3%', '<=5%', '>5%', '4%', 'amber'],
  ['Average length of care proceeding', '<=26wks', '<=30wks', '>30wks', '28 wks', 'amber'],
  ['Stability of Placement of CiC: % length of placement >2yrs', '>=70%', '>=60%', '<60%', '68%', 'amber'],
  ['Stability of Placement of CiC: % of 3+ moves', '<=9%', '<=12%', '>12%', '10%', 'amber'],
  ['% of Care Leavers in suitable accommodation (age 19-21)', '>=85%', '>=80%', '<80%', '96%', 'green'],
  ['% of Care Leavers in Employment, Training and Education (age 19-21)', '>=45%', '>=40%', '<40%', '54%', 'green'],
  ['%FTE posts covered by Agency Staff', '<=8%', '<=12%', '>12%', '12%', 'amber'],
  ['Staff turnover (leavers in month expressed as % of FTE)', 'TBC with HR', 'TBC with HR', 'TBC with HR', '2%', 'none'],
  ['% front line staff receiving supervisions in timescale in accordance with policy', '>=90%', '>=80%', '<80%', '76%', 'red'],
  ['Year-end forecast –Income and Expenditure Account against plan', '>=1%', '>=-1%', '<-1%', '-0.8%', 'amber'],
  ['Youth Offending Services – reoffending rate after 12 months', '<=32%', '<=40%', '>40%', '41%', 'red'],
  ['Youth Offending Services – custody rates', '<=0.42', '<=0.75', '>0.75', '0.43', 'amber'],
];
