/** What a macro would do: a target, a band, a figure. Knows nothing of wording, bases or reasons. */
export function rate(target, tolerance, figure) {
  if (typeof figure !== 'number' || typeof target !== 'number') return 'BLUE';
  const [, low, sign, high] = /^([\d.]+)(%?) - ([\d.]+)/.exec(tolerance) ?? [];
  const scale = sign === '%' ? 100 : 1;
  const lower = Number(low) / scale >= target;
  if (lower ? figure <= target : figure >= target) return 'GREEN';
  return (lower ? figure <= Number(high) / scale : figure >= Number(low) / scale) ? 'AMBER' : 'RED';
}
