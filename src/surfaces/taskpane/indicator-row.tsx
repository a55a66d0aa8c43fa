import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { readRatingWord } from '../../engine/scheme.ts';
import type { Period, SchemeId } from '../../engine/terms.ts';
import { goingOn, measureSays, sayLabel } from '../../jobs/words.ts';
import { useAsking } from './asking.ts';
import type { ListedIndicator } from './desk.ts';
import { useIntoView } from './into-view.ts';
import { Revise } from './period/revise.tsx';
import { Letter } from './rating.tsx';
import { useRow } from './row.ts';
import type { Verbs } from './visit.ts';
import { labelSays } from './words.ts';

const useStyles = makeStyles({
  button: { gridTemplateColumns: '24px minmax(0, 1fr)', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  top: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  ref: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  figure: { fontWeight: tokens.fontWeightSemibold, marginLeft: 'auto', overflowWrap: 'anywhere' },
  target: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  measure: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  whole: { display: 'block' },
  why: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  label: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  more: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} calc(${tokens.spacingHorizontalM} + 24px + ${tokens.spacingHorizontalS})`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  criteria: { listStyleType: 'none', margin: 0, padding: 0, '& > li::first-letter': { textTransform: 'uppercase' } },
  doubt: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, paddingLeft: tokens.spacingHorizontalS },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

const verdicts: Record<NonNullable<ListedIndicator['travel']['verdict']>, string> = { better: 'better', worse: 'worse', same: 'the same' };

/** An indicator with its letter, figure, target and why it has this colour; opened, with the criteria as understood. Opening selects its cell. */
export function IndicatorRow({ indicator, scheme, open, turn, month, busy, verbs, tabIndex }: {
  indicator: ListedIndicator;
  scheme: SchemeId;
  open: boolean;
  turn: (open: boolean) => void;
  /** The month that was rated: new criteria hold from it unless another is chosen. */
  month: Period | null;
  busy: boolean;
  verbs: Verbs;
  tabIndex: 0 | -1;
}) {
  const styles = useStyles();
  const look = useRow();
  const { sheet, cell, figureCell, rating, label, ref, figure, target, reason, doubts, kept, stood } = indicator;
  const read = kept === null ? null : readRatingWord(stood);
  const keptColour = read === 'completed' ? null : read;
  const says = labelSays(label, rating);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      turn(false);
      event.stopPropagation();
    }
  };
  return (
    <div className={mergeClasses(look.row, open && look.open)} onKeyDown={keys}>
      <button
        type="button" data-row tabIndex={tabIndex} aria-expanded={open} className={mergeClasses(look.button, styles.button)}
        onClick={() => {
          turn(!open);
          if (!open) verbs.select(sheet, cell || firstOf(figureCell));
        }}
      >
        <Letter colour={keptColour ?? rating} scheme={scheme} />
        <span>
          <span className={styles.top}>
            <span className={styles.ref}>{ref}</span>
            <span className={styles.figure}>{figure}</span>
            {target !== '' && rating !== 'none' && <span className={styles.target}>target {target}</span>}
          </span>
          <span className={mergeClasses(styles.measure, open && styles.whole)}>{measureSays(indicator)}</span>
          {kept !== null && <span className={styles.why}><span className={styles.label}>{stood || 'Colour'} kept against the rule</span>: {kept}</span>}
          {kept === null
            ? <span className={styles.why}>{!reason.startsWith(says) && <span className={styles.label}>{says} </span>}{reason}.</span>
            : <span className={styles.why}>The rule gives {sayLabel(label)}: {goingOn(reason)}.</span>}
        </span>
      </button>
      {open && <More indicator={indicator} doubts={doubts} month={month} busy={busy} verbs={verbs} />}
    </div>
  );
}

function More({ indicator, doubts, month, busy, verbs }: { indicator: ListedIndicator; doubts: string[]; month: Period | null; busy: boolean; verbs: Verbs }) {
  const styles = useStyles();
  const revising = useAsking();
  const opened = useIntoView();
  const { sheet, cell, figureCell, criteria, basis, stood, label, kept, tolerance, travel } = indicator;
  const moved = [{ since: 'Since the last period', says: travel.previous }, { since: 'Since last year', says: travel.lastYear }].filter(({ says }) => says !== '');
  // The target that is revised is that of an indicator's first rating.
  const revisable = month !== null && indicator.stretch === '';
  const figures = figureCell.split(', ').filter(Boolean);
  return (
    <div ref={opened} className={styles.more}>
      {criteria !== '' && (
        <ul className={styles.criteria} aria-label="As understood">
          {criteria.split('; ').map((part) => <li key={part}>{part}</li>)}
        </ul>
      )}
      {(tolerance !== '' || basis !== '') && <span>{[tolerance === '' ? '' : `Tolerance: ${tolerance}`, basis === '' ? '' : `Basis: ${basis}`].filter(Boolean).join(' · ')}</span>}
      {moved.map(({ since, says }, index) => <span key={since}>{since}: {says}{index === 0 && travel.verdict !== null ? `, ${verdicts[travel.verdict]}` : ''}</span>)}
      {kept === null && stood !== '' && stood !== label && <span>Stood before: {stood}</span>}
      {doubts.map((doubt) => <span key={doubt} className={styles.doubt}>{doubt}</span>)}
      <span className={styles.links}>
        {figures.length > 0 && <Link as="button" onClick={() => verbs.select(sheet, firstOf(figureCell))}>{figures.length === 1 ? `Figure ${figureCell}` : `Figures ${figures[0] ?? ''} and ${figures.length - 1} more`}</Link>}
        {cell !== '' && <Link as="button" onClick={() => verbs.select(sheet, cell)}>Rating {cell}</Link>}
      </span>
      {revisable && !revising.asking && <span><Button ref={revising.opener} size="small" disabledFocusable={busy} onClick={() => revising.ask(true)}>Revise target or tolerance…</Button></span>}
      {revisable && revising.asking && <Revise indicator={indicator} month={month} verbs={verbs} leave={() => revising.ask(false)} />}
    </div>
  );
}

function firstOf(cells: string): string {
  return cells.split(', ')[0] ?? '';
}
