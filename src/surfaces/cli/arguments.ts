import { parseArgs } from 'node:util';

/** What was typed after `rate`, understood. Paths as typed. */
export interface RateArguments {
  book: string;
  out: string | null;
  period: string | null;
  scheme: string | null;
  sheets: string[];
  map: string | null;
  months: boolean;
  keep: Record<string, string>;
  keepAll: boolean;
  json: boolean;
  dryRun: boolean;
  inPlace: boolean;
}

export type Asked = { kind: 'rate'; arguments: RateArguments } | { kind: 'help'; text: string } | { kind: 'version' } | { kind: 'misunderstood'; say: string };

export const help = `Indicator RAG: rates performance indicators in an Excel workbook, and says why.

  indicator-rag rate book.xlsx [options]

Reads the indicator tables of the workbook, rates each indicator Red, Amber or Green by
its target and tolerance, and writes a copy with the words and colours in the RAG column.
Everything else in the workbook stays as it is. Nothing leaves this computer.

Options
  --out rated.xlsx       where to write the copy (default: book-rated.xlsx beside the workbook)
  --in-place             write over the workbook itself, leaving a copy of it as it was
  --dry-run              show what would be written, and write nothing
  --period 2020-10       the month of the report (default: as the workbook says)
  --scheme NAME          contract report, contract list, improvement plan or action plan
                         (default: the one whose words stand in the workbook)
  --sheet NAME           only this sheet, sure or not; may be said more than once
  --map mapping.json     tables and columns as you correct them (edit what --json prints)
  --months               colour months that hold figures as well as months that hold letters
  --keep REF="reason"    keep the rating that stands for this reference; may be said more than once
  --keep-all             keep every rating that stands; only empty cells are rated
  --json                 print one JSON object for machines instead of the table
  --help, --version

Examples
  indicator-rag rate performance.xlsx
  indicator-rag rate performance.xlsx --period 2020-10 --dry-run
  indicator-rag rate performance.xlsx --keep SM16="Director's decision, 3 November"
  indicator-rag rate performance.xlsx --json > tables.json    then edit, then
  indicator-rag rate performance.xlsx --map tables.json

Exit codes: 0 done, 1 done and something must be looked at, 2 the workbook or the
request was refused, 3 a fault of ours.
`;

/** Reads the command line. Whatever cannot be understood comes back as a sentence, never as an exception. */
export function readArguments(words: string[]): Asked {
  let values: ReturnType<typeof parse>['values'];
  let positionals: string[];
  try {
    ({ values, positionals } = parse(words));
  } catch (error) {
    return { kind: 'misunderstood', say: `${error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The command was not understood'}. Say --help for the options.` };
  }
  if (values.version) return { kind: 'version' };
  const [command, book, ...more] = positionals;
  if (values.help || command === undefined || command === 'help') return { kind: 'help', text: help };
  if (command !== 'rate') return { kind: 'misunderstood', say: `There is no command '${command}'. The command is: rate. Say --help for the options.` };
  if (book === undefined) return { kind: 'misunderstood', say: 'Name the workbook to rate, for example: indicator-rag rate book.xlsx' };
  if (more.length > 0) return { kind: 'misunderstood', say: `One workbook at a time: '${more.join("', '")}' was not expected. A name with spaces goes in quotation marks.` };
  if (values['in-place'] && values.out !== undefined) return { kind: 'misunderstood', say: 'Say --out or --in-place, not both.' };
  const keep: [string, string][] = [];
  for (const text of values.keep ?? []) {
    const [, ref = '', reason = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s.exec(text) ?? [];
    if (reason === '') return { kind: 'misunderstood', say: `'--keep ${text}' needs a reference and a reason, for example: --keep SM16="Director's decision"` };
    keep.push([ref, reason]);
  }
  return {
    kind: 'rate',
    arguments: {
      book,
      out: values.out ?? null,
      period: values.period ?? null,
      scheme: values.scheme ?? null,
      sheets: values.sheet ?? [],
      map: values.map ?? null,
      months: values.months ?? false,
      // `fromEntries` makes own properties only: a reference called '__proto__' is a reference like any other.
      keep: Object.fromEntries(keep),
      keepAll: values['keep-all'] ?? false,
      json: values.json ?? false,
      dryRun: values['dry-run'] ?? false,
      inPlace: values['in-place'] ?? false,
    },
  };
}

function parse(words: string[]) {
  return parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      period: { type: 'string' },
      scheme: { type: 'string' },
      sheet: { type: 'string', multiple: true },
      map: { type: 'string' },
      months: { type: 'boolean' },
      keep: { type: 'string', multiple: true },
      'keep-all': { type: 'boolean' },
      json: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      'in-place': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}
