import type { Figure } from '../../engine/terms.ts';

/** Whether a figure is marked as provisional or revised, as in '89.1% (p)', '12r' or '45 [revised]'; '' where it is not. */
export function markOf({ text }: Figure): '' | 'p' | 'r' {
  const [, mark = ''] = /(?:\d|%) ?[([]?(p|r|provisional|prov|revised)[)\]]?$/i.exec(text.trim()) ?? [];
  return mark === '' ? '' : mark.toLowerCase().startsWith('p') ? 'p' : 'r';
}
