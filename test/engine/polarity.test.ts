import { describe, expect, test } from 'vitest';
import { readPolarity } from '../../src/engine/polarity.ts';
import { readCriteria } from '../../src/engine/rate.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Criteria, Polarity } from '../../src/engine/terms.ts';
import { indicator, text } from './indicator.ts';

/** What stands in a column of polarity, and which way it says is better; null where nobody could be sure. */
const columns: Record<Polarity, string[]> & { unsaid: string[] } = {
  higher: [
    'Higher', 'H', 'High', 'Higher is better', 'Bigger is better', 'More is better', 'Aim to maximise', 'Aim to Max', 'Maximize', 'Increase', 'Increasing', '↑', '▲', '>', 'Up is good', 'Good is: High', 'Good = High',
    'Good performance is high', 'Aim high', 'Positive', 'Higher is better (increase)', 'Low is bad', 'Lower is worse', 'A decrease is bad', 'Poor performance is low', 'Higher is better, lower is worse', 'Higher is better, not lower', 'Increase is positive', 'Decrease is negative', 'BIB', 'Hi', 'At least target', 'Target is a minimum', 'Floor', 'Positive (higher)',
  ],
  lower: [
    'Lower', 'L', 'Low', 'Smaller is better', 'Less is better', 'Fewer', 'Aim to minimise', 'Aim to Min', 'Decrease', 'Reduce', 'Reduction', '↓', '▼', '<', 'Down is good', 'Good is: Low', 'Good performance is low', 'Aim low',
    'Negative', 'High is bad', 'High: bad', 'Higher is worse', 'Increase is bad', 'An increase is adverse', 'Lower is better; higher is worse', 'Decrease is positive', 'Increase is negative', 'SIB', 'Lo', 'Target is maximum', 'Ceiling', 'Cap',
  ],
  nearest: ['Goldilocks', 'On target is best', 'Plan is best', 'Within range', 'Nearest to target', 'Closer to target', '↔', 'Target', 'Neither high nor low: closest to target', 'On target', 'Target range', 'As close to plan as possible'],
  unsaid: ['', '-', 'N/A', 'Neutral', 'Higher or lower', 'High/Low', '↑/↓', 'Not higher', 'Contextual', 'Bad', 'Maximum', 'Minimum', 'Maintain', 'Stable', 'up/down', '→', 'No polarity', '__proto__', 'constructor', 'high '.repeat(40)],
};

describe('a column of polarity', () => {
  test.each(Object.entries(columns).flatMap(([polarity, all]) => all.map((said): [string, string | null] => [said, polarity === 'unsaid' ? null : polarity])))('%j is %s', (said, polarity) => {
    expect(readPolarity(said)).toBe(polarity);
  });
});

describe('what tells which way is better', () => {
  test.each<[target: string, tolerance: string, polarity: string, measure: string, from: Criteria['polarityFrom'], which: Polarity]>([
    ['95%', '', 'Higher', '', 'column', 'higher'], ['95%', '90% - 94.9%', 'Higher', '', 'column', 'higher'], ['95%', '90% - 94.9%', '', '', 'tolerance', 'higher'], ['95%', '90%', 'Higher', '', 'column', 'higher'],
    ['95%', '90%', '', '', 'tolerance', 'higher'], ['79', '69 - 89', '', '', 'tolerance', 'nearest'], ['79', '69 - 89', 'Lower', '', 'column', 'lower'], ['100', '±5', '', '', 'tolerance', 'nearest'],
    ['<5', '', '', '', 'target', 'lower'], ['>=95%', '90%', 'Higher', '', 'target', 'higher'], ['5', '', '', 'Number of complaints', 'measure', 'lower'], ['95%', '5%', '', '% of calls answered', 'measure', 'higher'],
    ['95%', '95% - 95%', '', '% of calls answered', 'measure', 'higher'], ['100%', '', '', '% of risk assessments', 'target', 'higher'], ['5', '', '', 'Widgets', 'either', 'higher'], ['5 (lower is better)', '', '', '', 'column', 'lower'],
    ['40 - 60', '', '', '', 'target', 'nearest'], ['40 - 60', '', 'Lower', '', 'column', 'lower'],
  ])('of %j, %j, %j, %j it is the %s: %s', (target, tolerance, polarity, measure, from, which) => {
    const read = readCriteria(indicator({ target: text(target), tolerance: text(tolerance), polarity, measure }), defaults);
    expect(read.kind === 'read' && read.readings[0]?.criteria).toMatchObject({ polarityFrom: from, polarity: which });
  });
});
