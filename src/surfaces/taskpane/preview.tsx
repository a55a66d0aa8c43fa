import { Button, Switch } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { Ask } from './ask.tsx';
import { ChangeRow } from './change-row.tsx';
import type { Desk } from './desk.ts';
import { LongList } from './long-list.tsx';
import { next } from './next.ts';
import { useSection } from './section.ts';
import type { Verbs, Visit } from './visit.ts';
import { count, draftSays } from './words.ts';

/** What the click will write, before it writes: the counts, and each rating that differs from the officer's, to keep or to let go. */
export function Preview({ visit, verbs, desk, scroller }: { visit: Visit; verbs: Verbs; desk: Desk; scroller: RefObject<HTMLElement | null> }) {
  const section = useSection();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { drafted, choices, busy } = visit;
  if (!drafted) return null;
  const kept = Object.keys(choices.keep).length;
  return (
    <section className={section.section} aria-labelledby="preview">
      <div className={section.head}>
        <h2 id="preview" ref={heading} tabIndex={-1} className={section.heading}>{draftSays(drafted)}</h2>
        <span className={section.note}>Nothing is written yet. You can undo it afterwards.</span>
        <div className={section.buttons}>
          <Button {...(drafted.questions.count > 0 ? {} : next)} appearance="primary" disabledFocusable={busy !== null} onClick={verbs.write}>{kept > 0 ? `Write, keeping ${count(kept, 'of mine', 'of mine')}` : 'Write the ratings'}</Button>
          <Button disabledFocusable={busy !== null} onClick={verbs.back}>Do not write</Button>
        </div>
        <Ask questions={drafted.questions} later={visit.later} busy={busy !== null} verbs={verbs} />
        <Switch checked={!visit.previews} label="Do not ask again" onChange={(_, { checked }) => verbs.preview(!checked)} />
      </div>
      {drafted.differ > 0 && (
        <>
          <h3 className={section.subheading}>{count(drafted.differ, 'rating differs', 'ratings differ')} from yours</h3>
          <LongList
            label="Ratings that differ from yours" version={`${visit.round} differ`} scroller={scroller} estimate={120} empty="None."
            load={(from, to) => desk.indicators({ colour: null, only: 'differ', find: '' }, from, to)}
            render={(indicator, tabIndex) => (
              <ChangeRow indicator={indicator} scheme={drafted.scheme} kept={keptOf(choices.keep, indicator.name)} verbs={verbs} tabIndex={tabIndex} />
            )}
          />
        </>
      )}
    </section>
  );
}

/** References are the workbook's own words: one may be called like something that every object has. */
function keptOf(keep: Record<string, string>, name: string): string | null {
  return Object.hasOwn(keep, name) ? (keep[name] ?? null) : null;
}
