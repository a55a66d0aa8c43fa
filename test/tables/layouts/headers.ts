import type { Layout } from '../written.ts';

export const headers: Layout[] = [
  ['three deep header merged both ways', `
    Ref | Measure | Corporate standards 2020/21 | << | October 2020 | << | << | Commentary
    ^^ | ^^ | Target | Tolerance | Performance | << | Rating | ^^
    ^^ | ^^ | ^^ | ^^ | Month | YTD | RAG | ^^
    CS1 | % of calls answered within 60 seconds | 95% | 85% | 92% | 93% |  | Fine
    CS2 | % of bills paid on time | 90% | 80% | 95% | 95% |  |
    CS3 | Number of complaints upheld | 20 | 25 | 30 | 30 |  |
  `, [
    'A1:H6 indicators: ref A, measure B, target C, tolerance D, actual E, ytd F, rating G, commentary H -> G4 by E4, G5 by E5, G6 by E6',
  ]],
  ['two tables side by side different headings', `
    Housing | << | << | << |  |  | Finance | << | << | <<
    PI | Target | Actual | RAG |  |  | Indicator | Plan | Outturn | Status
    Rent collected (%) | 98.5% | 97.9% |  |  |  | Council tax collected % | 97% | 97.2% |
    Void turnaround (days) | 25 | 31 |  |  |  | Invoices paid in 30 days % | 95% | 91% |
  `, [
    'A2:D4 indicators: measure A, target B, actual C, rating D -> D3 by C3, D4 by C4',
    'G2:J4 indicators: measure G, target H, actual I, rating J -> J3 by I3, J4 by I4',
  ]],
  ['F12 start', `
    |
    |
    |
    |
    |
    |
    |
    |
    |
    |
    |
    | | | | | KPI | Good is | Target | Actual | RAG
    | | | | | Missed bins per 100,000 | Low | 50 | 62 |
    | | | | | Recycling rate % | High | 45% | 46.1% |
  `, [
    'F12:J14 indicators: measure F, polarity G, target H, actual I, rating J -> J13 by I13, J14 by I14',
  ]],
  ['no RAG column, free', `
    Ref | Performance Indicator | Polarity | Target | Outturn
    A1 | % of planning applications decided in time | Higher | 80% | 85%
    A2 | Days lost to sickness | Lower | 8 | 9.2
  `, [
    'A1:E3 indicators: ref A, measure B, polarity C, target D, actual E -> F2 by E2, F3 by E3',
  ]],
  ['blank rows and columns', `
    | Ref | | Measure | | Target | | Actual | | RAG

    | P1 | | % bins collected | | 99% | | 98% | |

    | P2 | | % recycling | | 45% | | 46% | |

    | P3 | | % visits | | 80% | | 81% | |
  `, [
    'B1:J7 indicators: ref B, measure D, target F, actual H, rating J -> J3 by H3, J5 by H5, J7 by H7',
  ]],
  ['years alone as outturns', `
    Education scorecard, data as at 31/03/2024
    Indicator ref | Indicator | 2021-22 | 2022-23 | 2023-24 (provisional) | England | Target 2023-24 | RAG
    ED1 | % achieving a good level of development | '63.1% | '65.2% | '67.9% | '67.2% | '67% |
    ED2 | Persistent absence rate | '27.1% | '26.4% | '25.0% | '26.7% | '24% |
  `, [
    'A2:H4 indicators: ref A, measure B, previous D, actual E, comparator F, target G, rating H -> H3 by E3, H4 by E4',
  ]],
  ['banner with date line and legend above', `
    Anytown Borough Council | << | << | << | <<
    Corporate Performance Report | << | << | << | <<
    Key: Green = on target; Amber = within 5%; Red = more than 5% off
    Period: Q2 2020/21

    Ref | Performance Measure | Polarity | Target | Q2 2020/21 Actual | Q2 RAG
    CP1 | Council tax collected % | Higher | 50% | 49.2% |
    CP2 | Average sickness days | Lower | 4 | 4.6 |
  `, [
    'A6:F8 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F7 by E7, F8 by E8',
  ]],
  ['legend table on the right', `
    Ref | Measure | Polarity | Target | Actual | RAG | | Key
    A1 | Council tax collected % | Higher | 50% | 49.2% | | | Green
    A2 | Average sickness days | Lower | 4 | 4.6 | | | Amber
    A3 | Recycling rate | Higher | 45% | 46% | | | Red
  `, [
    'A1:H4 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F3 by E3, F4 by E4',
  ]],
  ['totals and notes between', `
    Ref | Measure | Polarity | Target | Actual | RAG
    A1 | Council tax collected % | Higher | 50% | 49.2% |
    Note: provisional figure
    A2 | Average sickness days | Lower | 4 | 4.6 |
    Source: HR system
  `, [
    'A1:F4 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F4 by E4',
  ]],
  ['service then ref merged', `
    Service | Ref | Measure | Polarity | Target | Actual | RAG
    Housing | H1 | Rent collected % | High | 97% | 96% |
    ^^ | H2 | Re-let days | Low | 25 | 24 |
    Planning | P1 | Majors decided on time % | High | 80% | 90% |
  `, [
    'A1:G4 indicators: section A, ref B, measure C, polarity D, target E, actual F, rating G -> G2 by F2, G3 by F3, G4 by F4',
  ]],
  ['header text with line breaks', `
    KPI~Ref | Key~Performance~Indicator | Good~is... | 2020/21~Target | Current~Perform-~ance | R/A/G~Rating
    H1 | Rent collected % | High | 97% | 96% |
    H2 | Re-let days | Low | 25 | 24 |
  `, [
    'A1:F3 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['no ref no measure header (blank)', `
     | Target | Actual | RAG
    Rent collected % | 97% | 96% |
    Calls answered % | 90% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  [`header one word different 'Objective' 'KPI' 'Target' 'Outcome'`, `
    Objective | KPI | Target | Outcome | RAG
    Clean streets | Streets inspected clean % | 95% | 96% |
    Safe homes | Gas certificates % | 100% | 99.8% |
  `, [
    'A1:E3 indicators: measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['number of rows > with total rows by section and no section merges', `
    Ref | Measure | Polarity | Target | Actual | RAG
    Housing
    H1 | Rent collected % | High | 97% | 96% |
    Total
    Planning
    P1 | Majors decided on time % | High | 80% | 90% |
  `, [
    'A1:F6 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F3 by E3, F6 by E6',
  ]],
  ['three tables side by side tight', `
    Ref | Target | Actual | RAG | Ref | Target | Actual | RAG | Ref | Target | Actual | RAG
    H1 | 97% | 96% | | P1 | 80% | 81% | | F1 | 90% | 91% |
    H2 | 25% | 24% | | P2 | 80% | 79% | | F2 | 95% | 94% |
  `, [
    'A1:D3 indicators: ref A, target B, actual C, rating D -> D2 by C2, D3 by C3',
    'E1:H3 indicators: ref E, target F, actual G, rating H -> H2 by G2, H3 by G3',
    'I1:L3 indicators: ref I, target J, actual K, rating L -> L2 by K2, L3 by K3',
  ]],
  ['sheet with narrow second table below of ratings counts', `
    Ref | Measure | Polarity | Target | Actual | RAG
    A1 | Council tax collected % | Higher | 50% | 49.2% |
    A2 | Recycling rate | Higher | 45% | 46% |

    Summary
    RAG | Number | %
    Green | 1 | 50%
    Red | 1 | 50%
  `, [
    'A1:F3 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['two row header, second row units', `
    Indicator | Target | Actual | RAG
     | (%) | (%) |
    Repairs on time | 95 | 96 |
    Visits on time | 90 | 85 |
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D3 by C3, D4 by C4',
  ]],
  ['half years', `
    KPI | Good is | Target 2020/21 | H1 2020/21 | H2 2020/21 | RAG
    Calls answered % | High | 90% | 91% | 88% |
    Complaints upheld | Low | 90 | 40 | 95 |
  `, [
    'A1:F3 indicators: measure A, polarity B, target C, previous D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['multiple header blocks w/ theme row as header row first', `
    Theme: Housing
    Ref | Measure | Good | Target | Now | RAG
    H1 | Rent collected % | High | 95% | 94% |
    Theme: Planning
    Ref | Measure | Good | Target | Now | RAG
    P1 | Majors on time % | High | 80% | 94% |
  `, [
    'A2:F6 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F3 by E3, F6 by E6',
  ]],
  ['Latest + Date columns', `
    Measure | Polarity | Latest data | Date of latest data | Target | RAG
    Life expectancy | High | 78.4 | 2020-10-01 | 79 |
    Smoking % | Low | 15% | 2020-09-01 | 14% |
  `, [
    'A1:F3 indicators: measure A, polarity B, actual C, target E, rating F -> F2 by C2, F3 by C3',
  ]],
  ['header repeated per page with page number', `
    Ref | Measure | Target | Actual | RAG
    A1 | Rent collected % | 95% | 96% |
    Page 1
    Ref | Measure | Target | Actual | RAG
    A2 | Repairs on time % | 95% | 90% |
    Page 2
  `, [
    'A1:E5 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E5 by D5',
  ]],
  ['two tables stacked no blank between, different heading order', `
    Ref | Measure | Target | Actual | RAG
    A1 | Rent collected % | 95% | 96% |
    Indicator | Good is | Outturn | Goal | Status
    Repairs on time % | High | 90% | 95% |
  `, [
    'A1:E2 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2',
    'A3:E4 indicators: measure A, polarity B, actual C, target D, rating E -> E4 by C4',
  ]],
  ['stacked no blank shift right', `
    Ref | Measure | Target | Actual | RAG
    A1 | Rent collected % | 95% | 96% |
     | PI | Good is | Goal | Outturn | Status
     | Repairs on time % | High | 95% | 90% |
  `, [
    'A1:E2 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2',
    'B3:F4 indicators: measure B, polarity C, target D, actual E, rating F -> F4 by E4',
  ]],
  ['blank heading column for symbol', `
    Ref | Measure | Target |  | Actual | RAG
    A1 | Rent collected % | ≥ | 95% | 96% |
  `, [
    'A1:F2 indicators, not sure: ref A, measure B, target C, actual E, rating F',
  ]],
  ['YTD target and monthly target', `
    KPI | Good is | Monthly target | Monthly actual | YTD target | YTD actual | Annual target | RAG
    Complaints | Low | 10 | 9 | 70 | 75 | 120 |
    Visits | High | 100 | 96 | 700 | 710 | 1200 |
  `, [
    'A1:H3 indicators: measure A, polarity B, target C, actual D, ytd F, rating H -> H2 by D2, H3 by D3',
  ]],
  ['an actual beside months without a year', `
    Ref | Measure | Target | Actual | YTD | Apr | May | Jun
    A1 | Rent collected % | 95% | 96% | 90% | 91% | 92% | 93%
    A2 | Repairs on time % | 95% | 90% | 99% | 97% | 98% | 99%
  `, [
    'A1:H3 indicators: ref A, measure B, target C, actual D, ytd E -> I2 by D2, I3 by D3',
  ]],
  ['council quarterly corporate plan, sections merged, dates in the header, notes', `
    Anyborough District Council | << | << | << | << | << | << | <<
    Quarterly Performance Report: Quarter 3 (October - December) 2022/23 | << | << | << | << | << | << | <<

    PI No. | Performance Indicator | Better is | Outturn 2021/22 | Target 2022/23 | Q3 2021/22 | Q3 2022/23 | Status
    Priority 1: Our Communities | << | << | << | << | << | << | <<
    1.1 | Households in temporary accommodation | Lower | 54 | 50 | 55 | 48 |
    1.2 | % of homelessness cases prevented | Higher | 51% | 55% | 50% | 52% |
    Priority 2: Our Place | << | << | << | << | << | << | <<
    2.1 | % of household waste recycled | Higher | 44.1% | 46% | 45% | 46.2% |
    2.2 | Missed bins per 100,000 | Lower | 62 | 60 | 61 | 70 |
    Notes: figures for Q3 are provisional | << | << | << | << | << | << | <<
  `, [
    'A4:H10 indicators: ref A, measure B, polarity C, previous D, target E, actual G, rating H -> H6 by G6, H7 by G7, H9 by G9, H10 by G10',
  ]],
  ['School KPIs with three targets', `
    Measure | Minimum | Target | Stretch | Autumn 22 | Spring 23 | RAG
    Attendance % | 94% | 96% | 97% | 95.1% | 95.8% |
    % on track in reading | 60% | 70% | 80% | 66% | 71% |
  `, [
    'A1:G3 indicators: measure A, floor B, target C, previous E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['Targets list for next year', `
    Ref | Measure | Polarity | 2022/23 target | 2022/23 outturn | Proposed 2023/24 target | Rationale
    A1 | % of calls answered | High | 90% | 91% | 92% | stretch
    A2 | Days lost to sickness | Low | 8 | 8.5 | 8 | hold
  `, [
    'A1:G3 indicators: ref A, measure B, polarity C, target D, actual E -> H2 by E2, H3 by E3',
  ]],
  ['scrutiny table with blank first header and units column', `
     | Unit | Good to be | Target | Actual | Var. | RAG
    Sickness absence | days | Low | 8 | 9.5 | 1.5 |
    Council tax collection | % | High | 97 | 96.1 | -0.9 |
  `, [
    'A1:G3 indicators: measure A, polarity C, target D, actual E, travel F, rating G -> G2 by E2, G3 by E3',
  ]],
  ['three-line header w/ council name in each table', `
    KPI | Performance | << | << | << | Assessment | <<
    ^^ | 2021/22 | << | 2022/23 | << | ^^ | ^^
    ^^ | Target | Outturn | Target | Outturn | RAG | DoT
    % of repairs on time | 95% | 94% | 96% | 97% | | up
    % of visits on time | 90% | 91% | 92% | 88% | | down
  `, [
    'A1:G5 indicators: measure A, previous C, target D, actual E, rating F, travel G -> F4 by E4, F5 by E5',
  ]],
  ['reverse: commentary first, odd order', `
    Commentary | RAG | Actual | Target | Polarity | Measure | Ref
    fine | | 96% | 95% | High | % of repairs on time | A1
    late | | 80% | 85% | High | % of visits on time | A2
  `, [
    'A1:G3 indicators: commentary A, rating B, actual C, target D, polarity E, measure F, ref G -> B2 by C2, B3 by C3',
  ]],
  ['Excel export with codes as header', `
    indicator_id | indicator_name | polarity | target_value | actual_value | rag_status | period
    101 | % of repairs on time | high | 95 | 96 | | 2022-04
    102 | Complaints received | low | 20 | 25 | | 2022-04
  `, [
    'A1:G3 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['with comment row under each indicator', `
    Ref | Measure | Good is | Target | Actual | RAG
    A1 | % of repairs on time | High | 95% | 96% |
    Comment: contractor recovered | << | << | << | << | <<
    A2 | % of visits on time | High | 90% | 85% |
    Comment: vacancies | << | << | << | << | <<
  `, [
    'A1:F4 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F4 by E4',
  ]],
  ['one thing said twice in each heading', `
    Ref/No | Measure/Indicator | Target/Goal | Actual/Outturn | RAG/Status
    1 | Calls in time % | 80% | 85% |
    2 | Errors | 20 | 25 |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['measures that overflow into two empty columns', `
    Indicator | | | Target | Actual | RAG
    Calls answered in time | | | 90% | 91% |
    Bills paid in time | | | 95% | 94% |
  `, [
    'A1:F3 indicators: measure A, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['units and times in a row of their own', `
    Indicator | Target | Latest | RAG
    % | 2022/23 | Dec-22 | Dec-22
    Majors in time | 60% | 75% |
    Minors in time | 70% | 65% |
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D3 by C3, D4 by C4',
  ]],
  ['a target and its description', `
    KPI | Target | Target description | Actual | RAG
    Calls % | 90% | Nine in ten | 88% |
    Letters % | 95% | Almost all | 96% |
  `, [
    'A1:E3 indicators: measure A, target B, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['headings and measures of two lines', `
    Key Performance Indicator (KPI)~and definition | What good looks like~(higher / lower) | Target~2023/24 | Outturn~2022/23 | Quarter 2~2023/24 | RAG~Status | DoT
    Calls answered~% of calls answered in 20s | Higher | 90% | 85% | 91% | | ↑
    Re-let~Average days to re-let | Lower | 25 | 30 | 27 | | ↓
  `, [
    'A1:G3 indicators: measure A, polarity B, target C, previous D, actual E, rating F, travel G -> F2 by E2, F3 by E3',
  ]],
];
