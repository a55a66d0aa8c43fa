import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { periodName } from '../../engine/period.ts';
import { schemeIds } from '../../engine/scheme.ts';
import { monthsAround } from './months.ts';
import type { Verbs, Visit } from './visit.ts';
import { schemes } from './words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  choices: {
    display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(8.5rem, 1fr))', gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  says: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  made: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  label: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
});

/** The head of the pane: its name, its settings, and the month and scheme that were read from the workbook, to confirm. */
export function Heading({ visit, verbs, settings, openSettings, gear }: { visit: Visit; verbs: Verbs; settings: boolean; openSettings: () => void; gear: (button: HTMLElement | null) => void }) {
  const styles = useStyles();
  const { looked, choices, says } = visit;
  const period = choices.period ?? looked?.period?.period ?? '';
  const scheme = choices.scheme ?? looked?.scheme ?? 'contract report';
  const shown = looked !== null && !settings && looked.tables.length > 0;
  // While a preview waits, the choices that it was made by are words.
  const editable = shown && visit.stage !== 'preview';
  const another = says !== null && period !== '' && says.period !== period ? `The workbook says ${periodName(says.period)} ('${says.says}').` : '';
  return (
    <header>
      <div className={styles.bar}>
        <h1 className={styles.title}>Indicator RAG</h1>
        <Button ref={gear} appearance="subtle" icon={<SettingsRegular />} aria-label="Settings" title="Settings" aria-expanded={settings} onClick={openSettings} />
      </div>
      {shown && !editable && <div className={styles.made}>{[...(period === '' ? [] : [periodName(period)]), schemes[scheme]].join(', ')}{another === '' ? '' : `. ${another}`}</div>}
      {editable && (
        <div className={styles.choices}>
          <label className={styles.label}>
            Reporting month
            <Select
              size="small" className={styles.select} value={period}
              onChange={(_, { value }) => verbs.choose({ period: value })}
            >
              {period === '' && <option value="">Choose a month</option>}
              {monthsAround(period).map((month) => <option key={month} value={month}>{periodName(month)}</option>)}
            </Select>
          </label>
          <label className={styles.label}>
            Words and colours
            <Select
              size="small" className={styles.select} value={scheme}
              onChange={(_, { value }) => verbs.choose({ scheme: schemeIds.find((id) => id === value) ?? null })}
            >
              {schemeIds.map((id) => <option key={id} value={id}>{schemes[id]}</option>)}
            </Select>
          </label>
          {another !== '' && <div className={styles.says}>{another} You chose another month.</div>}
          {choices.period === null && looked.period && <div className={styles.says}>{`Read from '${looked.period.says}'. Choose another month if this is wrong.`}</div>}
          {period === '' && <div className={styles.says}>The workbook does not say which month it reports. Without one, quarterly and yearly indicators are read as they stand.</div>}
        </div>
      )}
    </header>
  );
}
