import { book, photograph } from './book.ts';
import type { Given } from './book.ts';
import { connect } from './external.ts';
import type { Wire } from './external.ts';
import { simulate } from './simulated.ts';
import type { Simulated } from './simulated.ts';

/** What a test reaches in the page: the simulated Excel that the real client there talks to. */
export interface PageSide {
  simulated: Simulated;
  wire: Wire;
  photograph(): unknown;
}

/** Stands in the page before office.js does, as Excel on the desktop would. `simulatedSheets` was put there by the test. */
const page = globalThis as unknown as { simulatedSheets: Record<string, Given[][]>; pageSide: PageSide };
if (location.pathname.endsWith('/taskpane.html')) {
  const simulated = simulate(book(page.simulatedSheets));
  const wire = connect(simulated, 'Microsoft 365');
  Object.defineProperty(window, 'external', { value: wire.external, configurable: true });
  page.pageSide = { simulated, wire, photograph: () => photograph(simulated.book) };
}
