import { describe, expect, test } from 'vitest';
import { startNextPeriod } from '../../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../../src/jobs/cycle/next-year.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import type { Proposal } from '../../../src/jobs/proposal.ts';
import { address } from '../../../src/workbook/address.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { sure } from '../record/sample.ts';

const options = { ...stepOptions, signed: { who: 'A. Officer', date: '2020-11-03' } };
const heads = ['Ref', 'Measure', 'Basis', 'Target', 'Tolerance', 'October 2020', 'RAG', 'Direction of travel'];

function bookWith(figure: Written, rating: Written, travel: Written, basis = 'M'): Snapshot {
  return workbookOf({ KPIs: [heads, ['A1', '% of calls answered', basis, '95%', '85% – 94.9%', figure, rating, travel], ['A2', '% of letters answered', 'M', '90%', '80% – 89.9%', '91%', 'GREEN', '↑']] });
}

/** What becomes of the first indicator's rating and arrow: '' where they go. */
function left({ plan }: Proposal, rating: Written, travel: Written): Written[] {
  const gone = new Set(plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.to.content === null ? [address(edit.at)] : [])));
  return [gone.has('G2') ? '' : rating, gone.has('H2') ? '' : travel];
}

describe('a rating or an arrow of the month that ends does not stand beside the empty figure of the next', () => {
  test.each<[what: string, figure: Written, rating: Written, travel: Written, basis: string, rest: (Written | undefined)[]]>([
    ['typed words go', '92%', 'AMBER', '↑', 'M', ['', '']],
    ['also in words of the sheet', '92%', 'Within tolerance', 'Improving', 'M', ['', '']],
    ['also with the change beside the arrow, and as a letter that Wingdings shows as one', '92%', 'A', '▲ (+2.1)', 'M', ['', '']],
    ['also where no figure came', null, 'RED', 'é', 'M', ['', '']],
    ['a typed change goes', '92%', 'AMBER', [-0.021, '0.0%'], 'M', ['', '']],
    ['a sentence stays', '92%', 'AMBER', 'Better than in the summer, see the note', 'M', ['', undefined]],
    ['words that are no rating stay', '92%', 'Ask Tom', '→', 'M', [undefined, '']],
    ['formulas stay', '92%', { holds: 'AMBER', marks: Mark.formula }, { holds: '↑', marks: Mark.formula }, 'M', [undefined, undefined]],
    ['those of a figure that stays do too: a formula', { holds: 0.92, marks: Mark.formula }, 'AMBER', '↑', 'M', [undefined, undefined]],
    ['a quarter that has not ended', '92%', 'AMBER', '↑', 'Q', [undefined, undefined]],
    ['words in the place of a figure', 'ask Tom', 'AMBER', '↑', 'M', [undefined, undefined]],
  ])('%s', (_, figure, rating, travel, basis, rest) => {
    const proposal = sure(startNextPeriod(bookWith(figure, rating, travel, basis), options));
    expect(left(proposal, rating, travel)).toEqual(rest.map((each, index) => (each === undefined ? [rating, travel][index] : each)));
  });

  test('where the months have columns of their own as well', () => {
    const months = workbookOf({ KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'Sep-20', 'Oct-20', 'Nov-20', 'RAG', 'DoT'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '93%', '92%', null, 'AMBER', '↓'], ['A2', '% of letters answered', '90%', '80% – 89.9%', '93%', '92%', null, 'GREEN', '↓']] });
    const { plan, says } = sure(startNextPeriod(months, { ...options, period: '2020-10' }));
    expect(plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.sheet === 'KPIs' ? [[address(edit.at), edit.to.content]] : []))).toEqual([['H2', null], ['I2', null], ['H3', null], ['I3', null]]);
    expect(says).toEqual(['4 ratings and arrows go with their figures, so that none is taken for one of November 2020']);
  });

  test('when the next year starts too', () => {
    const { plan } = sure(startNextYear(bookWith('92%', 'AMBER', '↑'), { ...options, targets: [], retired: [] }));
    expect(left({ title: '', says: [], changes: [], findings: [], plan }, 'AMBER', '↑')).toEqual(['', '']);
  });

  test('a figure that is no figure is not said to stay', () => {
    const says = (figure: Written) => sure(startNextPeriod(bookWith(figure, null, null, 'Q'), options)).findings.map(({ message }) => message).filter((message) => message.startsWith('A1'));
    expect([says('-'), says(null), says('92%')]).toEqual([[], [], ['A1: 92% stays, since it is of the quarter']]);
  });
});
