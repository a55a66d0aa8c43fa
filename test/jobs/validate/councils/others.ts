import { day, percent, whole } from './cells.ts';
import type { Books } from './cells.ts';

/** Contracts with a tab a month, thresholds by colour, programmes, areas, words on a sheet of their own, Welsh and grant returns. */
export const others: Books = {
  tabs: Object.fromEntries(['Apr 23', 'May 23', 'Jun 23'].map((tab, i) => [tab, [
    [`Contract monitoring ${['April', 'May', 'June'][i]} 2023`], [], ['KPI', 'Description', 'Target', 'Minimum', 'Achieved', 'Met?', 'Provider comments'],
    ['1', 'Responses within 4 hours', percent(95, 0), percent(90, 0), percent([96.1, 93.2, 95.4][i]!), ['Yes', 'No', 'Yes'][i]!, ['', 'Two engineers on leave.', ''][i]!],
    ['2', 'First-time fix', percent(85, 0), percent(80, 0), percent([88, 86.5, 84.1][i]!), ['Yes', 'Yes', 'No'][i]!, ['', '', 'A shortage of parts led to 14 revisits.'][i]!],
    ['3', 'Customer satisfaction', 4.5, 4, [4.6, 4.6, 4.7][i]!, 'Yes', ''], ['4', 'Invoices submitted on time', percent(100, 0), percent(100, 0), percent(100, 0), 'Yes', ''],
  ]])),
  thresholds: { KPIs: [
    ['Waste contract scorecard – September 2023'], [], ['Ref', 'KPI', 'Frequency', 'Green', 'Amber', 'Red', 'Jul-23', 'Aug-23', 'Sep-23', 'RAG', 'Trend'],
    ['W1', 'Missed collections per 100,000', 'Monthly', '<40', '40-60', '>60', 38, 44, 36, 'Green', '▲'], ['W2', '% of bulky waste collected within 10 days', 'Monthly', '≥95%', '90%-94.9%', '<90%', percent(96), percent(92.3), percent(94.1), 'Amber', '▲'], ['W3', 'Street cleansing grade A/B', 'Quarterly', '>=92%', '>=88%', '<88%', null, null, percent(93), 'Green', '▲'], ['W4', 'Justified complaints', 'Monthly', '0-5', '6-10', '11+', 4, 7, 12, 'Red', '▼'],
  ] },
  brag: { Programme: [
    ['Programme highlight report, 30 November 2023'], [], ['Project', 'SRO', 'Baseline end date', 'Forecast end date', 'Budget (£k)', 'Forecast (£k)', 'Variance (£k)', 'Previous RAG', 'Current RAG', 'Highlights'],
    ['Town centre', 'Director of Place', day(45382), day(45443), whole(4200), whole(4350), whole(150), 'Green', 'Amber', 'Contractor appointed; start delayed by 9 weeks.'], ['New leisure centre', 'Director of Communities', day(46112), day(46112), whole(22500), whole(22500), whole(0), 'Amber', 'Green', 'Funding of £12.5m confirmed.'], ['ERP replacement', 'S151', day(45291), day(45657), whole(3100), whole(3890), whole(790), 'Red', 'Red', 'Re-plan approved. Go-live now December 2024.'], ['Depot', 'Director of Place', day(45199), day(45199), whole(900), whole(874), whole(-26), 'Green', 'Complete', 'Opened in September.'],
    ['Total', null, null, null, whole(30700), whole(31614), whole(914), null, null, null],
  ] },
  areas: { Neighbourhoods: [
    ['Anti-social behaviour by neighbourhood, year to September'], [], ['Neighbourhood', '2021/22', '2022/23', '2023/24', 'Change on year', '% change', 'Per 1,000 residents', 'Rank'],
    ['Central', 812, 790, 843, 53, percent(6.7), 71.4, 1], ['North', 410, 455, 421, -34, percent(-7.5), 28.9, 3], ['East', 388, 402, 399, -3, percent(-0.7), 31.2, 2], ['South', 205, 190, 188, -2, percent(-1.1), 14.1, 5], ['West', 240, 251, 266, 15, percent(6), 19.8, 4], ['Borough', 2055, 2088, 2117, 29, percent(1.4), 29.5, null],
  ] },
  meanYtd: { Scorecard: [
    ['Adult social care scorecard 2023/24: December 2023'], [], ['Ref', 'Measure', 'Type', 'Higher/Lower is better', 'Target', 'Oct', 'Nov', 'Dec', 'YTD average', 'RAG (YTD)', 'Comment'],
    ['ASC1', 'Contacts resolved at the front door', '%', 'Higher', percent(70, 0), percent(68.1), percent(71.2), percent(72.6), percent(70.9), 'G', 'Improved each month this quarter.'], ['ASC2', 'People waiting for an assessment', 'Number', 'Lower', 250, 288, 271, 259, 276, 'R', 'Falling: 259 at the end of December, down from 288 in October.'], ['ASC3', 'Safeguarding enquiries completed', 'Number', 'n/a', '-', 61, 58, 49, 57, '-', ''], ['ASC4', 'Average days to complete an assessment', 'Days', 'Lower', 28, 31.4, 29.8, 27.9, 30.2, 'R', 'December was on target for the first time this year.'],
  ] },
  separate: {
    Data: [['Ref', 'Measure', 'Polarity', 'Target', 'Tolerance', 'Actual', 'RAG'], ['T1', '% of applications decided in 8 weeks', 'High', percent(75, 0), percent(5, 0), percent(78.2), 'Green'], ['T2', '% of appeals allowed', 'Low', percent(30, 0), percent(3, 0), percent(32.1), 'Amber'], ['T3', 'Average validation time (days)', 'Low', 5, 1, 7.5, 'Red']],
    Commentary: [['Commentary on Quarter 1 2024/25 performance'], [], ['T1: 78.2% of applications were decided within 8 weeks, 3.2 points above target.'], ['T2: 32.1% of appeals were allowed (9 of 28), slightly above the 30% target and within tolerance.'], ['T3: validation took 7.5 days on average, against a target of 5, because of vacancies.']],
  },
  welsh: { Dangosyddion: [['Performance indicators 2022-23'], [], ['PI Ref', 'PI Title', '2020-21', '2021-22', '2022-23', 'Target 22-23', 'Met target?', 'Change'], ['PAM/001', 'Working days lost to sickness absence per employee', 8.9, 11.2, 10.7, 10, 'No', 'Improved'], ['PAM/010', '% of streets that are clean', percent(95.1), percent(94.2), percent(94.9), percent(95), 'No', 'Improved'], ['PAM/017', 'Visits to leisure centres per 1,000 population', whole(2104), whole(5120), whole(6888), whole(6500), 'Yes', 'Improved'], ['PAM/030', '% of waste reused, recycled or composted', percent(66.1), percent(65.9), percent(65.2), percent(64), 'Yes', 'Declined']] },
  grants: { Returns: [['Grant outcomes to 31 December 2023'], [], ['Outcome', 'Unit', 'Baseline', 'Profile to date', 'Achieved to date', '% of profile', 'Lifetime target', '% of lifetime'], ['Businesses supported', 'Number', 0, 120, 134, percent(111.7), 300, percent(44.7)], ['Jobs safeguarded', 'FTE', 0, 45, 38.5, percent(85.6), 110, percent(35)], ['Floorspace refurbished', 'sqm', 0, whole(1200), whole(1200), percent(100), whole(4800), percent(25)], ['Footfall', 'Visits', whole(410000), whole(425000), whole(418300), percent(98.4), whole(450000), percent(93)]] },
};
