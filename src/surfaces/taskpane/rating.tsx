import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { letterOf, pairOf } from '../../engine/scheme.ts';
import type { Colour, SchemeId } from '../../engine/terms.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex', alignItems: 'center', justifyContent: 'center', boxSizing: 'border-box', flexShrink: 0,
    minWidth: '22px', height: '22px', padding: '0 4px', borderRadius: tokens.borderRadiusMedium, border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: 1,
  },
  plain: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground1 },
});

/** What stands in the coloured square where a scheme has no letter. */
const signs: Record<Colour, string> = { red: 'R', amber: 'A', green: 'G', blue: 'B', none: '–', unrated: '?' };

/** A rating as a letter on the scheme's colour; the word stands beside it, so a screen reader passes over the letter. */
export function Letter({ colour, scheme }: { colour: Colour; scheme: SchemeId }) {
  const styles = useStyles();
  const pair = pairOf(scheme, colour);
  // The colours stay where Windows takes all others away: the letter keeps the contrast of its pair.
  return (
    <span
      aria-hidden className={mergeClasses(styles.mark, !pair && styles.plain)}
      style={pair ? { backgroundColor: pair.fill ?? undefined, color: pair.ink ?? undefined, forcedColorAdjust: 'none' } : undefined}
    >
      {letterOf(colour) ?? signs[colour]}
    </span>
  );
}
