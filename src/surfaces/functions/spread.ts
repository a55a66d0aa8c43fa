/**
 * Carries out a function for every cell of its ranges and gives a block that spills. A single cell, a row or a column goes with every
 * row and column of the others, as in Excel's own formulas. Cells that cannot be worked out hold Excel's own error with a sentence;
 * a single such cell is the formula's own error.
 */
export function spread(ranges: readonly (unknown[][] | null | undefined)[], work: (values: unknown[]) => string | CustomFunctions.Error): (string | CustomFunctions.Error)[][] {
  const given = ranges.map((range) => (Array.isArray(range) ? range : [[range]]));
  const rows = Math.max(1, ...given.map((range) => range.length));
  const columns = Math.max(1, ...given.map((range) => range[0]?.length ?? 1));
  for (const range of given) {
    if (!fits(range.length, rows) || !fits(range[0]?.length ?? 1, columns)) {
      raise(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'The ranges are of different sizes. Give ranges of the same size, or a single cell.'));
    }
  }
  const block = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => work(given.map((range) => at(range, row, column)))));
  const [first] = block[0] ?? [];
  if (rows === 1 && columns === 1 && first instanceof CustomFunctions.Error) raise(first);
  return block;
}

function raise(error: CustomFunctions.Error): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes its own class of error, which its types do not call one.
  throw error;
}

function fits(length: number, all: number): boolean {
  return length === 1 || length === all;
}

function at(range: unknown[][], row: number, column: number): unknown {
  const line = range[range.length === 1 ? 0 : row] ?? [];
  return line[line.length === 1 ? 0 : column];
}
