import { expect, test } from 'vitest';
import { readColoured } from '../../src/engine/clauses.ts';

const thresholds = (green: string, amber: string, red: string) => ({ thresholds: { green: { kind: 'text', text: green }, amber: { kind: 'text', text: amber }, red: { kind: 'text', text: red } } });
const tolerance = (text: string) => ({ tolerance: { kind: 'text', text } });

test.each<[string, string, unknown]>([
  ['colours before their words', 'Green 95, Amber 90-94, Red below 90', thresholds('95', '90-94', 'below 90')],
  ['colours behind them', '95 green, 90-94 amber, below 90 red', thresholds('95', '90-94', 'below 90')],
  ['and words that belong to none', '95 green, 90-94 amber, below 90 red, roughly', null],
  ['a colour twice', 'Green 95, Amber 90, Green 85', null],
  ['a letter is a colour beside a number alone', 'G - on target, A 90–94', null],
  ['red begins where amber ends', 'Amber 90–94.9%, Red below 90%', tolerance('90-94.9%')],
  ['red leaves a gap below amber', 'Amber 90–94.9%, Red below 85%', null],
  ['whole numbers: red begins one above amber', 'Amber 5-9, Red 10 or more', tolerance('5-9')],
  ['whole numbers: red leaves one out', 'Amber 5-8, Red 10 or more', null],
  ['how far amber goes', 'Green: on target, Amber: to 90%', tolerance('up to 90%')],
])('a cell that names colours: %s', (_, said, read) => {
  expect(readColoured(said)).toEqual(read);
});
