import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useRef, useState } from 'react';
import { samples } from './samples.ts';

const useStyles = makeStyles({
  list: {
    position: 'fixed', margin: 0, padding: tokens.spacingVerticalXS, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16, boxSizing: 'border-box', maxWidth: 'calc(100vw - 16px)',
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
  },
  item: {
    display: 'block', width: '100%', textAlign: 'left', cursor: 'pointer', fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: 'inherit', backgroundColor: 'transparent', border: 'none',
    borderRadius: tokens.borderRadiusMedium, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover }, '&:hover span': { color: 'inherit' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  about: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** The samples to choose from, in a list that the browser itself opens and closes: by Escape, or by a click elsewhere. */
export function SampleList({ open }: { open: (file: string) => void }) {
  const styles = useStyles();
  const button = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const place = () => {
    const box = button.current?.getBoundingClientRect();
    if (!box || !list.current) return;
    list.current.style.top = `${box.bottom + 4}px`;
    list.current.style.left = `${Math.max(8, Math.min(box.left, innerWidth - list.current.offsetWidth - 8))}px`;
  };
  return (
    <>
      <span ref={button}>
        <Button appearance="subtle" size="small" icon={<ChevronDownRegular />} iconPosition="after" aria-expanded={shown} onClick={() => list.current?.togglePopover()}>Samples</Button>
      </span>
      <div
        ref={list} popover="auto" className={styles.list} role="group" aria-label="Samples"
        onToggle={({ newState }) => {
          setShown(newState === 'open');
          place();
          if (newState === 'open') list.current?.querySelector('button')?.focus();
        }}
      >
        {samples.map(({ file, title, about }) => (
          <button key={file} type="button" className={styles.item} onClick={() => { list.current?.hidePopover(); open(file); }}>{title}<span className={styles.about}>{about}</span></button>
        ))}
      </div>
    </>
  );
}
