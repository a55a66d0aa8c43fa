import { useCallback, useEffect, useRef, useState } from 'react';

/** A small form that opens where a button was: `opener` is that button's ref, and the button has the focus again when the form is gone. */
export function useAsking(): { asking: boolean; ask: (on: boolean) => void; opener: (button: HTMLElement | null) => void } {
  const [asking, ask] = useState(false);
  const button = useRef<HTMLElement>(null);
  const before = useRef(asking);
  useEffect(() => {
    if (before.current && !asking) button.current?.focus({ preventScroll: true });
    before.current = asking;
  }, [asking]);
  const opener = useCallback((element: HTMLElement | null) => {
    button.current = element;
  }, []);
  return { asking, ask, opener };
}
