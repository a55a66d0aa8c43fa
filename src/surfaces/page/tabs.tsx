import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Shape } from './book.ts';

const useStyles = makeStyles({
  tabs: { display: 'flex', overflowX: 'auto', flexShrink: 0, padding: `0 ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralBackground3, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  tab: {
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, backgroundColor: 'transparent', border: 'none', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    whiteSpace: 'pre', cursor: 'pointer', borderBottom: '3px solid transparent', '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground2Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, borderBottom: `3px solid ${tokens.colorBrandStroke1}`, '@media (forced-colors: active)': { borderBottomColor: 'Highlight' } },
});

/** The sheets, as in Excel: arrows go from tab to tab. A hidden one has a tab while it is looked at. */
export function Tabs({ shapes: all, sheet, goTo }: { shapes: Shape[]; sheet: string; goTo: (sheet: string) => void }) {
  const styles = useStyles();
  const shapes = all.filter(({ name, hidden }) => !hidden || name === sheet);
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const here = shapes.findIndex(({ name }) => name === sheet);
    const moves: Record<string, number> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: shapes.length - 1 };
    const next = shapes[moves[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    goTo(next.name);
    [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')][shapes.indexOf(next)]?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label="Sheets" onKeyDown={keys}>
      {shapes.map(({ name, hidden }) => (
        <button key={name} type="button" role="tab" aria-selected={name === sheet} aria-controls="sheet" tabIndex={name === sheet ? 0 : -1} className={mergeClasses(styles.tab, name === sheet && styles.chosen)} onClick={() => goTo(name)}>
          {name}{hidden && ' (hidden)'}
        </button>
      ))}
    </div>
  );
}
