import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { asSentence } from '../../jobs/finding.ts';
import type { Finding } from '../../jobs/finding.ts';
import { useRow } from './row.ts';
import type { Verbs } from './visit.ts';

/** Something to put right or to look at; a click shows its cell, or its sheet. */
export function FindingRow({ finding, select, tabIndex }: { finding: Finding; select: Verbs['select']; tabIndex: 0 | -1 }) {
  const look = useRow();
  const { sheet, cell, message, severity } = finding;
  const where = sheet === '' ? 'This workbook' : cell === '' ? `Sheet ${sheet}` : `${sheet}, ${cell}`;
  return (
    <button type="button" data-row tabIndex={tabIndex} className={look.button} onClick={() => sheet !== '' && select(sheet, cell || 'A1')}>
      <span className={severity === 'error' ? look.error : look.query}>{severity === 'error' ? <ErrorCircleRegular aria-label="To put right" /> : <QuestionCircleRegular aria-label="Question" />}</span>
      <span className={look.says}><span className={look.where}>{where}</span>{asSentence(message)}</span>
    </button>
  );
}
