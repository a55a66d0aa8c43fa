import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Ask } from './ask.tsx';
import { Counts } from './counts.tsx';
import type { Desk, FindingKind, View } from './desk.ts';
import { FindingRow } from './finding-row.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { LongList } from './long-list.tsx';
import { useSection } from './section.ts';
import type { Verbs, Visit } from './visit.ts';
import { count, some, writtenSays } from './words.ts';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(8.5rem, 1fr))', gap: tokens.spacingHorizontalS },
  field: { minWidth: 0, maxWidth: 'none', width: '100%' },
  findings: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: tokens.spacingVerticalS },
});

const filters: { only: View['only']; words: string }[] = [
  { only: 'all', words: 'All' },
  { only: 'written', words: 'Changed by this click' },
  { only: 'differ', words: 'Differed from yours' },
  { only: 'doubtful', words: 'With doubts' },
  { only: 'kept', words: 'Kept against the rule' },
];

const headings: Record<FindingKind, string> = { 'not rated': 'Could not be rated', 'to look at': 'To look at' };

/** What a rating found: what was written, the counts, what could not be rated, and every indicator with why it has its colour. */
export function Results({ visit, verbs, desk, scroller }: { visit: Visit; verbs: Verbs; desk: Desk; scroller: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const section = useSection();
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState('');
  const { drafted, view, round, written } = visit;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [round]);
  if (!drafted) return null;
  const stale = written?.stale ?? [];
  const list = (kind: FindingKind) => drafted.findings[kind] > 0 && <Findings kind={kind} round={round} total={drafted.findings[kind]} desk={desk} verbs={verbs} scroller={scroller} />;
  return (
    <section className={section.section} aria-labelledby="results">
      <div className={section.head}>
        <h2 id="results" ref={heading} tabIndex={-1} className={section.heading}>{writtenSays(drafted, written)}</h2>
        {stale.length > 0 && <span className={section.note}>{count(stale.length, 'formula waits', 'formulas wait')} for Excel to calculate: {some(stale)}.</span>}
        <Ask questions={drafted.questions} later={visit.later} busy={visit.busy !== null} verbs={verbs} />
        <Counts drafted={drafted} view={view} show={verbs.show} />
        <div className={styles.filters}>
          <SearchBox size="small" className={styles.field} aria-label="Find an indicator" placeholder="Find" value={view.find} onChange={(_, { value }) => verbs.show({ find: value })} />
          <Select size="small" className={styles.field} aria-label="Which indicators" value={view.only} onChange={(_, { value }) => verbs.show({ only: filters.find(({ only }) => only === value)?.only ?? 'all' })}>
            {filters.map(({ only, words }) => <option key={only} value={only}>{words}</option>)}
          </Select>
        </div>
      </div>
      {list('not rated')}
      <h3 className={section.subheading}>Indicators</h3>
      <LongList
        label="Indicators" version={`${round} ${JSON.stringify(view)}`} scroller={scroller} estimate={104} empty="No indicator is like this. Clear the words or the filter."
        load={(from, to) => desk.indicators(view, from, to)}
        render={(indicator, tabIndex) => {
          const name = `${indicator.sheet}!${indicator.row}`;
          return <IndicatorRow indicator={indicator} scheme={drafted.scheme} open={open === name} turn={(on) => setOpen(on ? name : '')} month={drafted.period?.period ?? null} busy={visit.busy !== null} verbs={verbs} tabIndex={tabIndex} />;
        }}
      />
      {list('to look at')}
    </section>
  );
}

interface FindingsProps {
  kind: FindingKind;
  round: number;
  total: number;
  desk: Desk;
  verbs: Verbs;
  scroller: RefObject<HTMLElement | null>;
}

function Findings({ kind, round, total, desk, verbs, scroller }: FindingsProps) {
  const styles = useStyles();
  const section = useSection();
  return (
    <div className={styles.findings}>
      <h3 className={section.subheading}>{headings[kind]} ({total.toLocaleString('en-GB')})</h3>
      <LongList
        label={headings[kind]} version={`${round} ${kind}`} scroller={scroller} estimate={64} empty="Nothing."
        load={(from, to) => desk.findings(kind, from, to)}
        render={(finding, tabIndex) => <FindingRow finding={finding} select={verbs.select} tabIndex={tabIndex} />}
      />
    </div>
  );
}
