import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { goingOn } from '../../jobs/words.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Position } from '../../workbook/address.ts';
import type { Whole } from './book.ts';
import { CellBar } from './cell-bar.tsx';
import { Grid } from './grid/grid.tsx';
import type { Office, OfficeVerbs } from './office.ts';
import { Tabs } from './tabs.tsx';

const useStyles = makeStyles({
  view: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, position: 'relative' },
  grid: { flexGrow: 1, minHeight: 0, position: 'relative' },
  charts: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  note: { padding: tokens.spacingHorizontalS },
  middle: { position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'center', justifyContent: 'center', padding: tokens.spacingHorizontalL, textAlign: 'center' },
  drop: { backgroundColor: tokens.colorNeutralBackground1, opacity: 0.94, border: `2px dashed ${tokens.colorBrandStroke1}`, zIndex: 5, fontSize: tokens.fontSizeBase400 },
  cover: { backgroundColor: tokens.colorNeutralBackground2, zIndex: 4 },
});

/** The workbook: the cell's full text above, the sheet, and its tabs below. */
export function SheetView({ office, verbs, dropping }: { office: Office; verbs: OfficeVerbs; dropping: boolean }) {
  const styles = useStyles();
  const [typing, setTyping] = useState<string | null>(null);
  const [whole, setWhole] = useState<Whole | null>(null);
  const { room, name, shapes, sheet, selected, version, busy, trouble, notice } = office;
  const shape = shapes.find(({ name }) => name === sheet);
  const { row, column } = selected.anchor;

  useEffect(() => {
    if (!shape) return undefined;
    let late = false;
    room.book.cell(sheet, { row, column }).then((found) => !late && setWhole(refused(found) ? null : found), () => setWhole(null));
    return () => {
      late = true;
    };
  }, [sheet, row, column, version, shape !== undefined]);

  const edit = (typed: string | null) => {
    if (!whole || whole.locked !== null) return verbs.notice(whole?.locked ?? '');
    setTyping(typed ?? whole.text);
  };
  const commit = (text: string, then: Position) => {
    const changed = text !== whole?.text;
    setTyping(null);
    document.querySelector<HTMLElement>('[role=grid]')?.focus();
    if (whole?.locked) return verbs.notice(whole.locked);
    if (changed) verbs.type(selected.anchor, text);
    verbs.select({ anchor: then, head: then });
  };

  return (
    <div className={styles.view}>
      {shape && <CellBar shape={shape} selected={selected} whole={whole} verbs={verbs} commit={commit} />}
      {trouble && (
        <div className={styles.note} role="alert">
          <MessageBar intent="warning" layout="multiline" data-state="trouble">
            <MessageBarBody>{trouble.file}: {goingOn(trouble.say)}{name !== '' && ` ${name} stays open.`}</MessageBarBody>
            <MessageBarActions containerAction={<Close close={verbs.dismiss} />} />
          </MessageBar>
        </div>
      )}
      {notice !== '' && (
        <div className={styles.note} role="status">
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{notice}</MessageBarBody>
            <MessageBarActions containerAction={<Close close={() => verbs.notice('')} />} />
          </MessageBar>
        </div>
      )}
      {shape?.charts && <div className={styles.charts}>This sheet has charts. Excel draws them; this page leaves their place empty.</div>}
      <div className={styles.grid} id="sheet" role="tabpanel" aria-label={sheet === '' ? 'Workbook' : `Sheet ${sheet}`}>
        {shape && (
          <Grid
            shape={shape} version={version} book={room.book} selected={selected} select={verbs.select}
            typing={typing} setTyping={setTyping} commit={commit} edit={edit}
          />
        )}
        {busy !== '' && <div className={`${styles.middle} ${styles.cover}`} data-state="opening"><Spinner label={busy} /><Button onClick={verbs.cancel}>Cancel</Button></div>}
        {busy === '' && !shape && <div className={styles.middle}>Open a workbook, drop one here, or choose a sample.</div>}
        {dropping && <div className={`${styles.middle} ${styles.drop}`}>Drop the workbook here to open it. It stays on this computer.</div>}
      </div>
      {shapes.length > 0 && <Tabs shapes={shapes} sheet={sheet} goTo={verbs.goTo} />}
    </div>
  );
}

function Close({ close }: { close: () => void }) {
  return <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Close this message" onClick={close} />;
}
