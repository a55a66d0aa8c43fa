import type { Layout } from '../written.ts';

export const nations: Layout[] = [
  ['New Zealand: level of service, result and achieved or not', `
    Level of service | Performance measure | Target 2022/23 | Result 2022/23 | Achieved / Not achieved | Result 2021/22 | Commentary
    Roads are safe | Change in fatal crashes from the year before | -1 | 2 | | 0 | Two on one day
    Water is safe | % of days with safe water | 100% | 100% | | 99.7% |
  `, [
    'A1:G3 indicators: measure B, target C, actual D, rating E, previous F, commentary G -> E2 by D2, E3 by D3',
  ]],
  ['Ireland: years, a national median and whether it was met', `
    Indicator | 2020 | 2021 | 2022 | National Median 2022 | Target 2022 | Met
    A: Average time to re-let a dwelling (weeks) | 28 | 31 | 27 | 34 | 26 |
    B: Roads rated 9-10 % | 33% | 35% | 36% | 30% | 35% |
  `, [
    'A1:G3 indicators: measure A, previous C, actual D, comparator E, target F, rating G -> G2 by D2, G3 by D3',
  ]],
  ['Northern Ireland: a standard and years', `
    Statutory Indicator | Standard | 2020-21 | 2021-22 | 2022-23 | Status
    W1: % of household waste recycled | 50% | 51.2% | 50.9% | 51.9% |
    P1: Average processing time of major applications (weeks) | 30 | 61.4 | 49.8 | 57.8 |
  `, [
    'A1:F3 indicators: measure A, target B, previous D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['Scotland: values, ranks and a family group', `
    Code | Indicator | 2020/21 | 2021/22 | Rank 2020/21 | Rank 2021/22 | Scotland 2021/22 | Family Group | Target 2021/22 | Status
    ECON3 | Average time for commercial planning application (weeks) | 11.1 | 10.5 | 17 | 14 | 11.7 | 10.9 | 10 |
    CORP7 | % of income due from Council Tax received | 94.8% | 95.7% | 20 | 15 | 95.7% | 95.1% | 95.5% |
  `, [
    'A1:J3 indicators: ref A, measure B, previous C, actual D, comparator G, target I, rating J -> J2 by D2, J3 by D3',
  ]],
  ['water in England: performance commitments', `
    Performance commitment | Unit | Decimal places | 2021-22 performance level - actual | 2022-23 PCL | 2022-23 performance level - actual | PCL met? | Outperformance or underperformance payment
    Water supply interruptions | Minutes | 0 | 6.1 | 5.45 | 7.2 | |
    Leakage | % | 1 | 8.2% | 10% | 11.1% | |
  `, [
    'A1:H3 indicators: measure A, previous D, target E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['Wales: rank and quartile', `
    PI Ref | PI | 2021-22 | 2022-23 | 2022-23 Target | Wales Average | Wales Rank | Quartile | Target Met
    PAM/010 | % of highways of a high or acceptable cleanliness | 95.1% | 96.2% | 95% | 94.5% | 9 | 2 |
    PAM/030 | % of municipal waste reused, recycled or composted | 64.2% | 63.1% | 64% | 65.2% | 18 | 4 |
  `, [
    'A1:I3 indicators: ref A, measure B, previous C, actual D, target E, comparator F, rating I -> I2 by D2, I3 by D3',
  ]],
  ['Scotland: an export with notes', `
    PI Code & Short Name | Current Target | Value | Traffic Light | Short Trend | Long Trend | Latest Note
    CE01 Sickness absence days | 9 | 10.4 | | Down | Down | High in Q3
    CE02 Council tax collected % | 96% | 96.4% | | Up | Up |
  `, [
    'A1:G3 indicators: measure A, target B, actual C, rating D, travel E, commentary G -> D2 by C2, D3 by C3',
  ]],
  ['Scotland: a single outcome agreement', `
    Local outcome | Indicator | Frequency / Type / Source | Baseline at 2007/08 | Local target & timescale | Progress 2008/09 | Status
    Safer | Recorded crimes per 10,000 | Annual / Police | 620 | 590 by 2011 | 601 | On target
    Healthier | Smoking in pregnancy % | Annual / ISD | 24.1% | 22% by 2011 | 23.5% | Off target
  `, [
    'A1:G3 indicators: measure B, basis C, baseline D, target E, actual F, rating G -> G2 unrated, G3 unrated',
  ]],
  ['police: a baseline and the direction sought', `
    Priority | Measure | Baseline 2019/20 | Direction sought | 12 months to Sep 2022 | 12 months to Sep 2023 | % change | MSG average | Assessment
    Safer streets | Neighbourhood crime (offences) | 8200 | Reduce | 7900 | 7650 | -3% | 9100 | Green
    Confidence | Victim satisfaction % | 74% | Increase | 76% | 73% | -3% | 75% | Red
  `, [
    'A1:I3 ratings: section A, measure B, baseline C, polarity D, previous E, actual F, travel G, comparator H, rating I',
  ]],
  ['housing: our score beside our target', `
    Measure | Our score | Our target | How are we performing compared to last year?
    Homes with gas safety checks done (BS01) | 100% | 100% | Similar to last year
    Customers satisfied that the home is safe | 89.2% | 89% | Similar to last year
    Calls answered % | 81.5% | 86% | Worse than last year
  `, [
    'A1:D4 indicators: measure A, actual B, target C, travel D -> E2 by B2, E3 by B3, E4 by B4',
  ]],
  ['plain words of a council', `
    What we measure | How we're doing | What we're aiming for | Are we on track? | What this means
    Bins collected on time | 99.2% | 99% | | Good
    Potholes fixed in 5 days | 81% | 90% | | Behind
  `, [
    'A1:E3 indicators: measure A, actual B, target C, rating D, commentary E -> D2 by B2, D3 by B3',
  ]],
  ['a charity: what was said and what was done', `
    What we said we would do | Target | What we did | RAG
    People helped to find work | 400 | 385 |
    Volunteers recruited | 120 | 134 |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['parameters that pass or fail', `
    Parameter | Standard | Result | Pass/Fail
    Turbidity at works (samples within 1 NTU) % | 100% | 99.8% |
    Taste complaints per 1,000 customers | 0.4 | 0.35 |
    Iron compliance % | 99.9% | 99.95% |
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3, D4 by C4',
  ]],
  ['an exception report', `
    Metric | Plan | Actual | RAG | Exception report
    Mandatory training % | 90% | 86% | | Medical staff at 71%; plan by June.
    Turnover % | 12% | 11% | | -
  `, [
    'A1:E3 indicators: measure A, target B, actual C, rating D, commentary E -> D2 by C2, D3 by C3',
  ]],
  ['two kinds of tenants, either of which may be meant', `
    TSM | Description | LCRA 2023/24 | LCHO 2023/24 | Target | HouseMark median | Rating
    TP01 | Overall satisfaction % | 71% | 48% | 75% | 70% |
    TP02 | Satisfaction with repairs % | 74% | - | 76% | 72% |
  `, [
    'A1:G3 indicators, not sure: ref A, measure B, target E, comparator F, rating G',
  ]],
  ['goals of the United Nations, whose targets are numbers of a list', `
    Goal | Target | Indicator | 2019 | 2020 | 2021 | Status
    4 | 4.1 | Completion rate % | 88% | 89% | 90% | On track
    6 | 6.1 | Safe water % | 70% | 72% | 74% | Off track
  `, [
    'A1:G3 ratings, not sure: section B, measure C, previous E, actual F, rating G',
  ]],
  ['key results and how sure somebody is of them', `
    Objective | Key result | Start | Target | Current | Progress | Confidence
    Faster service | Reduce handling time (days) | 12 | 6 | 9 | 50% | Green
    Happier users | CSAT % | 70% | 85% | 78% | 53% | Amber
  `, [
    'A1:G3 indicators: measure A, baseline C, target D, actual E -> H2 by E2, H3 by E3',
  ]],
  ['central government: performance criteria in words', `
    KPI description | Performance criteria: Good | Approaching target | Requires improvement | Inadequate | Q1 performance | Q1 rating
    Calls answered | >=95% | 90-94.9% | 85-89.9% | <85% | 96% | Good
    Audits | >=98% | 95-97.9% | 90-94.9% | <90% | 94% | Requires improvement
  `, [
    'A1:G3 ratings: measure A, actual F, rating G',
  ]],
  ['public health: counts, values and intervals', `
    Indicator | Count | Value | Lower CI | Upper CI | England value | England worst | England best | Goal | Progress
    Smoking % | 1200 | 13.1% | 12% | 14.2% | 12.7% | 20% | 8% | 12% |
    Obesity % | 900 | 22% | 21% | 23% | 23% | 30% | 11% | 20% |
  `, [
    'A1:J3 indicators, not sure: measure A, actual C, comparator F, target I, commentary J',
  ]],
  ['a borough by its initials', `
    Indicator | LBX 2022/23 | London average | England average | LBX target | RAG
    Recycling % | 34% | 33% | 43% | 36% |
    Sickness days | 8.1 | 8.9 | 9.0 | 8 |
  `, [
    'A1:F3 indicators: measure A, actual B, comparator C, target E, rating F -> F2 by B2, F3 by B3',
  ]],
];
