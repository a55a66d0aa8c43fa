import { readBasis } from '../../../engine/basis.ts';
import { seen } from '../../../engine/figure.ts';
import { aboutRow, figuresOf } from '../about.ts';
import type { Judged } from '../../judge.ts';
import type { JudgedTable } from '../evidence.ts';
import type { Rule } from '../rule.ts';

export const scale = {
  id: 'scale', group: 'reading', severity: 'query',
  title: 'A figure of another size than its target',
  says: 'A figure that is ten times its target or more, or a tenth of it or less; and a fraction where the other figures are percentages. Zeros are left, and counts so far against a target for the year.',
  todo: 'Check the decimal point and the percentage sign; accept the finding if the figure is right.',
  together: '{count} of {rows} figures are ten times their target or more, or a tenth of it or less',
  *check({ judged }) {
    for (const table of judged()) {
      for (const row of table.rows) {
        const { rated } = row;
        const { figure, criteria } = rated;
        const { indicator } = row.row;
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

function tidy(ratio: number): string {
  return ratio >= 100 ? String(Math.round(ratio)) : String(Math.round(ratio * 10) / 10);
}

/** 'a tenth', '1/320'. */
function part(size: number): string {
  const whole = Math.round(size);
  return whole === 10 ? 'a tenth' : whole === 100 ? 'a hundredth' : `1/${whole}`;
}
