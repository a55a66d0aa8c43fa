/** Values that stand in one cell, each with its name: 'green | rule amber | figure 88.5%'. The one named '' stands first and without a name. */
export type Parts = readonly (readonly [name: string, text: string])[];

/** Writes parts as one text that a person can read and edit. Empty ones are left out; a bar within a text is written '\\|'. */
export function joinParts(parts: Parts): string {
  return parts.filter(([, text]) => text !== '').map(([name, text]) => (name === '' ? '' : `${name} `) + text.replace(/[\\|]/g, '\\$&')).join(' | ');
}

/** Reads the parts of these names; '' for what is not there. A first part of no such name goes by the name ''. */
export function splitParts<Name extends string>(text: string, names: readonly Name[]): (name: Name | '') => string {
  const found = new Map<string, string>();
  for (const [index, part] of pieces(text).entries()) {
    const name = names.find((each) => part.toLowerCase().startsWith(`${each} `));
    if (name !== undefined) found.set(name, part.slice(name.length).trim());
    else if (index === 0) found.set('', part);
  }
  return (name) => found.get(name) ?? '';
}

/** The texts between bars, without the marks that keep a bar from parting. */
function pieces(text: string): string[] {
  const all = [''];
  for (const [piece] of text.matchAll(/\\[\\|]|[^]/gu)) {
    if (piece === '|') all.push('');
    else all[all.length - 1] += piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece;
  }
  return all.map((each) => each.trim());
}
