import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pairOf } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import type { Drafted, View } from './desk.ts';
import { Letter } from './rating.tsx';
import { Toggle, useToggles } from './toggle.tsx';
import type { Verbs } from './visit.ts';
import { colours } from './words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '12px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden', marginBottom: tokens.spacingVerticalS },
  piece: { minWidth: '3px', boxSizing: 'border-box' },
  bare: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

const always: Colour[] = ['green', 'amber', 'red'];

/** How many of each rating: a bar for the eye and a list of buttons for everyone; a button shows these indicators alone. What differs from the officer's own, and what was kept against the rule, is counted on its own. */
export function Counts({ drafted, view, show }: { drafted: Drafted; view: View; show: Verbs['show'] }) {
  const styles = useStyles();
  const toggles = useToggles();
  const present = colours.filter(({ colour }) => drafted.counts[colour] > 0);
  // That no indicator is red is news too.
  const counted = colours.filter(({ colour }) => drafted.counts[colour] > 0 || always.includes(colour));
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        {present.map(({ colour }) => {
          const pair = pairOf(drafted.scheme, colour);
          return <span key={colour} className={mergeClasses(styles.piece, !pair && styles.bare)} style={{ flexGrow: drafted.counts[colour], flexBasis: 0, ...(pair ? { backgroundColor: pair.fill ?? undefined, forcedColorAdjust: 'none' } : {}) }} />;
        })}
      </div>
      <ul className={toggles.list} aria-label="Ratings">
        {counted.map(({ colour, word }) => (
          <li key={colour}>
            <Toggle number={drafted.counts[colour]} word={word} on={view.colour === colour} press={() => show({ colour: view.colour === colour ? null : colour })} mark={<Letter colour={colour} scheme={drafted.scheme} />} />
          </li>
        ))}
        {drafted.differ > 0 && <li><Toggle number={drafted.differ} word="differed from yours" on={view.only === 'differ'} press={() => show({ only: view.only === 'differ' ? 'all' : 'differ' })} /></li>}
        {drafted.kept > 0 && <li><Toggle number={drafted.kept} word="kept against the rule" on={view.only === 'kept'} press={() => show({ only: view.only === 'kept' ? 'all' : 'kept' })} /></li>}
      </ul>
    </div>
  );
}
