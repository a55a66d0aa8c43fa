import type { RuleCases } from '../case.ts';

const rows = [['Area', 'Complaints', 'Upheld'], ['Schools', 12, 3], ['Roads', 41, 18]];

export const cases: RuleCases = {
  breaks: [{ why: 'three upheld, where it is turned on', sheets: { Complaints: rows }, options: { rules: { 'small-number': 'query' } }, finds: ['Complaints!C2'], says: /One count of 1 to 5/ }],
  keeps: [{ why: 'not turned on', sheets: { Complaints: rows } }],
};
