import type { Layout } from '../written.ts';

export const stretches: Layout[] = [
  ['month and year to date, each with a rating of its own', `
    Integrated Performance Report - Month 7 October 2023
    Domain | KPI | In month | << | << | << | Year to date | << | << | <<
    ^^ | ^^ | Plan | Actual | Variance | RAG | Plan | Actual | Variance | RAG
    Access | % seen within 4 hours | 76% | 74.2% | -1.8% |  | 76% | 75.1% | -0.9% |
    Access | 62-day cancer % | 70% | 72% | 2% | | 70% | 66% | -4% |
  `, [
    'A2:J5 indicators: section A, measure B, target C, actual D, travel E, rating F, ytd H -> F4 by D4, F5 by D5, J4 by H4, J5 by H5',
  ]],
  ['month and year to date in one row of headings', `
    KPI | Month Target | Month Actual | Month RAG | YTD Target | YTD Actual | YTD RAG
    Calls answered in 20 seconds % | 80% | 78% | | 80% | 82% |
    Complaints closed in 10 days % | 90% | 93% | | 90% | 88% |
  `, [
    'A1:G3 indicators: measure A, target B, actual C, rating D, ytd F -> D2 by C2, D3 by C3, G2 by F2, G3 by F3',
  ]],
  ['a rating that only its place tells of', `
    Ref | Metric | Good | In month plan | In month actual | RAG | YTD plan | YTD actual | RAG
    M1 | Falls | Low | 12 | 14 | | 80 | 76 |
    M2 | Seen in 4 hours % | High | 76% | 78% | | 76% | 75.5% |
  `, [
    'A1:I3 indicators: ref A, measure B, polarity C, target D, actual E, rating F, ytd H -> F2 by E2, F3 by E3, I2 by H2, I3 by H3',
  ]],
  ['the year to date before the month', `
    Metric | Year to date | << | << | In month | << | <<
    ^^ | Target | Actual | RAG | Target | Actual | RAG
    Falls reported | 80 | 76 | | 12 | 14 |
    Seen in 4 hours % | 76% | 75.5% | | 76% | 78% |
  `, [
    'A1:G4 indicators: measure A, ytd C, target E, actual F, rating G -> G3 by F3, G4 by F4, D3 by C3, D4 by C4',
  ]],
  ['a forecast for the year is no figure', `
    Metric | Month | << | << | YTD | << | << | Full year | << | <<
    ^^ | Plan | Actual | RAG | Plan | Actual | RAG | Plan | Forecast | RAG
    Complaints received | 12 | 14 | | 80 | 76 | | 140 | 138 |
    Seen in 4 hours % | 76% | 78% | | 76% | 75.5% | | 76% | 76% |
  `, [
    'A1:J4 indicators: measure A, target B, actual C, rating D, ytd F -> D3 by C3, D4 by C4, G3 by F3, G4 by F4',
  ]],
  ['the only rating is of the year to date', `
    Metric | Month plan | Month actual | YTD plan | YTD actual | YTD RAG
    Complaints received | 12 | 14 | 80 | 76 |
    Seen in 4 hours % | 76% | 78% | 76% | 75.5% |
  `, [
    'A1:F3 indicators: measure A, target D, ytd E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['a basis beside ratings of both', `
    Metric | Frequency | Month target | Month actual | Month RAG | YTD target | YTD actual | YTD RAG
    Complaints received | Monthly | 12 | 14 | | 80 | 76 |
    Seen in 4 hours % | YTD | 76% | 78% | | 76% | 75.5% |
  `, [
    'A1:H3 indicators: measure A, target C, actual D, rating E, ytd G -> E2 by D2, E3 by D3, H2 by G2, H3 by G3',
  ]],
  ['a quarter and the year to date', `
    Measure | Quarter 2 | << | << | Year to date | << | <<
    ^^ | Target | Actual | RAG | Target | Actual | RAG
    Complaints received | 36 | 40 | | 80 | 76 |
    Calls answered % | 90% | 91% | | 90% | 89% |
  `, [
    'A1:G4 indicators: measure A, target B, actual C, rating D, ytd F -> D3 by C3, D4 by C4, G3 by F3, G4 by F4',
  ]],
  ['the current month and cumulative figures', `
    Indicator | Current month | << | << | Cumulative | << | << | Comments
    ^^ | Target | Actual | Status | Target | Actual | Status | ^^
    Complaints received | 12 | 14 | | 80 | 76 | |
    Calls answered % | 90% | 91% | | 90% | 89% | |
  `, [
    'A1:H4 indicators: measure A, target B, actual C, rating D, ytd F, commentary H -> D3 by C3, D4 by C4, G3 by F3, G4 by F4',
  ]],
  ['a month by its name beside the months so far', `
    Indicator | September 2023 | << | << | April to September 2023 | << | <<
    ^^ | Target | Actual | RAG | Target | Actual | RAG
    Complaints received | 12 | 14 | | 80 | 76 |
    Calls answered % | 90% | 91% | | 90% | 89% |
  `, [
    'A1:G4 indicators: measure A, target B, actual C, rating D, ytd F -> D3 by C3, D4 by C4, G3 by F3, G4 by F4',
  ]],
  ['quarters, and a year that is not over', `
    Measure | Q1 | << | << | Q2 | << | << | Annual | << | <<
    ^^ | Target | Actual | RAG | Target | Actual | RAG | Target | Actual | RAG
    Homes built | 50 | 48 | A | 60 | 66 | | 220 | |
    Jobs created | 10 | 14 | G | 20 | 19 | | 100 | |
  `, [
    'A1:J4 indicators: measure A, previous C, previousRating D, target E, actual F, rating G -> G3 by F3, G4 by F4',
  ]],
  ['plans for the year and for the months so far', `
    Indicator | Annual plan | YTD plan | YTD actual | RAG
    Elective admissions | 24000 | 14000 | 13750 |
    Health checks offered | 12000 | 7000 | 7100 |
  `, [
    'A1:E3 indicators: measure A, target C, ytd D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['contracted and profiled', `
    Output | Contracted | Profiled to date | Actual to date | Variance | RAG
    Jobs created | 120 | 60 | 52 | -8 |
    Businesses assisted | 400 | 210 | 230 | 20 |
  `, [
    'A1:F3 indicators: measure A, target C, actual D, travel E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['the month to date and the year to date', `
    KPI | MTD Actual | MTD Budget | YTD Actual | YTD Budget | RAG
    Swims | 1200 | 1300 | 9000 | 8800 |
    Members | 240 | 230 | 2400 | 2300 |
  `, [
    'A1:F3 indicators: measure A, actual B, target C, ytd D, rating F -> F2 by B2, F3 by B3',
  ]],
  ['a figure of the month and a target for the months so far', `
    KPI | Month actual | YTD target | RAG
    Swims | 1200 | 8800 |
    Members | 240 | 2300 |
  `, [
    'A1:D3 indicators, not sure: measure A, actual B, target C, rating D',
  ]],
  ['a figure of the quarter and a target for the month', `
    KPI | Monthly target | Q2 actual | RAG
    Swims | 1200 | 3300 |
    Members | 240 | 700 |
  `, [
    'A1:D3 indicators, not sure: measure A, target B, actual C, rating D',
  ]],
];
