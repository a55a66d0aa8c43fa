import type { Progress } from '../../jobs/rate.ts';
import { cut } from './terminal.ts';

const width = 30;

/** A bar on the terminal for what takes more than a second, and nothing for what does not. `clear` takes it away. */
export function progressBar(stream: NodeJS.WriteStream): { tell: Progress; clear: () => void } {
  if (!stream.isTTY) return { tell: () => undefined, clear: () => undefined };
  const begun = performance.now();
  let shown = false;
  return {
    tell(done, total, what) {
      if (performance.now() - begun < 1000) return;
      const filled = total > 0 ? Math.min(Math.round((done / total) * width), width) : 0;
      const says = `${what}${total > 0 ? `, ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}` : ''}`;
      // On one line: what runs over into a second is not cleared.
      stream.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${cut(says, Math.max((stream.columns || 80) - width - 2, 0))}`);
      shown = true;
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
