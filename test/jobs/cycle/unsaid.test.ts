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

describe('words stay as the next month starts, and a typed change goes with its figure', () => {
  test.each<[what: string, figure: Written, rating: Written, travel: Written, basis: string, rest: (Written | undefined)[]]>([
    ['a rating and an arrow', '92%', 'AMBER', '↑', 'M', [undefined, undefined]],
    ['words of the sheet', '92%', 'Within tolerance', 'Improving', 'M', [undefined, undefined]],
    ['where no figure came', null, 'RED', 'é', 'M', [undefined, undefined]],
    ['a typed change goes', '92%', 'AMBER', [-0.021, '0.0%'], 'M', [undefined, '']],
    ['a sentence stays', '92%', 'AMBER', 'Better than in the summer, see the note', 'M', [undefined, undefined]],
    ['words that are no rating', '92%', 'Ask Tom', '→', 'M', [undefined, undefined]],
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
    expect(plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.sheet === 'KPIs' ? [[address(edit.at), edit.to.content]] : []))).toEqual([]);
    expect(says).toEqual(['4 ratings and arrows still say October 2020: Rate indicators writes the ratings anew']);
  });

  test('a rating goes where the table has a column for the one before', () => {
    const both = workbookOf({ KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'Previous', 'Previous RAG', 'October 2020', 'RAG'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '93%', 'AMBER', '96%', 'GREEN']] });
    const { plan } = sure(startNextPeriod(both, options));
    expect(plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.sheet === 'KPIs' && edit.at.row === 2 ? [[address(edit.at), edit.to.content]] : []))).toEqual(expect.arrayContaining([['F2', 'GREEN'], ['H2', null]]));
  });

  test('a rating that could not move stays: the cell for the one before is a formula', () => {
    const both = workbookOf({ KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'Previous', 'Previous RAG', 'October 2020', 'RAG'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '93%', { holds: 'AMBER', marks: Mark.formula }, '96%', 'GREEN']] });
    const { plan, says } = sure(startNextPeriod(both, options));
    expect(plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.sheet === 'KPIs' ? [address(edit.at)] : []))).not.toContain('H2');
    expect(says).toContain('1 rating or arrow still says October 2020: Rate indicators writes the ratings anew');
  });

  test('in the next year’s workbook they go', () => {
    const { plan } = sure(startNextYear(bookWith('92%', 'AMBER', '↑'), { ...options, targets: [], retired: [] }));
    expect(left({ title: '', says: [], changes: [], findings: [], plan }, 'AMBER', '↑')).toEqual(['', '']);
  });

  test('a figure that is no figure is not said to stay', () => {
    const says = (figure: Written) => sure(startNextPeriod(bookWith(figure, null, null, 'Q'), options)).findings.map(({ message }) => message).filter((message) => message.startsWith('A1'));
    expect([says('-'), says(null), says('92%')]).toEqual([[], [], ['A1: 92% stays, since it is of the quarter']]);
  });
});
