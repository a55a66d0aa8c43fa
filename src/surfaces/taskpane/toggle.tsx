import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  toggle: {
    display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '28px', padding: `2px ${tokens.spacingHorizontalS} 2px 3px`, cursor: 'pointer',
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover }, '&:hover span': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorNeutralForeground1Selected, '& span': { color: 'inherit' }, ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible), '@media (forced-colors: active)': { outline: '2px solid Highlight' } },
  bare: { paddingLeft: tokens.spacingHorizontalS },
  number: { fontWeight: tokens.fontWeightSemibold },
});

/** A count that shows its own kind alone when it is pressed, and everything when it is pressed again. */
export function Toggle({ number, word, on, press, mark }: { number: number; word: string; on: boolean; press: () => void; mark?: ReactNode }) {
  const styles = useStyles();
  return (
    <button type="button" className={mergeClasses(styles.toggle, !mark && styles.bare, on && styles.chosen)} aria-pressed={on} onClick={press}>
      {mark}
      <span><span className={styles.number}>{number.toLocaleString('en-GB')}</span> {word}</span>
    </button>
  );
}

/** The list in which such counts stand. */
export const useToggles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, listStyleType: 'none', margin: 0, padding: 0 },
});
