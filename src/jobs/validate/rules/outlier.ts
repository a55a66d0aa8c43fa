import { seen } from '../../../engine/figure.ts';
import { monthsBetween, periodName } from '../../../engine/period.ts';
import { aboutRow } from '../about.ts';
import type { SeriesPoint } from '../series.ts';
import type { Rule } from '../rule.ts';

/** So many figures beside the one in question say what is usual. */
const fewest = 6;
/** The limits of a process are 2.66 moving ranges from its mean (an XmR chart); a slip of the keys is suspected beyond them. */
const limit = 2.66;
/** Without a slip that explains it a figure must lie farther off: indicators step and drift. */
const far = 6;

export const outlier = {
  id: 'outlier', group: 'series', severity: 'query',
  title: 'A figure outside the limits of its own series',
  says: 'A figure that lies outside what the other periods of its series allow: beyond the limits of a process chart where a dropped or moved decimal point, two swapped digits or a fraction for a percentage would bring it back, and far beyond them where nothing explains it. At least six other figures; approximate ones are left, and so is a figure near the one before, after or a year away: trends, steps and seasons are no slips.',
  todo: 'Check the figure against its source; accept the finding if it is right and say why in the commentary.',
  *check({ series }) {
    for (const { table, judged, points } of series()) {
      const known = points.filter(({ approximate, figure }) => !approximate && figure.kind === 'number');
      if (known.length <= fewest) continue;
      let worst: { point: SeriesPoint; distance: number; slip: string | null; low: number; high: number } | null = null;
      for (const [place, point] of known.entries()) {
        const others = known.filter((each) => each !== point).map(valueOf);
        const value = valueOf(point);
        const mean = others.reduce((sum, each) => sum + each, 0) / others.length;
        const ranges = others.slice(1).map((each, index) => Math.abs(each - (others[index] ?? each)));
        const decimals = Math.max(0, ...known.map(({ figure }) => (figure.kind === 'number' ? figure.decimals : 0)));
        const range = Math.max(ranges.reduce((sum, each) => sum + each, 0) / ranges.length, 10 ** -decimals, Math.abs(mean) * 0.01);
        const distance = Math.abs(value - mean) / range;
        const beside = [known[place - 1], known[place + 1], ...known.filter(({ period }) => Math.abs(monthsBetween(point.period, period)) === 12)].flatMap((each) => (each ? [valueOf(each)] : []));
        if (beside.some((each) => Math.abs(value - each) <= range * limit)) continue;
        if (distance <= limit || (worst && distance <= worst.distance)) continue;
        const slip = slips.find(({ turn }) => turn(value).some((each) => each !== value && Math.abs(each - mean) <= range * limit))?.says ?? null;
        // A slip of one decimal place is far off; digits swapped may be as near as chance.
        if (distance > far || (slip !== null && distance > limit * 1.5)) worst = { point, distance, slip, low: mean - range * limit, high: mean + range * limit };
      }
      if (!worst || worst.point.figure.kind !== 'number') continue;
      const { point, slip, low, high } = worst;
      const text = point.figure.kind === 'number' ? point.figure.text : '';
      yield aboutRow(table, judged, point.at, `${text} in ${periodName(point.period)} lies outside what the other ${known.length - 1} periods allow (${tidy(low)} to ${tidy(high)})${slip ? `: ${slip}?` : ''}`, { figures: [text] });
    }
  },
} as const satisfies Rule;

function valueOf({ figure }: SeriesPoint): number {
  return figure.kind === 'number' ? seen(figure) : 0;
}

/** What fingers do, and what the figure would have been. */
const slips: { says: string; turn: (value: number) => number[] }[] = [
  { says: 'is a decimal point missing or moved', turn: (value) => [value / 10, value * 10, value / 100, value * 100] },
  { says: 'are two digits swapped', turn: swapped },
];

function swapped(value: number): number[] {
  const digits = String(Math.abs(value));
  return Array.from(digits, (digit, index) => {
    const next = digits[index + 1];
    return next === undefined || next === '.' || digit === '.' ? value : Number(digits.slice(0, index) + next + digit + digits.slice(index + 2)) * Math.sign(value);
  });
}

function tidy(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : 1;
  return value.toFixed(decimals);
}
