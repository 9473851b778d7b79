import { WRITING } from '../styles.ts';

/** Both countries have columns of one width: neither is the answer to the other. */
export const OVERVIEW_STYLES = `${WRITING}
html { font-size: 10pt; line-height: 1.3; }
h1 { font-size: 20pt; font-weight: 700; letter-spacing: -0.02em; }
.about { margin-top: 1.5mm; font-size: 11pt; color: #444; }
.particulars { display: grid; grid-template-columns: 1fr 1fr; align-items: end; gap: 8mm; margin-top: 3mm; padding-bottom: 2mm; border-bottom: 1.5pt solid #000; font-size: 9.5pt; color: #444; }
.particulars .whose { display: grid; grid-template-columns: auto 1fr; gap: 3mm; align-items: end; }
.particulars .line { height: 6mm; }
table { table-layout: fixed; }
thead th { padding: 2.5mm 3mm 1.2mm 0; font-size: 11pt; border-bottom: 1pt solid #000; vertical-align: bottom; }
.one thead th { padding-top: 1mm; font-size: 10.5pt; line-height: 1.2; }
.ends { display: flex; justify-content: space-between; gap: 1mm; max-inline-size: 57mm; margin-top: 0.8mm; font-size: 7.5pt; font-weight: 400; letter-spacing: -0.01em; white-space: nowrap; }
tbody th, tbody td, tfoot th, tfoot td { padding: 1.5mm 3mm 1.5mm 0; border-bottom: 0.5pt solid #767676; vertical-align: top; overflow-wrap: anywhere; }
tbody th { font-weight: 600; padding-inline-start: 7mm; text-indent: -7mm; }
tbody th > [dir=auto] { display: block; margin-inline-start: -7mm; text-indent: 0; }
.one .factor { inline-size: 30%; }
.number { display: inline-block; inline-size: 6mm; text-indent: 0; }
.named { font-size: 8.5pt; color: #444; }
.scale { display: grid; grid-template-columns: 4mm minmax(0, 42mm) 4mm; align-items: center; text-align: center; }
.scale svg { inline-size: 100%; }
.stands { margin-top: 0.3mm; font-size: 8.5pt; line-height: 1.25; }
.own { margin-top: 1.5mm; padding-inline-start: 2.5mm; border-inline-start: 1.5pt solid #000; }
.own .day { font-size: 8.5pt; color: #444; }
/* At the end of all ten, and not of each page: a total of some of them would be taken for one. */
tfoot { display: table-row-group; break-inside: avoid; break-before: avoid; }
tfoot th, tfoot td { border-bottom: 0; border-top: 1pt solid #000; font-weight: 600; }
.total { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
.total div { display: flex; align-items: baseline; gap: 2.5mm; }
.total dt { font-weight: 400; }
.total dd { font-size: 13pt; font-variant-numeric: tabular-nums; }
.open { margin-top: 1mm; font-size: 8.5pt; font-weight: 400; color: #444; }
.country { margin-top: 7mm; }
.country h2 { padding-bottom: 1.5mm; border-bottom: 1pt solid #000; }
.nothing { margin-top: 3mm; color: #444; }
.two .factor { inline-size: 24%; }
.two .score { inline-size: 24%; }
.two h3, .fears h3 { margin: 0 0 0.5mm; font-size: 8.5pt; }
.two .part + .part { margin-top: 2mm; }
.moments .factor { inline-size: 24%; }
.moments h3 { margin: 1.5mm 0 0.5mm; font-size: 8.5pt; }
.moments .day { margin-top: 0.5mm; font-size: 8.5pt; color: #444; }
.fears .factor { inline-size: 22%; }
.check + .check { margin-top: 3mm; padding-top: 2.5mm; border-top: 0.5pt dotted #767676; }
.source { margin-top: 0.8mm; font-size: 8.5pt; color: #444; }
.credits { margin-top: 5mm; font-size: 7.5pt; }`;
