import { spelling } from '../../tables/fold.ts';
import { options } from './commands.ts';
import type { Option } from './commands.ts';

/**
 * What was typed, as it is meant: one hyphen or the long dash that a word processor makes of two counts for both, and what stands after an option
 * that takes something belongs to it, though it begin with a hyphen ('--target -5%'). After '--' all are names.
 */
export function meant(words: readonly string[]): string[] {
  const until = words.includes('--') ? words.indexOf('--') : words.length;
  const read: string[] = [];
  for (const word of words.slice(0, until)) {
    const [, name = '', rest = ''] = /^(?:-|[–—−]{1,2})([a-z][a-z-]+)(=.*)?$/s.exec(word) ?? [];
    const option = optionOf(name) ? `--${name}${rest}` : word;
    const before = read.at(-1) ?? '';
    if (before.startsWith('--') && optionOf(before.slice(2))?.takes && option.startsWith('-') && !isOption(option)) read[read.length - 1] = `${before}=${option}`;
    else read.push(option);
  }
  return [...read, ...words.slice(until)];
}

/** Why words cannot be read, in a sentence, by what Node says of them. */
export function misread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const typed = /'(--?[^\s'=]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
  const option = optionOf(typed.replace(/^-+/, ''));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const name = /^-[^-]/.test(typed) ? ' A file whose name begins with a hyphen is written ./-name.' : '';
    return `There is no option ${typed}.${suggested(typed.replace(/^-+/, ''), Object.keys(options), '--')}${name} Say --help for the options.`;
  }
  if (option?.takes) return `The option ${typed} needs ${option.takes}: ${option.says}.`;
  return option ? `The option ${typed} stands alone: nothing goes with it.` : 'The command was not understood. Say --help for the options.';
}

/** ' Is rate meant?': the word that was meant, where it begins alike or one typing error explains it; else ''. */
export function suggested(typed: string, known: readonly string[], before = ''): string {
  const [only, ...others] = known.filter((each) => typed.length > 1 && each.startsWith(typed.toLowerCase()));
  const word = only !== undefined && others.length === 0 ? only : spelling(known)(typed.toLowerCase());
  return word === null ? '' : ` Is ${before}${word} meant?`;
}

function isOption(word: string): boolean {
  const [name = ''] = word.replace(/^--/, '').split('=');
  return word === '-h' || (word.startsWith('--') && optionOf(name) !== null);
}

function optionOf(name: string): Option | null {
  return Object.hasOwn(options, name) ? options[name as keyof typeof options] : null;
}
