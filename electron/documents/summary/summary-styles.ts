import { FACTS_STYLES } from '../sheet/facts.ts';
import { WRITING } from '../styles.ts';

/** Dense, for a desk and not for arm's length; rules and weight alone, so that a photocopy loses nothing. */
export const SUMMARY_STYLES = `${WRITING}${FACTS_STYLES}
html { font-size: 9.5pt; line-height: 1.35; }
.title { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2mm 8mm; padding-bottom: 3mm; border-bottom: 2pt solid #000; }
h1 { font-size: 22pt; font-weight: 700; letter-spacing: -0.02em; overflow-wrap: anywhere; }
.title p { font-size: 11pt; color: #444; }
h2 { font-size: 12.5pt; }
.who { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; margin-top: 3mm; }
.who .facts > div { grid-template-columns: 34mm 1fr; gap: 3mm; }
.facts > div { padding-block: 1mm; grid-template-columns: 40mm 1fr; }
.facts dt, .about { font-size: 8.5pt; }
.sheet-part { margin-top: 6mm; padding-top: 2mm; border-top: 1pt solid #000; }
.sheet-part h2 { margin-bottom: 1.5mm; }
.sheet-part > h2 + * { break-before: avoid; }
.verdict, .verdict + .about { break-after: avoid; }
.one { margin-top: 2mm; padding-top: 1.5mm; border-top: 0.5pt solid #767676; break-inside: avoid; }
.one h3 { font-size: 10pt; }
.one:first-of-type { border-top: 0; }
.one .facts > div:last-child { border-bottom: 0; }
.caution { margin-block: 1.5mm; padding: 1.5mm 3mm; border: 1.2pt solid #000; font-weight: 700; break-inside: avoid; }
.verdict { font-size: 12pt; font-weight: 700; }
.short { table-layout: fixed; margin-top: 2.5mm; }
.short + .short { margin-top: 5mm; }
.short thead th { padding: 0 2.5mm 1mm 0; font-size: 8.5pt; color: #444; border-bottom: 0.75pt solid #000; vertical-align: bottom; line-height: 1.2; }
.short tbody :is(th, td) { padding: 1.2mm 2.5mm 1.2mm 0; border-bottom: 0.5pt solid #767676; vertical-align: top; overflow-wrap: anywhere; }
.short .subject { inline-size: 21%; }
.short .whom { inline-size: 20%; }
.short .day { inline-size: 15%; }
.short .count { inline-size: 12%; }
.even .subject { inline-size: 24%; }
.short p + p { margin-top: 1mm; }
.score { font-weight: 600; }
.change { margin-top: 0.8mm; }
.check + .check { margin-top: 1.5mm; padding-top: 1.5mm; border-top: 0.5pt dotted #767676; }
.source { font-size: 8.5pt; color: #444; }
.short .line { height: 6mm; }
.measure { display: grid; grid-template-columns: 3.6mm 1fr; gap: 2mm; }
.measure + .measure { margin-top: 1.2mm; }
.box { inline-size: 3.6mm; block-size: 3.6mm; }
.ecogram { break-inside: avoid; }
.ecogram svg { inline-size: 100%; max-block-size: 118mm; font-family: Inter, sans-serif; }
.opened li + li { margin-top: 1mm; }`;
