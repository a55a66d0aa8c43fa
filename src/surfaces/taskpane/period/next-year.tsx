import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import { goingOn } from '../../../jobs/words.ts';
import { refused } from '../../../workbook/refusal.ts';
import { useSection } from '../section.ts';
import type { Verbs } from '../visit.ts';
import { count } from '../words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '2px' },
  file: { display: 'none' },
});

/** What became of a file that was chosen or dropped. */
interface Told {
  validationState: 'none' | 'success' | 'error';
  validationMessage: string;
}

/**
 * Asks for the new year's targets: pasted, or read from a file (CSV or Excel) that is chosen or dropped here, whose lines then stand
 * where they would have been pasted. `pasted` is what she gave last. `inPlace` is a surface in whose own workbook nothing of the new year is written.
 */
export function NextYear({ pasted, inPlace, verbs, leave }: { pasted: string; inPlace: boolean; verbs: Verbs; leave: () => void }) {
  const styles = useStyles();
  const section = useSection();
  const [list, setList] = useState(pasted);
  const [told, setTold] = useState<Told>({ validationState: 'none', validationMessage: '' });
  const [over, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    event.stopPropagation();
  };
  const take = async (file: File) => {
    const read = await verbs.readList(file);
    if (refused(read)) return setTold({ validationState: 'error', validationMessage: `${file.name}: ${goingOn(read.say)}` });
    setList(read);
    setTold({ validationState: 'success', validationMessage: `${count(read.split('\n').filter((line) => line.trim() !== '').length, 'line')} of ${file.name}. Look through them, then show what changes.` });
    field.current?.focus();
  };
  // A file that is dropped here is a list, wherever else it would be opened as a workbook.
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type === 'dragover');
    const [file] = event.type === 'drop' ? event.dataTransfer.files : [];
    if (file) void take(file);
  };
  return (
    <div className={styles.form} role="group" aria-label="Start the next year" onKeyDown={keys} onDragOver={drag} onDragLeave={drag} onDrop={drag}>
      <span className={section.note}>
        {inPlace
          ? 'This workbook stays as it is. The workbook for the new year opens beside it, for you to save under its name.'
          : 'Your file stays as it is: what you download afterwards is the workbook for the new year.'}
      </span>
      <Field
        label="New targets, if there are any" size="small" {...told}
        hint="Copy the cells of your list with their headings (Ref, Target, Tolerance) and paste them here, or drop the file. 'Retired' in a line leaves that indicator out."
      >
        <Textarea
          className={over ? styles.over : ''} textarea={{ ref: field }} size="small" rows={5} value={list}
          onChange={(_, { value }) => {
            setList(value);
            setTold({ validationState: 'none', validationMessage: '' });
          }}
        />
      </Field>
      <input
        ref={input} className={styles.file} type="file" aria-label="A list of targets" tabIndex={-1} accept=".csv,.txt,.tsv,.xlsx,.xlsm"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void take(file);
        }}
      />
      <div className={section.buttons}>
        <Button size="small" onClick={() => verbs.propose({ step: 'next year', list })}>Show what changes</Button>
        <Button size="small" onClick={() => input.current?.click()}>Choose a file…</Button>
        <Button size="small" onClick={leave}>Cancel</Button>
      </div>
    </div>
  );
}
