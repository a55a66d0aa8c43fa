import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Busy } from './visit.ts';
import { count } from './words.ts';

const useStyles = makeStyles({
  working: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  bar: { flexGrow: 1, minWidth: 0 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** What is being done and how far it is, with Cancel where it can be stopped, once it has taken a second. */
export function Working({ busy, cancel }: { busy: Busy; cancel: (() => void) | null }) {
  const styles = useStyles();
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const says = busy.total > 0 ? `${busy.what}: ${busy.done.toLocaleString('en-GB')} of ${count(busy.total, 'row')}` : busy.what;
  return (
    <div className={styles.working} data-state="working">
      <Field className={styles.bar} validationMessage={says} validationState="none">
        <ProgressBar aria-label={busy.what} {...(busy.total > 0 ? { value: Math.min(busy.done / busy.total, 1) } : {})} />
      </Field>
      <span role="status" className={styles.unseen}>{busy.what}</span>
      {cancel && <Button size="small" onClick={cancel}>Cancel</Button>}
    </div>
  );
}
