import { describe, expect, test } from 'vitest';
import { cards } from './layouts/cards.ts';
import { headers } from './layouts/headers.ts';
import { others } from './layouts/others.ts';
import { ratings } from './layouts/ratings.ts';
import { words } from './layouts/words.ts';
import { outcomeOf, workbookDrawn } from './written.ts';
import type { Layout } from './written.ts';

const layouts: Record<string, Layout[]> = {
  'headers, months and where a table stands': headers,
  'several ratings, figures and years in one table': ratings,
  'cards, and forms that look like them': cards,
  'words of other bodies, ratings by numbers and colours, hidden sheets': words,
  'what is no table of indicators': others,
};

/** Sheets as officers lay them out: what is found in each, and which rating would be written where by which figure. */
describe.each(Object.entries(layouts))('%s', (_, cases) => {
  test.each(cases)('%s', (_name, draw, expected) => expect(outcomeOf(workbookDrawn(typeof draw === 'string' ? { Sheet1: draw } : draw))).toEqual(expected));
});
