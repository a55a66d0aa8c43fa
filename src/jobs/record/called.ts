import { clean } from './line.ts';

/**
 * The indicator that a person means by a reference: written alike, else the one that differs in capitals, spaces and signs alone ('kpi 3' for
 * 'KPI3'). `names` are the indicators as the record names them. Null for none, or where several could be meant.
 */
export function called(names: readonly string[]): (said: string) => string | null {
  const alike = new Map<string, Set<string>>();
  for (const name of names) alike.set(bare(name), (alike.get(bare(name)) ?? new Set()).add(name));
  return (said) => {
    if (names.includes(clean(said))) return clean(said);
    const [only, ...others] = alike.get(bare(said)) ?? [];
    return only !== undefined && others.length === 0 ? only : null;
  };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s.()_-]/g, '');
}
