import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { pairOf } from '../../engine/scheme.ts';
import type { Drafted, View } from './desk.ts';
import { Letter } from './rating.tsx';
import type { Verbs } from './visit.ts';
import { colours } from './words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '12px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden', marginBottom: tokens.spacingVerticalS },
  piece: { minWidth: '3px', boxSizing: 'border-box' },
  bare: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, listStyleType: 'none', margin: 0, padding: 0 },
  count: {
    display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '28px', padding: `2px ${tokens.spacingHorizontalS} 2px 3px`, cursor: 'pointer',
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover }, '&:hover span': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorNeutralForeground1Selected, '& span': { color: 'inherit' }, ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible), '@media (forced-colors: active)': { outline: '2px solid Highlight' } },
  number: { fontWeight: tokens.fontWeightSemibold },
});

/** How many of each rating: a bar for the eye and a list of buttons for everyone; a button shows these indicators alone. */
export function Counts({ drafted, view, show }: { drafted: Drafted; view: View; show: Verbs['show'] }) {
  const styles = useStyles();
  const present = colours.filter(({ colour }) => drafted.counts[colour] > 0);
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        {present.map(({ colour }) => {
          const pair = pairOf(drafted.scheme, colour);
          return <span key={colour} className={mergeClasses(styles.piece, !pair && styles.bare)} style={{ flexGrow: drafted.counts[colour], flexBasis: 0, ...(pair ? { backgroundColor: pair.fill ?? undefined, forcedColorAdjust: 'none' } : {}) }} />;
        })}
      </div>
      <ul className={styles.counts} aria-label="Ratings">
        {present.map(({ colour, word }) => (
          <li key={colour}>
            <button
              type="button" className={mergeClasses(styles.count, view.colour === colour && styles.chosen)} aria-pressed={view.colour === colour}
              onClick={() => show({ colour: view.colour === colour ? null : colour })}
            >
              <Letter colour={colour} scheme={drafted.scheme} />
              <span><span className={styles.number}>{drafted.counts[colour].toLocaleString('en-GB')}</span> {word}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
