import { WRITING } from '../styles.ts';

/** Read at arm's length, by somebody who may be in a hurry: numbers stand out, and an entry is never torn in two. */
export const SHEET_STYLES = `${WRITING}
html { font-size: 15pt; line-height: 1.4; }
h1 { font-size: 26pt; font-weight: 700; letter-spacing: -0.025em; padding-bottom: 5mm; border-bottom: 2pt solid #000; }
.entry { break-inside: avoid; padding: 7mm 0; }
.entry + .entry { border-top: 1pt solid #000; }
.entry h2 { font-size: 20pt; margin-bottom: 3mm; overflow-wrap: anywhere; }
.entry dl > div { display: grid; grid-template-columns: 42mm 1fr; gap: 5mm; align-items: baseline; padding: 1.2mm 0; }
.entry dt { font-size: 12pt; color: #444; }
.entry dd { white-space: pre-wrap; }
.entry .services dd::first-letter { text-transform: uppercase; }
.entry .phone dd, .entry .emergencyLine dd { font-size: 21pt; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }`;

/** For whoever works with it: dense, so that a country fits on few sheets. */
export const SOCIAL_MAP_STYLES = `${WRITING}
html { font-size: 9.5pt; line-height: 1.4; }
.title { display: flex; align-items: baseline; justify-content: space-between; gap: 8mm; padding-bottom: 3mm; border-bottom: 1.5pt solid #000; }
.title h1 { font-size: 20pt; font-weight: 700; letter-spacing: -0.02em; }
.about { margin-top: 3mm; color: #444; }
.part { margin-top: 8mm; }
.part > h2 { font-size: 14pt; padding-bottom: 1.5mm; border-bottom: 1pt solid #000; }
.entry { padding: 3.5mm 0; break-inside: avoid; }
.entry + .entry { border-top: 0.5pt solid #767676; }
.entry header { display: flex; align-items: baseline; justify-content: space-between; gap: 6mm; }
.entry h3 { font-size: 11.5pt; font-weight: 700; color: #000; margin: 0; overflow-wrap: anywhere; }
.entry .age { flex: none; font-size: 9pt; color: #444; }
.entry .stale { font-weight: 700; color: #000; }
.entry .does { margin-top: 0.5mm; font-weight: 600; }
.entry dl { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 8mm; margin-top: 1.5mm; }
.entry dl > div { display: grid; grid-template-columns: 32mm 1fr; gap: 2mm; }
.entry dl > .wide { grid-column: 1 / -1; }
.entry dt { color: #444; }
.entry dd { white-space: pre-wrap; }
.nobody { margin-top: 6mm; font-size: 12pt; }
.credits { margin-top: 10mm; }`;
