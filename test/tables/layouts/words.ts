import type { Layout } from '../written.ts';

export const words: Layout[] = [
  ['typing errors', `
    Rfe | Indicater | Targt | Tolerence | Outurn | RAG Staus
    A1 | % invoices paid | 95% | 5% | 94% |
    A2 | % calls answered | 90% | 5% | 91% |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['accents plurals', `
    Réf. | Indicateurs / Indicators | Targets | Actuals | RAGs
    A1 | % invoices paid | 95% | 94% |
    A2 | % calls answered | 90% | 91% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['R A G letters as thresholds', `
    KPI | G | A | R | Result | RAG
    % waits | >=95% | 90-94% | <90% | 93% |
    Complaints | <=5 | 6-10 | >10 | 4 |
  `, [
    'A1:F3 thresholds: measure A, green B, amber C, red D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['outcome sentence columns', `
    Council Plan Priority | What we will measure | Where we were (2019/20) | Where we want to be (2020/21) | Where we are now | On track?
    Clean | % of streets clean | 91% | 95% | 96% | 
    Safe | % of incidents attended on time | 91% | 95% | 90% |
  `, [
    'A1:F3 indicators: measure B, previous C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['Good performance arrows', `
    Indicator | Good performance | Target | Actual | RAG
    Days lost to sickness | ↓ | 8 | 9.5 |
    Recycling rate | ↑ | 45% | 46% |
  `, [
    'A1:E3 indicators: measure A, polarity B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['higher/lower mixed header with question mark', `
    PI ref | PI | Is higher or lower better? | 2020/21 target | Oct 20 actual | RAG status | Lead
    A1 | Sickness days | Lower | 8 | 9.5 | | JB
    A2 | Recycling | Higher | 45% | 46% | | JB
  `, [
    'A1:G3 indicators: ref A, measure B, polarity C, target D, actual E, rating F, lead G -> F2 by E2, F3 by E3',
  ]],
  ['tolerance columns amber from/to', `
    Indicator | Target | Amber threshold | Red threshold | Actual | RAG
    % of repairs on time | 95% | 92% | 90% | 93% |
    % of visits on time | 90% | 85% | 80% | 79% |
  `, [
    'A1:F3 indicators: measure A, target B, amber C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['header in row with description of each column below', `
    Ref | Measure | Target | Actual | RAG
    (unique) | (full wording) | (annual) | (latest) | (R/A/G)
    A1 | % of repairs on time | 95% | 96% |
    A2 | % of visits on time | 90% | 85% |
  `, [
    'A1:E4 indicators: ref A, measure B, target C, actual D, rating E -> E3 by D3, E4 by D4',
  ]],
  ['numbers 1 to 5', `
    Ref | Measure | Target | Actual | RAG rating (1 to 5)
    A | % invoices paid | 95% | 94% | 3
    B | % calls answered | 90% | 91% | 1
    C | % bins collected | 99% | 91% | 5
  `, [
    'A1:E4 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3, E4 by D4',
  ]],
  ['DCA words', `
    Project | Delivery confidence | Comment
    HS2 | Amber/Red | late
    Crossrail | A/R | later
    Thameslink | Red-Amber | even later
    Roads | A/G | fine
  `, [
    'A1:C5 ratings: measure A, rating B, commentary C',
  ]],
  ['colour alone', `
    Measure | Target | Actual | Status
    % invoices paid | 95% | 94% | {amber}
    % calls answered | 90% | 91% | {green}
    % bins collected | 99% | 91% | {red}
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3, D4 by C4',
  ]],
  ['hidden sheet', {
    'Front': `
    Report October 2020
    `,
    '.Data': `
    Ref | Measure | Target | Actual | RAG
    A1 | % invoices paid | 95% | 94% |
    A2 | % calls | 95% | 96% |
    `,
  }, [
    'Data!A1:E3 indicators, not sure: ref A, measure B, target C, actual D, rating E',
  ]],
  ['months in rows (long format)', `
    Month | Indicator | Target | Actual | RAG
    2020-04-01 | Rent collected % | 95% | 94% |
    2020-05-01 | Rent collected % | 95% | 96% |
  `, [
    'A1:E3 indicators: measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['measure with odd header', `
    Our promise to you | Target | Actual | RAG
    Rent collected % | 97% | 96% |
    Calls answered % | 90% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['hidden months letter with target and RAG grid side', `
    Ref | Measure | Target | A | M | J | J | A | S | O | N | D | J | F | M
    H1 | Rent collected % | 97% | G | G | A | R | G | G | | | | | |
    H2 | Repairs on time % | 95% | G | A | A | R | G | G | | | | | |
  `, [
    'A1:O3 grid, not sure: ref A, measure B, target C',
  ]],
  ['quarter letters grid', `
    Ref | Measure | Q1 | Q2 | Q3 | Q4
    H1 | Rent collected % | G | A | |
    H2 | Repairs on time % | R | A | |
  `, [
    'A1:F3 grid, not sure: ref A, measure B',
  ]],
  ['grid by year no year named', `
    REF | KPI | A | M | J | J | A | S | O | N | D | J | F | M
    K1 | Rent collected % | G | G | A | R | G | G | | | | | |
    K2 | Repairs on time % | G | A | A | R | G | G | | | | | |
  `, [
    'A1:N3 grid, not sure: ref A, measure B',
  ]],
  ['target column text like "Above 95%"', `
    Measure | Target | Current | RAG
    Rent collected | Above 95% | 94% |
    Sickness days | Below 8 | 9.1 |
    Complaints | No more than 10 | 8 |
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3, D4 by C4',
  ]],
  [`'Aim' with max/min`, `
    PI Ref | Description | Aim | 20/21 Target | 20/21 Outturn | RAG
    BV8 | Invoices paid on time | Max | 95 | 96.2 |
    BV12 | Sickness days | Min | 8 | 9 |
  `, [
    'A1:F3 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['Norm', `
    KPI | Norm | Measured | Status
    Response time (minutes) | 8 | 9 |
    Abandoned calls % | 5% | 4% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  [`Thresholds as 'Tolerance +/- 5%'`, `
    KPI | Good is | Target | Tolerance (+/-) | Actual | RAG
    Calls answered % | High | 90% | 5% | 86% |
    Complaints upheld | Low | 10 | 2 | 13 |
  `, [
    'A1:F3 indicators: measure A, polarity B, target C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['comparator, rank, quartile', `
    Indicator | Polarity | 2018/19 | 2019/20 | England | Rank | Quartile | Target | RAG
    Life expectancy | High | 78.1 | 78.4 | 79.6 | 120 | 4th | 79 |
    Smoking prevalence % | Low | 18% | 17% | 14% | 99 | 3rd | 15% |
  `, [
    'A1:I3 indicators: measure A, polarity B, previous C, actual D, comparator E, target H, rating I -> I2 by D2, I3 by D3',
  ]],
  ['with a column of units and frequency', `
    ID | KPI | Unit | Freq | Pol. | Tgt | Act | RAG
    1 | Calls answered | % | M | H | 90 | 86 |
    2 | Complaints upheld | No. | M | L | 10 | 13 |
  `, [
    'A1:H3 indicators: ref A, measure B, basis D, polarity E, target F, actual G, rating H -> H2 by G2, H3 by G3',
  ]],
  ['abbreviations tgt/act/perf', `
    Ref | KPI | Tgt | Perf | Var | RAG
    1 | Calls answered % | 90% | 86% | -4% |
    2 | Repairs on time % | 95% | 97% | 2% |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, travel E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['trailing spaces and nbsp', `
     Ref  |  Performance  Measure | Target : | Actual * | RAG ¹
    A1 | Calls answered % | 90% | 86% |
    A2 | Repairs on time % | 95% | 97% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['asterisks / footnotes in header', `
    Ref | Measure | Target* | Outturn** | RAG†
    A1 | Calls answered % | 90% | 86% |
    A2 | Repairs on time % | 95% | 97% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  [`quarterly 'Period' column with text in cells and latest value col`, `
    Indicator | Polarity | Period | Value | Target | RAG
    Life expectancy | High | 2018-20 | 78.4 | 79 |
    Smoking prevalence % | Low | 2019/20 | 17% | 15% |
  `, [
    'A1:F3 indicators: measure A, polarity B, actual D, target E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['questions', `
    What did we say we would do? | How will we measure it? | What is our target? | How did we do? | RAG
    Answer calls faster | % of calls answered in 60 seconds | 90% | 91% |
    Fix homes | % of repairs on time | 95% | 93% |
  `, [
    'A1:E3 indicators: measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['target in words of date with number', `
    Measure | Good is | Target by March 2021 | Position at Dec 2020 | RAG | Comments
    % of repairs on time | High | 95% | 94% | | ok
  `, [
    'A1:F2 indicators: measure A, polarity B, target C, actual D, rating E, commentary F -> E2 by D2',
  ]],
  ['minimum/maximum', `
    KPI | Minimum target | Target | Actual | RAG
    Rent collected % | 90% | 95% | 93% |
  `, [
    'A1:E2 indicators: measure A, floor B, target C, actual D, rating E -> E2 by D2',
  ]],
  ['range in target', `
    KPI | Target range | Actual | RAG
    Occupancy % | 85% - 90% | 93% |
    Repairs on time % | 90-95% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['figures as text with units', `
    KPI | Target | Actual | RAG
    Response time | 8 mins | 9 mins |
    Re-let time | 25 days | 24 days |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['typed badly', `
     Refernce | Perfromance Measure | Anual Target | Curent Postion | R.A.G. Staus | Comentary
    A1 | % of calls answered on time | 90% | 91% | | ok
    A2 | % of visits on time | 85% | 80% | | late
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, rating E, commentary F -> E2 by D2, E3 by D3',
  ]],
  ['target as "+/-" vs previous year', `
    Measure | Last year | This year | Target | Variance from target | R/A/G
    Serious injuries on roads | 45 | 40 | 42 | -2 |
    Library visits | 10,000 | 9,500 | 10,500 | -1,000 |
  `, [
    'A1:F3 indicators: measure A, previous B, actual C, target D, travel E, rating F -> F2 by C2, F3 by C3',
  ]],
  ['balanced with Threshold (R) & Threshold (A)', `
    KPI | Direction | Target | Red threshold | Actual | RAG
    % of calls answered | Higher is better | 90% | 80% | 85% |
    Days to pay | Lower is better | 20 | 25 | 22 |
  `, [
    'A1:F3 indicators: measure A, polarity B, target C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['R/A/G columns with x marks', `
    Indicator | Target | Actual | R | A | G
    % of repairs on time | 95% | 96% | | | x
    % of visits on time | 90% | 85% | x | |
  `, [
    'A1:F3 indicators: measure A, target B, actual C -> G2 by C2, G3 by C3',
  ]],
  ['arrows under Direction say how the figures moved, and no polarity', `
    Ref | Measure | Target | Actual | Direction | RAG
    A1 | % of calls answered | 90% | 88% | ↓ |
    A2 | Days taken to let a home | 25 | 24 | ↑ |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, travel E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['High and Low under Direction say which way is better', `
    Ref | Measure | Target | Actual | Direction | RAG
    A1 | Rate of referrals | 90 | 88 | High |
    A2 | Rate of entrants | 25 | 24 | Low |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, polarity E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['Higher than last year under Direction is a movement', `
    Measure | Target | Actual | Direction | RAG
    % of calls answered | 90% | 88% | Lower than last year |
    Days taken to let a home | 25 | 24 | Higher than last year |
  `, [
    'A1:E3 indicators: measure A, target B, actual C, travel D, rating E -> E2 by C2, E3 by C3',
  ]],
  ['an empty Direction beside what is good', `
    Measure | Good is | Target | Actual | Direction | RAG
    % of calls answered | High | 90% | 88% | |
    Days taken to let a home | Low | 25 | 24 | |
  `, [
    'A1:F3 indicators: measure A, polarity B, target C, actual D, travel E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['abbreviations', `
    Ind. | Pref. direction | Ann. target | Curr. perf. | RAG
    Major in time % | High | 60% | 75% |
    Minor in time % | High | 65% | 60% |
  `, [
    'A1:E3 indicators: measure A, polarity B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a unit of measure is no measure', `
    Name | Unit of measure | Target | Actual | RAG
    Recycling | % | 47 | 46 |
    Missed bins | Number | 60 | 55 |
  `, [
    'A1:E3 indicators: measure A, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a type of measure is none', `
    KPI | Measure type | Target | Actual | RAG
    Recycling rate % | Outcome | 47% | 46% |
    Missed bins per 100,000 | Output | 60 | 55 |
  `, [
    'A1:E3 indicators: measure A, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['commitments in words', `
    Commitment | Target | Actual | RAG
    Plant more trees in parks | 1000 | 640 |
    Fix potholes in 5 days % | 90% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['commitments and what became of them', `
    Commitment | Success looks like | Progress | RAG
    Plant more trees | 1000 trees | 640 planted | Amber
    Open a hub | Hub open by May | Opened | Green
  `, [
    'A1:D3 ratings, not sure: measure A, commentary C, rating D',
  ]],
];
