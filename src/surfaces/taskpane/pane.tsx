import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { Caught } from './caught.tsx';
import { ChecksResult } from './checks/checks.tsx';
import type { Desk } from './desk.ts';
import { First } from './first.tsx';
import { Heading } from './heading.tsx';
import { Jobs } from './jobs.tsx';
import { PeriodMenu } from './period/period.tsx';
import { ProposalView } from './period/proposal.tsx';
import { Preview } from './preview.tsx';
import { Results } from './results.tsx';
import { SettingsPage } from './settings.tsx';
import { Summaries } from './summaries/summaries.tsx';
import { Tables } from './tables.tsx';
import { FaultBar, TroubleBar } from './trouble.tsx';
import { useVisit } from './use-visit.ts';
import type { Visit } from './visit.ts';
import { Working } from './working.tsx';

const useStyles = makeStyles({
  pane: {
    height: '100%',
    overflowX: 'hidden',
    overflowY: 'auto',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowAnchor: 'none',
    ':focus': { outlineStyle: 'none' },
  },
  content: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface Props {
  desk: Desk;
  lookAtOnce: boolean;
  example?: (() => void) | undefined;
  inPlace: boolean;
}

/**
 * The task pane: the tables of the workbook, the jobs, and what they found. It knows the desk and nothing of Excel.
 * `lookAtOnce` finds the tables without a click; `example` opens a sample where the surface has one; `inPlace` is a surface that
 * writes into the officer's own workbook and not into a copy.
 */
export function Pane(props: Props) {
  const [tries, setTries] = useState(0);
  return (
    <Caught key={tries} show={(fault) => <FaultBar fault={fault} says="The workbook stays as it is." again={() => setTries(tries + 1)} />}>
      <Content {...props} />
    </Caught>
  );
}

/** What each job shows before it writes, and when it is done. */
const views: Record<Visit['job'], { before: typeof Results; done: typeof Results }> = {
  rate: { before: Preview, done: Results },
  summarise: { before: Summaries, done: Summaries },
  validate: { before: ChecksResult, done: ChecksResult },
  propose: { before: ProposalView, done: ProposalView },
};

function Content({ desk, lookAtOnce, example, inPlace }: Props) {
  const styles = useStyles();
  const [visit, verbs] = useVisit(desk, lookAtOnce);
  const [settings, setSettings] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const { before: Before, done: Done } = views[visit.job];
  useEffect(() => {
    if (scroller.current && visit.stage !== 'first') scroller.current.scrollTop = 0;
  }, [visit.stage, settings]);

  // Where what had the focus is gone, the next thing to do has it: a keyboard must not begin anew at the top.
  const held = useRef(false);
  useEffect(() => {
    const { current: pane } = scroller;
    if (!pane || !held.current || !document.hasFocus() || (document.activeElement ?? document.body) !== document.body) return;
    (pane.querySelector<HTMLElement>('[data-next]') ?? pane).focus({ preventScroll: true });
  });
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) held.current = false;
  };
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || !scroller.current?.contains(target)) held.current = false;
    };
    addEventListener('pointerdown', press, true);
    return () => removeEventListener('pointerdown', press, true);
  }, []);

  const gear = useRef<HTMLElement>(null);
  const showGear = useCallback((button: HTMLElement | null) => {
    gear.current = button;
  }, []);
  const closeSettings = () => {
    setSettings(false);
    gear.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !typing && visit.steps.length > 0 && !visit.busy) {
      event.preventDefault();
      verbs.undo();
    }
    if (event.key === 'Escape' && settings) closeSettings();
  };

  return (
    <section ref={scroller} className={styles.pane} aria-label="Indicator RAG" tabIndex={-1} onKeyDown={keys} onFocus={() => (held.current = true)} onBlur={left}>
      <div className={styles.content}>
        <Heading visit={visit} verbs={verbs} settings={settings} openSettings={() => setSettings(!settings)} gear={showGear} />
        <div role="status" className={styles.unseen}>{visit.said}</div>
        {settings ? <SettingsPage visit={visit} verbs={verbs} close={closeSettings} /> : (
          <>
            {visit.busy && <Working busy={visit.busy} cancel={visit.busy.writes && inPlace ? null : verbs.cancel} />}
            <TroubleBar visit={visit} verbs={verbs} example={example} />
            {(visit.stage === 'first' || (visit.stage === 'looked' && visit.round === 0)) && <First asks={visit.stage === 'first'} visit={visit} verbs={verbs} />}
            {visit.stage === 'preview' && <Before visit={visit} verbs={verbs} desk={desk} scroller={scroller} />}
            {visit.stage !== 'first' && visit.stage !== 'preview' && (
              <>
                <Tables visit={visit} verbs={verbs} example={example} />
                <Jobs visit={visit} verbs={verbs} />
                <PeriodMenu visit={visit} verbs={verbs} inPlace={inPlace} />
              </>
            )}
            {visit.stage === 'done' && <Done visit={visit} verbs={verbs} desk={desk} scroller={scroller} />}
          </>
        )}
      </div>
    </section>
  );
}
