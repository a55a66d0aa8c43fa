import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Drafted } from './desk.ts';
import { next } from './next.ts';
import type { Verbs } from './visit.ts';

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A question that only an officer can answer, one at a time with its indicator. The answer is remembered by the workbook; 'Later' leaves it open. */
export function Ask({ questions: { first, count }, later, busy, verbs }: { questions: Drafted['questions']; later: readonly string[]; busy: boolean; verbs: Verbs }) {
  const styles = useStyles();
  const id = useId();
  const question = first.find((each) => !later.includes(nameOf(each)));
  if (!question) return null;
  return (
    <section {...next} key={nameOf(question)} tabIndex={-1} className={styles.card} aria-labelledby={id}>
      <h3 className={styles.heading}>{count === 1 ? 'One question' : `${count.toLocaleString('en-GB')} questions, one at a time`}. The answer is kept in the workbook.</h3>
      <span id={id}>{question.asks}</span>
      <div className={styles.buttons}>
        {question.choices.map(({ value, says }) => <Button key={value} size="small" disabledFocusable={busy} onClick={() => verbs.answer(question, value)}>{says}</Button>)}
      </div>
      <div className={styles.buttons}>
        {question.cell !== '' && <Button size="small" appearance="subtle" onClick={() => verbs.select(question.sheet, question.cell)}>Show {question.cell}</Button>}
        <Button size="small" appearance="subtle" onClick={() => verbs.putOff(nameOf(question))}>Later</Button>
      </div>
    </section>
  );
}

function nameOf({ what, sheet, ref }: Drafted['questions']['first'][number]): string {
  return JSON.stringify([what, sheet, ref]);
}
