import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { columnNumber, lastRow } from '../../workbook/address.ts';
import { Disclosure } from './disclosure.tsx';
import type { Verbs } from './visit.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, alignItems: 'start' },
  field: { minWidth: 0, width: '100%' },
  button: { alignSelf: 'flex-start' },
});

/** What is asked, with what it is once it was understood; null where it was not. What need not be said may stay empty. */
const asked = [
  { key: 'row', label: 'Row of the headings', needed: true, read: (words: string) => (/^[1-9]\d{0,6}$/.test(words) && Number(words) <= lastRow ? words : null), missing: 'Write the number of the row, such as 4.' },
  { key: 'measure', label: 'Column of measures', needed: true, read: lettersOf, missing: 'Write the letters above the column, such as A.' },
  { key: 'target', label: 'Column of targets', needed: false, read: lettersOf, missing: 'Write the letters above the column, such as C.' },
  { key: 'actual', label: 'Column of figures', needed: true, read: lettersOf, missing: 'Write the letters above the column, such as E.' },
  { key: 'rating', label: 'Column of ratings', needed: false, read: lettersOf, missing: 'Write the letters above the column, such as G.' },
] as const;

type Key = (typeof asked)[number]['key'];

const empty: Record<Key, string> = { row: '', measure: '', target: '', actual: '', rating: '' };

/** Says where a table stands that was not found: its sheet, the row of its headings and the columns that matter. What is missing is asked for; the rest is read, and can be corrected like any other table's. */
export function ByHand({ sheets, label, busy, verbs }: { sheets: string[]; label: string; busy: boolean; verbs: Verbs }) {
  const styles = useStyles();
  const [sheet, setSheet] = useState(sheets[0] ?? '');
  const [words, setWords] = useState(empty);
  const [wrong, setWrong] = useState<Key | null>(null);
  const form = useRef<HTMLDivElement>(null);
  // Its rows and columns are before the officer's eyes while she names them.
  const choose = (name: string) => {
    setSheet(name);
    verbs.select(name, 'A1');
  };
  const done = () => {
    const read = new Map(asked.map(({ key, read }) => [key, read(words[key].trim())]));
    const missing = asked.find(({ key, needed }) => (needed || words[key].trim() !== '') && !read.get(key))?.key ?? null;
    setWrong(missing);
    if (missing !== null) return form.current?.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
    const { row, ...columns } = Object.fromEntries([...read].flatMap(([key, value]) => (value ? [[key, value]] : [])));
    setWords(empty);
    verbs.correct({ sheet, headerRow: Number(row), columns });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    done();
  };
  return (
    <Disclosure level={3} label={label}>
      <div ref={form} className={styles.form} role="group" aria-label={label} onKeyDown={keys}>
        <Field label="Sheet" size="small">
          <Select size="small" value={sheet} onChange={(_, { value }) => choose(value)}>{sheets.map((name) => <option key={name}>{name}</option>)}</Select>
        </Field>
        <div className={styles.fields}>
          {asked.map(({ key, label, needed, missing }) => (
            <Field key={key} label={label} size="small" required={needed} {...(wrong === key ? { validationMessage: missing } : {})}>
              <Input
                size="small" className={styles.field} name={key} value={words[key]} autoComplete="off" spellCheck={false}
                onChange={(_, { value }) => {
                  setWords({ ...words, [key]: value });
                  setWrong(null);
                }}
              />
            </Field>
          ))}
        </div>
        <Button size="small" className={styles.button} disabledFocusable={busy} onClick={done}>Look there</Button>
      </div>
    </Disclosure>
  );
}

function lettersOf(words: string): string | null {
  return columnNumber(words.toUpperCase()) === null ? null : words.toUpperCase();
}
