import { Button, Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { defaults } from '../../engine/terms.ts';
import { calendar } from '../../engine/period.ts';
import type { Settings } from '../../engine/terms.ts';
import type { Verbs, Visit } from './visit.ts';

const useStyles = makeStyles({
  settings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, alignItems: 'stretch' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  select: { minWidth: 0 },
  done: { alignSelf: 'flex-start' },
});

type Choice<Key extends keyof Settings = keyof Settings> = { [K in Key]: { key: K; label: string; choices: [string, Settings[K]][] } }[Key];

const questions: Choice[] = [
  { key: 'yearStart', label: 'The reporting year begins in', choices: calendar.map((month, index) => [month, index + 1]) },
  { key: 'compare', label: 'Figures are compared', choices: [['as shown in the sheet', 'shown'], ['before rounding', 'unrounded']] },
  { key: 'bareWidth', label: "A tolerance of '5%' beside a target of 95% means", choices: [['ask me where it matters', null], ['5% of the target', 'of target'], ['5 percentage points', 'points']] },
  { key: 'percentWidth', label: "'+10%' or 'within 10%' of a percentage target means", choices: [['10% of the target', 'of target'], ['10 percentage points', 'points']] },
  { key: 'onStrictBound', label: "A figure of 15 against a target of '<15'", choices: [['misses the target', 'misses'], ['meets the target', 'meets']] },
  { key: 'nearestGreen', label: 'Where nearest to the target is better, green is', choices: [['the target alone', 'target'], ['the whole range', 'range']] },
  { key: 'fractions', label: 'Figures such as 0.92 against a target of 90%', choices: [['decide by the column', null], ['are fractions (92%)', true], ['are percentages (0.92%)', false]] },
  { key: 'carryQuarter', label: "A quarter's rating in a summary by month", choices: [['stands in the last month only', false], ['is carried forward', true]] },
];

/** What the officer may decide, one question each; taken up at the next rating and kept for the visit. */
export function SettingsPage({ visit, verbs, close }: { visit: Visit; verbs: Verbs; close: () => void }) {
  const styles = useStyles();
  const settings: Settings = { ...defaults, ...visit.choices.settings };
  return (
    <section className={styles.settings} aria-labelledby="settings">
      <h2 id="settings" className={styles.heading}>Settings</h2>
      <Switch checked={visit.previews} label="Show what will change before it is written" onChange={(_, { checked }) => verbs.preview(checked)} />
      <Switch checked={visit.choices.months === 'filled'} label="Colour months that hold figures too" onChange={(_, { checked }) => verbs.choose({ months: checked ? 'filled' : 'left' })} />
      <Field label="Your name, to stand beside what you decide" size="small"><Input size="small" value={visit.who} onChange={(_, { value }) => verbs.sign(value)} /></Field>
      {questions.map(({ key, label, choices }) => (
        <Field key={key} label={label} size="small">
          <Select
            size="small" className={styles.select} value={String(choices.findIndex(([, value]) => value === settings[key]))}
            onChange={(_, { value }) => verbs.choose({ settings: { ...visit.choices.settings, [key]: choices[Number(value)]?.[1] ?? null } })}
          >
            {choices.map(([words], index) => <option key={words} value={index}>{words}</option>)}
          </Select>
        </Field>
      ))}
      <Button appearance="primary" className={styles.done} onClick={close}>Done</Button>
    </section>
  );
}
