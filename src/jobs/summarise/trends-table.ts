import { written } from '../../engine/unit.ts';
import type { Page, Entry } from './page.ts';
import { blank, say } from './page.ts';
import { contentOf, formatOf } from './trends-chart.ts';
import type { Trend, Trends } from './trends-data.ts';

/**
 * The figures of the trends as a summary to copy or export: a row an indicator and month that has a figure or a note, the tolerance from end to end,
 * and a column for everybody that it is compared with. The sheet itself is made by `trends`, which draws them.
 */
export function trendsPage({ trends, says }: Trends): Page {
  const others = [...new Set(trends.flatMap(({ comparators }) => comparators.map(({ name }) => name)))];
  const lines = (['This year', 'Last year', 'Over time'] as const).filter((name) => trends.some((trend) => trend.lines.some((line) => line.name === name)));
  const headings = ['Reference', 'Measure', 'Month', ...lines, 'Target', 'Tolerance from', 'Tolerance to', ...others, 'Note'];
  return {
    kind: 'trends',
    title: 'RAG trends',
    note: says,
    columns: headings.map((heading) => ({ heading, width: heading === 'Measure' ? 40 : 12 })),
    keys: [0, 1, 2],
    rows: trends.flatMap((trend) => trend.categories.flatMap((category, index): Entry[][] => {
      const figure = (value: number | null | undefined) => sayValue(trend, value);
      const drawn = lines.map((name) => figure(trend.lines.find((line) => line.name === name)?.values[index]));
      if (drawn.every(({ content }) => content === null) && !trend.notes[index]) return [];
      return [[
        say(trend.ref), say(trend.measure), say(category), ...drawn,
        figure(trend.target[index]), figure(trend.band.low[index]), figure(trend.band.high[index]),
        ...others.map((name) => figure(trend.comparators.find((each) => each.name === name)?.value)),
        say(trend.notes[index] ?? ''),
      ]];
    })),
  };
}

function sayValue({ unit, decimals }: Trend, value: number | null | undefined): Entry {
  if (value === null || value === undefined) return blank;
  return { content: contentOf(unit, value), format: formatOf(unit, decimals), text: written(value, decimals, unit) };
}
