import { dayName, periodName } from '../../engine/period.ts';
import { ownTableName } from '../../workbook/own.ts';
import type { NewCell } from '../../workbook/plan.ts';
import { refresh } from '../../workbook/refresh.ts';
import type { Refreshed } from '../../workbook/refresh.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { CheckFinding, ValidateOutcome } from './outcome.ts';
import { titleOf } from './rules.ts';

/** The columns of the sheet RAG checks, with their widths in characters. */
const columns: { heading: string; width: number; says: (finding: CheckFinding) => string }[] = [
  { heading: 'State', width: 11, says: ({ severity, accepted }) => (accepted ? 'Accepted' : severity === 'error' ? 'Error' : 'Query') },
  { heading: 'Where', width: 22, says: whereOf },
  { heading: 'Reference', width: 12, says: ({ ref }) => ref },
  { heading: 'Check', width: 30, says: ({ rule }) => titleOf(rule) },
  { heading: 'What was found', width: 70, says: ({ message }) => message },
  { heading: 'What to do', width: 50, says: ({ todo }) => todo },
  { heading: 'Accepted because', width: 40, says: ({ accepted }) => (accepted ? [accepted.reason, [accepted.who, accepted.date].filter(Boolean).join(', ')].filter(Boolean).join(' – ') : '') },
];

/** Most findings that the sheet lists; a workbook with more has one cause to find first. */
const most = 2000;

const top = 5;

/** Plans the sheet RAG checks: the day, the month, how many findings of each kind, and a row for each, accepted ones with their reason. */
export function checksSheet(snapshot: Snapshot, outcome: ValidateOutcome, today: string): Refreshed {
  const { findings, counts, period, checked, ready } = outcome;
  const listed = findings.slice(0, most);
  const above = [
    'Checks before submission',
    [today === '' ? '' : `Checked: ${dayName(today)}.`, period ? `Period: ${periodName(period.period)}.` : 'The workbook names no month.', `${checked.indicators} indicators.`].filter(Boolean).join(' '),
    `${!ready ? 'Not ready: errors are open.' : checked.indicators === 0 ? 'No error is open, but no indicator was found.' : 'Ready to submit: no error is open.'} Errors ${counts.errors}, queries ${counts.queries}, accepted ${counts.accepted}.${findings.length > most ? ` The first ${most} are listed.` : ''}`,
  ];
  const cells: NewCell[] = above.map((content, index) => ({ at: { row: index + 1, column: 1 }, content, bold: index === 0 }));
  cells.push(...columns.map(({ heading }, index): NewCell => ({ at: { row: top, column: index + 1 }, content: heading, bold: true })));
  const lines = listed.length > 0 ? listed.map((finding) => columns.map(({ says }) => says(finding))) : [['None', '', '', '', 'Nothing was found', '', '']];
  lines.forEach((line, index) => {
    // An empty cell has no look of its own: Excel's file keeps none, and the next run would ask for it again.
    line.forEach((content, column) => cells.push({ at: { row: top + 1 + index, column: column + 1 }, ...(content === '' ? { content: null } : { content: content.slice(0, 2000), wrap: true }) }));
  });
  return refresh(snapshot, {
    kind: 'checks', name: 'RAG checks', key: 5,
    sheet: {
      cells, widths: columns.map(({ width }, index) => ({ column: index + 1, width })), frozen: { row: top + 1, column: 1 },
      tables: [{ name: ownTableName('checks'), range: { top, left: 1, bottom: top + lines.length, right: columns.length } }],
      landscape: true, printTitles: { top, bottom: top }, charts: [],
    },
  });
}

function whereOf({ sheet, cell }: CheckFinding): string {
  return cell === '' ? sheet : `${sheet}!${cell}`;
}
