import { chartStyles } from './chart.ts';

/** How the report looks on a screen, in print and in forced colours. Colours of ratings stand in the cells, since they are data. */
export const styles = `
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:84rem;font:1rem/1.5 Calibri,"Segoe UI",Arial,sans-serif;color:#1a1a1a;background:#fff}
h1{margin:0 0 .5rem;font-size:1.9rem;line-height:1.2}
h2{margin:2.25rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid #1f3864;font-size:1.4rem;line-height:1.25}
h3{margin:0 0 .5rem;font-size:1rem;line-height:1.35}
p{margin:.25rem 0;max-width:60rem}
.sentence{font-size:1.15rem}
a{color:#1f3864}
a:focus-visible,.frame:focus-visible,summary:focus-visible{outline:3px solid #1f3864;outline-offset:2px}
nav ul{margin:1rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none}
.frame{overflow-x:auto}
table{border-collapse:collapse;width:100%}
table.narrow{width:auto}
caption{padding:.25rem 0;text-align:left}
caption span{display:inline-block;position:sticky;left:0;max-width:min(60rem,calc(100vw - 3rem))}
th,td{padding:.3rem .5rem;border:1px solid #767676;text-align:left;vertical-align:top;font-weight:normal;overflow-wrap:break-word;hyphens:auto}
td,tbody th{min-width:2.25rem}
thead th{background:#1f3864;color:#fff;font-weight:bold}
.rating{overflow-wrap:normal;hyphens:manual}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.legend{margin:.5rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none}
.word{padding:.05rem .4rem;border:1px solid #767676}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1.5rem}
figure{margin:0;padding:.75rem;border:1px solid #b0b0b0;min-width:0}
figure h3{min-height:2.7em}
summary{cursor:pointer}
details table{margin-top:.5rem;font-size:.85rem}
details th,details td{padding:.15rem .35rem;overflow-wrap:normal}
td,th,.word{print-color-adjust:exact;-webkit-print-color-adjust:exact}
${chartStyles}
@media (max-width:48rem){
body{padding:1rem}
.frame table{width:max-content;min-width:100%}
.frame td,.frame th{max-width:11rem}
}
@media (forced-colors:active){td,th,.word,figure{border-color:CanvasText}}
@page{size:A4 landscape;margin:12mm}
@media print{
body{padding:0;max-width:none;font-size:9pt}
nav,details{display:none}
h2{break-after:avoid}
tr,figure,.legend{break-inside:avoid}
caption,thead,thead tr{break-after:avoid}
tbody tr:first-child{break-before:avoid;break-after:avoid}
.frame{break-before:avoid}
.legend{break-before:avoid}
caption span{display:inline;max-width:none}
thead{display:table-header-group}
.frame{overflow:visible}
.wide{font-size:6.5pt;line-height:1.3}
.wide th,.wide td{padding:1pt 2pt;overflow-wrap:anywhere;min-width:3.6em}
.wide thead th,.wide .rating{min-width:0;overflow-wrap:normal}
.charts{grid-template-columns:repeat(3,1fr);gap:4mm}
figure{padding:2mm}
figure h3{font-size:9pt}
}
`;
