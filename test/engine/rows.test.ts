import { describe, expect, test } from 'vitest';
import { readCompany } from '../../src/engine/company.ts';
import { addMonths } from '../../src/engine/period.ts';
import { rateIndicator } from '../../src/engine/rate.ts';
import { saysTolerance, splitCriteria } from '../../src/engine/split.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Colour, Indicator, Said, Settings } from '../../src/engine/terms.ts';
import { basisRows } from './basis-rows.ts';
import { indicator, number, text } from './indicator.ts';
import { numberRows } from './number-rows.ts';
import { phraseRows } from './phrase-rows.ts';
import { rows } from './rows.ts';
import { scorecardRows, thresholdRows } from './scorecard-rows.ts';
import { wordingRows } from './wording-rows.ts';
import { worldRows } from './world-rows.ts';

const letters: Record<Colour, string> = { green: 'G', amber: 'A', red: 'R', blue: 'b', none: 'n', unrated: '?' };

/** A cell: text, or a number with its format. */
function cell(said: string): Said {
  const [, held, format = ''] = /^(-?[\d.]+) as (.+)$/.exec(said) ?? [];
  return held === undefined ? text(said) : number(Number(held), format);
}

function rated(parts: Partial<Indicator>, settings: Partial<Settings> = {}): { letter: string; reason: string } {
  const { rating } = rateIndicator(indicator(parts), { ...defaults, ...settings }, readCompany([]));
  return { letter: letters[rating.colour], reason: rating.reason };
}

/** 'figure = letter' of each of the figures of a row. */
function figuresOf(said: string): [figure: string, colour: string][] {
  return said.split('; ').map((each) => [each.slice(0, each.lastIndexOf(' = ')), each.slice(each.lastIndexOf(' = ') + 3)]);
}

describe('rows as officers type them', () => {
  test.each([...rows, ...numberRows, ...wordingRows, ...worldRows, ...scorecardRows, ...phraseRows])('%s | %s | %s | %s: %s (%s)', (target, tolerance, polarity, measure, figures) => {
    const both = tolerance === '' && saysTolerance(target) ? splitCriteria(target) : { target: cell(target), tolerance: cell(tolerance) };
    for (const [figure, colour] of figuresOf(figures)) {
      const { letter, reason } = rated({ ...both, polarity, measure, current: cell(figure) });
      expect(`${figure} = ${letter}`, reason).toBe(`${figure} = ${colour}`);
    }
  });

  test.each(thresholdRows)('%s | %s | %s beside %s %s: %s', (green, amber, red, target, polarity, figures) => {
    for (const [figure, colour] of figuresOf(figures)) {
      const { letter, reason } = rated({ target: cell(target), thresholds: { green: cell(green), amber: cell(amber), red: cell(red) }, polarity, current: cell(figure) });
      expect(`${figure} = ${letter}`, reason).toBe(`${figure} = ${colour}`);
    }
  });

  test.each(basisRows)('%s, %s: %s | %s | %s | %s, %s now, %s so far, %s is %s (%s)', (period, basis, target, tolerance, polarity, measure, current, ytd, months, colour) => {
    const column = (said: string) => (said === '~' ? null : cell(said));
    const figures = months === '' ? [] : months.split(',').map((said, index) => ({ period: addMonths('2020-04', index), said: /^[\d.]+$/.test(said) ? number(Number(said)) : text(said) }));
    const { letter, reason } = rated({ basis, target: cell(target), tolerance: cell(tolerance), polarity, measure, current: column(current), ytd: column(ytd), months: figures }, { period });
    expect(letter, reason).toBe(colour);
  });
});
