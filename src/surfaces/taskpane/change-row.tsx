import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { readRatingWord } from '../../engine/scheme.ts';
import type { SchemeId } from '../../engine/terms.ts';
import { measureSays } from '../../jobs/words.ts';
import { useAsking } from './asking.ts';
import type { ListedIndicator } from './desk.ts';
import { Letter } from './rating.tsx';
import { Reason } from './reason.tsx';
import type { Verbs } from './visit.ts';
import { labelSays } from './words.ts';

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: {
    display: 'block', width: '100%', textAlign: 'left', fontFamily: 'inherit', fontSize: 'inherit', lineHeight: 'inherit', color: 'inherit', backgroundColor: 'transparent', border: 'none', padding: 0, cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' }, ':hover': { textDecorationLine: 'underline' },
  },
  ref: { fontWeight: tokens.fontWeightSemibold },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  value: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A rating that the rule would change: what stands and what the rule gives, to keep with a reason or to let go. */
export function ChangeRow({ indicator, scheme, kept, verbs, tabIndex }: { indicator: ListedIndicator; scheme: SchemeId; kept: string | null; verbs: Verbs; tabIndex: 0 | -1 }) {
  const styles = useStyles();
  const { asking, ask, opener } = useAsking();
  const { name } = indicator;
  const stood = readRatingWord(indicator.stood);
  return (
    <div className={styles.row}>
      <button type="button" data-row tabIndex={tabIndex} className={styles.name} onClick={() => verbs.select(indicator.sheet, indicator.cell)}>
        <span className={styles.ref}>{indicator.ref}</span> {measureSays(indicator)}
      </button>
      <div className={styles.values}>
        <span className={styles.value}>Yours: {stood !== null && stood !== 'completed' && <Letter colour={stood} scheme={scheme} />} {indicator.stood || 'by colour'}</span>
        <span className={styles.value}>{kept === null && indicator.kept === null ? 'becomes' : 'stays; the rule gives'} <Letter colour={indicator.rating} scheme={scheme} /> {labelSays(indicator.label, indicator.rating)}</span>
      </div>
      <div className={styles.reason}>{indicator.reason}.</div>
      {kept !== null && <div>Kept: {kept}</div>}
      {kept === null && indicator.kept !== null && <div>{`Kept in the workbook's record: ${indicator.kept}. Delete its row there to use the rule's.`}</div>}
      {asking && (
        <Reason
          asks={`Why keep ${indicator.stood || 'your colour'}?`} missing="Give a reason. It is shown beside the rating." verb="Keep mine" leave={() => ask(false)}
          give={(reason) => {
            verbs.keep(name, reason);
            ask(false);
          }}
        />
      )}
      <div className={styles.buttons}>
        {!asking && kept === null && indicator.kept === null && <Button ref={opener} size="small" aria-label={`Keep mine: ${name}`} onClick={() => ask(true)}>Keep mine…</Button>}
        {!asking && kept !== null && <Button ref={opener} size="small" aria-label={`Use the rule's: ${name}`} onClick={() => verbs.keep(name, null)}>{"Use the rule's"}</Button>}
      </div>
    </div>
  );
}
