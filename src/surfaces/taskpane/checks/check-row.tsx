import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { KeyboardEvent } from 'react';
import { dayName } from '../../../engine/period.ts';
import type { Severity } from '../../../jobs/validate/outcome.ts';
import { useAsking } from '../asking.ts';
import { useIntoView } from '../into-view.ts';
import { Reason } from '../reason.tsx';
import { useRow } from '../row.ts';
import { useSection } from '../section.ts';
import type { Verbs } from '../visit.ts';
import { count } from '../words.ts';
import type { ListedCheck } from './checked.ts';

const useStyles = makeStyles({
  more: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} calc(${tokens.spacingHorizontalM} + 20px + ${tokens.spacingHorizontalS})`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  quote: { margin: 0, borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`, paddingLeft: tokens.spacingHorizontalS },
  mark: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1, textDecorationLine: 'underline', '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' } },
});

const levels: { value: Severity | 'off'; words: string }[] = [
  { value: 'error', words: 'Always an error' },
  { value: 'query', words: 'Always a query' },
  { value: 'off', words: 'Do not check this' },
];

/** A finding with its cell, what is wrong and what to do; opened, with the words it is about, what would put it right, and how to accept it. */
export function CheckRow({ check, open, turn, busy, verbs, tabIndex, arrive }: {
  check: ListedCheck;
  open: boolean;
  turn: (open: boolean) => void;
  busy: boolean;
  verbs: Verbs;
  tabIndex: 0 | -1;
  /** The row has the focus: it was walked to. */
  arrive: () => void;
}) {
  const look = useRow();
  const section = useSection();
  const { heading, sheet, cell, ref, severity, message, accepted } = check;
  const where = sheet === '' ? 'This workbook' : cell === '' ? `Sheet ${sheet}` : `${sheet}, ${cell}`;
  const error = severity === 'error' && !accepted;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    turn(false);
    event.stopPropagation();
  };
  return (
    <div onKeyDown={keys}>
      {heading && <h3 className={section.subheading}>{heading.says} ({heading.severity === null ? heading.count.toLocaleString('en-GB') : heading.severity === 'error' ? count(heading.count, 'error') : count(heading.count, 'query', 'queries')})</h3>}
      <div className={mergeClasses(look.row, open && look.open)}>
        <button
          type="button" data-row tabIndex={tabIndex} aria-expanded={open} className={look.button} onFocus={arrive}
          onClick={() => {
            turn(!open);
            if (!open && sheet !== '') verbs.select(sheet, cell || 'A1');
          }}
        >
          <span className={error ? look.error : look.query}>{error ? <ErrorCircleRegular aria-label="Error" /> : <QuestionCircleRegular aria-label={accepted ? 'Accepted' : 'Query'} />}</span>
          <span className={look.says}><span className={look.where}>{where}{!message.startsWith(ref) && ` · ${ref}`}</span>{message}</span>
        </button>
        {open && <More check={check} busy={busy} verbs={verbs} />}
      </div>
    </div>
  );
}

function More({ check, busy, verbs }: { check: ListedCheck; busy: boolean; verbs: Verbs }) {
  const styles = useStyles();
  const section = useSection();
  const { asking, ask, opener } = useAsking();
  const opened = useIntoView();
  const { todo, quote, fix, accepted, cell, rule, severity } = check;
  return (
    <div ref={opened} className={styles.more}>
      {quote && <blockquote className={styles.quote}>{quote.text.slice(0, quote.from)}<mark className={styles.mark}>{quote.text.slice(quote.from, quote.to)}</mark>{quote.text.slice(quote.to)}</blockquote>}
      <span>{todo}</span>
      {accepted && <span>Accepted{accepted.who === '' ? '' : ` by ${accepted.who}`}{accepted.date === '' ? '' : ` on ${dayName(accepted.date)}`}: {accepted.reason}</span>}
      {fix && (
        <>
          <span>{fix.says}:</span>
          <ul className={section.list}>
            {fix.changes.map((change) => <li key={`${change.sheet}!${change.cell}`}>{change.cell}: {change.says}</li>)}
            {fix.count > fix.changes.length && <li>and {count(fix.count - fix.changes.length, 'more cell')}</li>}
          </ul>
        </>
      )}
      {!accepted && !asking && (
        <div className={section.buttons}>
          {fix && <Button size="small" disabledFocusable={busy} onClick={() => verbs.fix(check)}>Put it right</Button>}
          {cell !== '' && <Button ref={opener} size="small" disabledFocusable={busy} onClick={() => ask(true)}>Accept…</Button>}
        </div>
      )}
      {asking && <Reason asks="Why is this right as it stands?" missing="Give a reason. It is kept in the workbook's record." verb="Accept" give={(reason) => verbs.accept(check, reason)} leave={() => ask(false)} />}
      <div role="group" aria-label="This check in this workbook" className={section.buttons}>
        {levels.filter(({ value }) => value !== severity).map(({ value, words }) => <Button key={value} size="small" disabledFocusable={busy} onClick={() => verbs.rule(rule, value)}>{words}</Button>)}
      </div>
    </div>
  );
}
