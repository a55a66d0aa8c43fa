import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from './disclosure.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: `2px ${tokens.spacingHorizontalXS}`, textAlign: 'left', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular },
  head: { fontWeight: tokens.fontWeightSemibold },
  room: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Figure', 'RAG'];
const rows = [
  ['1', '% of visits completed in time', '95%', '85% – 94.9%', '92.1%', ''],
  ['2', 'Average days to a decision', '20', '21 – 25', '18', ''],
];

/** What a table looks like that can be rated, for a surface that cannot open a sample. */
export function Example() {
  const styles = useStyles();
  return (
    <Disclosure level={3} label="Show me an example">
      <div className={styles.room}>
        <table className={styles.table}>
          <thead><tr>{header.map((words) => <th key={words} scope="col" className={`${styles.cell} ${styles.head}`}>{words}</th>)}</tr></thead>
          <tbody>{rows.map((row) => <tr key={row[0]}>{row.map((words, column) => <td key={header[column]} className={styles.cell}>{words}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </Disclosure>
  );
}
