import { describe, expect, test } from 'vitest';
import { ratingOfFill } from '../../src/engine/hue.ts';

/** Fills of Excel's standard and theme colours and of its 'Good, Bad, Neutral' styles. */
const fills: Record<string, string[]> = {
  red: ['#FF0000', '#C00000', '#FFC7CE', '#ff0000', '#FF7C80', '#E6004C'],
  amber: ['#FFC000', '#FFEB9C', '#FFFF00', '#ED7D31', '#FFBF00', '#F4B084'],
  green: ['#00B050', '#C6EFCE', '#92D050', '#70AD47', '#00FF00', '#A9D08E'],
  blue: ['#0070C0', '#00B0F0', '#4472C4', '#0000FF'],
  none: ['#FFFFFF', '#D9D9D9', '#000000', '#7030A0', '#FF00FF', '#00FFFF', '#F2F2F2', '#FDE9D9', '#203020', 'red', '', '#FFF'],
};

describe('what a fill stands for', () => {
  test.each(Object.entries(fills).flatMap(([rating, all]) => all.map((fill): [string, string] => [fill, rating])))('%j is %s', (fill, rating) => {
    expect(ratingOfFill(fill) ?? 'none').toBe(rating);
  });

  test('no fill stands for nothing', () => {
    expect(ratingOfFill(null)).toBeNull();
  });
});
