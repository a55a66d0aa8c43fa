import { ratingOfFill } from '../../../engine/hue.ts';
import { styleAt, find } from '../../../workbook/snapshot.ts';
import { within } from '../../../workbook/address.ts';
import { seen } from '../../../engine/figure.ts';
import type { Rated } from '../../../engine/terms.ts';
import { aboutRow } from '../about.ts';
import { keptOf } from '../kept.ts';
import type { Rule } from '../rule.ts';

export const ratingDiffers = {
  id: 'rating-differs', group: 'rating', severity: 'error',
  title: 'A rating that the rule does not give',
  says: 'The word or the fill in the rating’s cell is not the colour that target, tolerance and figure give, or word and fill contradict each other. What a person keeps on record against the rule is ‘override’; what cannot be rated is no finding here. A figure that stands exactly on a strict bound is a query.',
  todo: 'Rate again, correct the figure or its criteria, or keep the rating with a reason.',
  together: '{count} of {rows} ratings are not what the rule gives; are they made by another one',
  togetherFrom: 0.8,
  *check({ judged, memory }) {
    for (const table of judged()) {
      const { sheet, graded } = table.bearing;
      for (const row of table.rows) {
        const { stood, rated, at } = row;
        const { colour, reason } = rated.rating;
        if (stood.colour === null || at === null || keptOf(row, table, memory)) continue;
        const fill = sheet.conditional.some((range) => within(range, at)) ? null : ratingOfFill(styleAt(sheet.cells, find(sheet.cells, at.row, at.column)).fill);
        const said = stood.text === '' ? `the colour ${stood.colour}` : stood.text;
        // 'No target set' in words contradicts a target even where there is no figure to rate.
        const denies = stood.colour === 'none' && /target/i.test(stood.text) && colour !== 'none';
        if (denies) yield aboutRow(table, row, at, `${said} stands beside the target ${row.readable.kind === 'read' ? row.readable.targetText : 'of its row'}`, { figures: [said] });
        else if (colour !== 'unrated' && stood.colour !== colour && !(stood.colour === 'none' && colour === 'blue') && !(stood.colour === 'blue' && colour === 'none')) {
          yield aboutRow(table, row, at, `${said} stands here; the rule gives ${rated.label}: ${reason}`, { figures: [said, rated.figure?.text ?? '', reason], ...(onBound(rated) && { severity: 'query' }) });
        } else if (stood.text !== '' && !graded && fill !== null && fill !== stood.colour && stood.colour !== 'none') {
          yield aboutRow(table, row, at, `the cell says ${stood.text} and is filled ${fill}`, { figures: [stood.text, fill] });
        }
      }
    }
  },
} as const satisfies Rule;

/** Whether the figure is the very number at which one colour ends: the sign may be meant or not. */
function onBound({ figure, criteria }: Rated): boolean {
  if (figure?.kind !== 'number' || !criteria) return false;
  const value = seen(figure);
  return [...criteria.green, ...criteria.amber].some(({ low, high, lowClosed, highClosed }) => (low === value && !lowClosed) || (high === value && !highClosed));
}
