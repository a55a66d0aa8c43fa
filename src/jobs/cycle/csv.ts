/** A line of a list with the texts of its cells. `line` counts from 1, as an editor or a sheet shows it. */
export interface ListLine {
  line: number;
  cells: string[];
}

/**
 * Reads a list that was saved as CSV, however it was saved: with commas, semicolons or tabs between the cells (the headings decide, or a
 * first line 'sep=;'), with or without a byte order mark, cells in quotation marks over several lines. Empty lines are left out.
 * Refuses nothing: a quotation mark that is never closed is `unclosed`, the line on which it was opened.
 */
export function readCsv(text: string): { lines: ListLine[]; unclosed: number | null } {
  const bare = text.replace(/^\ufeff/, '');
  const said = /^sep=([,;\t|])\r?\n/i.exec(bare);
  const separator = said?.[1] ?? separatorOf(bare);
  const lines: ListLine[] = [];
  let line = said ? 2 : 1;
  let opened: number | null = null;
  let cells: string[] = [];
  let begun = line;
  let cell = '';
  const endLine = () => {
    cells.push(cell.trim());
    if (cells.some((each) => each !== '')) lines.push({ line: begun, cells });
    cells = [];
    cell = '';
  };
  for (let at = said?.[0].length ?? 0; at < bare.length; at++) {
    const letter = bare.charAt(at);
    if (letter === '\n') line++;
    if (opened !== null) {
      if (letter !== '"') cell += letter;
      else if (bare.charAt(at + 1) === '"') cell += bare.charAt(++at);
      else opened = null;
    } else if (letter === '"' && cell.trim() === '') {
      opened = line;
      cell = '';
    } else if (letter === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (letter === '\n' || (letter === '\r' && bare.charAt(at + 1) !== '\n')) {
      endLine();
      if (letter === '\r') line++;
      begun = line;
    } else if (letter !== '\r') cell += letter;
  }
  endLine();
  return { lines, unclosed: opened };
}

/** Tabs, where any stand outside quotation marks: cells that are copied from a sheet. Else what stands most often in the first line that holds any of the others; a title above holds none. */
function separatorOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split(/\r?\n|\r/);
  if (lines.some((line) => line.includes('\t'))) return '\t';
  const first = lines.find((line) => /[,;]/.test(line)) ?? '';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
