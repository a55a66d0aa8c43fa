import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Codec } from './codec.ts';
import { openWorkbook } from './open.ts';
import { snapshot } from './snapshot.ts';

/** More than this is no list that a person keeps. */
const longest = 20_000_000;

/** Opens a list that an officer keeps in a file: the words of a text file (CSV), or the cells of a workbook. Refuses what is neither. */
export async function openList(bytes: Uint8Array, codec: Codec): Promise<string | Snapshot | Refusal> {
  if (isPacked(bytes)) {
    const book = await openWorkbook(bytes, codec);
    return refused(book) ? book : snapshot(book);
  }
  if (bytes.length > longest) return refuse('bad list', { detail: 'the file is too large for a list' });
  const text = textOf(bytes);
  return /[\u0000-\u0008\u000e-\u001f]|^%PDF-/.test(text) ? refuse('bad list', { detail: 'the file is neither a text (CSV) nor an Excel workbook' }) : text;
}

/** Whether bytes are a workbook of any kind, sound or not, or else a text: a container begins with PK, an old workbook with D0 CF. */
function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** The words of a text file, such as a CSV. Excel saves it as UTF-8, as UTF-16 or, where UTF-8 was not chosen, in the code page of Windows. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
