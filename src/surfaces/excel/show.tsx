import { createRoot } from 'react-dom/client';
import type { Desk } from '../taskpane/desk.ts';
import { Pane } from '../taskpane/pane.tsx';
import { Themed } from '../taskpane/themed.tsx';
import type { Look } from '../taskpane/themed.tsx';

/** Shows the pane over Excel's desk, in the look that Office has. */
export function show(root: HTMLElement, desk: Desk): void {
  createRoot(root).render(<Themed look={lookOfOffice()}><Pane desk={desk} lookAtOnce={false} inPlace /></Themed>);
}

/** Office tells its colours and not their name: a dark ground is its dark look. Without a theme, Windows' contrast themes come on top of the light one. */
function lookOfOffice(): Look {
  const [red = 255, green = 255, blue = 255] = (Office.context.officeTheme?.bodyBackgroundColor?.match(/[\da-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128 ? 'dark' : 'light';
}
