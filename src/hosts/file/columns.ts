/** The cells of a sheet in columns, sorted by row and column; `offset` is where each cell's tag begins in the XML. */
export interface Columns {
  row: Uint32Array;
  column: Uint16Array;
  kind: Uint8Array;
  number: Float64Array;
  text: Int32Array;
  style: Uint16Array;
  offset: Uint32Array;
}

/** Gathers cells in any order. `finish` gives them sorted, of two for one place the later. */
export function columnsOf(expected: number): {
  add(row: number, column: number, kind: number, number: number, text: number, style: number, offset: number): void;
  count(): number;
  finish(): Columns;
} {
  // Memory that is not filled is not resident: room for more cells than there are costs nothing.
  let capacity = Math.max(16, expected);
  let columns = make(capacity);
  let { row: rows, column: letters, kind: kinds, number: numbers, text: texts, style: styles, offset: offsets } = columns;
  let count = 0;
  let sorted = true;
  let lastKey = 0;

  function grow(): void {
    capacity = Math.ceil(capacity * 1.6);
    const wider = make(capacity);
    for (const key of keys) wider[key].set(columns[key]);
    columns = wider;
    ({ row: rows, column: letters, kind: kinds, number: numbers, text: texts, style: styles, offset: offsets } = columns);
  }

  return {
    add(row, column, kind, number, text, style, offset) {
      if (count === capacity) grow();
      const key = row * 16_384 + column - 1;
      if (key <= lastKey) sorted = false;
      lastKey = key;
      rows[count] = row;
      letters[count] = column;
      kinds[count] = kind;
      numbers[count] = number;
      texts[count] = text;
      styles[count] = style > 65_535 ? 0 : style;
      offsets[count] = offset;
      count++;
    },
    count: () => count,
    finish() {
      const whole = cut(columns, count);
      return sorted ? whole : sort(whole);
    },
  };
}

const keys = ['row', 'column', 'kind', 'number', 'text', 'style', 'offset'] as const;

function make(length: number): Columns {
  return {
    row: new Uint32Array(length),
    column: new Uint16Array(length),
    kind: new Uint8Array(length),
    number: new Float64Array(length),
    text: new Int32Array(length),
    style: new Uint16Array(length),
    offset: new Uint32Array(length),
  };
}

/** What was gathered; in arrays of its own where nearly all of the room stayed empty, so that the room can be used again. */
function cut(columns: Columns, length: number): Columns {
  const how = length * 8 < columns.row.length ? 'slice' : 'subarray';
  return {
    row: columns.row[how](0, length),
    column: columns.column[how](0, length),
    kind: columns.kind[how](0, length),
    number: columns.number[how](0, length),
    text: columns.text[how](0, length),
    style: columns.style[how](0, length),
    offset: columns.offset[how](0, length),
  };
}

function sort(columns: Columns): Columns {
  const { row, column } = columns;
  const key = (place: number): number => (row[place] ?? 0) * 16_384 + (column[place] ?? 0);
  const order = Uint32Array.from(row, (_, place) => place).sort((one, other) => key(one) - key(other) || one - other);
  const last = order.filter((place, index) => index + 1 === order.length || key(order[index + 1] ?? 0) !== key(place));
  const sorted = make(last.length);
  for (const name of keys) {
    const from = columns[name];
    const to = sorted[name];
    last.forEach((place, index) => {
      to[index] = from[place] ?? 0;
    });
  }
  return sorted;
}
