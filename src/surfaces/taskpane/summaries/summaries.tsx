import { Button, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SheetOutcome, SummariseOptions, SummaryKind } from '../../../jobs/summarise/outcome.ts';
import { FindingRow } from '../finding-row.tsx';
import { next } from '../next.ts';
import { useSection } from '../section.ts';
import type { Verbs, Visit } from '../visit.ts';
import { count, summariesSay } from '../words.ts';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  label: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, width: '100%' },
});

const prompts: { prompts: SummariseOptions['prompts']; words: string }[] = [
  { prompts: 'left', words: 'Leave them empty' },
  { prompts: 'given', words: 'Fill in the reason and prompts' },
  { prompts: 'removed', words: 'Remove prompts that nobody used' },
];

/** What a sheet holds, for an officer who has not seen it yet. */
const holds: Record<SummaryKind, string> = {
  summary: 'how many of each rating, for everything and by section',
  months: 'a letter for each month, and the direction of travel',
  detail: 'every indicator with its criteria, its rating and why',
  commentary: 'room for words about what is red or amber',
  trends: 'small charts of this year and last',
  scorecard: 'baseline, the last four quarters, latest and target',
  list: 'each measure with its position in words',
};

/** The summaries: what becomes of each sheet before it is written, and afterwards the sentence, the sheets and their copies. */
export function Summaries({ visit, verbs }: { visit: Visit; verbs: Verbs }) {
  const styles = useStyles();
  const section = useSection();
  const heading = useRef<HTMLHeadingElement>(null);
  const { summarised, stage, busy, round, written } = visit;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [round, stage]);
  if (!summarised) return null;
  const waits = stage === 'preview';
  return (
    <section className={section.section} aria-labelledby="summaries">
      <div className={section.head}>
        <h2 id="summaries" ref={heading} tabIndex={-1} className={section.heading}>{summariesSay(summarised, written !== null)}</h2>
        {waits && <span className={section.note}>Nothing is written yet. Words that people typed stay, and you can undo it afterwards.</span>}
        {summarised.sentence !== '' && <p className={styles.sentence}>{summarised.sentence}</p>}
        {waits && (summarised.emptyCommentary > 0 || visit.prompts !== 'left') && (
          <label className={styles.label}>
            {count(summarised.emptyCommentary, 'empty commentary cell')} beside a red or amber
            <Select size="small" className={styles.select} value={visit.prompts} onChange={(_, { value }) => verbs.prompt(prompts.find((each) => each.prompts === value)?.prompts ?? 'left')}>
              {prompts.map((each) => <option key={each.prompts} value={each.prompts}>{each.words}</option>)}
            </Select>
          </label>
        )}
        {waits && (
          <div className={section.buttons}>
            <Button {...next} appearance="primary" disabledFocusable={busy !== null} onClick={verbs.write}>Write the summaries</Button>
            <Button disabledFocusable={busy !== null} onClick={verbs.back}>Do not write</Button>
          </div>
        )}
      </div>
      <ul className={section.list} aria-label="Summaries">
        {summarised.sheets.map((sheet) => <li key={sheet.kind} className={section.item}><Sheet sheet={sheet} waits={waits} copies={summarised.copies.includes(sheet.kind)} verbs={verbs} /></li>)}
      </ul>
      {summarised.found > 0 && (
        <>
          <h3 className={section.subheading}>To look at ({summarised.found.toLocaleString('en-GB')}{summarised.found > summarised.findings.length ? `, the first ${summarised.findings.length} here` : ''})</h3>
          <ul className={section.list} aria-label="To look at">
            {summarised.findings.map((finding) => <li key={`${finding.sheet}!${finding.cell} ${finding.message}`}><FindingRow finding={finding} select={verbs.select} tabIndex={0} /></li>)}
          </ul>
        </>
      )}
    </section>
  );
}

function Sheet({ sheet: { kind, name, state, says }, waits, copies, verbs }: { sheet: SheetOutcome; waits: boolean; copies: boolean; verbs: Verbs }) {
  const styles = useStyles();
  const section = useSection();
  // A sheet that is still to be added cannot be gone to.
  const there = !(waits && state === 'added');
  return (
    <>
      {there ? <span><Link as="button" className={styles.name} onClick={() => verbs.select(name, 'A1')}>{name}</Link></span> : <span className={styles.name}>{name}</span>}
      <span className={section.note}>{there ? sentence(says.replace(`${name}: `, '')) : `Will be added: ${holds[kind]}.`}</span>
      {!waits && copies && (
        <div className={section.buttons}>
          <Button size="small" aria-label={`Copy ${name} for Word`} onClick={() => verbs.copy(kind)}>Copy for Word</Button>
          <Button size="small" aria-label={`Save ${name} as CSV`} onClick={() => verbs.save(kind)}>Save as CSV</Button>
        </div>
      )}
    </>
  );
}

/** The name stands above already. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
