import type { Layout } from '../written.ts';

export const across: Layout[] = [
  ['indicators in columns, labels at the left', `
    Measure | % of repairs on time | Average days to re-let | Rent collected
    Target | 95% | 25 | 98%
    Good is | High | Low | High
    Actual | 94% | 24 | 98.5%
    RAG | | |
  `, [
    'A1:B5 card:  -> B5 by B4, C5 by C4',
    'C1:C5 card:  -> C5 by C4, D5 by D4',
    'D1:D5 card:  -> D5 by D4',
  ]],
  ['the corner empty, references and months below', `
     | Repairs on time % | Calls answered % | Complaints
    Ref | H1 | C1 | C2
    Annual target | 95% | 90% | 20
    Tolerance | 5% | 5% | 5
    Apr-20 | 94% | 91% | 18
    May-20 | 96% | 84% | 31
    RAG status | Green | Red | 
    Commentary | | Staff | 
  `, [
    'A1:B8 card:  -> B7 by B6, C7 by C6',
    'C1:C8 card:  -> C7 by C6, D7 by D6',
    'D1:D8 card:  -> D7 by D6',
  ]],
  ['a comparison of bodies in columns', `
     | Anytown | England | North East
    Target | 95% | |
    Actual | 94% | 93% | 92%
    RAG | Amber | |
  `, []],
  ['a form with two answers', `
    Project | New school | Bridge
    Target date | 2020-10-01 | 2020-11-01
    Actual date | 2020-11-01 | 2020-11-01
    Status | Red | Green
    Budget | £100 | £200
  `, []],
  ['thresholds by year down the side', `
    Measure | 2018/19 | 2019/20 | 2020/21
    Target | 93% | 94% | 95%
    Actual | 92% | 95% | 96%
    RAG | R | G |
  `, []],
  ['staff objectives in columns', `
    Objective | Write strategy | Train staff
    Target | Done by May | All staff
    Progress | Drafted | Half
    Status | Amber | Green
  `, []],
  ['a note in the last column', `
    Indicator | Sickness days per FTE | Staff turnover % | Note
    Target | 8 | 12% | as agreed in March
    Polarity | Lower | Lower | 
    Current position | 9.1 | 10% | 
    RAG | | | 
  `, [
    'A1:B5 card:  -> B5 by B4, C5 by C4',
    'C1:C5 card:  -> C5 by C4',
  ]],
];
