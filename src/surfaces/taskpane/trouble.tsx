import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Verbs, Visit } from './visit.ts';
import type { Fault } from './wire.ts';
import { putBackSays } from './words.ts';

declare const VERSION: string;

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM}`, '& > *:last-child': { marginBottom: tokens.spacingVerticalM } },
  bar: { whiteSpace: 'normal' },
  details: { width: '100%', boxSizing: 'border-box', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowX: 'auto', margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What looks again where something was changed in between. */
const anew = { rate: 'rate', summarise: 'summarise', validate: 'validate', propose: 'look' } as const;

const again: Record<Visit['job'], string> = { rate: 'Rate again', summarise: 'Refresh the summaries again', validate: 'Validate again', propose: 'Look again' };

/** What the officer must know at once: why something was not done, what undo left, what changed since. */
export function TroubleBar({ visit, verbs, example }: { visit: Visit; verbs: Verbs; example?: (() => void) | undefined }) {
  const styles = useStyles();
  const { trouble, putBack, notice, stale, looked, stage } = visit;
  const remarks = stage === 'looked' ? (looked?.remarks ?? []) : [];
  if (!trouble && !putBack && notice === '' && !stale && remarks.length === 0) return null;
  const close = <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Close this message" onClick={verbs.dismiss} />;
  return (
    <div className={styles.bars}>
      {trouble?.kind === 'refusal' && (
        <MessageBar intent={trouble.refusal.code === 'cancelled' ? 'info' : 'warning'} layout="multiline" className={styles.bar}>
          <MessageBarBody>{trouble.refusal.say}</MessageBarBody>
          <MessageBarActions containerAction={close}>
            {trouble.refusal.code === 'changed' && <Button size="small" onClick={verbs[anew[visit.job]]}>Look again</Button>}
            {trouble.refusal.code === 'no table' && example && <Button size="small" onClick={example}>Show me an example</Button>}
          </MessageBarActions>
        </MessageBar>
      )}
      {trouble?.kind === 'fault' && <FaultBar fault={trouble.fault} says={trouble.wrote ? 'Check the sheets, and use Undo if anything there is not as you left it.' : 'Nothing was written.'} again={verbs.look} />}
      {putBack && (
        <MessageBar intent={putBack.left.length > 0 ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
          <MessageBarBody>{putBackSays(putBack)}</MessageBarBody>
          <MessageBarActions containerAction={close} />
        </MessageBar>
      )}
      {notice !== '' && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{notice}</MessageBarBody>
          <MessageBarActions containerAction={close} />
        </MessageBar>
      )}
      {stale && !trouble && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>The workbook was changed after these results were made.</MessageBarBody>
          <MessageBarActions><Button size="small" disabledFocusable={visit.busy !== null} onClick={verbs[anew[visit.job]]}>{again[visit.job]}</Button></MessageBarActions>
        </MessageBar>
      )}
      {remarks.map((remark) => (
        <MessageBar key={remark} intent="info" layout="multiline" className={styles.bar}><MessageBarBody>{remark}</MessageBarBody></MessageBar>
      ))}
    </div>
  );
}

/** A fault of ours: what was and was not written, and details without figures for support. */
export function FaultBar({ fault, says, again }: { fault: Fault; says: string; again: () => void }) {
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const details = [`Indicator RAG ${VERSION}`, fault.name, ...fault.frames].join('\n');
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>Something went wrong in Indicator RAG.</MessageBarTitle>
        {` ${says}`}
        <details>
          <summary>Details for support (no figures in them)</summary>
          <pre className={styles.details}>{details}</pre>
        </details>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void navigator.clipboard.writeText(details).then(() => setCopied(true), () => setCopied(false))}>{copied ? 'Copied' : 'Copy details'}</Button>
        <Button size="small" onClick={again}>Look again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
