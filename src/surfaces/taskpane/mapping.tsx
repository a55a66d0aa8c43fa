import { Button, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { periodName } from '../../engine/period.ts';
import type { Field, Mapping } from '../../tables/table.ts';
import type { FoundTable, SheetColumn } from './desk.ts';
import type { Verbs } from './visit.ts';
import { count, fields, kinds } from './words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `0 0 ${tokens.spacingVerticalS}` },
  rows: { display: 'grid', gridTemplateColumns: 'minmax(5.5rem, 0.6fr) minmax(0, 1fr)', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, alignItems: 'center' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  select: { minWidth: 0, width: '100%' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: '1 / -1' },
});

/** The fields that an officer is always asked about; a table that has others shows them too. */
const asked: Field[] = ['ref', 'measure', 'target', 'tolerance', 'polarity', 'basis', 'actual', 'ytd', 'rating', 'commentary'];

/** Which column holds what, each with the header that it was known by and a value; a change is taken up at once. */
export function MappingForm({ table, busy, correct, select }: { table: FoundTable; busy: boolean; correct: (mapping: Mapping) => void; select: Verbs['select'] }) {
  const styles = useStyles();
  const id = useId();
  const known = table.known.map(({ field }) => field).filter((field) => field !== 'month' && field !== 'quarter' && !asked.includes(field));
  const first = /^[A-Z]+[0-9]+/.exec(table.range)?.[0] ?? 'A1';
  return (
    <div className={styles.form}>
      <span className={styles.note}>
        {kinds[table.kind]}, <Link inline as="button" onClick={() => select(table.sheet, first)}>{table.range}</Link>
      </span>
      {!table.sure && (
        <div className={styles.note}>
          Not sure that this is a table of indicators{table.why.length > 0 ? `: ${table.why.at(-1) ?? ''}` : ''}. It is left alone unless you say so.
          <div><Button size="small" disabledFocusable={busy} onClick={() => correct({ ...table.mapping, sure: true })}>Rate this table too</Button></div>
        </div>
      )}
      {table.kind === 'card' && <span className={styles.note}>Its labels say which figure is which.</span>}
      {table.kind !== 'card' && <div className={styles.rows}>
        {[...asked, ...new Set(known)].map((field) => {
          const value = letters(table.mapping, field);
          return (
            <div key={field} style={{ display: 'contents' }}>
              <label className={styles.label} htmlFor={`${id}-${field}`}>{fields[field]}</label>
              <Select id={`${id}-${field}`} size="small" className={styles.select} value={value} onChange={(_, data) => correct(mapped(table.mapping, field, data.value))}>
                <option value="">Not in this table</option>
                {table.columns.map((column) => <option key={column.letters} value={column.letters}>{said(column)}</option>)}
              </Select>
            </div>
          );
        })}
        {table.months && (
          <span className={`${styles.note} ${styles.wide}`}>
            {count(table.months.count, 'month')}: {periodName(table.months.first)} to {periodName(table.months.last)}
          </span>
        )}
      </div>}
    </div>
  );
}

function letters({ columns }: Mapping, field: Field): string {
  return columns[field] ?? '';
}

function mapped(mapping: Mapping, field: Field, chosen: string): Mapping {
  const { [field]: _, ...others } = mapping.columns;
  return { ...mapping, columns: chosen === '' ? others : { ...others, [field]: chosen } };
}

/** 'C: Target 2020/21 (95%)'. */
function said({ letters, header, sample }: SheetColumn): string {
  const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
  return `${letters}: ${header === '' ? 'no header' : cut(header, 40)}${sample === '' ? '' : ` (${cut(sample, 24)})`}`;
}
