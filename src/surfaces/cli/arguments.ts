import { parseArgs } from 'node:util';
import { readPeriod } from '../../engine/period.ts';
import { grouped } from '../../jobs/grouped.ts';
import { dateOf } from '../../jobs/record/line.ts';
import { commands, helpText, options } from './commands.ts';
import type { Command, CommandName, Option, OptionName } from './commands.ts';
import { meant, misread, suggested } from './misread.ts';
import { quoted } from './terminal.ts';

/** What was typed after a command, understood. Paths as typed; '' or an empty list is not said. */
export interface Arguments {
  command: CommandName;
  book: string;
  /** The values of options that take one. */
  text: (name: OptionName) => string | null;
  list: (name: OptionName) => string[];
  on: (name: OptionName) => boolean;
  /** Options of the form NAME=value, in their order. */
  pairs: (name: OptionName) => [string, string][];
}

export type Asked = { kind: 'command'; arguments: Arguments } | { kind: 'help'; text: string } | { kind: 'version' } | { kind: 'misunderstood'; say: string };

/** Reads the command line. Whatever cannot be understood comes back as a sentence, never as an exception. */
export function readArguments(words: string[]): Asked {
  let values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  let positionals: string[];
  try {
    ({ values, positionals } = parse(meant(words)));
  } catch (error) {
    return misunderstood(misread(error));
  }
  if (values['version']) return { kind: 'version' };
  const [first, book, ...more] = positionals;
  const name = (first === 'help' ? book : first)?.toLowerCase();
  const known = name !== undefined && Object.hasOwn(commands, name) ? (name as CommandName) : null;
  const asksHelp = values['help'] === true || first === undefined || first === 'help';
  if (asksHelp && (known !== null || name === undefined || name === 'help')) return { kind: 'help', text: helpText(known) };
  if (known === null) return misunderstood(unknown(positionals));
  const command: Command = commands[known];
  if (book === undefined || book === '') return misunderstood(`Name the workbook, for example: indicator-rag ${known} book.xlsx`);
  if (more.length > 0) return misunderstood(`One workbook at a time: '${more.join("', '")}' was not expected. A name with spaces goes in straight quotation marks: "my book.xlsx".`);
  const foreign = Object.keys(values).find((each) => !command.options.some((option) => option === each));
  if (foreign !== undefined) return misunderstood(`The command ${known} has no option --${foreign}. Say indicator-rag ${known} --help for its options.`);
  const list = (option: OptionName) => [values[option] ?? []].flat().map(String);
  const repeated = command.options.find((option) => options[option].takes !== '' && !isMany(options[option]) && list(option).length > 1);
  if (repeated !== undefined) return misunderstood(`The option --${repeated} was given more than once: '${list(repeated).join("', '")}'. Say it once.`);
  const lacking = (command.needs ?? []).find((option) => (list(option)[0] ?? '') === '');
  if (lacking !== undefined) return misunderstood(`The command ${known} needs --${lacking} ${options[lacking].takes}: ${options[lacking].says}.`);
  const empty = command.options.find((option) => !mayBeEmpty.includes(option) && list(option).includes(''));
  if (empty !== undefined) return misunderstood(`The option --${empty} needs ${options[empty].takes}: ${options[empty].says}.`);
  if (values['in-place'] && values['out'] !== undefined) return misunderstood('Say --out or --in-place, not both.');
  for (const [option, { read, says }] of Object.entries(forms)) {
    const [said] = list(option as OptionName);
    if (said === undefined) continue;
    const value = read(said);
    if (value === null) return misunderstood(`'${said}' is not ${says}`);
    values[option] = value;
  }
  for (const option of ['keep', 'answer', 'rule', 'set'] as const) {
    const bad = list(option).find((text) => pair(text, option) === null);
    if (bad !== undefined) return misunderstood(pairSentences[option](bad));
  }
  const pairs = (option: OptionName) => list(option).flatMap((text) => [pair(text, option)].filter((each) => each !== null));
  for (const option of ['keep', 'rule', 'set'] as const) {
    const twice = [...grouped(pairs(option), ([word]) => word.toLowerCase()).values()].find((same) => same.length > 1);
    if (twice) return misunderstood(`'--${option} ${twice[0]?.[0]}' was given more than once: '${twice.map(([, value]) => value).join("', '")}'. Say it once.`);
  }
  return {
    kind: 'command',
    arguments: {
      command: known,
      book,
      text: (option) => list(option)[0] ?? null,
      list,
      on: (option) => values[option] === true,
      pairs,
    },
  };
}

function isMany({ many }: Option): boolean {
  return many === true;
}

/** Nothing at all is a target or a tolerance too: there is none any more. */
const mayBeEmpty: readonly OptionName[] = ['target', 'tolerance'];

/** What was typed in place of a command: a file that goes after it, or a word that is none. */
function unknown([first = '', second = '']: string[]): string {
  if (Object.hasOwn(commands, second.toLowerCase())) return `The command goes first: indicator-rag ${second.toLowerCase()} ${quoted(first)}`;
  if (/\.\w{2,5}$/.test(first)) return `Say what to do with the workbook, for example: indicator-rag rate ${quoted(first)}. Say --help for the commands.`;
  const name = first === 'help' ? second : first;
  return `There is no command '${name}'.${suggested(name, Object.keys(commands))} The commands are: ${Object.keys(commands).join(', ')}. Say --help for what they do.`;
}

/** What is written in one way, however it is typed: 'Oct-20' and 'October 2020' are 2020-10. */
const forms: Partial<Record<OptionName, { read: (text: string) => string | null; says: string }>> = {
  period: { read: (text) => readPeriod(text), says: 'a month. Write it as 2020-10.' },
  from: { read: (text) => readPeriod(text), says: 'a month. Write it as 2020-10.' },
  date: { read: (text) => dateOf(text) || null, says: 'a day. Write it as 2020-11-03.' },
};

const pairSentences = {
  keep: (text: string) => `'--keep ${text}' needs a reference and a reason, for example: --keep SM16="Director's decision"`,
  answer: (text: string) => `'--answer ${text}' needs a reference and an answer, for example: --answer SM4=lower`,
  set: (text: string) => `'--set ${text}' needs a setting and its value, for example: --set "figures compared=unrounded"`,
  rule: (text: string) => `'--rule ${text}' needs a check and what to make of it, for example: --rule flat-series=off`,
};

/** An answer is a word or two, but the measure that it is for may hold a '='; a reason may hold one too, but a reference never does. */
function pair(text: string, option: OptionName): [string, string] | null {
  const [, name = '', value = ''] = (option === 'answer' ? /^\s*(.+?)\s*=\s*([^=]+?)\s*$/s : /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s).exec(text) ?? [];
  return value === '' ? null : [name, value];
}

function misunderstood(say: string): Asked {
  return { kind: 'misunderstood', say };
}

function parse(words: string[]) {
  // Each option that takes something is read as often as it stands: of two months the later would count, unsaid.
  const known = Object.entries<Option>(options).map(([name, { takes, short }]) => [
    name, { type: takes === '' ? 'boolean' as const : 'string' as const, multiple: takes !== '', ...(short === undefined ? {} : { short }) },
  ] as const);
  return parseArgs({ args: words, allowPositionals: true, options: Object.fromEntries(known) });
}
