import type { Indicator, Said } from '../../src/engine/terms.ts';

/** What a cell with this text says. */
export function text(words: string): Said {
  return words === '' ? { kind: 'empty' } : { kind: 'text', text: words };
}

export function number(value: number, format = 'General'): Said {
  return { kind: 'number', number: value, format };
}

/** An indicator with the parts that a case names, the rest empty. */
export function indicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    ref: 'X1', measure: '', target: { kind: 'empty' }, tolerance: null, thresholds: null, floor: null, polarity: '', basis: '',
    current: null, ytd: null, months: [], monthsCumulative: false, ...parts,
  };
}
