import type { Copied } from '../desk.ts';

/** Puts a summary on the clipboard, as a table for Word and PowerPoint and as text for everything else. Tells what came of it. */
export async function toClipboard(copied: Copied): Promise<string> {
  const done = asCopied(copied) || (await asWritten(copied));
  return done ? `${copied.title} is copied. Paste it into Word or PowerPoint.` : 'The clipboard is not open to this pane. Save the table as a file instead.';
}

/** As a person copies: the table arrives as it is. The newer way below loses its colours under the page's policy, which stops styles in markup. */
function asCopied({ html, text }: Copied): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    given = true;
  };
  document.addEventListener('copy', give);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return done && given;
}

async function asWritten({ html, text }: Copied): Promise<boolean> {
  try {
    const piece = (kind: string, content: string) => new Blob([content], { type: kind });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': piece('text/html', html), 'text/plain': piece('text/plain', text) })]);
    return true;
  } catch {
    return false;
  }
}

/** Saves a summary as a CSV file. */
export function toFile({ title, csv }: Copied): Promise<string> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || 'summary'}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return Promise.resolve(`${link.download} is saved.`);
}
