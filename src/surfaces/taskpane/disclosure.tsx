import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS, alignItems: 'center', width: '100%', boxSizing: 'border-box', textAlign: 'left', cursor: 'pointer',
    font: 'inherit', color: 'inherit', backgroundColor: 'transparent', border: 'none', padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover }, '&:hover span': { color: 'inherit' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  heading: { margin: 0, font: 'inherit' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  icon: { lineHeight: 0, fontSize: '16px' },
});

/**
 * A heading that opens and closes what stands below it. Fluent's own accordion puts unseen stops for the Tab key on the page
 * (https://github.com/microsoft/tabster), which a screen reader may land on; this one is a button and nothing else.
 */
export function Disclosure({ level, label, strong = false, children }: { level: 2 | 3 | 4; label: ReactNode; strong?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className={mergeClasses(styles.heading, strong && styles.strong)}>
        <button type="button" className={styles.button} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
          <span className={styles.icon} aria-hidden>{open ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
          <span>{label}</span>
        </button>
      </Heading>
      {open && <div id={id}>{children}</div>}
    </>
  );
}
