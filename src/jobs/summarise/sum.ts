/** Four digits that differ where words do: enough to tell that somebody has changed a text of ours. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return ((sum >>> 16) ^ (sum & 0xffff)).toString(16).padStart(4, '0');
}
