/** An option of the command line: what it takes ('' for a switch), and what it does. */
export interface Option {
  takes: string;
  says: string;
  many?: true;
  short?: string;
}

/** Every option by its name; which command knows which stands below. */
export const options = {
  out: { takes: 'result.xlsx', says: 'where to write the copy (default: beside the workbook, under a new name, where the command writes one)' },
  'in-place': { takes: '', says: 'write over the workbook itself, leaving a copy of it as it was' },
  'dry-run': { takes: '', says: 'show what would be written, and write nothing' },
  json: { takes: '', says: 'print one JSON object for machines instead of text' },
  period: { takes: '2020-10', says: 'the month of the report (default: as the workbook says)' },
  scheme: { takes: 'NAME', says: 'contract report, contract list, improvement plan or action plan (default: the one whose words stand in the workbook)' },
  sheet: { takes: 'NAME', says: 'only this sheet, sure or not; may be said more than once', many: true },
  map: { takes: 'tables.json', says: 'tables and columns as you correct them (edit what rate --json prints; "sure": true names a table that is not)' },
  months: { takes: '', says: 'colour months that hold figures as well as months that hold letters' },
  keep: { takes: 'REF="reason"', says: 'keep the rating that stands for this reference; may be said more than once', many: true },
  answer: { takes: 'REF=lower', says: 'answer what only you can know of an indicator, as the questions that are printed offer; may be said more than once', many: true },
  set: { takes: 'NAME=value', says: 'a setting for the RAG record, which counts from now on, such as "figures compared=unrounded"; may be said more than once', many: true },
  'keep-all': { takes: '', says: 'keep every rating that stands; only empty cells are rated' },
  by: { takes: 'NAME', says: 'who decided, for the RAG record' },
  date: { takes: '2020-11-03', says: 'the day that is printed or recorded (default: today where a decision is recorded, else none)' },
  only: { takes: 'NAME', says: 'only this summary: summary, months, detail, commentary, trends, scorecard or list; may be said more than once', many: true },
  commentary: { takes: 'COLOUR', says: 'the ratings that need words (default: red and amber); may be said more than once', many: true },
  prompts: { takes: 'given', says: 'give empty commentary cells a prompt, or take unused prompts away with: removed' },
  report: { takes: 'report.html', says: 'write the summaries as one page for a browser as well' },
  csv: { takes: 'FOLDER', says: 'write each summary as a CSV file as well' },
  rule: { takes: 'ID=query', says: 'make a check an error, a query, or off; may be said more than once', many: true },
  anyway: { takes: '', says: 'write although something marked with ! has not been put right' },
  reason: { takes: 'TEXT', says: 'why, for the RAG record' },
  ref: { takes: 'REF', says: 'the indicator, by its reference' },
  from: { takes: '2020-10', says: 'the month from which it holds' },
  target: { takes: '95%', says: 'the new target' },
  tolerance: { takes: '"85 - 94.9%"', says: 'the new tolerance' },
  targets: { takes: 'targets.csv', says: "the new year's targets as CSV or .xlsx: reference, target and tolerance a line, with or without headings; a measure beside a new reference adds its indicator, 'retired' leaves one out" },
  retire: { takes: 'REF', says: 'leave this indicator out of the new year; may be said more than once', many: true },
  help: { takes: '', says: 'this text', short: 'h' },
  version: { takes: '', says: 'the version' },
} satisfies Record<string, Option>;

export type OptionName = keyof typeof options;

export interface Command {
  /** One line for the list of commands. */
  does: string;
  /** What it does, whole. */
  says: string;
  /** What its copy is called: book-rated.xlsx. */
  suffix: string;
  options: OptionName[];
  /** Options without which it cannot begin. */
  needs?: OptionName[];
  examples: string[];
}

const writes: OptionName[] = ['out', 'in-place', 'dry-run', 'json'];
const surveys: OptionName[] = ['period', 'scheme', 'sheet', 'map'];

/** Every command. */
export const commands = {
  rate: {
    does: 'rate every indicator Red, Amber or Green, and say why',
    says: 'Reads the indicator tables of the workbook, rates each indicator by its target and tolerance, and writes a copy with the words and colours in the RAG column. Everything else in the workbook stays as it is.',
    suffix: 'rated',
    options: [...writes, ...surveys, 'months', 'answer', 'set', 'keep', 'keep-all', 'by', 'date'],
    examples: ['performance.xlsx', 'performance.xlsx --period 2020-10 --dry-run', 'performance.xlsx --keep SM16="Director\'s decision, 3 November"', 'performance.xlsx --json --dry-run > tables.json    then edit, then', 'performance.xlsx --map tables.json'],
  },
  summarise: {
    does: 'build or refresh the summary sheets and the commentary sheet',
    says: 'Writes a copy with a sheet for each summary: counts, ratings by month, every indicator with its reason, commentary, trends with charts, a scorecard and a contract list. What people typed on these sheets is kept.',
    suffix: 'summarised',
    options: [...writes, ...surveys, 'only', 'commentary', 'prompts', 'report', 'csv', 'date'],
    examples: ['performance.xlsx', 'performance.xlsx --only months --only commentary', 'performance.xlsx --report committee.html'],
  },
  validate: {
    does: 'find what a committee would find, before it does',
    says: 'Checks figures, targets, ratings, arithmetic, dates and commentary, and prints what is wrong or should be looked at. Nothing is written unless --out or --in-place is said: then the result is kept on a sheet RAG checks.',
    suffix: 'checked',
    options: [...writes, ...surveys, 'rule', 'date'],
    examples: ['performance.xlsx', 'performance.xlsx --rule flat-series=off', 'performance.xlsx --json'],
  },
  final: {
    does: 'declare a month final, so that its ratings stand in the RAG record',
    says: 'Writes a copy whose RAG record holds the ratings, figures and targets of the month. A figure that changes later is then named as restated. With --period it also takes the month before, from the column for the previous figures, when it was opened again for a late figure. Indicators without a rating are named first; with --anyway the record says how many there are.',
    suffix: 'final',
    options: [...writes, ...surveys, 'by', 'date', 'anyway'],
    examples: ['performance.xlsx --period 2020-10 --by "A. Officer"'],
  },
  reopen: {
    does: 'open a month again that was declared final',
    says: 'Writes a copy whose RAG record says that the month was opened again, and why.',
    suffix: 'reopened',
    options: [...writes, ...surveys, 'reason', 'by', 'date'],
    needs: ['reason'],
    examples: ['performance.xlsx --period 2020-10 --reason "late figures from the service"'],
  },
  revise: {
    does: 'change a target or a tolerance from a month on; earlier months keep theirs',
    says: 'Writes a copy in which an indicator has a new target or tolerance from a month on. The RAG record keeps both, with the reason.',
    suffix: 'revised',
    options: [...writes, ...surveys, 'ref', 'from', 'target', 'tolerance', 'reason', 'by', 'date'],
    needs: ['ref', 'from', 'reason'],
    examples: ['performance.xlsx --ref KPI3 --from 2020-10 --target 90% --tolerance "80 - 89.9%" --reason "agreed by the board"'],
  },
  'next-period': {
    does: 'start the next month: figures move to Previous, typed figures are cleared',
    says: 'Writes a copy for the next month: current figures and ratings move to the columns for the previous ones, typed figures are cleared, commentary is kept beside an empty cell, headings name the new month. Formulas, targets and words are never cleared.',
    suffix: 'next',
    options: [...writes, ...surveys, 'by', 'date', 'anyway'],
    examples: ['performance.xlsx --dry-run'],
  },
  'next-year': {
    does: "write the next year's workbook: months emptied, outturn kept, new targets",
    says: "Writes a new workbook for the next reporting year and leaves this one as it is: the same indicators and layout, months emptied, the outturn in the column for last year's figure, commentary kept beside, headings and titles moved on by a year, targets and tolerances from your list. Formulas stay.",
    suffix: 'next-year',
    options: ['out', 'dry-run', 'json', ...surveys, 'targets', 'retire', 'by', 'date', 'anyway'],
    examples: ['performance.xlsx --targets targets.csv --out performance-2021-22.xlsx', 'performance.xlsx --retire SM5 --dry-run'],
  },
  handover: {
    does: 'write a sheet that tells a successor in words what was decided',
    says: 'Writes a copy with a sheet that says in words what the RAG record holds: settings, answers, kept ratings, final months, revised targets.',
    suffix: 'handover',
    options: [...writes, ...surveys, 'by', 'date'],
    examples: ['performance.xlsx'],
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** What `--help` says: all commands, or one of them with its options. */
export function helpText(name: CommandName | null): string {
  if (name === null) {
    const list = Object.entries(commands).map(([each, { does }]) => `  ${each.padEnd(13)} ${does}`);
    return ['Indicator RAG: performance indicators in an Excel workbook, rated, summarised and checked.', 'Nothing leaves this computer.', '', '  indicator-rag COMMAND book.xlsx [options]', '', ...list, '', 'Say indicator-rag COMMAND --help for the options of a command.', '', exits, ''].join('\n');
  }
  const command: Command = commands[name];
  const list = [...command.options, 'help' as const].map((each) => {
    const option: Option = options[each];
    return folded(`  ${`--${each}${option.takes ? ` ${option.takes}` : ''}`.padEnd(22)} `, `${option.says}${command.needs?.includes(each) ? ' (needed)' : ''}`, 25);
  });
  return [`  indicator-rag ${name} book.xlsx [options]`, '', folded('', command.says, 0), '', 'Options', ...list, '', 'Examples', ...command.examples.map((each) => `  indicator-rag ${name} ${each}`), '', exits, ''].join('\n');
}

const exits = 'Exit codes: 0 done, 1 done and something must be put right, 2 the workbook or the\nrequest was refused, 3 a fault of ours.';

function folded(lead: string, text: string, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (`${lines.at(-1)} ${word}`.length > 88 - indent) lines.push('');
    lines.push(`${lines.pop()} ${word}`.trimStart());
  }
  return lead + lines.join(`\n${' '.repeat(indent)}`);
}
