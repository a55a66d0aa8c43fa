import type { Layout } from '../written.ts';

export const others: Layout[] = [
  ['definitions list', `
    KPI | Definition | Target rationale | Data source | Owner
    Repairs on time | Repairs completed in target | Upper quartile | Orchard | J Smith
    Voids | Days to relet | Contract | Orchard | A Jones
  `, []],
  ['budget', `
    Service | Budget | Actual | Variance | Forecast | RAG
    Housing | £1,200 | £1,300 | -£100 | £1,350 | Red
    Parks | £500 | £480 | £20 | £490 | Green
  `, []],
  ['budget with target words', `
    Cost centre | Annual budget | YTD budget | YTD actual | Variance | Status
    Housing | £1,200 | £600 | £650 | -£50 | Amber
    Parks | £500 | £250 | £240 | £10 | Green
  `, []],
  ['savings tracker', `
    Ref | Saving | Target £000 | Achieved £000 | RAG | Lead
    S1 | Shared service | 120 | 90 | Amber | JB
    S2 | Vacancy factor | 300 | 310 | Green | AK
  `, [
    'A1:F3 indicators, not sure: ref A, measure B, target C, actual D, rating E, lead F',
  ]],
  ['task list with RAG and target date', `
    Ref | Action | Target date | Owner | Progress | RAG
    1 | Write strategy | 2020-10-01 | JB | drafted | Green
    2 | Consult | 2020-12-01 | AK | not started | Red
  `, []],
  ['project milestones with target as a date', `
    Milestone | Target | Actual | RAG
    Go live | 2020-10-01 | 2020-11-01 | Red
    Contract signed | 2020-06-01 | 2020-06-01 | Green
  `, []],
  ['risk register with target score', `
    Risk ref | Risk description | Likelihood | Impact | Current score | Target score | Status
    R1 | Flooding | 3 | 4 | 12 | 6 | Open
    R2 | Fire | 2 | 5 | 10 | 5 | Open
  `, []],
  ['risk register RAG', `
    ID | Risk | Inherent score | Current score | Target score | RAG | Owner
    1 | Cyber attack | 20 | 16 | 8 | Red | CIO
    2 | Loss of funding | 15 | 9 | 6 | Amber | CFO
  `, []],
  ['statistics with no target', `
    Indicator | 2018 | 2019 | 2020 | England
    Life expectancy male | 79.1 | 79.3 | 79.2 | 79.8
    Life expectancy female | 82.3 | 82.5 | 82.4 | 83.4
  `, []],
  ['timetable', `
    Time | Mon | Tue | Wed | Thu | Fri
    09:00 | Maths | English | Science | Art | PE
    10:00 | English | Maths | PE | Science | Art
  `, []],
  ['survey results', `
    Question | Strongly agree | Agree | Neither | Disagree | Score
    I feel valued | 20% | 45% | 15% | 20% | 65%
    I understand our aims | 30% | 50% | 10% | 10% | 80%
  `, []],
  ['contact list', `
    Name | Position | Department | Telephone | Email
    Ann Smith | Head of Housing | Housing | 01234 567890 | ann@x.gov.uk
    Bob Jones | Performance Officer | Policy | 01234 567891 | bob@x.gov.uk
  `, []],
  ['form', `
    Performance indicator return
    Name of service: | Housing
    Reporting period: | October 2020
    Target: | 
    Completed by: | J Smith
    Date: | 2020-10-31
    Please select | Yes
  `, []],
  ['audit recommendations', `
    No | Recommendation | Priority | Agreed action | Target date | Status
    1 | Reconcile monthly | High | Agreed | 2020-12-01 | Implemented
    2 | Review access | Medium | Agreed | 2021-01-01 | Outstanding
  `, [
    'A1:F3 ratings, not sure: ref A, measure B, section C, commentary D, rating F',
  ]],
  ['league table', `
    Rank | Club | Played | Goals | Points
    1 | Alpha | 10 | 22 | 25
    2 | Beta | 10 | 18 | 21
  `, []],
  ['price list', `
    Item | Description | Standard | Premium | Unit
    A1 | Hall hire | £20 | £35 | hour
    A2 | Room hire | £10 | £15 | hour
  `, []],
  ['stock list', `
    Code | Item | Minimum | Current | Status
    P1 | Paper A4 | 100 | 120 | OK
    P2 | Toner | 10 | 4 | Reorder
  `, []],
  ['capital programme', `
    Project | Original budget | Current forecast | Spend to date | Start date | End date | RAG
    New school | £5,000 | £5,200 | £2,000 | 2019-04-01 | 2021-09-01 | Amber
    Bridge | £900 | £850 | £800 | 2019-01-01 | 2020-12-01 | Green
  `, []],
  ['school attainment with national', `
    School | % expected standard | National | Difference
    Hill Primary | 65% | 65% | 0%
    Dale Primary | 71% | 65% | 6%
  `, []],
  ['dash of dashboard counts', `
    RAG | Count | %
    Green | 12 | 60%
    Amber | 5 | 25%
    Red | 3 | 15%
  `, []],
  ['legend', `
    RAG | Meaning
    Green | At or above target
    Amber | Within 5% of target
    Red | More than 5% below target
  `, []],
  ['sales by rep', `
    Rep | Target | Actual | % achieved
    Ann | £1,000 | £1,100 | 110%
    Bob | £900 | £700 | 78%
  `, []],
  ['attendance register', `
    Name | Mon | Tue | Wed | A | M | J | J | A | S
    Ann | Y | Y | N | 1 | 1 | 1 | 1 | 1 | 1
  `, []],
  ['meeting agenda', `
    Item | Subject | Lead | Time | Status
    1 | Minutes | Chair | 10:00 | Note
    2 | Performance report | JB | 10:10 | Discuss
  `, []],
  ['training matrix RAG', `
    Name | Fire safety | Data protection | First aid
    Ann | Green | Green | Red
    Bob | Amber | Green | Green
  `, []],
  ['measures with owner and status text', `
    Measure | Owner | Status | Update
    New website | ICT | On track | Build started
    Leisure centre | Assets | Off track | Tender late
  `, [
    'A1:D3 ratings, not sure: measure A, lead B, rating C, commentary D',
  ]],
  ['Gov dept: project DCA IPA', `
    Project Name | Department | DCA (RAG) | Department commentary | Project start | Project end | Whole Life Cost
    HS2 | DfT | Amber/Red | text | 2020-01-01 | 2030-01-01 | £56,000
    Smart | BEIS | Amber | text | 2020-01-01 | 2030-01-01 | £11,000
  `, [
    'A1:G3 ratings, not sure: measure A, section B, rating C, commentary D',
  ]],
  ['delivery confidence with target', `
    Ref | Milestone | Target | Forecast | Delivery Confidence
    M1 | Planning granted | 2020-04-01 | 2020-05-01 | Amber
    M2 | Built | 2021-04-01 | 2021-05-01 | Green
  `, []],
  ['workforce figures with target', `
    Measure | Target | Headcount | FTE
    Staff in post | 100 | 95 | 90.2
    Vacancies | 5 | 8 | 8
  `, []],
  ['Police & Crime Plan', `
    Police and Crime Plan Measure | Baseline 2019/20 | Ambition | Oct 2021 | Oct 2022 | Change | RAG
    Victims of burglary | 1,502 | Reduce | 1,310 | 1,250 | -60 |
    101 calls answered within 60 seconds | 71% | Increase | 74% | 70% | -4 |
  `, []],
  ['Gov department outcome delivery plan, no targets', `
    Outcome metric | Source | Release | 2018 | 2019 | 2020
    Employment rate | ONS | Monthly | 75.6% | 76.1% | 75.4%
    Child poverty | HBAI | Annual | 30% | 30% | 31%
  `, []],
  ['Savings delivery', `
    Ref | Directorate | Saving description | Budgeted saving £000 | Forecast £000 | Variance £000 | RAG
    S01 | Adults | Review of packages | 500 | 450 | -50 | Amber
    S02 | Place | Fees and charges | 100 | 100 | 0 | Green
  `, [
    'A1:G3 ratings: ref A, section B, measure C, travel F, rating G',
  ]],
  ['Delivery plan actions', `
    Action ref | Action | Lead | Start | Finish | Status | RAG | Update
    A1 | Procure system | IT | 2022-04-01 | 2022-10-01 | Complete | Blue | Done
    A2 | Train staff | HR | 2022-06-01 | 2023-03-01 | On track | Green | Going well
  `, []],
  ['Complaint stats list', `
    Service | Complaints received | Upheld | % upheld | Answered in time
    Housing | 34 | 10 | 29% | 90%
    Planning | 12 | 2 | 17% | 100%
  `, []],
  ['glossary + rota', `
    Week | Mon | Tue | Wed | Lead | Status
    1 | Ann | Bob | Cat | Ann | Confirmed
    2 | Bob | Ann | Cat | Bob | Confirmed
  `, []],
  ['HR dashboard no targets', `
    Measure | Apr | May | Jun | Jul
    Headcount | 1,200 | 1,210 | 1,190 | 1,188
    Turnover % | 1% | 1.1% | 0.9% | 1.2%
  `, []],
  ['grants register', `
    Grant ref | Recipient | Amount awarded | Amount paid | Status | End date
    G1 | Food bank | £5,000 | £2,500 | Green | 2023-03-01
    G2 | Youth club | £3,000 | £3,000 | Amber | 2023-06-01
  `, []],
  ['inspection results by setting', `
    Setting | Ofsted rating | Last inspected | Pupils
    Hill Primary | Good | 2019-05-01 | 210
    Dale Primary | Requires improvement | 2020-01-01 | 180
  `, []],
  ['H&S stats', `
    Accident type | 2020 | 2021 | 2022 | Change
    Slips | 10 | 12 | 9 | -3
    Falls | 4 | 3 | 5 | 2
  `, []],
  ['user story backlog', `
    ID | User story | Priority | Points | Status | Sprint
    1 | As an officer I want reports | Must | 5 | Done | 3
    2 | As a manager I want charts | Should | 8 | In progress | 4
  `, [
    'A1:F3 ratings, not sure: ref A, measure B, section C, rating E',
  ]],
  ['budget monitoring with YTD plan & RAG', `
    Cost centre | Description | Annual Budget | YTD Budget | YTD Actual | Variance | Forecast outturn | RAG
    1001 | Libraries | £120,000 | £60,000 | £61,000 | £1,000 | £121,000 | Amber
    1002 | Parks | £90,000 | £45,000 | £44,000 | -£1,000 | £89,000 | Green
  `, []],
  ['HR appraisal', `
    Employee | Objective | Target | Achieved | Rating
    Ann | Complete training | 3 courses | 3 | 1
    Bob | Close cases | 20 | 18 | 2
  `, [
    'A1:E3 indicators, not sure: measure B, target C, actual D, rating E',
  ]],
  ['sales pipeline', `
    Account | Stage | Value | Target close | Status
    Acme | Proposal | £10,000 | 2022-05-01 | Amber
    Beta | Won | £5,000 | 2022-03-01 | Green
  `, []],
  ['capital budget', `
    Scheme | Original budget | Current budget | Actual to date | Forecast | Variance | Status
    School roof | 500 | 520 | 300 | 515 | -5 | Green
    Depot | 900 | 900 | 950 | 980 | 80 | Red
  `, []],
  ['exam marks', `
    Pupil | Target grade | Actual grade | RAG
    Ann | B | A | G
    Bob | C | D | R
  `, []],
  ['exam marks numeric', `
    Pupil | Target | Actual | Difference
    Ann | 60 | 65 | 5
    Bob | 55 | 50 | -5
  `, []],
  ['fitness log', `
    Date | Steps target | Steps | Met
    2022-01-01 | 10000 | 12000 | Yes
    2022-01-02 | 10000 | 8000 | No
  `, []],
  ['stock reorder', `
    Item | Code | Current stock | Target stock | Status
    Paper | P1 | 50 | 40 | Green
    Toner | T1 | 3 | 10 | Red
  `, [
    'A1:E3 indicators, not sure: measure A, ref B, actual C, target D, rating E',
  ]],
  ['contract register', `
    Contract ref | Supplier | Value | Start date | End date | Performance | RAG
    C1 | Acme | £100 | 2020-01-01 | 2023-01-01 | Good | Green
    C2 | Beta | £200 | 2021-01-01 | 2024-01-01 | Poor | Red
  `, []],
  ['issue log', `
    Issue no | Description | Raised by | Priority | Owner | Status | Date closed
    1 | Server down | Ann | High | IT | Closed | 2022-01-01
    2 | Slow reports | Bob | Low | IT | Open |
  `, []],
  ['Gantt', `
    Task | Owner | Start | End | Jan | Feb | Mar | Apr | May | Jun
    Design | Ann | 2022-01-01 | 2022-02-01 | x | x | | | |
    Build | Bob | 2022-02-01 | 2022-05-01 | | x | x | x | x |
  `, []],
  ['timetable of reports', `
    Report | Frequency | Lead | Due | Status
    Budget book | Annual | CFO | 2022-02-01 | Green
    KPI report | Quarterly | Policy | 2022-04-20 | Amber
  `, []],
  ['benchmark only', `
    Indicator | Us | England | Region | Rank
    Recycling % | 44% | 43% | 42% | 120
    Council tax % | 97% | 96% | 96% | 80
  `, []],
  ['legislation compliance checklist', `
    Requirement | Evidence | Compliant? | RAG | Action
    Publish data | Website | Yes | Green | None
    Appoint DPO | Letter | No | Red | Recruit
  `, []],
  ['survey with target population', `
    Question | Base | Target sample | Achieved sample | Status
    Q1 | 100 | 500 | 480 | Amber
    Q2 | 100 | 500 | 510 | Green
  `, []],
  ['staffing establishment', `
    Post | Grade | Budgeted FTE | Actual FTE | Variance
    Officer | 7 | 10 | 9 | -1
    Manager | 10 | 2 | 2 | 0
  `, []],
  ['PDF-ish cover', `
    Title | Performance report
    Author | Policy team
    Period | Q3
    Status | Draft
    Target audience | Members
    Version | 1
  `, []],
  ['payroll budget months', `
    Item | Budget | Apr | May | Jun | Total
    Salaries | 1,200 | 100 | 100 | 101 | 301
    Travel | 120 | 9 | 8 | 11 | 28
  `, []],
  ['objectives page with target numbers', `
    Objective 1 | Improve outcomes for children
    Target 1a | Measure 1a
    Reduce re-referrals to 18% by 2021 | Re-referral rate from the monthly return
    Target 1f | Measure 2b
    Increase adoption | Number of children adopted
  `, []],
  ['strategy on a page', `
    Our priorities | Our targets | How we will measure success
    Clean streets | Every street swept weekly | Resident survey
    Safe homes | No unsafe blocks | Inspections
  `, []],
  ['narrative with header words', `
    Performance against target | The measure for the quarter | Status of the actual
    We met our target for calls | The actual performance was good | Green last time
    We missed bins | The target will be reviewed | Amber
  `, []],
  ['objectives with targets as sentences', `
    Objective | Target | Measure | Lead
    Improve skills | 80% of residents qualified by 2025 | Annual population survey | JB
    Grow economy | 1,000 new jobs | Business register | AK
  `, []],
  ['action plan with KPIs words', `
    Priority | Action | Measure of success | Target date | Status
    Housing | Build homes | 200 homes completed | 2021-03-31 | Green
    Roads | Repair potholes | 95% in 24 hours | 2021-03-31 | Amber
  `, []],
  ['numbered list of targets and measures', `
    Target 1 | Measure 1 | Actual 1 | RAG 1
    Target 2 | Measure 2 | Actual 2 | RAG 2
    Target 3 | Measure 3 | Actual 3 | RAG 3
  `, []],
  ['a narrative row within a table', `
    Ref | Measure | Target | Actual | RAG
    A1 | % calls answered | 95% | 92% | 
    Note | The target and the actual | Target changed in June | Actual is provisional | Amber
    A2 | % bills paid | 90% | 91% |
  `, [
    'A1:E4 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3, E4 by D4',
  ]],
  ['guidance text under header like words', `
    Measure | Target | Actual
    What we measure | What we want | What we got
    The name of the measure | Enter the target | Enter the actual
  `, []],
  ['contents page', `
    Section | Page | Indicator
    Performance | 1 | Targets and measures
    Finance | 5 | Budget
  `, []],
];
