import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';

/** Excel gives no more than this of a file at once. */
const slice = 4 * 1_048_576;

/**
 * The workbook that is open, as a file: Excel makes a copy of what it holds now, saved or not, and gives it slice by slice.
 * The copy is let go whatever happens: Excel keeps two, and gives no third.
 */
export async function fileNow(): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | Refusal> {
  // Excel on an iPad has no copies to give.
  if (!Office.context.requirements.isSetSupported('CompressedFile', '1.1')) return refuse('older Excel', { detail: 'give a copy of this workbook' });
  const copy = await asked<Office.File>((answer) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: slice }, answer));
  if (refused(copy)) return copy;
  try {
    const bytes = await whole(copy);
    return refused(bytes) ? bytes : { name: nameOf(Office.context.document.url), bytes };
  } finally {
    // A copy that Excel does not let go harms nothing now; the next one that is asked for may be refused, and says so.
    await asked<void>((answer) => copy.closeAsync(answer));
  }
}

/** Opens a file in a window of its own, not saved yet, under a name that Excel gives. */
export async function openBeside(bytes: Uint8Array<ArrayBuffer>): Promise<null> {
  await Excel.createWorkbook(base64(bytes));
  return null;
}

/** One slice after the other: Excel does not promise their order otherwise. */
async function whole(copy: Office.File): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const bytes = new Uint8Array(copy.size);
  let filled = 0;
  for (let index = 0; index < copy.sliceCount; index++) {
    const piece = await asked<Office.Slice>((answer) => copy.getSliceAsync(index, answer));
    if (refused(piece)) return piece;
    const data = piece.data as ArrayLike<number>;
    if (filled + data.length > bytes.length) return incomplete();
    bytes.set(data, filled);
    filled += data.length;
  }
  return filled === bytes.length ? bytes : incomplete();
}

function incomplete(): Refusal {
  return refuse('no copy', { detail: 'it came incomplete; save the workbook and try again' });
}

/** What can be done about Excel's numbers for not giving a copy. */
const advice: Record<number, string> = {
  11000: 'it holds two copies already; close the workbook, open it again and try once more',
  11001: 'the connection failed; load the workbook again and try once more',
};

function asked<Value>(ask: (answer: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value | Refusal> {
  return new Promise((settle) => ask(({ status, value, error }) => {
    if (status === Office.AsyncResultStatus.Succeeded) settle(value);
    else settle(refuse('no copy', { detail: advice[error.code] ?? `${error.code}; save the workbook and try again` }));
  }));
}

/** The name without its folder or address. A workbook that was never saved has none. */
function nameOf(url: string): string {
  const [, name = ''] = /([^/\\]+\.[a-z]{3,5})$/i.exec(decoded(url.replace(/[?#].*$/, ''))) ?? [];
  return name === '' ? 'workbook.xlsx' : name;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** In pieces, since a function takes only so many words at once. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
