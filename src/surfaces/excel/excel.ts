import '../functions/functions.ts';
import { hostOfExcel } from '../../hosts/excel/host.ts';
import { associateCommands } from '../commands/commands.ts';
import { clerkOf } from '../taskpane/clerk.ts';
import { filesInWorker, jobsInWorker } from '../taskpane/job-worker.ts';

/** One runtime for ribbon, formulas and pane: they share the desk, and the pane's own code is loaded when somebody first sees it. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no root');
  if (host !== Office.HostType.Excel) {
    root.textContent = 'Indicator RAG works in Excel. Open a workbook there, and choose Indicator RAG on the Home tab.';
    return;
  }
  const jobs = jobsInWorker(() => new Worker(/* webpackChunkName: "jobs" */ new URL('./jobs.ts', import.meta.url)));
  const files = filesInWorker(() => new Worker(/* webpackChunkName: "files" */ new URL('./file-worker.ts', import.meta.url)));
  const desk = clerkOf(hostOfExcel(), jobs, files);
  associateCommands(desk, () => Office.addin.showAsTaskpane());
  whenSeen(() => void import(/* webpackChunkName: "pane" */ './show.tsx').then(({ show }) => show(root, desk)));
}

/** Calls once, as soon as the page is seen: at once where Excel opened the pane, later where a button or a formula started it. */
function whenSeen(show: () => void): void {
  let shown = false;
  const look = (): void => {
    if (shown || document.visibilityState !== 'visible' || innerWidth === 0) return;
    shown = true;
    document.removeEventListener('visibilitychange', look);
    removeEventListener('resize', look);
    show();
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('resize', look);
  look();
}

void start();
