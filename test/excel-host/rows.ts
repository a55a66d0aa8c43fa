import type { Given } from './book.ts';

/** A table of indicators as officers keep one: 19 columns, months, a rating that stands already in every third row. Row by row the same on any machine. */
export function indicatorRows(count: number): Given[][] {
  const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20', 'Dec-20'];
  const header = ['Ref', 'Measure', 'Lead', 'Basis', 'Target', 'Tolerance', ...months, 'Current', 'YTD', 'RAG', 'Commentary'].map((value) => ({ value, bold: true, fill: '#002060', ink: '#FFFFFF' }));
  return [header, ...Array.from({ length: count }, (_, row) => indicator(row, months.length))];
}

function indicator(row: number, months: number): Given[] {
  const target = 80 + (row % 15);
  const current = { value: ((row * 37) % 1_000) / 1_000, format: '0.0%' };
  const stands = row % 3 === 0 ? { value: 'RED', fill: '#FFC7CE', ink: '#9C0006' } : null;
  return [
    `KPI${row + 1}`, `% of cases completed within timescale, service ${row % 40}`, `Lead ${row % 12}`, 'Monthly',
    { value: target / 100, format: '0%' }, `${target - 10}% – ${target - 0.1}%`,
    ...Array.from({ length: months }, (_, month) => ({ value: ((row * 31 + month * 17) % 1_000) / 1_000, format: '0.0%' })),
    current, { value: ((row * 41) % 1_000) / 1_000, format: '0.0%' }, stands, 'As discussed at the board',
  ];
}
