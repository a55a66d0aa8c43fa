import { rateIndicator, readCriteria } from '../engine/rate.ts';
import { address } from '../workbook/address.ts';
import type { Bearing, Judged } from './judge.ts';
import type { Question } from './record/decision.ts';
import { nameOf, wordsOf } from './record/recall.ts';

/**
 * What only an officer can know of an indicator: which way is better where no word, sign or tolerance tells, and what a bare '5%' means
 * where its two readings rate differently. An answer is remembered, so that nothing is asked twice.
 */
export function questionsOf(bearing: Bearing, judged: Judged): Question[] {
  return [...polarity(bearing, judged), ...width(bearing, judged)];
}

function polarity({ sheet }: Bearing, { row, readable }: Judged): Question[] {
  if (readable.kind !== 'read' || readable.readings[0]?.criteria.polarityFrom !== 'either') return [];
  const { measure, ref } = row.indicator;
  const at = row.at('polarity') ?? row.at('target') ?? row.at('criteria');
  return [{
    what: 'polarity', sheet: sheet.name, ref: nameOf(row.indicator), measure, cell: at ? address(at) : '',
    asks: `Which way is better for ${ref ? `${ref}, ` : ''}'${measure}'? Its target is ${readable.targetText}.`,
    choices: [
      { value: 'higher', says: 'Higher is better' },
      { value: 'lower', says: 'Lower is better' },
      { value: 'nearest', says: 'Nearest to the target is better' },
    ],
  }];
}

function width({ sheet, settings, company }: Bearing, { row, readable, rated, recalled }: Judged): Question[] {
  if (rated.rating.colour !== 'unrated' || readable.kind !== 'read' || settings.bareWidth !== null || recalled.answers.some(({ what }) => what === 'width')) return [];
  const colours = (['of target', 'points'] as const).map((bareWidth) => {
    const chosen = { ...settings, bareWidth };
    return rateIndicator(row.indicator, chosen, company, readCriteria(row.indicator, chosen)).rating.colour;
  });
  const [ofTarget, points] = colours;
  if (ofTarget === points || colours.includes('unrated')) return [];
  const { measure, ref, tolerance } = row.indicator;
  const said = wordsOf(tolerance);
  const at = row.at('tolerance') ?? row.at('criteria');
  return [{
    what: 'width', sheet: sheet.name, ref: nameOf(row.indicator), measure, cell: at ? address(at) : '',
    asks: `What does the tolerance of ${said} mean for ${ref ? `${ref}, ` : ''}'${measure}'? Its target is ${readable.targetText}.`,
    choices: [{ value: 'of target', says: `${said} of the target: ${ofTarget ?? ''} now` }, { value: 'points', says: `${said.replace(/ ?%$/, '')} points: ${points ?? ''} now` }],
  }];
}
