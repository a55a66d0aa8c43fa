import type { Layout } from '../written.ts';

export const ratings: Layout[] = [
  ['rating per month beside each figure', `
    KPI | Target | Apr-20 | << | May-20 | << | Jun-20 | <<
    ^^ | ^^ | Actual | RAG | Actual | RAG | Actual | RAG
    % repairs on time | 95% | 94% | A | 95% | G | 96% |
    % complaints on time | 90% | 91% | G | 85% | A | 88% |
  `, [
    'A1:H4 indicators: measure A, target B, previousRating F, rating H, 20-04 C, 20-05 E, 20-06 G -> H3 by G3, H4 by G4',
  ]],
  ['rating per quarter', `
    Ref | Measure | Annual target | Q1 2015/16 | RAG | Q2 2015/16 | RAG | Q3 2015/16 | RAG
    A | % invoices paid | 95% | 94% | Amber | 96% | Green | 97% |
    B | % calls answered | 90% | 84% | Red | 86% | Amber | 91% |
  `, [
    'A1:I3 indicators: ref A, measure B, target C, previousRating G, rating I, 15-06 D, 15-09 F, 15-12 H -> I2 by H2, I3 by H3',
  ]],
  ['forecast RAG first', `
    Ref | Measure | Target | Forecast RAG | Actual | RAG Rating
    A | % invoices paid | 95% | Green | 94% |
    B | % calls answered | 90% | Green | 91% |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['year columns with target last', `
    Measure | 2017/18 Outturn | 2018/19 Outturn | 2019/20 Outturn | 2020/21 Target | 2020/21 Actual | RAG | DOT
    % of repairs on time | 91% | 92% | 93% | 95% | 96% | |
    % of visits on time | 91% | 92% | 93% | 95% | 90% | |
  `, [
    'A1:H3 indicators: measure A, previous D, target E, actual F, rating G, travel H -> G2 by F2, G3 by F3',
  ]],
  ['several years target/actual pairs', `
    Measure | 2018/19 | << | 2019/20 | << | 2020/21 | << | RAG
    ^^ | Target | Actual | Target | Actual | Target | Actual | ^^
    % of repairs on time | 90% | 91% | 92% | 90% | 95% | 96% |
    % of visits on time | 90% | 91% | 92% | 90% | 95% | 90% |
  `, [
    'A1:H4 indicators: measure A, previous E, target F, actual G, rating H -> H3 by G3, H4 by G4',
  ]],
  ['several years target/actual/RAG', `
    Measure | 2019/20 | << | << | 2020/21 | << | <<
    ^^ | Target | Actual | RAG | Target | Actual | RAG
    % of repairs on time | 92% | 90% | R | 95% | 96% |
    % of visits on time | 92% | 93% | G | 95% | 90% |
  `, [
    'A1:G4 indicators: measure A, previous C, previousRating D, target E, actual F, rating G -> G3 by F3, G4 by F4',
  ]],
  ['newest year first', `
    Measure | 2020/21 | << | << | 2019/20 | << | <<
    ^^ | Target | Actual | RAG | Target | Actual | RAG
    % of repairs on time | 95% | 96% | | 92% | 90% | R
    % of visits on time | 95% | 90% | | 92% | 93% | G
  `, [
    'A1:G4 indicators: measure A, target B, actual C, rating D, previous F, previousRating G -> D3 by C3, D4 by C4',
  ]],
  ['months rating columns with period in title', `
    Performance report - May 2020
    KPI | Target | Apr-20 | << | May-20 | << | Jun-20 | <<
    ^^ | ^^ | Actual | RAG | Actual | RAG | Actual | RAG
    % of repairs on time | 95% | 94% | A | 96% | | |
    % of visits on time | 90% | 91% | G | 85% | | |
  `, [
    'A2:H5 indicators: measure A, target B, previousRating D, rating F, 20-04 C, 20-05 E, 20-06 G -> F4 by E4, F5 by E5',
  ]],
  ['months pairs unmerged banner', `
    KPI | Target | Apr-20 | | May-20 | | Jun-20 |
     |  | Actual | RAG | Actual | RAG | Actual | RAG
    % of repairs on time | 95% | 94% | A | 96% | G | 97% |
    % of visits on time | 90% | 91% | G | 85% | R | 80% |
  `, [
    'A1:H4 indicators: measure A, target B, previousRating F, rating H, 20-04 C, 20-05 E, 20-06 G -> H3 by G3, H4 by G4',
  ]],
  ['12 months then 12 RAGs', `
    Ref | Indicator | Target | Apr | May | Jun | Jul | Apr RAG | May RAG | Jun RAG | Jul RAG
    2020/21
    A1 | % of repairs on time | 95% | 94% | 96% | 97% | 92% | A | G | G |
    A2 | % of visits on time | 90% | 91% | 85% | 88% | 95% | G | R | A |
  `, [
    'A1:K4 indicators: ref A, measure B, target C, previous F, actual G, previousRating J, rating K -> K3 by G3, K4 by G4',
  ]],
  ['month rag columns with year', `
    Ref | Indicator | Target | Apr-20 | May-20 | Jun-20 | RAG Apr-20 | RAG May-20 | RAG Jun-20
    A1 | % of repairs on time | 95% | 94% | 96% | 97% | A | G |
    A2 | % of visits on time | 90% | 91% | 85% | 88% | G | R |
  `, [
    'A1:I3 indicators: ref A, measure B, target C, previousRating H, rating I, 20-04 D, 20-05 E, 20-06 F -> I2 by F2, I3 by F3',
  ]],
  ['previous quarter status / this quarter status', `
    Ref | PI | Target | Last quarter | Last quarter status | This quarter | This quarter status
    A1 | % of repairs on time | 95% | 94% | A | 96% |
    A2 | % of visits on time | 90% | 91% | G | 85% |
  `, [
    'A1:G3 indicators: ref A, measure B, target C, previous D, previousRating E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['RAG last year RAG now', `
    Ref | PI | Target | Actual | RAG (last year) | RAG (now)
    A1 | % of repairs on time | 95% | 96% | A |
    A2 | % of visits on time | 90% | 85% | G |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, previousRating E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['in-month RAG and YTD RAG', `
    Ref | PI | Target | In month | In month RAG | YTD | YTD RAG
    A1 | % of repairs on time | 95% | 96% | | 94% |
    A2 | % of visits on time | 90% | 85% | | 91% |
  `, [
    'A1:G3 indicators: ref A, measure B, target C, actual D, rating E, ytd F -> E2 by D2, E3 by D3',
  ]],
  ['year columns with target', `
    Indicator | 2018/19 | 2019/20 | 2020/21 | Target 2020/21 | Status
    % of repairs on time | 91% | 92% | 96% | 95% |
    % of visits on time | 91% | 92% | 85% | 90% |
  `, [
    'A1:F3 indicators: measure A, previous C, actual D, target E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['target per year row beneath', `
    Measure | Good is | Target 2019/20 | Actual 2019/20 | Target 2020/21 | Apr 20 | May 20 | Jun 20 | YTD 20/21 | RAG
    Rent collected % | High | 97% | 96.8% | 98% | 97% | 97.5% | 98.1% | 97.8% |
    Average re-let days | Low | 28 | 30 | 25 | 31 | 29 | 24 | 28 |
  `, [
    'A1:J3 indicators: measure A, polarity B, previous D, target E, ytd I, rating J, 20-04 F, 20-05 G, 20-06 H -> J2 by H2, J3 by H3',
  ]],
  ['quarter blocks merged with T/A/RAG', `
    KPI | Good is | Q1 2020/21 | << | << | Q2 2020/21 | << | << | Q3 2020/21 | << | <<
    ^^ | ^^ | Target | Actual | RAG | Target | Actual | RAG | Target | Actual | RAG
    Rent collected % | High | 95% | 94% | A | 96% | 97% | G | 97% | |
    Average re-let days | Low | 28 | 30 | R | 27 | 28 | A | 26 | |
  `, [
    'A1:K4 indicators: measure A, polarity B, previousRating E, target F, rating H, 20-06 D, 20-09 G, 20-12 J -> H3 by G3, H4 by G4',
  ]],
  ['quarter blocks all empty ahead, title says Q2', `
    Performance report Quarter 2 2020/21
    KPI | Good is | Q1 | << | << | Q2 | << | << | Q3 | << | << | Q4 | << | <<
    ^^ | ^^ | Target | Actual | RAG | Target | Actual | RAG | Target | Actual | RAG | Target | Actual | RAG
    Rent collected % | High | 95% | 94% | A | 96% | 97% |  | 97% | | | 98% | |
    Average re-let days | Low | 28 | 30 | R | 27 | 28 | | 26 | | | 25 | |
  `, [
    'A2:N5 indicators: measure A, polarity B, previousRating E, target F, rating H, 20-06 D, 20-09 G, 20-12 J, 21-03 M -> H4 by G4, H5 by G5',
  ]],
  ['smileys / arrows as status', `
    PI | Target | Performance | Status
    Rent collected % | 97% | 96% | ☹
    Calls answered % | 90% | 93% | ☺
  `, [
    'A1:D3 indicators: measure A, target B, actual C -> E2 by C2, E3 by C3',
  ]],
  ['RAG column in the first column', `
    RAG | Ref | Measure | Polarity | Target | Actual
    Green | H1 | Rent collected % | High | 97% | 96%
     | H2 | Re-let days | Low | 25 | 24
  `, [
    'A1:F3 indicators: rating A, ref B, measure C, polarity D, target E, actual F -> A2 by F2, A3 by F3',
  ]],
  [`KPI with 'Apr-20 Target','Apr-20 Actual' flat headers`, `
    KPI | Good is | Apr-20 Target | Apr-20 Actual | May-20 Target | May-20 Actual | RAG
    Rent collected % | High | 95% | 94% | 96% | 97% |
    Re-let days | Low | 30 | 31 | 29 | 28 |
  `, [
    'A1:G3 indicators: measure A, polarity B, previous D, target E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['flat quarter headers with RAG each', `
    KPI | Good is | Target | Q1 Actual | Q1 RAG | Q2 Actual | Q2 RAG | Q3 Actual | Q3 RAG | Q4 Actual | Q4 RAG
    Rent collected % | High | 95% | 94% | A | 96% | | | | |
    Re-let days | Low | 30 | 31 | R | 28 | | | | |
  `, [
    'A1:K3 indicators: measure A, polarity B, target C, previous D, previousRating E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['Status column with Live/Closed and RAG', `
    Ref | Measure | Status | Target | Actual | RAG
    A1 | Calls answered % | Live | 90% | 86% |
    A2 | Repairs on time % | Closed | 95% | 97% |
  `, [
    'A1:F3 indicators: ref A, measure B, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['status before RAG with both words', `
    Ref | Measure | Status | Target | Actual | RAG
    A1 | Calls answered % | Green | 90% | 86% | Red
    A2 | Repairs on time % | Green | 95% | 97% | Green
  `, [
    'A1:F3 indicators: ref A, measure B, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['rating words + score numbers column', `
    Ref | Indicator | Target | Actual | RAG Score | RAG
    A1 | Rent collected % | 95% | 96% | 3 |
    A2 | Repairs on time % | 95% | 90% | 1 |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, rating F -> F2 by D2, F3 by D3',
  ]],
  [`'Overall RAG', 'Finance RAG', 'Schedule RAG' project`, `
    Project | Overall RAG | Finance RAG | Schedule RAG | Comments
    Bridge | Amber | Green | Red | late
    Tunnel | Green | Green | Green | ok
  `, [
    'A1:E3 ratings: measure A, rating B, commentary E',
  ]],
  ['indicators with overall + dimension?', `
    KPI | Target | Actual | RAG | Data quality RAG
    Rent collected % | 95% | 96% | | Green
    Repairs on time % | 95% | 90% | | Amber
  `, [
    'A1:E3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['confidence + RAG', `
    KPI | Target | Actual | RAG | Year end confidence
    Rent collected % | 95% | 96% | | High
  `, [
    'A1:E2 indicators: measure A, target B, actual C, rating D -> D2 by C2',
  ]],
  [`'Current RAG' 'Projected RAG' 'Previous RAG' w/o figures other`, `
    KPI | Target | Q1 | Q2 | Previous RAG | Projected RAG | Current RAG
    Rent collected % | 95% | 94% | 96% | A | G |
    Repairs on time % | 95% | 90% | 91% | R | A |
  `, [
    'A1:G3 indicators: measure A, target B, previous C, actual D, previousRating E, rating G -> G2 by D2, G3 by D3',
  ]],
  ['monthly, RAG column per month, text Green/Red in other months', `
    Measure | Polarity | Target | Apr 22 | RAG | May 22 | RAG | Jun 22 | RAG | Commentary
    % of visits on time | High | 90% | 91% | GREEN | 88% | RED | 92% | |
    Days to process claims | Low | 20 | 19 | GREEN | 21 | RED | 22 | |
  `, [
    'A1:J3 indicators: measure A, polarity B, target C, previousRating G, rating I, commentary J, 22-04 D, 22-05 F, 22-06 H -> I2 by H2, I3 by H3',
  ]],
  ['KPIs with previous quarter RAG coloured + year end forecast', `
    Code | Measure | Target | Q2 Actual | Q2 RAG | Q3 Actual | Q3 RAG | Forecast year end | Forecast RAG
    C1 | % of invoices paid on time | 95% | 94% | {amber} Amber | 96% | | 95% | {green} Green
    C2 | % of calls answered on time | 90% | 91% | {green} Green | 85% | | 90% | {green} Green
  `, [
    'A1:I3 indicators: ref A, measure B, target C, previous D, previousRating E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['IPA project table with DCA numbers', `
    Project | SRO | Last DCA | DCA | Whole life cost | End date
    Rail upgrade | A Jones | 3 | 4 | £1,200 | 2025-03-01
    Prison build | B Lee | 2 | 2 | £900 | 2024-03-01
  `, [
    'A1:F3 ratings, not sure: measure A, rating D',
  ]],
  ['a grid coloured without letters, its measures alone', `
    RAG summary 2020/21
    Indicator | Q1 | Q2 | Q3 | Q4
    % of calls answered | {green} | {green} | {amber} |
    % of bills paid on time | {red} | {amber} | {green} |
    Complaints answered on time | {grey} | {green} | {green} |
    Repairs done on time | {green} | {green} | {red} |
    Rent collected | {green} | {green} | {green} |
  `, [
    'A2:E7 grid: measure A, 20-06 B, 20-09 C, 20-12 D, 21-03 E -> D3 amber, D4 green, D5 green, D6 red, D7 green',
  ]],
  ['ratings coloured without words', `
    Ref | Measure | RAG | Commentary
    A1 | % of calls answered | {green} | fine
    A2 | % of bills paid on time | {red} | late
    A3 | Complaints answered on time | {green} | fine
  `, [
    'A1:D4 ratings: ref A, measure B, rating C, commentary D',
  ]],
  ['one colour over the months is no rating', `
    Measure | Apr-20 | May-20 | Jun-20
    % of calls answered | {green} | {green} | {green}
    % of bills paid on time | {green} | {green} | {green}
  `, []],
  ['a plan of works in colours', `
    Task | Apr | May | Jun
    Plan | {blue} | {blue} |
    Build | | {green} | {amber}
  `, []],
];
