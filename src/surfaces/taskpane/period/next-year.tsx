import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSection } from '../section.ts';
import type { Verbs } from '../visit.ts';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

/** Asks for the new year's targets, pasted from the officer's list; `pasted` is what she gave last. `inPlace` is a workbook that is itself written to, of which last year needs a copy. */
export function NextYear({ pasted, inPlace, verbs, leave }: { pasted: string; inPlace: boolean; verbs: Verbs; leave: () => void }) {
  const styles = useStyles();
  const section = useSection();
  const [list, setList] = useState(pasted);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    event.stopPropagation();
  };
  return (
    <div className={styles.form} role="group" aria-label="Start the next year" onKeyDown={keys}>
      <span className={section.note}>
        {inPlace
          ? 'This workbook becomes the one for the new year. Save it under the new year’s name first (File, Save As), so that last year’s stays as it is.'
          : 'Your file stays as it is: what you download afterwards is the workbook for the new year.'}
      </span>
      <Field label="New targets, if there are any" size="small" hint="Copy the cells of your list with their headings (Ref, Target, Tolerance) and paste them here. ‘Retired’ in a line leaves that indicator out.">
        <Textarea textarea={{ ref: field }} size="small" rows={5} value={list} onChange={(_, { value }) => setList(value)} />
      </Field>
      <div className={section.buttons}>
        <Button size="small" onClick={() => verbs.propose({ step: 'next year', list })}>Show what changes</Button>
        <Button size="small" onClick={leave}>Cancel</Button>
      </div>
    </div>
  );
}
