import { day, percent, whole } from './cells.ts';
import type { Books } from './cells.ts';

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

/** Workbooks of the centre: a summary with its detail, grids with their data, council plans, audit trackers, workforce, crime. */
export const corporate: Books = {
  summaryAndDetail: {
    Summary: [['Quarter 3 2023/24 summary'], [], ['Ref', 'Indicator', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG'],
      ['PI1', 'Rent collected', percent(98, 0), percent(96.2), percent(97.4), percent(98.3), null, 'G'], ['PI2', 'Tenancy turnover', percent(8, 0), percent(2.1), percent(4.0), percent(6.2), null, 'G'], ['PI3', 'Repairs satisfaction', percent(90, 0), percent(91), percent(89.5), percent(88.7), null, 'A'], ['PI5', 'Complaints answered in time', percent(95, 0), percent(93), percent(96), percent(95.4), null, 'G'], ['PI6', 'Void loss', percent(1.5, 2), percent(1.42, 2), percent(1.38, 2), percent(1.51, 2), null, 'A']],
    Detail: [['Performance detail, Quarter 3 2023/24'], [], ['PI', 'Description', 'Good', 'Target', 'Tolerance', 'Current', 'Previous quarter', 'Same quarter last year', 'RAG', 'What the figures tell us'],
      ['PI1', 'Rent collected as a percentage of rent due', 'High', percent(98, 0), percent(95, 0), percent(98.3), percent(97.4), percent(97.9), 'G', 'Collection reached 98.3%, ahead of the 97.9% at the same point last year.'],
      ['PI2', 'Tenancy turnover as a percentage of stock (cumulative)', 'Low', percent(8, 0), percent(9, 0), percent(6.2), percent(4.0), percent(6.5), 'G', 'Turnover is 6.2% for the year so far, in line with the forecast of 8% by year end.'],
      ['PI3', 'Repairs satisfaction', 'High', percent(90, 0), percent(85, 0), percent(88.7), percent(89.5), percent(91.2), 'A', 'Satisfaction has dipped for a second quarter and is 1.3 points below target. 412 surveys were returned.'],
      ['PI5', 'Complaints answered in time', 'High', percent(95, 0), percent(90, 0), percent(95.4), percent(96), percent(88.1), 'G', 'Performance is above target for the second quarter running.'],
      ['PI6', 'Void loss as a percentage of rent', 'Low', percent(1.5, 2), percent(1.6), percent(1.51, 2), percent(1.38, 2), percent(1.49), 'A', 'Void loss is marginally above target following the handback of 14 leased properties.']],
  },
  grid: {
    RAG: [['RAG summary 2023/24 to January'], [], ['Ref', 'Measure', 'Basis', ...months],
      ['C1', 'Contacts decided in 24 hours', 'M', ...'GGGAGGGGGG'.split(''), '', ''], ['C2', 'Visits in time', 'M', ...'AAGGGGAAGG'.split(''), '', ''], ['C3', 'Placements', 'Q', '', '', 'G', '', '', 'A', '', '', 'A', '', '', ''], ['C4', 'Health checks', 'M', ...'RRAAAAGGGG'.split(''), '', '']],
    Data: [['Children’s services monthly data 2023/24'], [], ['Ref', 'Measure', 'Target', 'Tolerance', ...months.map((month, index) => `${month}-${index < 9 ? 23 : 24}`)],
      ['C1', 'Contacts decided in 24 hours', percent(90, 0), '85%-89.9%', ...[92, 93.1, 91, 88.4, 90.2, 91, 92.2, 93, 91.8, 92.6].map((v) => percent(v)), null, null],
      ['C2', 'Visits in time', percent(95, 0), '90%-94.9%', ...[92, 93.3, 95.2, 95.8, 96, 95.1, 94.2, 93.9, 95.4, 96.1].map((v) => percent(v)), null, null],
      ['C4', 'Health checks', percent(90, 0), '80%-89.9%', ...[77, 79.2, 81, 82.4, 84, 86.6, 90.1, 91, 90.4, 92].map((v) => percent(v)), null, null]],
  },
  words: { KPIs: [
    ['Council plan performance – Quarter 4 2023/24'], [],
    ['Ref', 'Measure', 'Better', 'Target', 'Lower threshold', 'Q4 2022/23', 'Q3 2023/24', 'Q4 2023/24', 'RAG', 'Commentary'],
    ['CP1', 'Percentage of children’s social care assessments completed within 45 working days', 'Up', percent(90, 0), percent(85, 0), percent(84.2), percent(88.9), percent(91.3), 'Green', 'Performance has improved from 88.9% in Quarter 3 to 91.3%, the highest for two years, and is now above the target of 90%. 1,204 of 1,319 assessments were completed in time. The England average for 2022/23 was 82.4%.'],
    ['CP2', 'Number of children looked after', 'Down', 520, 560, 548, 551, 543, 'Amber', 'The number of children looked after reduced by 8 in the quarter (32 entered care and 40 left). We expect the number to fall to around 530 by September 2024. 71 are unaccompanied children.'],
    ['CP3', 'Average time between entering care and moving in with adoptive family (days)', 'Down', 426, 480, 502, 471, 455, 'Amber', 'Timeliness continues to improve: 455 days compared with 502 a year ago, although this is still above the government threshold of 426 days.'],
    ['CP4', 'Adults receiving long-term support reviewed in the last 12 months', 'Up', percent(75, 0), percent(68, 0), percent(61.4), percent(66.3), percent(64.8), 'Red', 'There was a small drop of 1.5 percentage points because of staff sickness; an external provider has been commissioned to complete 300 reviews by July.'],
    ['CP5', 'Delayed discharges per 100,000 population', 'Down', 8, 9.5, 10.1, 8.8, 7.4, 'Green', 'This is the lowest rate since 2020. The trust reported 27 delays in the month, of which 11 were attributable to social care.'],
    ['CP6', 'Fly-tips removed within 2 working days', 'Up', percent(95, 0), percent(90, 0), percent(96), percent(94.1), percent(95.2), 'Green', 'Target met. 2,318 fly-tips were reported, 4% fewer than in Quarter 3.'],
    ['CP7', 'Net additional homes provided', 'Up', 1000, 850, 912, 655, 884, 'Amber', 'Annual figure: 884 homes were added in 2023/24 against a target of 1,000. Permissions for 1,450 homes were granted.'],
    ['CP8', 'Council tax collection rate', 'Up', percent(96.5), percent(96, 0), percent(96.4), percent(84.9), percent(96.2), 'Amber', '96.2% was collected by 31 March, 0.3% below target; this is equal to £0.5m. Collection is slightly down on 96.4% last year.'],
  ] },
  targets: { Indicators: [
    ['Well-being objectives 2023-24, end of year'], [],
    ['Indicator', 'Baseline 2021-22', '2022-23', 'Target 2023-24', '2023-24', 'Trend', 'RAG'],
    ['Visitors to leisure centres', whole(612400), whole(701250), whole(725000), whole(733910), '↑', 'Green'], ['Municipal waste recycled', percent(64.1), percent(65.2), 'Maintain', percent(65), '↔', 'Green'], ['Carbon emissions (ktCO2e)', 31.2, 29.4, 'Reduce', 28.7, '↓', 'Green'], ['Roads in poor condition', percent(5.1), percent(4.8), 'Below 5%', percent(4.6), '↓', 'Green'], ['Jobs created', 'New', 210, '250-300', 268, '↑', 'Green'], ['Welsh-medium pupils in Year 1', percent(21.3), percent(22.6), 'TBC', percent(23.1), '↑', 'n/a'],
  ] },
  plan: { Actions: [
    ['Audit recommendations tracker – March 2024'], [],
    ['Ref', 'Recommendation', 'Priority', 'Owner', 'Original due date', 'Revised due date', 'Status', 'Update'],
    ['R1', 'Review supplier access rights', 'High', 'IT', day(45199), day(45412), 'In progress', 'Delayed by the system upgrade; due in April.'], ['R2', 'Reconcile the payroll control account', 'Medium', 'Finance', day(45322), null, 'Implemented', 'Monthly reconciliation in place since January.'], ['R3', 'Publish the contracts register', 'Low', 'Procurement', day(45291), null, 'Implemented', 'Published 12/12/2023.'], ['R4', 'Update the business continuity plan', 'Medium', 'Resilience', day(45443), null, 'Not yet due', ''],
  ] },
  workforce: { Workforce: [
    ['Workforce profile at 31 March 2024'], [],
    ['Directorate', 'Headcount', 'FTE', 'Starters', 'Leavers', 'Turnover %', 'Sickness days per FTE', 'Agency spend (£)'],
    ['Adults', whole(812), 690.4, 88, 97, percent(11.9), 12.1, [412350, '£#,##0']], ['Children', whole(1104), 981.2, 160, 149, percent(13.5), 9.8, [2145600, '£#,##0']], ['Place', whole(1377), 1290.8, 121, 134, percent(9.7), 11.4, [388020, '£#,##0']], ['Corporate', whole(640), 588.1, 60, 71, percent(11.1), 7.2, [51700, '£#,##0']], ['Council', whole(3933), 3550.5, 429, 451, percent(11.5), 10.3, [2997670, '£#,##0']],
  ] },
  commentaryList: { Report: [
    ['Performance report Quarter 2 2024/25'], [],
    ['Indicator', 'Target', 'Tolerance', 'Q2', 'RAG'], ['% of FOI requests answered in 20 days', percent(90, 0), percent(85, 0), percent(87.2), 'Amber'], ['% of invoices paid in 30 days', percent(95, 0), percent(90, 0), percent(96.8), 'Green'], ['Average call wait (seconds)', 120, 150, 178, 'Red'], ['% of calls abandoned', percent(5, 0), percent(8, 0), percent(9.1), 'Red'],
    [], ['Two of the four indicators are red, one is amber and one is green.'], ['FOI: 301 of 345 requests (87.2%) were answered within 20 days.'], ['Call waiting times averaged 178 seconds against a target of 120 because 6 of 22 posts were vacant; 9.1% of callers gave up.'],
  ] },
  police: { Crime: [
    ['Recorded crime, 12 months to December 2023'], [],
    ['Offence group', '12 months to Dec 2022', '12 months to Dec 2023', 'Change', '% change', 'Rate per 1,000', 'Detection rate'],
    ['Violence against the person', whole(21340), whole(20911), whole(-429), percent(-2), 34.1, percent(14.2)], ['Sexual offences', whole(2210), whole(2304), whole(94), percent(4.3), 3.8, percent(9.1)], ['Robbery', whole(811), whole(790), whole(-21), percent(-2.6), 1.3, percent(12)], ['Burglary', whole(3902), whole(3611), whole(-291), percent(-7.5), 5.9, percent(7.7)], ['Theft', whole(15430), whole(16988), whole(1558), percent(10.1), 27.7, percent(8.3)], ['Total', whole(43693), whole(44604), whole(911), percent(2.1), 72.7, percent(11)],
  ] },
  suppressed: { SEND: [
    ['EHC plans by need, January 2024'], [], ['Primary need', 'Boys', 'Girls', 'Total', '% of total'],
    ['Autism', whole(812), whole(301), whole(1113), percent(41.7)], ['SEMH', whole(504), whole(166), whole(670), percent(25.1)], ['SLCN', whole(390), whole(171), whole(561), percent(21)], ['Hearing impairment', '*', '*', whole(59), percent(2.2)], ['Multi-sensory', '*', '*', whole(7), percent(0.3)], ['Other', whole(160), whole(98), whole(258), percent(9.7)], ['Total', whole(1901), whole(767), whole(2668), percent(100, 0)],
  ] },
};
