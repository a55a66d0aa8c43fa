import { readBasis } from '../../../engine/basis.ts';
import { seen } from '../../../engine/figure.ts';
import { aboutRow, figuresOf, wordsOf } from '../about.ts';
import type { Judged } from '../../judge.ts';
import type { JudgedTable } from '../evidence.ts';
import type { Rule } from '../rule.ts';

export const scale = {
  id: 'scale', group: 'reading', severity: 'query',
  title: 'A figure of another size than its target',
  says: 'A figure that is ten times its target or more, or a tenth of it or less; a fraction where the other figures are percentages, and a tolerance that reaches so far from its target. Zeros are left, and counts so far against a target for the year.',
  todo: 'Check the decimal point and the percentage sign; accept the finding if the figure is right.',
  together: '{count} of {rows} figures are ten times their target or more, or a tenth of it or less',
  *check({ judged }) {
    for (const table of judged()) {
      for (const row of table.rows) {
        const { rated } = row;
        const { figure, criteria } = rated;
        const { indicator } = row.row;
        const end = farEnd(row);
        if (end !== null) yield aboutRow(table, row, ['tolerance', 'criteria'], `the tolerance ${wordsOf(indicator.tolerance)} reaches to ${end} the target ${criteria?.target ?? ''}${criteria?.unit === '%' ? '%' : ''}; is a digit or a decimal point missing?`, { figures: [wordsOf(indicator.tolerance)] });
        if (figure?.kind !== 'number' || criteria?.target === null || criteria?.target === undefined) continue;
        const basis = readBasis(indicator.basis).kind;
        if (figure.unit === '' && criteria.unit === '%' && figure.value > 0 && figure.value < 1 && table.bearing.company.bareNumbers !== 'fractions') {
          yield aboutRow(table, row, whereOf(row, table), `${figure.text} stands where the others are percentages; ${figure.text} may be ${Math.round(figure.value * 10000) / 100}%`, { figures: [figure.text] });
          continue;
        }
        if (basis === 'cumulative' || figure.value === 0 || criteria.target === 0 || (figure.unit === '' && criteria.unit === '%' && Math.abs(figure.value) <= 1)) continue;
        // A count so far may be small against a target for the year; one of a few cases is small against any.
        if (criteria.unit === '' && (basis === 'ytd' || Math.max(Math.abs(seen(figure)), Math.abs(criteria.target)) < 20)) continue;
        const ratio = Math.abs(seen(figure) / criteria.target);
        if (ratio < 10 && ratio > 0.1) continue;
        const says = ratio >= 10 ? `${tidy(ratio)} times its target` : `${part(1 / ratio)} of its target`;
        yield aboutRow(table, row, whereOf(row, table), `${figure.text} is ${says} (${criteria.target}${criteria.unit === '%' ? '%' : criteria.unit === '' ? '' : ` ${criteria.unit}`}); is the decimal point or the percentage sign right?`, { figures: [figure.text, String(criteria.target)] });
      }
    }
  },
} as const satisfies Rule;

function whereOf(row: Judged, { bearing: { company } }: JudgedTable) {
  const { figure } = row.rated;
  const same = figuresOf(row, company).find((each) => each.figure.kind === 'number' && figure?.kind === 'number' && each.figure.value === figure.value);
  return same?.at ?? (['actual', 'ytd'] as const);
}

/** An end of amber that is ten times the target or a tenth of it: '8% – 85%'. Null where there is none, or amber is open to nought. */
function farEnd({ rated: { criteria }, row: { indicator } }: Judged): string | null {
  if (!criteria?.target || indicator.tolerance === null || criteria.amber.length !== 1) return null;
  const [amber] = criteria.amber;
  const ends = [amber?.low ?? 0, amber?.high ?? 0].filter((end) => Number.isFinite(end) && end > 0 && Math.max(end, criteria.target ?? 0) >= 20).map((end) => end / (criteria.target ?? end));
  const far = ends.find((ratio) => ratio >= 10 || ratio <= 0.1);
  return far === undefined ? null : far >= 10 ? `${tidy(far)} times` : `${part(1 / far)} of`;
}

function tidy(ratio: number): string {
  return ratio >= 100 ? String(Math.round(ratio)) : String(Math.round(ratio * 10) / 10);
}

/** 'a tenth', '1/320'. */
function part(size: number): string {
  const whole = Math.round(size);
  return whole === 10 ? 'a tenth' : whole === 100 ? 'a hundredth' : `1/${whole}`;
}
