import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { gathered } from '../../tables/gathered.ts';
import type { Gathered } from '../../tables/gathered.ts';
import { ByHand } from './by-hand.tsx';
import type { FoundTable } from './desk.ts';
import { Disclosure } from './disclosure.tsx';
import { Example } from './example.tsx';
import { MappingForm } from './mapping.tsx';
import type { Verbs, Visit } from './visit.ts';
import { count, kinds } from './words.ts';

const useStyles = makeStyles({
  tables: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  heading: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  name: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  where: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  form: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/** The tables that were found, each with its columns to see and correct. Once there are results they make room for them. */
export function Tables({ visit, verbs, example }: { visit: Visit; verbs: Verbs; example?: (() => void) | undefined }) {
  const styles = useStyles();
  const tables = visit.looked?.tables ?? [];
  if (visit.looked && tables.length === 0) {
    return (
      <section className={styles.tables} aria-labelledby="tables-found">
        <h2 id="tables-found" className={styles.heading}>No table was found</h2>
        <div className={styles.none}>
          <span>A table needs a header row with a measure, a target and a figure, and its indicators below, a row each.</span>
          {example && <Button onClick={example}>Show me an example</Button>}
        </div>
        {!example && <Example />}
        <ByHand sheets={visit.looked.sheets} label="Say where the table stands" busy={visit.busy !== null} verbs={verbs} />
      </section>
    );
  }
  const told = gathered(tables);
  const found = `${count(told.length, 'table')} found`;
  const list = (
    <ul className={styles.list}>
      {told.map((each) => ('blocks' in each
        ? <li key={`${each.sheet}!${String(each.sure)}`}><Blocks found={each} visit={visit} verbs={verbs} /></li>
        : <li key={`${each.sheet}!${placeOf(each)}`}><Entry table={each} visit={visit} verbs={verbs} /></li>))}
    </ul>
  );
  if (visit.stage === 'done') return <section className={styles.tables} aria-label={found}><Disclosure level={2} strong label={found}>{list}</Disclosure></section>;
  return (
    <section className={styles.tables} aria-labelledby="tables-found">
      <h2 id="tables-found" className={styles.heading}>{found}</h2>
      {list}
      <ByHand sheets={visit.looked?.sheets ?? []} label="Say where another table stands" busy={visit.busy !== null} verbs={verbs} />
    </section>
  );
}

/** The blocks of a sheet in one line, to open: fifty of them would hide the other tables. */
function Blocks({ found: { sheet, sure, blocks }, visit, verbs }: { found: Gathered<FoundTable>; visit: Visit; verbs: Verbs }) {
  const styles = useStyles();
  const where = [`sheet ${sheet}`, ...(sure ? [] : ['not sure'])].join(' · ');
  return (
    <Disclosure level={3} label={<><span className={styles.name}>{`${count(blocks.length, 'indicator')} in blocks`}</span><span className={styles.where}>{where}</span></>}>
      <ul className={styles.list}>
        {blocks.map((table) => <li key={placeOf(table)}><Entry table={table} level={4} visit={visit} verbs={verbs} /></li>)}
      </ul>
    </Disclosure>
  );
}

function Entry({ table, level = 3, visit, verbs }: { table: FoundTable; level?: 3 | 4; visit: Visit; verbs: Verbs }) {
  const styles = useStyles();
  const where = [count(table.rows, 'row'), `sheet ${table.sheet}`, ...(table.sure ? [] : ['not sure'])].join(' · ');
  return (
    <Disclosure level={level} label={<><span className={styles.name}>{nameOf(table)}</span><span className={styles.where}>{where}</span></>}>
      <div className={styles.form}><MappingForm table={table} busy={visit.busy !== null} correct={verbs.correct} select={verbs.select} /></div>
    </Disclosure>
  );
}

/** Where a table begins: a correction may make it longer, and its form stays open. */
function placeOf({ range }: FoundTable): string {
  return range.split(':')[0] ?? range;
}

/** The heading above the table, else what the table holds. */
function nameOf({ title, kind }: FoundTable): string {
  return title || kinds[kind];
}
