import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { FoundTable } from './desk.ts';
import { MappingForm } from './mapping.tsx';
import type { Verbs, Visit } from './visit.ts';
import { count, kinds } from './words.ts';

const useStyles = makeStyles({
  tables: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
  heading: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  name: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  where: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  header: { padding: `${tokens.spacingVerticalXS} 0` },
  fold: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, font: 'inherit', color: 'inherit', backgroundColor: 'transparent', border: 'none', padding: `${tokens.spacingVerticalXS} 0`, width: '100%', textAlign: 'left', cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  none: { padding: `0 ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/** The tables that were found, each with its columns to see and correct. */
export function Tables({ visit, verbs, example }: { visit: Visit; verbs: Verbs; example?: (() => void) | undefined }) {
  const styles = useStyles();
  const tables = visit.looked?.tables ?? [];
  const [open, setOpen] = useState(false);
  const found = `${count(tables.length, 'table')} found`;
  if (visit.looked && tables.length === 0) {
    return (
      <section className={styles.tables} aria-labelledby="tables-found">
        <h2 id="tables-found" className={styles.heading}>No table was found</h2>
        <div className={styles.none}>
          <span>A table needs a header row with a measure, a target and a figure, and its indicators below, a row each.</span>
          {example && <Button onClick={example}>Show me an example</Button>}
        </div>
      </section>
    );
  }
  return (
    <section className={styles.tables} aria-labelledby="tables-found">
      <h2 id="tables-found" className={styles.heading}>
        {/* Once there are results, the tables make room for them. */}
        {visit.stage === 'done'
          ? <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <ChevronDownRegular /> : <ChevronRightRegular />}{found}</button>
          : found}
      </h2>
      {(open || visit.stage !== 'done') && <Accordion collapsible multiple>
        {tables.map((table) => (
          <AccordionItem key={`${table.sheet}!${table.range}`} value={`${table.sheet}!${table.range}`}>
            <AccordionHeader className={styles.header} as="h3" size="medium">
              <span>
                <span className={styles.name}>{nameOf(table)}</span>
                <span className={styles.where}>{[count(table.rows, 'row'), `sheet ${table.sheet}`, ...(table.sure ? [] : ['not sure'])].join(' · ')}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <MappingForm table={table} busy={visit.busy !== null} correct={verbs.correct} select={verbs.select} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>}
    </section>
  );
}

/** The heading above the table, else what the table holds. */
function nameOf({ title, kind }: FoundTable): string {
  const name = title || kinds[kind];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
