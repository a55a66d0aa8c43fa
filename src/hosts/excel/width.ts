/**
 * A column's width between characters, as officers and files count, and points, as Excel's calls do. A character is seven
 * pixels and a column has five more, as in Calibri 11; in another font the width is off by a little, and comes back the same.
 */
export function points(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

/** The other way: 48 points are 8.43 characters. */
export function characters(width: number): number {
  return Math.max(0, Math.round(((width / 0.75 - 5) / 7) * 100) / 100);
}
