import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** What opens below a row is brought into view as far as it lies outside; a row that is in view stays where it is. */
export function useIntoView(): RefObject<HTMLDivElement | null> {
  const opened = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give a promise, which is nothing to clean up with.
    void opened.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return opened;
}
