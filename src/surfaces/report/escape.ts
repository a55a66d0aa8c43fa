/** Text of a workbook as HTML or SVG shows it: never markup, in an attribute or outside, and without the characters that no page may hold. */
export function escape(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"'`]/g, (each) => entities[each] ?? '');
}

/** The same text with its line ends as the page shows them. */
export function inLines(text: string): string {
  return escape(text).replace(/\r\n?|\n/g, '<br>');
}

/** Controls but for tab and line ends, halves of surrogates, and the marks that turn the reading order of all that follows. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
