import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ColorFillRegular } from '@fluentui/react-icons/svg/color-fill';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { Verbs, Visit } from './visit.ts';

const useStyles = makeStyles({
  first: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: tokens.spacingHorizontalS, alignItems: 'start' },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1, lineHeight: 0 },
});

const lines = [
  { icon: <TableSearchRegular />, text: 'Finds the indicator tables of this workbook and reads each target and tolerance.' },
  { icon: <ColorFillRegular />, text: 'Rates each indicator Red, Amber or Green, says why, and shows what will change before it writes.' },
  { icon: <LockClosedRegular />, text: 'Nothing leaves this computer.' },
];

/** The empty state: what the pane does in three lines, and the button to begin. */
export function First({ asks, visit, verbs }: { asks: boolean; visit: Visit; verbs: Verbs }) {
  const styles = useStyles();
  return (
    <div className={styles.first}>
      <ul className={styles.lines}>
        {lines.map(({ icon, text }) => <li key={text} className={styles.line}><span className={styles.icon} aria-hidden>{icon}</span>{text}</li>)}
      </ul>
      {asks && <Button appearance="primary" disabledFocusable={visit.busy !== null} onClick={verbs.look}>Look for tables</Button>}
    </div>
  );
}
