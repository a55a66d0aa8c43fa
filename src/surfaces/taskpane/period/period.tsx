import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addMonths, periodName } from '../../../engine/period.ts';
import { Disclosure } from '../disclosure.tsx';
import { Reason } from '../reason.tsx';
import { useSection } from '../section.ts';
import type { Verbs, Visit } from '../visit.ts';

const useStyles = makeStyles({
  period: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

/** The steps of the reporting year, put away until they are wanted: each shows what it would do before it does it. */
export function PeriodMenu({ visit, verbs }: { visit: Visit; verbs: Verbs }) {
  const styles = useStyles();
  const section = useSection();
  const [asking, ask] = useState(false);
  const period = visit.choices.period ?? visit.looked?.period?.period ?? null;
  const busy = visit.busy !== null;
  if (!visit.looked || visit.looked.tables.length === 0) return null;
  return (
    <div className={styles.period}>
      <Disclosure level={2} strong label="Period">
        <div className={styles.steps}>
          {period === null && <span className={section.note}>Choose the reporting month above to declare it final or to start the next.</span>}
          {visit.looked.final && period !== null && <span className={section.note}>{periodName(period)} is final.</span>}
          <div className={section.buttons}>
            {period !== null && !visit.looked.final && <Button size="small" disabledFocusable={busy} onClick={() => verbs.propose('final')}>Declare {periodName(period)} final</Button>}
            {period !== null && visit.looked.final && !asking && <Button size="small" disabledFocusable={busy} onClick={() => ask(true)}>Open {periodName(period)} again…</Button>}
            {period !== null && <Button size="small" disabledFocusable={busy} onClick={() => verbs.propose('next period')}>Start {periodName(addMonths(period, 1))}</Button>}
            <Button size="small" disabledFocusable={busy} onClick={() => verbs.propose('hand over')}>Hand-over sheet</Button>
          </div>
          {period !== null && asking && (
            <Reason
              asks={`Why open ${periodName(period)} again?`} missing="Give a reason. It is kept in the workbook’s record." verb="Open again" leave={() => ask(false)}
              give={(reason) => {
                ask(false);
                verbs.propose('reopen', reason);
              }}
            />
          )}
        </div>
      </Disclosure>
    </div>
  );
}
