import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { asSentence } from '../../jobs/finding.ts';
import type { Finding } from '../../jobs/finding.ts';
import type { Verbs } from './visit.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, width: '100%', boxSizing: 'border-box', textAlign: 'left', cursor: 'pointer',
    fontFamily: 'inherit', fontSize: 'inherit', lineHeight: 'inherit', color: 'inherit', backgroundColor: 'transparent', border: 'none', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover }, '&:hover span': { color: 'inherit' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  error: { fontSize: '20px', lineHeight: 0, color: tokens.colorStatusDangerForeground1 },
  query: { fontSize: '20px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
  where: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  says: { overflowWrap: 'anywhere' },
});

/** Something to put right or to look at; a click shows its cell. */
export function FindingRow({ finding, select, tabIndex }: { finding: Finding; select: Verbs['select']; tabIndex: 0 | -1 }) {
  const styles = useStyles();
  const { sheet, cell, message, severity } = finding;
  const where = sheet === '' ? 'This workbook' : cell === '' ? `Sheet ${sheet}` : `${sheet}, ${cell}`;
  return (
    <button type="button" data-row tabIndex={tabIndex} className={styles.row} onClick={() => cell !== '' && select(sheet, cell)}>
      <span className={severity === 'error' ? styles.error : styles.query}>{severity === 'error' ? <ErrorCircleRegular aria-label="To put right" /> : <QuestionCircleRegular aria-label="Question" />}</span>
      <span className={styles.says}><span className={styles.where}>{where}</span>{asSentence(message)}</span>
    </button>
  );
}
