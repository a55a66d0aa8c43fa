import { Button, Checkbox, Link } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Desk } from '../desk.ts';
import { FindingRow } from '../finding-row.tsx';
import { save } from '../save.ts';
import { LongList } from '../long-list.tsx';
import { next } from '../next.ts';
import { useSection } from '../section.ts';
import type { Verbs, Visit } from '../visit.ts';
import { count } from '../words.ts';
import { stopOf } from './proposed.ts';

const notes = {
  waits: 'Nothing is written yet. You can undo it afterwards.',
  beside: 'Nothing is made yet. This workbook stays as it is; the new one opens beside it.',
  nothing: 'There is nothing to write.',
  'not final': 'Nothing is written yet: this month has to be declared final first.',
  unrated: 'Nothing is written yet: what is marked below has no rating.',
  other: 'Nothing is written yet: what is marked below has to be put right first.',
};

/** A step of the reporting year: what it will do and the cells that change, before it is done; afterwards that it was. */
export function ProposalView({ visit, verbs, desk, scroller }: { visit: Visit; verbs: Verbs; desk: Desk; scroller: RefObject<HTMLElement | null> }) {
  const section = useSection();
  const heading = useRef<HTMLHeadingElement>(null);
  const [agreed, setAgreed] = useState<number | null>(null);
  const { proposed, stage, busy, round, written } = visit;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [round, stage]);
  if (!proposed) return null;
  const waits = stage === 'preview';
  const stop = stopOf(proposed);
  const asks = stop === 'unrated' && proposed.edits > 0;
  const writes = (stop === null && proposed.edits > 0) || asks;
  const unrated = proposed.findings.filter(({ rule }) => rule === 'not-rated').length;
  const { file } = written ?? {};
  return (
    <section className={section.section} aria-labelledby="proposal">
      <div className={section.head}>
        <h2 id="proposal" ref={heading} tabIndex={-1} className={section.heading}>{waits ? proposed.title : `${proposed.title}: done`}</h2>
        {waits && <span className={section.note}>{notes[stop ?? (proposed.edits === 0 ? 'nothing' : proposed.beside ? 'beside' : 'waits')]}</span>}
        {!waits && written?.beside && (
          <span className={section.note}>{file ? 'The new workbook is ready. This one is as it was.' : 'The new workbook is open in a window of its own. Save it there under its name. This one is as it was: Undo takes back what you did before.'}</span>
        )}
        <ul className={section.list}>{proposed.says.map((line) => <li key={line}>{line}</li>)}</ul>
        {!waits && file && <div className={section.buttons}><Button onClick={() => save(file.bytes, file.name)}>Save the new workbook</Button></div>}
        {waits && asks && (
          <Checkbox
            label={`Declare it final all the same, with ${count(unrated, 'indicator')} unrated`} checked={agreed === round}
            onChange={(_, { checked }) => setAgreed(checked === true ? round : null)}
          />
        )}
        {waits && (
          <div className={section.buttons}>
            {stop === 'not final' && <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => verbs.propose({ step: 'final' })}>Declare it final first</Button>}
            {writes && <Button {...next} appearance="primary" disabledFocusable={busy !== null || (asks && agreed !== round)} onClick={verbs.write}>{proposed.beside ? 'Make the new workbook' : 'Write it'}</Button>}
            <Button disabledFocusable={busy !== null} onClick={verbs.back}>{writes ? 'Do not write' : 'Back'}</Button>
          </div>
        )}
      </div>
      {proposed.findings.slice(0, 100).map((finding) => <FindingRow key={`${finding.sheet}!${finding.cell} ${finding.message}`} finding={finding} select={verbs.select} tabIndex={0} />)}
      {/* What was made beside this workbook has no cells to go to here. */}
      {proposed.changes > 0 && (waits || !written?.beside) && (
        <>
          <h3 className={section.subheading}>{waits ? count(proposed.changes, 'cell changes', 'cells change') : `${count(proposed.changes, 'cell')} changed`}</h3>
          <LongList
            label="Cells that change" version={`${round} changes`} scroller={scroller} estimate={44} empty="None."
            load={(from, to) => desk.changes(from, to)}
            render={({ sheet, cell, says }, tabIndex) => (
              <div className={section.item}>
                <span><Link as="button" data-row tabIndex={tabIndex} onClick={() => verbs.select(sheet, cell)}>{sheet}, {cell}</Link></span>
                <span>{says}</span>
              </div>
            )}
          />
        </>
      )}
    </section>
  );
}
