import type { Layout } from '../written.ts';

export const standards: Layout[] = [
  ['a standard and a trajectory, and nothing says which counts', `
    Metric | Standard | Trajectory | Actual | RAG
    % of patients seen within 4 hours | 95% | 78% | 80% |
    % treated within 18 weeks | 92% | 70% | 68% |
  `, [
    'A1:E3 indicators, not sure: measure A, target B, actual D, rating E',
  ]],
  ['a national standard and a local trajectory', `
    Metric | National standard | Local trajectory | Actual | RAG
    % of patients seen within 4 hours | 95% | 78% | 80% |
    % treated within 18 weeks | 92% | 70% | 68% |
  `, [
    'A1:E3 indicators, not sure: measure A, comparator B, target C, actual D, rating E',
  ]],
  ['a rating against the trajectory', `
    Metric | Standard | Trajectory | Actual | RAG v trajectory
    % of patients seen within 4 hours | 95% | 78% | 80% |
    % treated within 18 weeks | 92% | 70% | 68% |
  `, [
    'A1:E3 indicators: measure A, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a variance from the plan says that the plan counts', `
    Metric | Standard | Plan | Actual | Variance to plan | RAG
    % of patients seen within 4 hours | 95% | 78% | 80% | 2% |
    % treated within 18 weeks | 92% | 70% | 68% | -2% |
  `, [
    'A1:F3 indicators: measure A, target C, actual D, travel E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['a standard and a trajectory that are the same', `
    Metric | Standard | Trajectory | Actual | RAG
    % of patients seen within 4 hours | 95% | 95% | 80% |
    % treated within 18 weeks | 92% | 92% | 68% |
  `, [
    'A1:E3 indicators: measure A, target B, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a target beside a standard and a trajectory', `
    Metric | National standard | Trajectory | Target | Actual | RAG
    % of patients seen within 4 hours | 95% | 78% | 80% | 79% |
    % treated within 18 weeks | 92% | 70% | 72% | 68% |
  `, [
    'A1:F3 indicators: measure A, comparator B, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['a standard and an ambition', `
    Metric | Standard | Ambition | Latest | RAG
    Ambulance mean wait minutes | 18 | 30 | 28 |
    Seen within 4 hours % | 95% | 76% | 74% |
  `, [
    'A1:E3 indicators, not sure: measure A, target B, actual D, rating E',
  ]],
  ['a national target and the target of a trust', `
    Indicator | National target | Trust target | Sep-23 | Aug-23 | RAG
    Diagnostic 6 weeks % | 99% | 85% | 83% | 81% |
    RTT 18 weeks % | 92% | 70% | 68% | 69% |
  `, [
    'A1:F3 indicators, not sure: measure A, target B, actual D, previous E, rating F',
  ]],
];
