import type { Copied } from '../desk.ts';

/** Puts a summary on the clipboard, as a table for Word and PowerPoint and as text for everything else. Tells what came of it. */
export async function toClipboard({ title, html, text }: Copied): Promise<string> {
  try {
    const piece = (kind: string, content: string) => new Blob([content], { type: kind });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': piece('text/html', html), 'text/plain': piece('text/plain', text) })]);
    return `${title} is copied. Paste it into Word or PowerPoint.`;
  } catch {
    return copyByHand(html, text) ? `${title} is copied. Paste it into Word or PowerPoint.` : 'The clipboard is not open to this pane. Save the table as a file instead.';
  }
}

/** The older way, for a frame to which the browser does not open the clipboard: Excel's pane is one. */
function copyByHand(html: string, text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', give);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return done;
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
