import { useEffect, useState } from 'react';
import type { Look } from '../taskpane/themed.tsx';

/** The look that the officer's computer asks for. `?theme=dark` asks for one by name. */
export function useLook(): Look {
  const [look, setLook] = useState(wanted);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const change = () => setLook(wanted());
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return look;
}

function wanted(): Look {
  const named = new URLSearchParams(location.search).get('theme');
  if (named === 'light' || named === 'dark' || named === 'contrast') return named;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
