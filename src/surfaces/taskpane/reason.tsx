import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

/** Asks for a reason before something is decided. Enter gives it, Escape leaves; without words nothing is decided. */
export function Reason({ asks, missing, give, leave, verb }: { asks: string; missing: string; verb: string; give: (reason: string) => void; leave: () => void }) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const done = () => {
    if (reason.trim() !== '') return give(reason.trim());
    field.current?.focus();
    setEmpty(true);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // The button that gets the focus when this is gone is not pressed by the same key.
      event.preventDefault();
      done();
    }
    if (event.key === 'Escape') leave();
    event.stopPropagation();
  };
  return (
    <>
      <Field label={asks} size="small" required {...(empty ? { validationMessage: missing } : {})}>
        <Input input={{ ref: field }} size="small" value={reason} onChange={(_, { value }) => { setReason(value); setEmpty(false); }} onKeyDown={keys} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={done}>{verb}</Button>
        <Button size="small" onClick={leave}>Cancel</Button>
      </div>
    </>
  );
}
