import { readBasis } from '../../engine/basis.ts';
import { readFigure, seen } from '../../engine/figure.ts';
import type { Readable } from '../../engine/rate.ts';
import { readTarget } from '../../engine/target.ts';
import type { Colour, Company, Said, Settings } from '../../engine/terms.ts';
import { readTolerance } from '../../engine/tolerance.ts';
import { sharedUnit } from '../../engine/unit.ts';
import type { Field, Row, Table } from '../../tables/table.ts';
import type { Position } from '../../workbook/address.ts';
import { wordsOf } from './about.ts';

/** One indicator as one table has it. `rating` is the one that stands in the sheet. */
export interface Entry {
  table: Table;
  row: Row;
  readable: Readable | null;
  company: Company;
  rating: Colour | null;
  ratingAt: Position | null;
  ratingText: string;
}

/** What a table says of one thing: as its cell says it, and put on one footing with what others say. */
export interface Reading {
  text: string;
  at: Position | null;
  value: number | string;
  unit?: string;
  decimals?: number;
  sign?: string | null;
}

/** A thing on which two tables may differ, and what must be the same for them to agree: the year, or the month as well. */
export interface Compared {
  what: 'target' | 'tolerance' | 'basis' | 'figure' | 'year to date' | 'rating';
  of: 'year' | 'month';
  /** Null where the table does not say it, or in words that cannot be compared. */
  read: (entry: Entry, settings: Settings) => Reading | null;
  /** What the cell says, where the same words need no reading. */
  written?: (entry: Entry) => Said | string | null;
  /** Whether the two differ: for certain, or so that a person should look. */
  apart: (one: Reading, other: Reading, first: Entry, second: Entry) => 'error' | 'query' | null;
}

/** What is compared between two tables, each with its footing. */
export const compared: readonly Compared[] = [
  { what: 'target', of: 'year', written: ({ row }) => (row.at('target') ? row.indicator.target : null), read: targetOf, apart: (one, other) => {
    if (one.value !== other.value || sharedUnit(one.unit ?? '', other.unit ?? '') === null) return 'error';
    // A sign that one of them leaves out is none that differs; whether the bound itself is met is for a person.
    const [sign, second] = [one.sign ?? null, other.sign ?? null];
    return sign === null || second === null || sign === second ? null : sign.charAt(0) === second.charAt(0) ? 'query' : 'error';
  } },
  // The same words beside two targets are one fact with the target.
  { what: 'tolerance', of: 'year', written: ({ row }) => row.indicator.tolerance, read: toleranceOf, apart: (one, other) => (one.text === other.text ? null : differ(one, other)) },
  { what: 'basis', of: 'year', written: ({ row }) => row.indicator.basis, read: basisOf, apart: differ },
  { what: 'figure', of: 'month', read: (entry) => figureOf(entry, 'actual', entry.row.indicator.current), apart: asShown },
  { what: 'year to date', of: 'month', read: (entry) => figureOf(entry, 'ytd', entry.row.indicator.ytd), apart: asShown },
  // Where the figures differ, the ratings may.
  { what: 'rating', of: 'month', read: ratingOf, apart: (one, other, first, second) => (one.value === other.value || figuresDiffer(first, second) ? null : 'error') },
];

/** Whether two cells say the same, letter for letter. */
export function sameWritten(one: Said | string | null, other: Said | string | null): boolean {
  if (one === null || other === null) return false;
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  if (one.kind === 'number' && other.kind === 'number') return one.number === other.number && one.format === other.format;
  return one.kind === other.kind && (one.kind !== 'text' || (other.kind === 'text' && one.text === other.text));
}

function differ(one: Reading, other: Reading): 'error' | null {
  return one.value === other.value ? null : 'error';
}

/** Figures with other decimals are the same where the coarser one is the finer one rounded. */
function asShown(one: Reading, other: Reading): 'error' | null {
  if (sharedUnit(one.unit ?? '', other.unit ?? '') === null) return null;
  const step = 10 ** -Math.min(one.decimals ?? 0, other.decimals ?? 0);
  return Math.abs(Number(one.value) - Number(other.value)) <= step / 2 + 1e-9 ? null : 'error';
}

function figuresDiffer(first: Entry, second: Entry): boolean {
  return (['actual', 'ytd'] as const).some((field) => {
    const [one, other] = [first, second].map((entry) => figureOf(entry, field, field === 'actual' ? entry.row.indicator.current : entry.row.indicator.ytd));
    return one && other && asShown(one, other) !== null;
  });
}

/** The target; the threshold for green where there is no column for it. A list of positions has neither, and may say that none is set. */
function targetOf({ row, rating, ratingAt, ratingText }: Entry, { compare }: Settings): Reading | null {
  const green = greenOf(row);
  const at = row.at(green ? 'green' : 'target');
  if (!at) return rating === 'none' && /target/i.test(ratingText) ? { value: 'none', text: ratingText, at: ratingAt } : null;
  const written = green ?? row.indicator.target;
  const target = readTarget(written, compare);
  const text = wordsOf(written) || 'empty';
  switch (target.kind) {
    case 'value': return { value: target.value, unit: target.unit, sign: target.sign, text, at };
    case 'range': return { value: `${target.low} to ${target.high}`, unit: target.unit, text, at };
    case 'none': return { value: 'none', text, at };
    case 'unreadable': return null;
  }
}

/** A threshold for green, where the table has no column for the target. */
export function greenOf(row: Row): Said | null {
  return row.at('target') === undefined && row.at('criteria') === undefined && row.at('green') !== undefined ? (row.indicator.thresholds?.green ?? null) : null;
}

/** Where red begins: '85 – 100%' and '85 – 94.9%' beside a target of 95% say the same. */
function toleranceOf({ row: { indicator, at }, readable }: Entry, { compare }: Settings): Reading | null {
  const cell = at('tolerance');
  if (!cell || indicator.tolerance === null) return null;
  const text = wordsOf(indicator.tolerance) || 'empty';
  const tolerance = readTolerance(indicator.tolerance, compare);
  const only = readable?.kind === 'read' && readable.readings.length === 1 ? readable.readings[0]?.criteria : undefined;
  const amber = only?.amber.length === 1 ? only.amber[0] : undefined;
  if (only && amber && tolerance.kind === 'range') return { value: `red from ${only.polarity === 'higher' ? amber.low : amber.high}`, text, at: cell };
  // A width has no bound of its own to compare.
  const value = tolerance.kind === 'range' ? `${tolerance.low} to ${tolerance.high}` : tolerance.kind === 'bound' ? `${tolerance.sign}${tolerance.value}` : tolerance.kind === 'bare' ? tolerance.value : null;
  return value === null ? null : { value, text, at: cell };
}

function basisOf({ row: { indicator: { basis }, at } }: Entry): Reading | null {
  const read = readBasis(basis);
  // '3 M AVG' and 'Dec – Feb Average' say the same with more or fewer words.
  if (/\bav(?:era)?ge?\b/i.test(basis)) return { value: 'average', text: basis, at: at('basis') ?? null };
  return basis.trim() === '' || /^-+$/.test(basis.trim()) || (read.kind === 'current' && !read.known) ? null : { value: JSON.stringify(read), text: basis, at: at('basis') ?? null };
}

function figureOf({ row, company }: Entry, field: Field & ('actual' | 'ytd'), written: Said | null): Reading | null {
  const at = row.at(field);
  const figure = at && written ? readFigure(written, company) : null;
  return at && figure?.kind === 'number' ? { value: seen(figure), unit: figure.unit, decimals: figure.decimals, text: figure.text, at } : null;
}

function ratingOf({ row, rating, ratingAt, ratingText }: Entry): Reading | null {
  // Rated once a quarter or a year, it may be blank here and carried forward there.
  if (!['month', 'ytd', 'current'].includes(readBasis(row.indicator.basis).kind)) return null;
  // '-' in a grid, no target and no figure are printed alike.
  if (rating === null || rating === 'unrated' || ratingText === '') return null;
  return { value: rating === 'none' ? 'blue' : rating, text: ratingText, at: ratingAt };
}
