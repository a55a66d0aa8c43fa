import type { Arguments } from './arguments.ts';

/** Who decides and when, for the RAG record: the day is today where none is said. */
export function signed(asked: Arguments): { who: string; date: string } {
  return { who: asked.text('by') ?? '', date: asked.text('date') ?? today() };
}

/** Today by this computer's calendar, as 2020-11-03. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
