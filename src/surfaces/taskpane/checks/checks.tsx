import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Desk } from '../desk.ts';
import { LongList } from '../long-list.tsx';
import type { Steer } from '../long-list.tsx';
import { useSection } from '../section.ts';
import { Toggle, useToggles } from '../toggle.tsx';
import type { Verbs, Visit } from '../visit.ts';
import { count, validatedSays } from '../words.ts';
import { CheckRow } from './check-row.tsx';
import type { CheckView } from './checked.ts';

const useStyles = makeStyles({
  select: { minWidth: 0, width: '100%' },
  key: { fontFamily: tokens.fontFamilyMonospace },
});

/** What the checks found: whether the figures can go out, the counts, and every finding with what to do about it. */
export function ChecksResult({ visit, verbs, desk, scroller }: { visit: Visit; verbs: Verbs; desk: Desk; scroller: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const section = useSection();
  const toggles = useToggles();
  const heading = useRef<HTMLHeadingElement>(null);
  const steer = useRef<Steer | null>(null);
  const walking = useRef(false);
  const [open, setOpen] = useState(-1);
  const { validated, checkView, round, busy, written } = visit;
  useEffect(() => {
    setOpen(-1);
    heading.current?.focus({ preventScroll: true });
  }, [round]);
  useEffect(() => {
    const pane = scroller.current;
    const walk = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      walking.current = true;
      steer.current?.(event.shiftKey ? -1 : 1);
    };
    pane?.addEventListener('keydown', walk);
    return () => pane?.removeEventListener('keydown', walk);
  }, [scroller]);
  if (!validated) return null;
  const { counts, checked } = validated;
  const all = counts.errors + counts.queries + counts.accepted;
  const numbers: { only: CheckView['only']; number: number; word: string }[] = [
    { only: 'errors', number: counts.errors, word: counts.errors === 1 ? 'error' : 'errors' },
    { only: 'queries', number: counts.queries, word: counts.queries === 1 ? 'query' : 'queries' },
    { only: 'accepted', number: counts.accepted, word: 'accepted' },
  ];
  return (
    <section className={section.section} aria-labelledby="checks">
      <div className={section.head}>
        <h2 id="checks" ref={heading} tabIndex={-1} className={section.heading}>{validatedSays(validated)}</h2>
        <span className={section.note}>{count(checked.indicators, 'indicator')} and {count(checked.cells, 'cell')} were looked at.</span>
        <ul className={toggles.list} aria-label="Findings by kind">
          {numbers.filter(({ number }) => number > 0).map(({ only, number, word }) => (
            <li key={only}><Toggle number={number} word={word} on={checkView.only === only} press={() => verbs.showChecks({ only: checkView.only === only ? 'open' : only })} /></li>
          ))}
        </ul>
        {all > 0 && (
          <Select size="small" className={styles.select} aria-label="Put together" value={checkView.by} onChange={(_, { value }) => verbs.showChecks({ by: value === 'indicator' ? 'indicator' : 'rule' })}>
            <option value="rule">By rule</option>
            <option value="indicator">By indicator</option>
          </Select>
        )}
        {written ? <span className={section.note}>The result stands on the sheet RAG checks.</span> : validated.edits > 0 && (
          <div className={section.buttons}><Button size="small" disabledFocusable={busy !== null} onClick={verbs.write}>Keep the result on a sheet</Button></div>
        )}
        {counts.errors + counts.queries > 0 && <span className={section.note}><kbd className={styles.key}>F8</kbd> goes to the next finding and its cell, <kbd className={styles.key}>Shift+F8</kbd> to the one before.</span>}
      </div>
      <LongList
        label="Findings" version={`${round} ${JSON.stringify(checkView)}`} scroller={scroller} estimate={96} empty={all > 0 ? 'No finding is like this.' : 'Nothing was found.'} steer={steer}
        load={(from, to) => desk.checks(checkView, from, to)}
        render={(check, tabIndex) => (
          <CheckRow
            check={check} open={open === check.place} turn={(on) => setOpen(on ? check.place : -1)} busy={busy !== null} verbs={verbs} tabIndex={tabIndex}
            arrive={() => {
              if (walking.current && check.sheet !== '') verbs.select(check.sheet, check.cell || 'A1');
              walking.current = false;
            }}
          />
        )}
      />
    </section>
  );
}
