import { WRITING } from '../styles.ts';

/** Read at arm's length, perhaps in poor light, perhaps by somebody who reads little. A bank card is 85.6 by 54 mm. */
export const CLIENT_PLAN_STYLES = `${WRITING}
html { font-size: 15pt; line-height: 1.42; }
h1 { font-size: 28pt; font-weight: 700; line-height: 1.12; letter-spacing: -0.025em; padding-bottom: 4mm; border-bottom: 2pt solid #000; }
h2 { font-size: 19pt; display: grid; grid-template-columns: auto 1fr; align-items: center; gap: 4mm; }
h3 { font-size: 12.5pt; color: #333; margin: 5mm 0 1.5mm; }
[dir="rtl"] :is(h1, h2, h3) { letter-spacing: 0; line-height: 1.4; }
.pictogram { inline-size: 11mm; block-size: 11mm; flex: none; }
.beside { display: block; font-size: 11pt; font-weight: 400; letter-spacing: 0; line-height: 1.3; color: #444; }
[dir="rtl"] .beside { text-align: end; }
.yours { margin: 4mm 0 7mm; }
/* Whatever script it is written in, it begins where its label or its box ends. A quotation keeps its own side, with its rule. */
:is(.pictured dd, .plain dd, .child h3, .goal, .steps li > div > div) { text-align: -webkit-match-parent; }
.about { margin-top: 0.5mm; font-size: 12.5pt; color: #333; }

.pictured { display: grid; gap: 4mm; }
.pictured > div { break-inside: avoid; display: grid; grid-template-columns: 62mm 1fr; gap: 5mm; align-items: center; padding-bottom: 3mm; border-bottom: 0.5pt solid #767676; }
.pictured dt { display: grid; grid-template-columns: auto 1fr; gap: 4mm; align-items: center; font-size: 13pt; line-height: 1.3; color: #333; }
.pictured dd { font-weight: 600; overflow-wrap: anywhere; }

.plan > section { margin-top: 11mm; padding-top: 5mm; border-top: 1.5pt solid #000; }
.plan > section > :nth-child(2) { margin-top: 4mm; break-before: avoid; }
blockquote { border-inline-start: 3pt solid #000; padding-inline-start: 5mm; font-size: 16pt; break-inside: avoid; }
.goal { font-weight: 600; }
.steps li { break-inside: avoid; display: grid; grid-template-columns: 6mm 1fr; gap: 4mm; padding-block: 2mm; }
.steps li + li { border-top: 0.5pt solid #767676; }
.steps .box { inline-size: 6mm; block-size: 6mm; margin-top: 0.7mm; }
.steps li > div { overflow-wrap: anywhere; }
.child { break-inside: avoid; }
.child + .child { margin-top: 6mm; }
.child h3 { font-size: 15pt; color: #000; }
.plain > div { break-inside: avoid; display: grid; grid-template-columns: 52mm 1fr; gap: 5mm; padding-block: 1.5mm; border-bottom: 0.5pt solid #767676; }
.plain dt { font-size: 13pt; color: #333; }
.plain dd { overflow-wrap: anywhere; }
.plain p + p { margin-top: 0; }

section + .first-days, section + .cards { break-before: page; }
.first-days h2 { margin: 7mm 0 3mm; }
.numbers { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 8mm; }
.numbers li { break-inside: avoid; overflow-wrap: anywhere; border-top: 0.5pt solid #767676; padding-top: 2mm; }
.numbers p + p { margin-top: 0; }
.numbers .phone { font-size: 20pt; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
.dense { font-size: 14pt; line-height: 1.32; }
.dense h1 { font-size: 24pt; padding-bottom: 3mm; }
.dense h2 { font-size: 16pt; margin: 4mm 0 2mm; }
.dense .yours { margin: 2mm 0 4mm; }
.dense .pictured { gap: 2mm; }
.dense .pictured > div { padding-bottom: 2mm; }
.dense .pictogram { inline-size: 8mm; block-size: 8mm; }
.dense .numbers { gap: 2mm 8mm; }
.dense .numbers .phone { font-size: 17pt; }
.dense .steps li { padding-block: 1mm; }
.dense .about { font-size: 12pt; }

/* The line to cut along is the card's own edge: outside of it the sheet's margin would take one side of it. The fold is dotted. */
.cut { margin-top: 9mm; break-inside: avoid; inline-size: 171.2mm; }
.card { display: grid; grid-template: 54mm / 85.6mm 85.6mm; outline: 0.5pt solid #000; outline-offset: -0.5pt; }
.side { box-sizing: border-box; block-size: 54mm; padding: 3mm 4.5mm; overflow: hidden; min-inline-size: 0; }
.side + .side { border-inline-start: 0.75pt dotted #000; }
.card p { margin: 0; line-height: 1.22; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.card .who, .card .phone, .numbers .who, .numbers .phone { unicode-bidi: normal; }
.card .head { display: flex; align-items: center; gap: 1.5mm; font-size: 8.5pt; font-weight: 600; color: #333; margin-bottom: 0.4mm; }
.card .pictogram { inline-size: 4.5mm; block-size: 4.5mm; }
.card li { padding-top: 0.7mm; }
.card li + li { border-top: 0.4pt solid #767676; margin-top: 0.7mm; }
.card .who { font-size: 9pt; }
.card .phone { font-size: 12.5pt; font-weight: 700; font-variant-numeric: tabular-nums; }
.card .about { font-size: 7.5pt; }
.card .line { border: 0; border-bottom: 0.5pt solid #767676; block-size: 10mm; margin: 0 0 2mm; }`;
