import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { snapshot } from '../../../src/hosts/file/snapshot.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { sampleBytes } from '../../golden/rated.ts';
import type { Clean, Role, Said } from './clean.ts';
import { bounded, colourOf, rated, sentence, share, sized, total } from './facts.ts';
import type { Colour, Fact } from './facts.ts';
import { changed, contentOf, placeOf, shownAt } from './workbook.ts';
import type { Place, Put } from './workbook.ts';

/** What was wrong in each sample report, put right, so that it is clean: the reports hold the mistakes that were printed. */
const mended: Record<string, Put[]> = {
  'performance-2020-21': [
    { place: 'Supporting!G20', holds: 'BLUE', fill: '#00B0F0' }, { place: 'Supporting!G23', holds: '-', fill: '#FFFFFF' }, { place: 'Supporting!G24', holds: '-', fill: '#FFFFFF' },
    { place: 'Summary!C20', holds: 'YTD' }, { place: 'Summary!A27', holds: 'SM24' },
    { place: 'Summary!J21', holds: '-', fill: '#FFFFFF' }, { place: 'Summary!J23', holds: '-', fill: '#FFFFFF' },
  ],
  'scrutiny-2018': [{ place: 'Indicators!A2', holds: 'All 8 Key Performance Indicators, the supporting measures and the information' }, { place: 'Indicators!D10', holds: '60 – 69.9%' }, { place: 'Indicators!L10', holds: '' }],
  'contract-2015-16': [
    { place: 'Contract measures!C8', holds: '>95%' }, { place: 'Contract measures!D8', holds: '>85%' }, { place: 'Contract measures!C9', holds: '>95%' }, { place: 'Contract measures!D9', holds: '>90%' }, { place: 'Contract measures!I12', holds: 'IN TOLERANCE', fill: '#FFC000' },
    { place: 'Contract measures!A33', holds: 'The dataset holds 22 key performance measures and 37 operational measures.' }, { place: 'Corporate scorecard!F47', holds: '+£800K' },
    ...[25, 28, 29].map((row) => ({ place: `Contract measures!I${row}`, holds: 'NO TARGET SET', fill: '#FFFFFF' })),
    { place: 'Contract measures!C25', holds: 'TBC' }, { place: 'Contract measures!D25', holds: 'TBC' }, { place: 'Contract measures!C28', holds: 'TBC' }, { place: 'Contract measures!C29', holds: 'TBC' }, { place: 'Contract measures!C30', holds: 'TBC' },
  ],
};

/** Ratings that stand beside a figure, a target and a tolerance, row by row: which columns, and the words of the colours. */
const ratings: Record<string, { sheet: string; rows: readonly number[]; target: number; tolerance: number; figure: (row: number) => number; rating: number; words: Record<string, Colour>; lower: readonly number[] }> = {
  'performance-2020-21': {
    sheet: 'Supporting', rows: [8, 9, 10, 11, 14, 17, 29, 30], target: 3, tolerance: 4, figure: (row) => ([8, 9, 17].includes(row) ? 6 : 5), rating: 7,
    words: { GREEN: 'green', AMBER: 'amber', RED: 'red' }, lower: [8, 17],
  },
  'contract-2015-16': {
    sheet: 'Contract measures', rows: [7, 8, 10, 12, 15, 16, 17, 18, 19], target: 3, tolerance: 4, figure: () => 7, rating: 9,
    words: { 'ON TARGET': 'green', 'IN TOLERANCE': 'amber', 'OFF TARGET': 'red' }, lower: [7, 10, 12, 15, 17],
  },
};

/** Words that quote the figures of their row: the cell that holds them, the figure as printed and its cell. */
const quotes: Record<string, [at: Place, text: string, of: Said['quotes'][number]['of'], cell: Place][]> = {
  'performance-2020-21': [
    ['KPIs!D5', '89.1%', 'figure', 'KPIs!C5'], ['KPIs!D6', '339', 'figure', 'KPIs!C6'], ['KPIs!D7', '88.5%', 'figure', 'KPIs!C7'], ['KPIs!D8', '94.5%', 'figure', 'KPIs!C8'], ['KPIs!D9', '10.8%', 'figure', 'KPIs!C9'], ['KPIs!D10', '89.9%', 'figure', 'KPIs!C10'],
  ],
  'scrutiny-2018': [
    ['Indicators!L13', '87.5%', 'figure', 'Indicators!E13'], ['Indicators!L13', '75%', 'target', 'Indicators!C13'], ['Indicators!L14', '300', 'target', 'Indicators!C14'], ['Indicators!L21', '84.4%', 'figure', 'Indicators!E21'], ['Indicators!L21', '80%', 'target', 'Indicators!C21'],
    ['Indicators!L22', '80%', 'figure', 'Indicators!E22'], ['Indicators!L22', '71%', 'target', 'Indicators!C22'], ['Indicators!L24', '88.1%', 'figure', 'Indicators!E24'], ['Indicators!L27', '39.2%', 'figure', 'Indicators!E27'],
  ],
  'contract-2015-16': [],
};

/** The sample reports with what was wrong in them put right, and what holds in them. */
export async function assets(): Promise<Clean[]> {
  return Promise.all(Object.entries(mended).map(async ([name, puts]): Promise<Clean> => {
    const book = await openWorkbook(sampleBytes(name), nodeCodec);
    if (refused(book)) throw new Error(book.say);
    return reportOf(name, changed(snapshot(book), puts));
  }));
}

function reportOf(name: string, of: Clean['snapshot']): Clean {
  const facts: Fact[] = [];
  const roles = new Map<Role, Place[]>();
  const mark = (role: Role, place: Place) => void (roles.get(role)?.push(place) ?? roles.set(role, [place]));
  const table = ratings[name];
  for (const row of table?.rows ?? []) {
    const { sheet, target, tolerance, figure, rating, words, lower } = table!;
    const at = (column: number) => placeOf(sheet, row, column);
    const [aim, now] = [shownAt(of, at(target)), shownAt(of, at(figure(row)))];
    const ends = String(contentOf(of, at(tolerance))?.holds ?? '').match(/[\d.]+/g)!.map(Number);
    const floor = lower.includes(row) ? Math.max(...ends) : Math.min(...ends);
    const colour = words[String(contentOf(of, at(rating))?.holds)]!;
    if (colourOf(now!.value, aim!.value, floor, lower.includes(row)) !== colour) throw new Error(`${name} ${row} is not clean`);
    facts.push(rated({ rating: at(rating), figure: at(figure(row)), target: at(target), tolerance: at(tolerance) }, floor, lower.includes(row), colour), sized(at(figure(row)), at(target)));
    mark('rating', at(rating));
    mark('figure', at(figure(row)));
    mark('reference', at(1));
    if (typeof contentOf(of, at(target))?.holds === 'number') mark('target', at(target));
    // 'The provision of a report' is no share by its words, and more than 100% of it is not impossible.
    if (now!.text.endsWith('%') && String(contentOf(of, at(2))?.holds).startsWith('%')) facts.push(bounded(at(figure(row)), 100));
  }
  const said = (quotes[name] ?? []).map(([at, text, as, cell]): Said => {
    const number = /[\d.]+/.exec(text)![0];
    facts.push(sentence(at, cell, { value: Number(number), decimals: /\.(\d+)/.exec(number)?.[1]?.length ?? 0, text }));
    if (as === 'figure') mark('figure', cell);
    else mark('target', cell);
    mark('words', at);
    return { at, text: String(contentOf(of, at)?.holds), quotes: [{ text, of: as, cell, other: null }], sides: [] };
  });
  if (name === 'scrutiny-2018') participation(facts, mark);
  return { name, snapshot: of, facts, roles, said, rows: [] };
}

/** The block of the scrutiny report whose shares are of its last row; a row of it is a part of another. */
function participation(facts: Fact[], mark: (role: Role, place: Place) => void): void {
  const at = (row: number, column: number) => placeOf('Participation', row, column);
  for (const row of [6, 7, 8, 9]) {
    facts.push(share(at(row, 3), at(row, 2), at(10, 2)));
    mark('percentage', at(row, 3));
    mark('count', at(row, 2));
  }
  facts.push(total(at(10, 2), [6, 7, 8].map((row) => at(row, 2))));
  mark('total', at(10, 2));
}
