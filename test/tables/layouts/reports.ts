import type { Layout } from '../written.ts';

export const reports: Layout[] = [
  ['NHS trust: committee scorecard with target and tolerance symbols, Var to plan', `
    Quality Scorecard - M09 December 2023
    Ref | Metric | Good is | Plan (YTD) | Actual (YTD) | Variance | Prior month | RAG
    Q1 | Falls with harm per 1,000 bed days | ↓ | 1.5 | 1.2 | -0.3 | 1.3 | 
    Q2 | VTE risk assessment % | ↑ | 95% | 93.8% | -1.2% | 94% | 
    Q3 | Complaints closed in time % | ↑ | 85% | 88% | 3% | 80% |
  `, [
    'A2:H5 indicators: ref A, measure B, polarity C, target D, ytd E, travel F, previous G, rating H -> H3 by E3, H4 by E4, H5 by E5',
  ]],
  ['council blocks with the measure in a title row above, months down one header at top', `
    Corporate health 2022/23 | | | |
     | Apr | May | Jun | Jul
    Sickness absence days per FTE | | | |
    Target | 0.7 | 0.7 | 0.7 | 0.7
    Actual | 0.8 | 0.6 | 0.65 |
    Status | Red | Green | |
    Invoices paid within 30 days % | | | |
    Target | 95% | 95% | 95% | 95%
    Actual | 96% | 94% | 97% |
    Status | Green | Amber | |
  `, [
    'A4:E6 card:  -> D6 by D5',
    'A8:E10 card:  -> D10 by D9',
  ]],
  ['combined fire: station performance with green at amber from', `
    Attendance standard | Green at | Amber from | Red below | This quarter | RAG
    First pump within 8 minutes % | 80% | 75% | 75% | 78% | 
    Call handling within 90 seconds % | 85% | 80% | 80% | 91% | 
    On-call availability % | 90% | 85% | 85% | 72% |
  `, [
    'A1:F4 thresholds: measure A, green B, amber C, red D, actual E, rating F -> F2 by E2, F3 by E3, F4 by E4',
  ]],
  ['university access plan: milestones by year, current year actual, target year', `
    Access and participation targets
    Ref | Target description | Baseline 2018-19 | 2022-23 actual | 2023-24 actual | 2023-24 milestone | RAG
    PTA_1 | Gap in participation between most and least deprived (percentage points) | 8.0 | 6.1 | 5.5 | 6.0 | 
    PTS_2 | Continuation rate of mature students % | 88% | 90% | 89% | 91% |
  `, [
    'A2:G4 indicators: ref A, measure B, baseline C, previous D, actual E, target F, rating G -> G3 by E3, G4 by E4',
  ]],
  ['housing repairs contractor scorecard with KPI no, weighting and score', `
    Contract period: March 2024
    KPI No | KPI | Min acceptable | Target | Performance | Weight | RAG
    1 | Emergency repairs attended in 2 hours % | 95% | 100% | 98.5% | 30 | 
    2 | Repairs completed at first visit % | 80% | 90% | 79% | 40 | 
    3 | Resident satisfaction % | 85% | 95% | 96% | 30 |
  `, [
    'A2:G5 indicators: ref A, measure B, floor C, target D, actual E, rating G -> G3 by E3, G4 by E4, G5 by E5',
  ]],
  ['parish: plain, no measure heading, text above', `
    How are we doing?
     | Target | This year | RAG
    Grass cut on schedule (%) | 100 | 92 | 
    Graffiti removed within 5 days (%) | 90 | 94 |
  `, [
    'A2:D4 indicators: measure A, target B, actual C, rating D -> D3 by C3, D4 by C4',
  ]],
  ['DfE style accountability, three-year, cohort, school vs national vs target', `
    KPI | Target | Our school | National | FFT 50 | Status
    Phonics Year 1 % | 82% | 85% | 80% | 81% | 
    Attendance % | 96% | 94.1% | 93.5% | | 
    Persistent absence % (lower is better) | 15% | 19% | 20% | |
  `, [
    'A1:F4 indicators: measure A, target B, actual C, comparator D, rating F -> F2 by C2, F3 by C3, F4 by C4',
  ]],
  ['PCC: target as arrows words with numeric, red amber thresholds text', `
    Measure | Target | Oct-23 | Tolerance | Assessment (RAG)
    Emergency calls answered within 10 seconds | >=90% | 88% | within 5% | 
    Average time to attend grade 1 (minutes) | <=15 | 14 | within 2 |
  `, [
    'A1:E3 indicators: measure A, target B, actual C, tolerance D, rating E -> E2 by C2, E3 by C3',
  ]],
  [`adult social care: ASCOF with polarity 'bigger is better', England, NE, target, quarter 4 columns`, `
    ASCOF 2023/24 | | | | | | | | 
    ASCOF | Description | Better | England 22/23 | Target 23/24 | Q1 | Q2 | Q3 | RAG
    1C(1A) | % using services who receive self-directed support | High | 93.5% | 95% | 94% | 95.2% | 96% | 
    2A(2) | Permanent admissions 65+ per 100,000 | Low | 560 | 540 | 130 | 270 | 410 | 
    3D(1) | % who find information easily | High | 67% | 70% | | | 66% |
  `, [
    'A2:I5 indicators: measure B, polarity C, comparator D, target E, rating I, 23-06 F, 23-09 G, 23-12 H -> I3 by H3, I4 by H4, I5 by H5',
  ]],
  ['indicators over two sheets side by side with blank column and no ref; previous year and change arrow', `
    Performance measure | 2021/22 | 2022/23 | Q3 23/24 | Target 23/24 | Trend | Performance against target
    Food premises broadly compliant % | 97% | 96% | 97.5% | 95% | ↑ | 
    Recycling rate % | 41% | 42% | 40% | 45% | ↓ | 
    Fly-tips cleared within 2 days % | 92% | 93% | 95% | 90% | ↑ |
  `, [
    'A1:G4 indicators: measure A, previous B, actual D, target E, travel F, rating G -> G2 by D2, G3 by D3, G4 by D4',
  ]],
  ['charity dashboard cards in a grid with title above each', `
    Helpline | << | | Training | <<
    Measure | Calls answered % | | Measure | Learners satisfied %
    Target | 90% | | Target | 95%
    Current | 93% | | Current | 91%
    RAG | | | RAG | 
    Good is | High | | Good is | High
  `, [
    'A2:B6 card:  -> B5 by B4',
    'D2:E6 card:  -> E5 by E4',
  ]],
  [`ICB with threshold words in header 'Standard' and national std, monthly trend 13 months, latest at left`, `
    Constitutional standards
    Indicator | Standard | National | Feb-24 | RAG | Jan-24 | Dec-23 | Nov-23
    A&E 4 hour performance % | 76% | 71% | 70.2% | | 69% | 68% | 70%
    Diagnostics over 6 weeks % | 5% | 21% | 18% | | 19% | 20% | 18%
  `, [
    'A2:H4 indicators: measure A, target B, comparator C, rating E, 24-02 D, 24-01 F, 23-12 G, 23-11 H -> E3 by D3, E4 by D4',
  ]],
  ['leisure trust: quarterly target and actual as row labels with variance rows, label column second', `
    Indicator | Row | Q1 23/24 | Q2 23/24 | Q3 23/24 | Q4 23/24
    Visits to leisure centres | Target | 100,000 | 105,000 | 95,000 | 110,000
    (higher is better) | Previous year | 90,000 | 98,000 | 91,000 | 100,000
     | Actual | 104,000 | 103,000 | 99,000 | 
     | Variance | 4,000 | -2,000 | 4,000 | 
     | RAG | G | A | | 
    Complaints per 1,000 visits | Target | 1.0 | 1.0 | 1.0 | 1.0
    (lower is better) | Previous year | 1.2 | 1.1 | 0.9 | 1.1
     | Actual | 0.9 | 1.3 | 0.8 | 
     | Variance | -0.1 | 0.3 | -0.2 | 
     | RAG | G | R | |
  `, [
    'A2:F6 card:  -> E6 by E4',
    'A7:F11 card:  -> E11 by E9',
  ]],
  ['quarters of a town council, baseline before and target between', `
    Town Council Performance 2023/24
    No. | KPI | Baseline 2022/23 | Target 2023/24 | Q1 actual | Q2 actual | Q3 actual | Q4 actual | Status
    1 | Allotments let (%) | 91% | 95% | 93% | 95% | 96% | |
    2 | Hall bookings | 410 | 450 | 101 | 98 | 120 | |
    3 | Days to answer a letter | 9 | 7 | 8 | 7 | 6 | |
  `, [
    'A2:I5 indicators: ref A, measure B, baseline C, target D, rating I, 23-06 E, 23-09 F, 23-12 G, 24-03 H -> I3 by G3, I4 by G4, I5 by G5',
  ]],
  ['quarters that each ask whether the target was met', `
    Ref | Indicator | Target | Q1 2023/24 | << | Q2 2023/24 | <<
    ^^ | ^^ | ^^ | Result | Met? | Result | Met?
    H1 | Gas checks done % | 100% | 100% | Met | 99% |
    H2 | Repairs on time % | 90% | 85% | Not met | 91% |
  `, [
    'A1:G4 indicators: ref A, measure B, target C, previous D, previousRating E, actual F, rating G -> G3 by F3, G4 by F4',
  ]],
  ['outcomes of care with which way is better and which way it went', `
    ASCOF | Description | Polarity | England 22/23 | Target 23/24 | Outturn 23/24 | Direction | RAG
    2A | Independence after short-term help % | Higher | 79% | 80% | 78% | ↓ |
    2B | Admissions to care homes per 100,000 | Lower | 560 | 540 | 530 | ↓ |
  `, [
    'A1:H3 indicators: ref A, measure B, polarity C, comparator D, target E, actual F, travel G, rating H -> H2 by F2, H3 by F3',
  ]],
  ['a contract by service levels, passed or failed', `
    KPI No | Service requirement | Service level | Achieved | Pass/Fail | Deduction
    1.1 | Missed bins put right within 24 hours % | 98% | 97% | |
    1.2 | Containers delivered within 5 days % | 95% | 99% | |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['thresholds by colour said from red to green', `
    PI | Red if below | Amber if below | Green if at least | Oct 2023 | Rating
    Rent collected % | 94% | 97% | 97% | 96% |
    Calls answered % | 80% | 90% | 90% | 92% |
  `, [
    'A1:F3 thresholds: measure A, red B, amber C, green D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['performance against the trajectory as the rating', `
    Domain | Metric | National standard | Trajectory | Jan 2024 | Performance against trajectory
    Urgent | % seen within 4 hours | 95% | 76% | 74% |
    Cancer | % treated within 62 days | 85% | 70% | 71% |
  `, [
    'A1:F3 indicators: section A, measure B, comparator C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['a plan with sections and rows in words', `
    Ref | Measure | Target | Q2 result | Q2 RAG | Comment
    Priority 1: Clean
    C1 | Recycling rate % | 45% | 44% | |
    C2 | Air quality plan | see note | | | on course
    Priority 2: Caring
    D1 | Carers assessed % | 80% | 85% | |
    D2 | Day centre review | n/a - narrative | | | done
  `, [
    'A1:F7 indicators: ref A, measure B, target C, actual D, rating E, commentary F -> E3 by D3, E4 by D4, E6 by D6, E7 by D7',
  ]],
  ['terms of twelve months and an aim', `
    Police and Crime Plan measures
    Outcome | Measure | Aim | 12 months to Sep 2022 | 12 months to Sep 2023 | % change | Target | RAG
    Safer | Violent crime | Decrease | 4,100 | 3,900 | -5% | 4,000 |
    Safer | Victim satisfaction % | Increase | 71% | 74% | 3% | 75% |
  `, [
    'A2:H4 indicators: measure B, polarity C, previous D, actual E, travel F, target G, rating H -> H3 by E3, H4 by E4',
  ]],
];
