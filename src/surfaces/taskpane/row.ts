import { makeStyles, tokens } from '@fluentui/react-components';

/** The look that every row of a list shares: a button as wide as the pane with a sign at its left, and what opens below it. */
export const useRow = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  button: {
    display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, width: '100%', boxSizing: 'border-box', textAlign: 'left', cursor: 'pointer',
    fontFamily: 'inherit', fontSize: 'inherit', lineHeight: 'inherit', color: 'inherit', backgroundColor: 'transparent', border: 'none', padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover }, '&:hover span': { color: 'inherit' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  error: { fontSize: '20px', lineHeight: 0, color: tokens.colorStatusDangerForeground1 },
  query: { fontSize: '20px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
  where: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  says: { overflowWrap: 'anywhere' },
});
