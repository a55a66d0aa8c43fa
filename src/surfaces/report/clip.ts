import { pairOf } from '../../engine/scheme.ts';
import type { SchemeId } from '../../engine/terms.ts';
import type { CleanTable } from '../../jobs/summarise/outcome.ts';
import { inkOf } from '../../jobs/summarise/page.ts';
import { escape, inLines } from './escape.ts';
import { guarded } from './guard.ts';

/**
 * A summary for the clipboard, as Word and PowerPoint take it: a table with its colours in the cells themselves, its title above and its legend below;
 * and as plain text, with tabs between, for programs that take no more. Colours always stand with their word.
 */
export function clip(table: CleanTable, scheme: SchemeId): { html: string; text: string } {
  return { html: html(table, scheme), text: text(table) };
}

const font = 'font-family:Calibri,Arial,sans-serif;font-size:10pt';
const lines = 'border:1px solid #7F7F7F;padding:2pt 4pt;vertical-align:top';

function html({ title, note, header, rows, legend }: CleanTable, scheme: SchemeId): string {
  const colours = (colour: Parameters<typeof pairOf>[1] | null) => {
    const pair = colour === null ? null : pairOf(scheme, colour);
    return pair ? { style: `;background:${pair.fill};color:${pair.ink};font-weight:bold`, attribute: ` bgcolor="${pair.fill}"` } : { style: '', attribute: '' };
  };
  const body = rows.map((row) => `<tr>${row.map(({ text: words, colour, number, verdict }) => {
    const { style, attribute } = colours(colour);
    // Excel reads a text as a text by this format alone, whatever it begins with.
    return `<td${attribute} style="${lines};text-align:${number ? 'right' : 'left'}${style}${verdict ? `;color:${inkOf(scheme, verdict)}` : ''}${number ? '' : ";mso-number-format:'\\@'"}">${inLines(words)}</td>`;
  }).join('')}</tr>`).join('');
  const key = legend.map(({ colour, label, means }) => {
    const { style } = colours(colour);
    return `<span style="padding:0 3pt${style}">${escape(label)}</span> ${escape(means)}`;
  }).join('; ');
  return [
    `<p style="${font};font-weight:bold">${escape(title)}</p>`,
    ...(note === '' ? [] : [`<p style="${font}">${inLines(note)}</p>`]),
    `<table style="border-collapse:collapse;${font}"><thead><tr>${header.map((words) => `<th scope="col" bgcolor="#1F3864" style="${lines};background:#1F3864;color:#FFFFFF;text-align:left">${inLines(words)}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`,
    ...(key === '' ? [] : [`<p style="${font}">${key}</p>`]),
  ].join('\n');
}

function text({ title, note, header, rows, legend }: CleanTable): string {
  const cell = (words: string) => guarded(words.replace(/\s+/g, ' ').trim());
  return [
    cell(title),
    ...(note === '' ? [] : [cell(note)]),
    header.map(cell).join('\t'),
    ...rows.map((row) => row.map(({ text: words }) => cell(words)).join('\t')),
    ...(legend.length === 0 ? [] : [cell(legend.map(({ label, means }) => `${label}: ${means}`).join('; '))]),
  ].join('\n');
}
