import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { readAddress } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { nextShown } from './axis.ts';
import type { Shape, Whole } from './book.ts';
import { nameOf } from './grid/grid.tsx';
import type { Selected } from './grid/selection.tsx';
import type { OfficeVerbs } from './office.ts';

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: '112px minmax(0, 1fr)', borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  field: {
    boxSizing: 'border-box', width: '100%', minHeight: '30px', padding: '5px 8px', border: 'none', margin: 0, resize: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300, lineHeight: '20px', fieldSizing: 'content', maxHeight: '90px',
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { borderRight: `1px solid ${tokens.colorNeutralStroke1}` },
  held: { color: tokens.colorNeutralForeground2 },
});

/** The cell's address, to go elsewhere, and all that it holds, to read and to edit. */
export function CellBar({ shape, selected, whole, verbs, commit }: {
  shape: Shape;
  selected: Selected;
  whole: Whole | null;
  verbs: OfficeVerbs;
  commit: (text: string, then: Position) => void;
}) {
  const styles = useStyles();
  const here = nameOf(selected);
  const [name, setName] = useState(here);
  const [text, setText] = useState('');
  useEffect(() => setName(here), [here]);
  useEffect(() => setText(whole?.text ?? ''), [whole]);
  const locked = whole?.locked ?? null;

  const go = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setName(here);
    if (event.key !== 'Enter') return;
    const at = readAddress(name.trim());
    if (at && at.row <= shape.rows.count && at.column <= shape.columns.count) {
      verbs.select({ anchor: at, head: at });
      // What is typed next goes into the cell, as in Excel.
      document.querySelector<HTMLElement>('[role=grid]')?.focus();
    } else verbs.notice(`There is no cell '${name.trim()}' among those that are shown. Write an address such as D14.`);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(whole?.text ?? '');
    if (event.key !== 'Enter' || event.altKey) return;
    event.preventDefault();
    commit(text, { row: nextShown(shape.rows, selected.anchor.row, 1), column: selected.anchor.column });
  };
  return (
    <div className={styles.bar}>
      <input className={`${styles.field} ${styles.name}`} aria-label="Go to a cell" value={name} spellCheck={false} onChange={({ target }) => setName(target.value)} onKeyDown={go} onFocus={({ target }) => target.select()} />
      <textarea
        className={`${styles.field} ${locked === null ? '' : styles.held}`} rows={1} spellCheck={false} readOnly={locked !== null}
        aria-label="What the cell holds" title={locked ?? undefined} value={whole?.formula ? whole.shown : text} onFocus={() => locked !== null && verbs.notice(locked)}
        onChange={({ target }) => setText(target.value)} onKeyDown={keys}
      />
    </div>
  );
}
