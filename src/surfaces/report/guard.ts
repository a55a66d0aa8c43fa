/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before what begins with = + - @, a tab or a line's end
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers with their sign stay numbers, and a dash alone stays a dash.
 */
export function guarded(text: string): string {
  return dangerous.test(text) && !harmless.test(text) ? `'${text}` : text;
}

/** Full-width signs are read as the plain ones by some programs. */
const dangerous = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

const harmless = /^[-+]?(?:[£€$]?\d[\d,]*(?:\.\d+)?%?)?$/;
