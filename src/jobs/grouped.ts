/** Things by what they have in common, groups in the order in which they are first met. */
export function grouped<Each>(all: readonly Each[], key: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const name = key(each);
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return groups;
}

/** What stands on each sheet, in its order. Looking through all tables once a sheet takes the square of the sheets: of 6,000 it took most of the time. */
export function bySheet<Each extends { sheet: string }>(all: readonly Each[]): (sheet: string) => readonly Each[] {
  const sheets = grouped(all, ({ sheet }) => sheet);
  return (sheet) => sheets.get(sheet) ?? [];
}
