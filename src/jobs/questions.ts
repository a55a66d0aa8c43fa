import { readBasis } from '../engine/basis.ts';
import { rateIndicator, readCriteria } from '../engine/rate.ts';
import { address } from '../workbook/address.ts';
import type { Bearing, Judged } from './judge.ts';
import type { Question } from './record/decision.ts';
import { asDecided, nameOf, wordsOf } from './record/recall.ts';

/**
 * What only an officer can know of an indicator: which way is better where no word, sign or tolerance tells, and what a bare '5%' means
 * where its two readings rate differently, and whether the target beside
 * a count so far is for the year. An answer is remembered, so that nothing is asked twice.
 */
export function questionsOf(bearing: Bearing, judged: Judged): Question[] {
  const asked = polarity(bearing, judged);
  // The others are asked of what is not rated alone.
  return judged.rated.rating.colour === 'unrated' ? [...asked, ...width(bearing, judged), ...basis(bearing, judged)] : asked;
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

function width({ sheet, settings, company }: Bearing, { row, readable, recalled }: Judged): Question[] {
  if (readable.kind !== 'read' || settings.bareWidth !== null || recalled.answers.some(({ what }) => what === 'width')) return [];
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

/** A count for the year to date beside a target that does not say whether it is for the year. */
function basis({ sheet, settings, company }: Bearing, { row, written, readable, rated, recalled }: Judged): Question[] {
  const { measure, ref, basis: said } = row.indicator;
  const soFar = rated.source.kind === 'ytd' || readBasis(said).kind === 'ytd';
  if (readable.kind !== 'read' || !soFar || recalled.answers.some(({ what }) => what === 'basis')) return [];
  const name = nameOf(row.indicator);
  const rateAs = (value: string) => {
    const answer = { sheet: sheet.name, ref: name, what: 'basis' as const, value };
    const chosen = asDecided({ ...recalled, answers: [...recalled.answers, answer] }, written, settings);
    return rateIndicator(chosen.indicator, chosen.settings, company).rating.colour;
  };
  const [year, months] = [rateAs('year'), rateAs('so far')];
  if (year === months || year === 'unrated' || months === 'unrated') return [];
  const at = row.at('target') ?? row.at('criteria');
  return [{
    what: 'basis', sheet: sheet.name, ref: name, measure, cell: at ? address(at) : '',
    asks: `Is the target of ${readable.targetText} for ${ref ? `${ref}, ` : ''}'${measure}' for the whole year? Its figure is for the year to date.`,
    choices: [{ value: 'year', says: `For the whole year: ${year} now` }, { value: 'so far', says: `For the months so far: ${months} now` }],
  }];
}
