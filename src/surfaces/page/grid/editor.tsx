import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { address } from '../../../workbook/address.ts';
import type { Position, Range } from '../../../workbook/address.ts';
import { nextShown, offsetOf } from '../axis.ts';
import type { Shape } from '../book.ts';
import { paper } from './look.ts';
import { blockOf } from './selection.tsx';

const useStyles = makeStyles({
  editor: {
    position: 'absolute', boxSizing: 'border-box', zIndex: 1, resize: 'none', padding: '1px 3px', margin: 0, fontFamily: 'Calibri, Carlito, sans-serif', fontSize: '14.67px', lineHeight: 1.2,
    backgroundColor: paper.ground, color: paper.ink, border: `2px solid ${tokens.colorBrandStroke1}`, outlineStyle: 'none', boxShadow: tokens.shadow4, overflow: 'hidden',
  },
});

interface Props {
  shape: Shape;
  at: Position;
  merges: Range[];
  text: string;
  change: (text: string) => void;
  commit: (text: string, then: Position) => void;
  leave: () => void;
}

/** Where a cell's value is typed: Enter and Tab put it in, Escape leaves it as it was, Alt+Enter breaks the line. */
export function Editor({ shape: { rows, columns }, at, merges, text, change, commit, leave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);
  const block = blockOf({ anchor: at, head: at }, merges);
  const left = offsetOf(columns, block.left) - 1;
  const top = offsetOf(rows, block.top) - 1;
  const width = offsetOf(columns, block.right + 1) - left;
  const height = offsetOf(rows, block.bottom + 1) - top;
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') return leave();
    if (event.key === 'Enter' && event.altKey) return change(`${text}\n`);
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    const step = event.shiftKey ? -1 : 1;
    commit(text, event.key === 'Enter' ? { row: nextShown(rows, step > 0 ? block.bottom : block.top, step), column: at.column } : { row: at.row, column: nextShown(columns, step > 0 ? block.right : block.left, step) });
  };
  const lines = text.split('\n').length;
  return (
    <textarea
      ref={field} aria-label={`Value of ${address(at)}`} className={useStyles().editor} spellCheck={false}
      style={{ left, top, width: Math.max(width + 1, Math.min(text.length * 8 + 24, 420)), height: Math.max(height + 1, lines * 18 + 6) }}
      value={text} onChange={({ target }) => change(target.value)} onKeyDown={keys} onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
