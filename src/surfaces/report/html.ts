import { dayName, periodName } from '../../engine/period.ts';
import { labelOf, pairOf, schemes } from '../../engine/scheme.ts';
import type { Colour, SchemeId } from '../../engine/terms.ts';
import { asSentence } from '../../jobs/finding.ts';
import type { CleanTable, SummariseOutcome } from '../../jobs/summarise/outcome.ts';
import { inkOf } from '../../jobs/summarise/page.ts';
import type { Trend } from '../../jobs/summarise/trends-data.ts';
import { written } from '../../engine/unit.ts';
import { chart } from './chart.ts';
import { escape, inLines } from './escape.ts';
import { styles } from './styles.ts';

/**
 * The summaries as one HTML file that opens anywhere, prints on A4 and needs nothing from a network: the ratings with their legend, a table a summary,
 * and the charts with their figures. Whatever comes from the workbook is text in it and never markup.
 * `source` is the workbook's file name, `today` the day, '2020-11-03'; '' leaves them out.
 */
export function html(outcome: SummariseOutcome, { source, today }: { source: string; today: string }): string {
  const { trends } = outcome;
  const title = `RAG report${outcome.period ? `, ${periodName(outcome.period.period)}` : ''}`;
  const parts: Part[] = [
    { id: 'ratings', title: 'Ratings', body: ratings(outcome) },
    // The charts show what the sheet of trends would list, with their figures beside them.
    ...outcome.tables.filter(({ kind }) => kind !== 'trends' || trends.length === 0).map((table, index) => ({ id: `table-${index + 1}`, title: table.title, body: tableOf(table, outcome.scheme, `table-${index + 1}`) })),
    ...(trends.length === 0 ? [] : [{ id: 'trends', title: 'Trends', body: `<div class="charts">${trends.map((trend, index) => figure(trend, `trend-${index + 1}`)).join('')}</div>` }]),
    ...(outcome.findings.length === 0 ? [] : [{ id: 'look', title: 'To look at', body: findings(outcome) }]),
  ];
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escape(title)}</title><style>${styles}</style></head><body>`,
    `<header><h1>${escape(title)}</h1>`,
    outcome.sentence === '' ? '' : `<p class="sentence">${escape(outcome.sentence)}</p>`,
    `<p>${escape(about(outcome, source, today))}</p></header>`,
    `<nav aria-label="Contents"><ul>${parts.map(({ id, title: words }) => `<li><a href="#${id}">${escape(words)}</a></li>`).join('')}</ul></nav>`,
    `<main>${parts.map(({ id, title: words, body }) => `<section aria-labelledby="${id}"><h2 id="${id}">${escape(words)}</h2>${body}</section>`).join('\n')}</main>`,
    '</body></html>\n',
  ].join('\n');
}

interface Part {
  id: string;
  title: string;
  body: string;
}

function about({ period }: SummariseOutcome, source: string, today: string): string {
  const parts = [
    ...(source === '' ? [] : [`Source: ${source}`]),
    period ? `Period: ${periodName(period.period)} (${period.says})` : 'No reporting month was found',
    ...(today === '' ? [] : [`Made on ${dayName(today)}`]),
  ];
  return `${parts.join('. ')}.`;
}

/** Counts and legend in one: a row a rating. Those that nothing has are left out, but for the three that everybody looks for. */
function ratings({ counts, scheme }: SummariseOutcome): string {
  const colours = (Object.keys(schemes[scheme]) as Colour[]).filter((colour) => counts[colour] > 0 || ['green', 'amber', 'red'].includes(colour));
  const rows = colours.map((colour) => `<tr><th scope="row"${painted(scheme, colour)}>${escape(labelOf(scheme, colour))}</th><td>${escape(schemes[scheme][colour].means)}</td><td class="number">${counts[colour]}</td></tr>`);
  return `<table class="narrow"><caption>What the colours mean, and how many indicators have each</caption><thead><tr><th scope="col">Rating</th><th scope="col">Meaning</th><th scope="col" class="number">Indicators</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function painted(scheme: SchemeId, colour: Colour | null): string {
  const pair = colour === null ? null : pairOf(scheme, colour);
  return pair ? ` style="background:${pair.fill};color:${pair.ink}"` : '';
}

/** A wide table can be scrolled by keyboard as well, so its frame takes the focus and has a name. */
function tableOf({ title, note, header, rows, legend }: CleanTable, scheme: SchemeId, id: string): string {
  // Of a row the first cell says whose it is; one that is empty or painted says no such thing.
  const cell = ({ text, colour, number, verdict }: CleanTable['rows'][number][number], index: number) => {
    const head = index === 0 && text !== '' && colour === null;
    const style = verdict ? ` style="color:${inkOf(scheme, verdict)}"` : painted(scheme, colour);
    return `<${head ? 'th scope="row"' : 'td'}${number ? ' class="number"' : colour === null ? '' : ' class="rating"'}${style}>${inLines(text)}</${head ? 'th' : 'td'}>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  const key = legend.map(({ colour, label, means }) => `<li><span class="word"${painted(scheme, colour)}>${escape(label)}</span> ${escape(means)}</li>`).join('');
  return `<div class="frame" role="group" aria-labelledby="${id}" tabindex="0"><table${header.length > most.columns ? ' class="wide"' : ''}><caption><span>${inLines(note || title)}</span></caption>`
    + `<thead><tr>${header.map((words) => (words === '' ? '<td></td>' : `<th scope="col">${inLines(words)}</th>`)).join('')}</tr></thead><tbody>${body}</tbody></table></div>${key === '' ? '' : `<ul class="legend">${key}</ul>`}`;
}

/** A chart with its title above and its figures to open below. */
function figure(trend: Trend, id: string): string {
  return `<figure><figcaption><h3>${escape(trend.title)}</h3></figcaption>${chart(trend, id)}${trend.left.map((says) => `<p>${escape(asSentence(says))}</p>`).join('')}<details><summary>Figures of ${escape(trend.ref || trend.measure)}</summary><div class="frame" role="group" aria-labelledby="${id}-title" tabindex="0">${figures(trend)}</div></details></figure>`;
}

function figures(trend: Trend): string {
  const say = (value: number | null | undefined) => (value === null || value === undefined ? '' : written(value, Math.max(0, trend.decimals), trend.unit));
  const noted = trend.notes.some((note) => note !== '');
  const columns = [
    ...trend.lines.map(({ name, values }) => ({ name, values: values.map(say) })),
    ...(trend.target.some((value) => value !== null) ? [{ name: 'Target', values: trend.target.map(say) }] : []),
    ...(trend.band.low.some((value) => value !== null) ? [{ name: 'Tolerance', values: trend.band.low.map((low, index) => (low === null ? '' : `${say(low)} to ${say(trend.band.high[index])}`)) }] : []),
    ...trend.comparators.map(({ name, value }) => ({ name, values: trend.categories.map(() => say(value)) })),
    ...(noted ? [{ name: 'Note', values: trend.notes }] : []),
  ];
  const rows = trend.categories.map((category, index) => `<tr><th scope="row">${escape(category)}</th>${columns.map(({ name, values }) => `<td${name === 'Note' ? '' : ' class="number"'}>${escape(values[index] ?? '')}</td>`).join('')}</tr>`);
  return `<table><caption>${escape(trend.title)}</caption><thead><tr><th scope="col">Month</th>${columns.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** A table of more columns is printed smaller; more findings are counted. */
const most = { columns: 10, findings: 200 };

function findings({ findings: all }: SummariseOutcome): string {
  const lines = all.slice(0, most.findings).map(({ severity, sheet, cell, message }) => `<li><strong>${severity === 'error' ? 'Must be put right' : 'A question'}:</strong> ${escape(`${sheet}${cell === '' ? '' : `!${cell}`}`)}: ${inLines(asSentence(message))}</li>`);
  return `<ul>${lines.join('\n')}</ul>${all.length > most.findings ? `<p>And ${all.length - most.findings} more.</p>` : ''}`;
}
