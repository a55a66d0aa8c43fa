import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { periodName } from '../../../engine/period.ts';
import type { Period } from '../../../engine/terms.ts';
import type { ListedIndicator } from '../desk.ts';
import { monthsAround } from '../months.ts';
import { useSection } from '../section.ts';
import type { Verbs } from '../visit.ts';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

/** Asks for an indicator's new target or tolerance, from which month it holds and why. Escape leaves; what it would change is shown before it is written. */
export function Revise({ indicator, month, verbs, leave }: { indicator: ListedIndicator; month: Period; verbs: Verbs; leave: () => void }) {
  const styles = useStyles();
  const section = useSection();
  const [words, setWords] = useState({ target: '', tolerance: '', from: month, reason: '' });
  const [missing, setMissing] = useState<'criteria' | 'reason' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { target, tolerance, from, reason } = words;
  const change = (part: Partial<typeof words>) => {
    setWords({ ...words, ...part });
    setMissing(null);
  };
  const done = () => {
    const lacks = target.trim() + tolerance.trim() === '' ? 'criteria' : reason.trim() === '' ? 'reason' : null;
    setMissing(lacks);
    if (lacks) return (lacks === 'criteria' ? first : last).current?.focus();
    const { name, sheet } = indicator;
    verbs.propose({ step: 'revise', sheet, ref: name, from, target: target.trim() || null, tolerance: tolerance.trim() || null, reason: reason.trim() });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      done();
    }
    if (event.key === 'Escape') leave();
    event.stopPropagation();
  };
  return (
    <div className={styles.form} role="group" aria-label={`Revise ${indicator.name}`} onKeyDown={keys}>
      <Field label="New target" size="small" {...(missing === 'criteria' ? { validationMessage: 'Write a new target or a new tolerance.' } : {})}>
        <Input input={{ ref: first }} size="small" value={target} placeholder={indicator.target} onChange={(_, { value }) => change({ target: value })} />
      </Field>
      <Field label="New tolerance" size="small" hint="What is left empty stays as it is.">
        <Input size="small" value={tolerance} placeholder={indicator.tolerance} onChange={(_, { value }) => change({ tolerance: value })} />
      </Field>
      <Field label="From" size="small">
        <Select size="small" value={from} onChange={(_, { value }) => change({ from: value })}>
          {monthsAround(month).map((each) => <option key={each} value={each}>{periodName(each)}</option>)}
        </Select>
      </Field>
      <Field label="Why" size="small" required {...(missing === 'reason' ? { validationMessage: "Give a reason. It is kept in the workbook's record." } : {})}>
        <Input input={{ ref: last }} size="small" value={reason} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      <div className={section.buttons}>
        <Button size="small" onClick={done}>Show what changes</Button>
        <Button size="small" onClick={leave}>Cancel</Button>
      </div>
    </div>
  );
}
