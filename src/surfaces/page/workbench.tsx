import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import { Caught } from '../taskpane/caught.tsx';
import { Themed } from '../taskpane/themed.tsx';
import { Bar } from './bar.tsx';
import { samples } from './samples.ts';
import { useLook } from './use-look.ts';
import { useOffice } from './office.ts';

const useStyles = makeStyles({
  page: {
    height: '100%', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 360px', gridTemplateRows: 'auto minmax(0, 1fr)', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1,
    // One below the other where there is no room beside: a narrow window, or a wide one at 200%.
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(220px, 42vh) auto', height: 'auto', minHeight: '100%' },
  },
  bar: { gridColumn: '1 / -1' },
  sheet: { minWidth: 0, minHeight: 0 },
  pane: { minWidth: 0, minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, '@media (max-width: 760px)': { borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke1}`, height: '100vh' } },
});

// The head of the page is there at once; the rest arrives while the workbook is opened.
const pane = import(/* webpackChunkName: "rest" */ '../taskpane/pane.tsx');
const sheet = import(/* webpackChunkName: "rest" */ './sheet-view.tsx');
const Pane = lazy(() => pane.then((room) => ({ default: room.Pane })));
const SheetView = lazy(() => sheet.then((room) => ({ default: room.SheetView })));
const FaultBar = lazy(() => import(/* webpackChunkName: "rest" */ '../taskpane/trouble.tsx').then((room) => ({ default: room.FaultBar })));

/** `?ask` opens the pane as Excel does at its first use: it waits to be asked to look for tables. */
const asks = new URLSearchParams(location.search).has('ask');

/** The page: the workbook on the left, the pane on the right, and nothing that leaves the computer. */
export function Workbench() {
  const look = useLook();
  return (
    <Themed look={look}>
      <Caught show={(fault) => <Suspense><FaultBar fault={fault} says="Your file is as it was; what was not downloaded is lost." again={() => location.reload()} /></Suspense>}><Bench /></Caught>
    </Themed>
  );
}

function Bench() {
  const styles = useStyles();
  const [office, verbs] = useOffice();
  const [dropping, setDropping] = useState(false);
  useEffect(() => verbs.openSample(samples[0]?.file ?? ''), []);

  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(event.type !== 'dragleave');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) verbs.openFile(file);
  };
  // Wherever the focus is: in the pane its own undo comes first.
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
    const verb = { z: event.shiftKey ? verbs.redo : verbs.undo, y: verbs.redo }[event.key.toLowerCase()];
    if (!verb) return;
    event.preventDefault();
    verb();
  };
  return (
    <div className={styles.page} onKeyDown={keys} onDragOver={drag} onDragLeave={drag} onDrop={drop}>
      <div className={styles.bar}><Bar office={office} verbs={verbs} /></div>
      <main className={styles.sheet}><Suspense><SheetView office={office} verbs={verbs} dropping={dropping} /></Suspense></main>
      <aside className={styles.pane} aria-label="Task pane">
        {office.opened > 0 && <Suspense><Pane key={office.opened} desk={office.room.desk} lookAtOnce={!asks} inPlace={false} example={() => verbs.openSample(samples[0]?.file ?? '')} /></Suspense>}
      </aside>
    </div>
  );
}
