import type { Colour } from '../../src/engine/terms.ts';
import type { RatedIndicator, RateOutcome } from '../../src/jobs/rate.ts';
import type { Golden } from './expected.ts';

/** The colours that the rules allow: mostly one. */
export const colours = (rule: Colour | Colour[]): Colour[] => (Array.isArray(rule) ? rule : [rule]);

/** An indicator is known by its reference, or by its measure where the sheet has none. */
export function entryOf(outcome: RateOutcome, sheet: string, ref: string): RatedIndicator | undefined {
  return outcome.ratings.find((entry) => entry.sheet === sheet && (entry.ref === ref || entry.measure === ref || entry.measure.startsWith(`${ref} `)));
}

/** Sheet, reference and colour of what was rated, beside what was expected: one comparison shows all that differ. */
export function compared(outcome: RateOutcome, golden: Golden): { got: string[]; wanted: string[] } {
  const rows = golden.sheets.flatMap(({ sheet, indicators }) => indicators.map((each) => ({ sheet, each, entry: entryOf(outcome, sheet, each[0]) })));
  return {
    got: rows.map(({ sheet, each, entry }) => `${sheet} ${each[0]} ${entry?.rating ?? 'not found'}`),
    wanted: rows.map(({ sheet, each, entry }) => `${sheet} ${each[0]} ${colours(each[3]).find((colour) => colour === entry?.rating) ?? colours(each[3]).join(' or ')}`),
  };
}
