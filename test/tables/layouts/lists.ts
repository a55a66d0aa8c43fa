import type { Layout } from '../written.ts';

export const lists: Layout[] = [
  ['police: baseline and % change with aspiration words; not ratable against words', `
    Measure | Baseline | Current 12 months | % change | Aspiration | Assessment
    Residential burglary | 1,200 | 1,105 | -7.9% | Reduce | Improving
    Victim satisfaction | 72% | 70% | -2% | Improve | Declining
  `, []],
  ['revenue budget monitoring with RAG and variance', `
    Directorate | Net budget £000 | Actual to date £000 | Projected outturn £000 | Variance £000 | RAG
    Adults | 45,000 | 23,000 | 46,200 | 1,200 | Red
    Children | 38,000 | 19,500 | 38,100 | 100 | Amber
  `, [
    'A1:F3 ratings: measure A, actual C, travel E, rating F',
  ]],
  ['corporate risk register with target rating', `
    Risk no. | Risk title | Owner | Inherent rating | Current rating | Target rating | Direction of travel | Status
    CR1 | Failure to deliver savings | CFO | 20 | 16 | 8 | → | Red
    CR2 | Cyber attack | CIO | 25 | 15 | 10 | ↑ | Amber
  `, []],
  ['staff list with grade and target hours', `
    Payroll no | Name | Post | Grade | Contracted hours | Actual hours | Manager
    1001 | A Brown | Officer | 6 | 37 | 37 | C White
    1002 | D Green | Assistant | 4 | 18.5 | 20 | C White
  `, [
    'A1:G3 ratings, not sure: ref A, measure B, rating D, actual F, lead G',
  ]],
  ['bus timetable', `
    Stop | Mon-Fri | Sat | Sun | Actual
    High St | 07:10 | 08:10 | 09:10 | 07:12
    Station | 07:25 | 08:25 | 09:25 | 07:30
  `, []],
  ['audit recommendations tracker with RAG', `
    Ref | Audit | Recommendation | Priority | Responsible officer | Original target date | Revised target date | Status
    A1 | Payroll | Reconcile control accounts | High | CFO | 2023-06-30 | 2023-09-30 | Amber
    A2 | Creditors | Review duplicate payments | Medium | CFO | 2023-03-31 | | Green
  `, [
    'A1:H3 ratings, not sure: ref A, measure C, section D, lead E, rating H',
  ]],
  ['statistics: population by ward', `
    Ward | 2019 | 2020 | 2021 | Change | % of borough
    Abbey | 12,000 | 12,300 | 12,500 | 500 | 10%
    Castle | 9,800 | 9,900 | 10,100 | 300 | 8%
  `, []],
  ['capital programme milestones', `
    Scheme | Milestone | Baseline date | Forecast date | Actual date | RAG
    Depot | Planning consent | 2023-05-01 | 2023-06-01 | 2023-06-10 | Amber
    Depot | Start on site | 2023-09-01 | 2023-10-01 | | Red
  `, []],
  ['service plan action list with KPI words and % complete', `
    Objective | Action | Success measure | Lead | Start | End | % complete | RAG
    Digital | New website | 50% fewer calls | JB | 2023-04-01 | 2023-12-01 | 80% | Green
    Digital | Chatbot | 1,000 users | AK | 2023-06-01 | 2024-03-01 | 30% | Amber
  `, [
    'A1:H3 ratings, not sure: commentary B, measure C, lead D, baseline E, rating H',
  ]],
  ['data definitions sheet', `
    Indicator | Definition | Numerator | Denominator | Good performance | Frequency | Target rationale
    Recycling rate | Household waste recycled | Tonnes recycled | Tonnes collected | High | Quarterly | National
    Missed bins | Collections missed | Missed | Collections | Low | Monthly | Contract
  `, []],
  ['stock control', `
    Item code | Item | Target stock | Actual stock | Variance | Status
    001 | Gloves | 500 | 430 | -70 | Low
    002 | Masks | 1,000 | 1,200 | 200 | OK
  `, [
    'A1:F3 indicators, not sure: ref A, measure B, target C, actual D, travel E',
  ]],
  ['survey results by question', `
    Question | Strongly agree | Agree | Disagree | Total positive | 2022 | Change
    I am proud to work here | 30% | 45% | 10% | 75% | 72% | 3%
    My manager listens | 25% | 50% | 12% | 75% | 70% | 5%
  `, []],
  ['procurement pipeline', `
    Contract | Value | Route | Target award date | Lead | Status
    Waste | £5,000 | Open | 2024-01-01 | JB | On track
    Cleaning | £400 | Framework | 2024-03-01 | AK | Delayed
  `, []],
  ['pupil tracker', `
    Pupil | Year group | Target grade | Current grade | Attendance | RAG
    A | 10 | 6 | 5 | 94% | Amber
    B | 10 | 7 | 7 | 98% | Green
  `, []],
  ['treasury management limits', `
    Prudential indicator | 2022/23 Actual | 2023/24 Limit | 2023/24 Forecast
    Capital financing requirement £m | 120 | 140 | 132
    Authorised limit £m | 150 | 160 | 158
  `, []],
  ['election results form', `
    Candidate | Party | Votes | Share | Change
    A Smith | Ind | 1,200 | 45% | 2%
    B Jones | Res | 1,000 | 38% | -4%
  `, []],
  ['waste contract with months as rows for one KPI only (time series): no target column', `
    Month | Collections | Missed | Missed per 100,000
    Apr-23 | 520,000 | 210 | 40
    May-23 | 530,000 | 190 | 36
  `, []],
  ['grants budget with target spend', `
    Project | Grant awarded | Target spend | Actual spend | Variance | RAG
    Youth hub | £50,000 | £25,000 | £21,000 | -£4,000 | Amber
    Food bank | £20,000 | £10,000 | £10,500 | £500 | Green
  `, [
    'A1:F3 indicators, not sure: measure A, target C, actual D, travel E, rating F',
  ]],
  ['rota', `
    Date | Early | Late | Night | Target staffing | Actual staffing
    2024-01-01 | 4 | 4 | 3 | 11 | 11
    2024-01-02 | 4 | 3 | 3 | 11 | 10
  `, []],
  ['health & safety inspection checklist', `
    No | Requirement | Standard | Met | Comments | RAG
    1 | Fire exits clear | BS 9999 | Y | ok | G
    2 | Extinguishers serviced | Annual | N | due | R
  `, [
    'A1:F3 indicators: ref A, measure B, target C, commentary E, rating F',
  ]],
  ['complaints statistics by ward with average', `
    Service area | Stage 1 | Stage 2 | Ombudsman | Total | Last year
    Housing | 120 | 14 | 3 | 137 | 140
    Planning | 40 | 9 | 1 | 50 | 44
  `, []],
  ['apprenticeship return form', `
    Provider return form
    Provider name | Anytown College
    UKPRN | 10001234
    Target starts | 120
    Actual starts | 96
    Completed by | J Smith
  `, []],
  ['meeting action log with target', `
    Action no | Agreed action | Owner | Target | Progress | RAG
    1 | Report to board | CEO | March | drafted | Green
    2 | Review policy | HRD | April | not started | Red
  `, []],
  ['doors that pass and fail', `
    Door | Location | Standard | Inspected | Pass/Fail | Action
    1 | Hall | FD30 | 2024-01-01 | Pass |
    2 | Kitchen | FD60 | 2024-01-01 | Fail | New seal
  `, []],
  ['results of an examination', `
    Candidate | Paper 1 | Paper 2 | Total | Target grade | Result
    A Jones | 40 | 41 | 81 | B | Pass
    B Smith | 20 | 22 | 42 | C | Fail
  `, []],
  ['directions of the wind', `
    Station | Direction | Speed | Max | Min
    North pier | NW | 14 | 22 | 9
    Harbour | W | 11 | 19 | 7
  `, []],
  ['stops of a bus by direction', `
    Stop | Direction | Mon | Tue | Wed
    High Street | North | 08:00 | 08:00 | 08:10
    Low Road | South | 09:00 | 09:00 | 09:10
  `, []],
  ['tests of a program', `
    Test ID | Description | Expected | Actual | Pass/Fail
    T1 | Log in | Home page is shown | Home page | Pass
    T2 | Log out | Log-in page is shown | Error | Fail
  `, []],
  ['a register of gifts', `
    Name | Gift | Value | Accepted?
    A Jones | Pen | £5 | Yes
  `, []],
  ['numbers that passed and failed', `
    Centre | Tests | Pass | Fail | Pass rate
    North | 100 | 50 | 50 | 50%
    South | 200 | 90 | 110 | 45%
  `, []],
  ['walks with a direction and a grade', `
    Walk | Length | Direction | Grade
    Hill | 5 km | ↑ | Amber
    Dale | 3 km | → | Green
  `, []],
  ['bidders that passed and failed', `
    Bidder | Criteria | Pass/Fail | Score | Weighting
    A Ltd | Insurance | Pass | 4 | 10%
    B Ltd | Insurance | Fail | 2 | 10%
  `, []],
  ['minutes of a meeting', `
    Item | Discussion | Action | By whom | Target | Status
    1 | Budget | Circulate paper | AB | May | Green
    2 | Staff | Recruit | CD | June | Amber
  `, []],
  ['questions answered yes and no', `
    Question | Standard | Met | Comment
    Do you greet visitors? | Always | Yes |
    Are notices up? | Always | No |
  `, []],
  ['a claim beside its title', `
    Expense claim | Target | £100
     | Actual | £90
     | Status | Paid
  `, []],
  ['an account of one project beside its name', `
    Project depot | Budget | £1,000
     | Actual | £900
     | RAG | Green
  `, []],
  ['players and their points', `
    Player | Target | Latest | Rating
    Smith | 10 | 9 | 4
    Jones | 12 | 14 | 5
  `, []],
  ['equipment on loan', `
    Item | Minimum | Maximum | Current | Status
    Laptops | 5 | 20 | 10 | Green
    Phones | 10 | 50 | 5 | Red
  `, []],
  ['thresholds that are sums of money', `
    Type | Threshold | Process | Approval
    Goods | £50,000 | Quotes | Head of service
    Works | £500,000 | Tender | Cabinet
  `, []],
  ['a log of temperatures', `
    Site | Standard | Temperature | Pass?
    Depot | 60 | 58 | No
    Hall | 60 | 62 | Yes
  `, []],
  ['noise above a threshold', `
    Location | Threshold | Reading | Status
    High St | 70 | 72 | Over
    Park Rd | 70 | 60 | Under
  `, []],
];
