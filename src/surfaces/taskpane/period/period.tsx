import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { periodName } from '../../../engine/period.ts';
import { useAsking } from '../asking.ts';
import { Disclosure } from '../disclosure.tsx';
import { Reason } from '../reason.tsx';
import { useSection } from '../section.ts';
import type { Verbs, Visit } from '../visit.ts';
import { NextYear } from './next-year.tsx';

const useStyles = makeStyles({
  period: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

/** The steps of the reporting year, put away until they are wanted: each shows what it would do before it does it. `inPlace`: see NextYear. */
export function PeriodMenu({ visit, verbs, inPlace }: { visit: Visit; verbs: Verbs; inPlace: boolean }) {
  const styles = useStyles();
  if (!visit.looked || visit.looked.tables.length === 0) return null;
  return (
    <div className={styles.period}>
      <Disclosure level={2} strong label="Period">
        <div className={styles.steps}><Steps visit={visit} final={visit.looked.final} verbs={verbs} inPlace={inPlace} /></div>
      </Disclosure>
    </div>
  );
}

function Steps({ visit, final, verbs, inPlace }: { visit: Visit; final: boolean; verbs: Verbs; inPlace: boolean }) {
  const section = useSection();
  const reopening = useAsking();
  const year = useAsking();
  const period = visit.choices.period ?? visit.looked?.period?.period ?? null;
  const next = visit.looked?.next ?? null;
  const busy = visit.busy !== null;
  const handover = <Button size="small" disabledFocusable={busy} onClick={() => verbs.propose({ step: 'hand over' })}>Hand-over sheet</Button>;
  if (period === null) {
    return (
      <>
        <span className={section.note}>Choose the reporting month above to declare it final or to start the next.</span>
        <div className={section.buttons}>{handover}</div>
      </>
    );
  }
  const name = periodName(period);
  return (
    <>
      {final && <span className={section.note}>{name} is final.</span>}
      <div className={section.buttons}>
        {!final && <Button size="small" disabledFocusable={busy} onClick={() => verbs.propose({ step: 'final' })}>Declare {name} final</Button>}
        {final && !reopening.asking && <Button ref={reopening.opener} size="small" disabledFocusable={busy} onClick={() => reopening.ask(true)}>Open {name} again…</Button>}
        {next !== null && <Button size="small" disabledFocusable={busy} onClick={() => verbs.propose({ step: 'next period' })}>Start {periodName(next)}</Button>}
        {!year.asking && <Button ref={year.opener} size="small" disabledFocusable={busy} onClick={() => year.ask(true)}>Start the next year…</Button>}
        {handover}
      </div>
      {reopening.asking && (
        <Reason
          asks={`Why open ${name} again?`} missing="Give a reason. It is kept in the workbook's record." verb="Open again" leave={() => reopening.ask(false)}
          give={(reason) => {
            reopening.ask(false);
            verbs.propose({ step: 'reopen', reason });
          }}
        />
      )}
      {year.asking && <NextYear pasted={visit.targetList} inPlace={inPlace} verbs={verbs} leave={() => year.ask(false)} />}
    </>
  );
}
