import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens, Toolbar, ToolbarButton, ToolbarDivider } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import type { Office, OfficeVerbs } from './office.ts';
import { samples } from './samples.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, maxWidth: '100%' },
  state: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, marginLeft: tokens.spacingHorizontalS },
  tools: { padding: 0, flexWrap: 'wrap' },
  space: { flexGrow: 1 },
  about: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
        {open ? name : 'Indicator RAG'}
        {open && <span className={styles.state}>{office.version === office.saved ? 'no changes' : 'changed, not downloaded'}</span>}
      </div>
      <div className={styles.space} />
      <Toolbar size="small" aria-label="Workbook" className={styles.tools}>
        <ToolbarButton icon={<FolderOpenRegular />} onClick={() => file.current?.click()}>Open…</ToolbarButton>
        <Menu>
          <MenuTrigger disableButtonEnhancement><ToolbarButton>Samples</ToolbarButton></MenuTrigger>
          <MenuPopover>
            <MenuList>
              {samples.map((sample) => (
                <MenuItem key={sample.file} onClick={() => verbs.openSample(sample.file)}>{sample.title}<span className={styles.about}>{sample.about}</span></MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <ToolbarDivider />
        <ToolbarButton icon={<ArrowUndoRegular />} aria-label="Undo" title={done.length > 0 ? `Undo: ${done.at(-1)?.says ?? ''}` : 'Undo'} disabled={done.length === 0} onClick={verbs.undo} />
        <ToolbarButton icon={<ArrowRedoRegular />} aria-label="Redo" title={undone.length > 0 ? `Redo: ${undone.at(-1)?.says ?? ''}` : 'Redo'} disabled={undone.length === 0} onClick={verbs.redo} />
        <ToolbarDivider />
        <ToolbarButton icon={<ArrowDownloadRegular />} disabled={!open || busy !== ''} onClick={verbs.download}>Download rated copy</ToolbarButton>
      </Toolbar>
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
