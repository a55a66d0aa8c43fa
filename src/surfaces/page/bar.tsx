import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import type { Office, OfficeVerbs } from './office.ts';
import { SampleList } from './sample-list.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, maxWidth: '100%' },
  state: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, marginLeft: tokens.spacingHorizontalS },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  divider: { flexGrow: 0, height: '20px', margin: `0 ${tokens.spacingHorizontalXS}` },
  space: { flexGrow: 1 },
  file: { display: 'none' },
});

/** The head of the page: the workbook's name, and what can be done with the file. */
export function Bar({ office, verbs }: { office: Office; verbs: OfficeVerbs }) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const { name, done, undone, busy } = office;
  const open = name !== '';
  return (
    <header className={styles.bar}>
      <div className={styles.name}>
        <span>{open ? name : 'Indicator RAG'}</span>{' '}
        {open && <span className={styles.state}>{office.version === office.saved ? 'no changes' : 'changed, not downloaded'}</span>}
      </div>
      <div className={styles.space} />
      <div role="group" aria-label="Workbook" className={styles.tools}>
        <Button appearance="subtle" size="small" icon={<FolderOpenRegular />} onClick={() => file.current?.click()}>Open…</Button>
        <SampleList open={verbs.openSample} />
        <Divider vertical className={styles.divider} />
        <Button appearance="subtle" size="small" icon={<ArrowUndoRegular />} aria-label="Undo" title={done.length > 0 ? `Undo: ${done.at(-1)?.says ?? ''}` : 'Undo'} disabled={done.length === 0} onClick={verbs.undo} />
        <Button appearance="subtle" size="small" icon={<ArrowRedoRegular />} aria-label="Redo" title={undone.length > 0 ? `Redo: ${undone.at(-1)?.says ?? ''}` : 'Redo'} disabled={undone.length === 0} onClick={verbs.redo} />
        <Divider vertical className={styles.divider} />
        <Button appearance="subtle" size="small" icon={<ArrowDownloadRegular />} disabled={!open || busy !== ''} onClick={verbs.download}>Download rated copy</Button>
      </div>
      <input
        ref={file} className={styles.file} type="file" aria-label="Open a workbook" tabIndex={-1} accept=".xlsx,.xlsm"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = '';
          if (chosen) verbs.openFile(chosen);
        }}
      />
    </header>
  );
}
