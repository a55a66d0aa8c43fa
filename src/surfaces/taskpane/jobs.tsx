import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { next } from './next.ts';
import type { Verbs, Visit } from './visit.ts';

const useStyles = makeStyles({
  jobs: {
    display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The jobs that work, one of them primary, and Undo beside them. */
export function Jobs({ visit, verbs }: { visit: Visit; verbs: Verbs }) {
  const busy = visit.busy !== null;
  const nothing = visit.looked !== null && visit.looked.tables.length === 0;
  return (
    <div className={useStyles().jobs}>
      <Button {...(nothing ? {} : next)} appearance={nothing ? 'secondary' : 'primary'} disabledFocusable={busy || nothing} onClick={verbs.rate}>Rate indicators</Button>
      {nothing && <Button {...next} disabledFocusable={busy} onClick={verbs.look}>Look again</Button>}
      {!nothing && <Button disabledFocusable={busy} onClick={verbs.summarise}>Refresh summaries</Button>}
      <Button disabledFocusable={busy} onClick={verbs.validate}>Validate</Button>
      {visit.steps.length > 0 && <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={verbs.undo}>Undo</Button>}
    </div>
  );
}
