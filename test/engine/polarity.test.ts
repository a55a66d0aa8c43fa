import { describe, expect, test } from 'vitest';
import { readPolarity } from '../../src/engine/polarity.ts';
import type { Polarity } from '../../src/engine/terms.ts';

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
