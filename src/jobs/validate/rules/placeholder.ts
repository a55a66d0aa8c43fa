import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const placeholder = {
  id: 'placeholder', group: 'commentary', severity: 'error',
  title: 'A placeholder left in the words',
  says: "A prompt left in, 'TBC' or 'XXX' where words are due, '[insert]'. Names blanked in a quotation are left, and so are a target still to be set, and what a form asks outside the words about an indicator.",
  todo: 'Write the words, or delete the placeholder.',
  silences: ['commentary-missing'],
  onceAColumn: true,
  *check({ commentaries }) {
    for (const { sheet, at, text, judged, table } of commentaries()) {
      const found = whole.exec(text.trim()) ?? (judged && prompt.exec(text.trim())) ?? within.exec(text);
      if (!found) continue;
      const from = text.indexOf(found[0]);
      const says = `'${found[0].slice(0, 60)}' is left where words are due`;
      const quote = { text, from: Math.max(0, from), to: Math.max(0, from) + found[0].length };
      const more = { quote, figures: [found[0]], alike: found[0].slice(0, 20).toLowerCase() };
      yield judged && table ? aboutRow(table, judged, at, says, more) : { sheet, at, message: says, ...more };
    }
  },
} as const satisfies Rule;

/** What is no commentary by itself. */
const whole = /^(?:tb[cad]|to be (?:confirmed|added|completed|advised|updated|provided)|x{2,}|\?+|\.{3,}|…|commentary (?:here|required|needed|to follow|due|awaited)|(?:comments?|narrative|update) (?:here|required|needed|to follow|awaited)|lorem ipsum.*|awaiting (?:commentary|update|narrative))[.!]?$/is;
/** What a form asks for: a prompt where the words about an indicator are due, a question anywhere else. */
const prompt = /^(?:insert .{1,60}|please (?:add|enter|insert|provide|complete)\b.{0,80})[.!]?$/is;
/** What is none wherever it stands; 'Ms XXX' in a quotation is a name. */
const within = /[[<{](?:insert|add|enter|commentary|comment|tbc|xx+|date|figure|name of|number|reason|please|explain|why|say)\b[^\]>}]{0,120}[\]>}]|(?<![\w'"“‘])(?<!\b(?:Mr|Ms|Mrs|Miss|Dr|child|worker|teacher) )X{2,}(?=\s?(?:%|per cent|days|weeks|cases|children|\.|,))|\blorem ipsum\b/i;
