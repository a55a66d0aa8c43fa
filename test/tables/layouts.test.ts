import { describe, expect, test } from 'vitest';
import { findTables } from './found.ts';
import { mappingOf, readMapping } from '../../src/tables/mapping.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { across } from './layouts/across.ts';
import { aims } from './layouts/aims.ts';
import { blocks } from './layouts/blocks.ts';
import { bodies } from './layouts/bodies.ts';
import { cards } from './layouts/cards.ts';
import { headers } from './layouts/headers.ts';
import { languages } from './layouts/languages.ts';
import { limits } from './layouts/limits.ts';
import { lists } from './layouts/lists.ts';
import { nations } from './layouts/nations.ts';
import { others } from './layouts/others.ts';
import { ratings } from './layouts/ratings.ts';
import { reports } from './layouts/reports.ts';
import { scorecards } from './layouts/scorecards.ts';
import { stacked } from './layouts/stacked.ts';
import { standards } from './layouts/standards.ts';
import { stretches } from './layouts/stretches.ts';
import { times } from './layouts/times.ts';
import { words } from './layouts/words.ts';
import { years } from './layouts/years.ts';
import { outcomeOf, workbookDrawn } from './written.ts';
import type { Layout } from './written.ts';

const layouts: Record<string, Layout[]> = {
  'headers and where a table stands': headers,
  'months, quarters and years': times,
  'several ratings, figures and years in one table': ratings,
  'cards, and forms that look like them': cards,
  'indicators in columns': across,
  'blocks of rows, an indicator each': blocks,
  'tables of other bodies': bodies,
  'standards beside what was planned': standards,
  'what must be reached, by other names than target': aims,
  'tables below one another with no empty row': stacked,
  'headings in Welsh and Irish': languages,
  'reports of other nations and sectors': nations,
  'figures of a month, and so far, each with a target': stretches,
  'a maximum or a minimum alone': limits,
  'targets and figures of other years': years,
  'scorecards as bodies publish them': scorecards,
  'reports as bodies publish them': reports,
  'words, ratings by numbers and colours, hidden sheets': words,
  'what is no table of indicators': others,
  'lists, budgets, registers and forms': lists,
};

/** Sheets as officers lay them out: what is found in each, and which rating would be written where by which figure. */
describe.each(Object.entries(layouts))('%s', (_, cases) => {
  test.each(cases)('%s', (_name, draw, expected) => {
    const book = workbookDrawn(typeof draw === 'string' ? { Sheet1: draw } : draw);
    expect(outcomeOf(book)).toEqual(expected);

    // What was printed of the tables, given back, finds the same; and then all of it is sure.
    const mappings = readMapping(JSON.parse(JSON.stringify(findTables(book).map(mappingOf))));
    if (refused(mappings)) throw new Error(mappings.say);
    const again = outcomeOf(book, { mappings });
    expect(again.map((line) => line.split(' -> ')[0])).toEqual(expected.map((line) => line.replace(', not sure', '').split(' -> ')[0]));
    const sure = expected.every((line) => !line.includes(', not sure'));
    if (sure) expect(again).toEqual(expected);
  });
});
