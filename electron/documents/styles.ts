/**
 * How the print documents look. Black and white first: everything is said with type, rules and space, and no fill is relied
 * on, so that a plain office printer and a photocopier lose nothing.
 */

const INK = '#000';
const SOFT_INK = '#444';
const RULE = '#767676';

export const WRITING = `
.line { height: 9mm; border-bottom: 0.5pt solid ${RULE}; }
.lines { break-inside: avoid; }
.box { inline-size: 4.6mm; block-size: 4.6mm; }
.number { font-variant-numeric: tabular-nums; }
h2 { font-size: 15pt; font-weight: 700; letter-spacing: -0.01em; }
h3 { font-size: 9.5pt; font-weight: 600; color: ${SOFT_INK}; margin-bottom: 1.5mm; }
p { white-space: pre-wrap; unicode-bidi: plaintext; }
/* A telephone number stays in one line, unless it is longer than one. */
bdo { display: inline-block; max-inline-size: 100%; }
p + p { margin-top: 2mm; }
.credits { break-inside: avoid; font-size: 8pt; line-height: 1.4; color: ${SOFT_INK}; }`;

/* A drawing names many fonts, for whatever program it is opened in; here it may take none but the bundled ones. */
const ECOGRAM = `
.ecogram { break-inside: avoid; }
.ecogram svg { inline-size: 100%; font-family: Inter, sans-serif; }
.legend { break-inside: avoid; break-before: avoid; }
.legend dl { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5mm 8mm; }
.legend dl > div { break-inside: avoid; font-size: 9.5pt; line-height: 1.35; border-top: 0.5pt solid ${RULE}; padding-top: 1mm; }
.legend dt { font-weight: 600; }
.legend .letter { display: inline-block; min-inline-size: 4mm; }`;

export const PLAN_STYLES = `${WRITING}
.cover { break-after: page; }
.cover h1 { font-size: 30pt; font-weight: 700; line-height: 1.08; letter-spacing: -0.025em; padding-bottom: 7mm; border-bottom: 2pt solid ${INK}; }

.particulars { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm 8mm; margin-top: 8mm; }
.particulars .wide { grid-column: 1 / -1; }
.particulars dt { font-size: 9.5pt; font-weight: 600; color: ${SOFT_INK}; }
.particulars dd { font-size: 13pt; overflow-wrap: anywhere; }
.particulars .wide dd { font-size: 18pt; font-weight: 600; line-height: 1.25; letter-spacing: -0.01em; }
.particulars dd > span { display: block; }

.yours { margin-top: 9mm; font-size: 12pt; }

.contents { margin-top: 11mm; }
.contents h2 { margin-bottom: 3mm; }
.contents td, .contents th { padding: 2mm 3mm 2mm 0; border-bottom: 0.5pt solid ${RULE}; vertical-align: baseline; }
.contents thead th { font-size: 9.5pt; color: ${SOFT_INK}; border-bottom: 1pt solid ${INK}; padding-block: 1mm; }
.contents .number { inline-size: 10mm; }
.contents .count { inline-size: 18mm; text-align: end; }
.contents .day { inline-size: 44mm; padding-inline: 6mm 0; }
.contents .also { margin-top: 3mm; }
.choice { margin-top: 4mm; }
.choice li { display: flex; align-items: center; gap: 4mm; padding-block: 2mm; border-bottom: 0.5pt solid ${RULE}; }
.choice .number { inline-size: 6mm; text-align: end; font-weight: 600; }

.field { padding-top: 4mm; border-top: 1.5pt solid ${INK}; }
.field + .field { margin-top: 12mm; }
.field.blank { break-before: page; margin-top: 0; }
.cover + .field.blank { break-before: auto; }
.field h2 { margin-bottom: 5mm; padding-inline-start: 10mm; text-indent: -10mm; }
.field h2 .number { display: inline-block; min-inline-size: 9mm; text-indent: 0; }
.field.blank h2 { display: flex; gap: 4mm; padding-inline-start: 0; text-indent: 0; }
.field.blank h2 .lines { flex: 1; }
.field.blank h2 .line { height: 6mm; }
.own-words { border-inline-start: 2.5pt solid ${INK}; padding-inline-start: 4mm; font-size: 13pt; line-height: 1.45; margin-bottom: 6mm; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-bottom: 6mm; break-inside: avoid; }
.stacked > div { margin-bottom: 6mm; }
.together { break-inside: avoid; }

.steps { table-layout: fixed; margin-bottom: 6mm; }
.steps thead th { font-size: 9pt; color: ${SOFT_INK}; border-bottom: 1pt solid ${INK}; vertical-align: bottom; padding: 0 2.5mm 1.2mm 0; line-height: 1.2; }
.steps td { vertical-align: top; padding: 2mm 2.5mm 2mm 0; border-bottom: 0.5pt solid ${RULE}; line-height: 1.35; }
.steps.blank { break-inside: avoid; }
.steps.blank td { height: 11mm; }
.steps .what { inline-size: 33%; }
.steps .who { inline-size: 15%; }
.steps .help { inline-size: 18%; }
.steps .when { inline-size: 12%; }
.steps .by { inline-size: 15%; white-space: nowrap; }
.steps .done { inline-size: 7%; padding-inline-end: 0; }

.people { display: flex; flex-wrap: wrap; gap: 2mm; }
.people li { border: 0.75pt solid ${INK}; border-radius: 4mm; padding: 0.8mm 3.2mm; break-inside: avoid; }
.people .kind { color: ${SOFT_INK}; font-size: 9.5pt; margin-inline-start: 1mm; }

.field .people + h3, .field .lines + h3 { margin-top: 4mm; }
.names { font-weight: 600; overflow-wrap: anywhere; }

.part { margin-top: 12mm; padding-top: 4mm; border-top: 1.5pt solid ${INK}; }
.part h2 { margin-bottom: 4mm; }
.about { font-size: 9pt; color: ${SOFT_INK}; }
.written.apart { margin-bottom: 6mm; }
.labelled > div { display: grid; grid-template-columns: 44mm 1fr; gap: 5mm; padding-block: 1.6mm; border-bottom: 0.5pt solid ${RULE}; }
.labelled dt { font-size: 9.5pt; font-weight: 600; color: ${SOFT_INK}; }
.labelled dd { overflow-wrap: anywhere; }
/* A heading is never left behind at a sheet's foot by the row that it is for. */
.labelled > div:first-child { break-before: avoid; break-inside: avoid; }
.record + .record { margin-top: 7mm; }
.record h3 { font-size: 12pt; color: ${INK}; }
.steps .stretch th { padding: 4mm 0 1mm; font-size: 11pt; border-bottom: 0.5pt solid ${INK}; break-after: avoid; }
.steps .stretch { break-after: avoid; }
.steps .subject { inline-size: 26%; }
.steps .whom { inline-size: 28%; }
.steps .standing { inline-size: 19%; }
.steps .money { inline-size: 26%; text-align: end; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
.steps .when-visited { inline-size: 18%; }
.visits .outcome-of { font-weight: 600; }
.visits .outcome-of + p { margin-top: 1mm; }
.visits .on-day { display: block; font-weight: 400; }
.visits h3 { margin-top: 7mm; font-size: 12pt; color: ${INK}; }
.visits .by-hand { margin-bottom: 2mm; break-after: avoid; }
.stood td { font-size: 9.5pt; }
.stood thead th, .stood td { padding-inline-end: 3.5mm; }
/* Where somebody writes by hand, the columns can be told apart. */
.stood .to-fill td { block-size: 20mm; }
.stood .to-fill td + td { border-inline-start: 0.5pt solid ${RULE}; padding-inline-start: 2mm; }
.stood thead th + th { padding-inline-start: 2mm; }
.steps tbody th { vertical-align: top; padding: 2mm 2.5mm 2mm 0; border-bottom: 0.5pt solid ${RULE}; line-height: 1.35; }
.totals { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 6mm 10mm; }
.total { inline-size: 80mm; break-inside: avoid; }
.total thead th { font-size: 9.5pt; color: ${SOFT_INK}; border-bottom: 1pt solid ${INK}; padding-bottom: 1mm; }
.total tbody :is(th, td) { padding: 1.2mm 0; border-bottom: 0.5pt solid ${RULE}; font-weight: 400; vertical-align: baseline; overflow-wrap: anywhere; }
.total .money { text-align: end; white-space: nowrap; padding-inline-start: 4mm; font-variant-numeric: tabular-nums; }
.total tbody .sum :is(th, td) { border-bottom: 0; font-weight: 700; }

.first-page { break-after: page; }
.first-page h2 { font-size: 22pt; padding-bottom: 3mm; border-bottom: 1.5pt solid ${INK}; }
.first-page .keep { margin-block: 3mm 2mm; }
.first-page h3 { margin-top: 6mm; font-size: 11pt; color: ${INK}; }
.first-page .large dd { font-size: 13pt; line-height: 1.35; }
.emergency { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 8mm; }
.emergency li { border-top: 0.5pt solid ${RULE}; padding-top: 1.5mm; break-inside: avoid; overflow-wrap: anywhere; }
.emergency .who { font-weight: 600; }
.emergency .phone { margin-top: 0; font-size: 15pt; font-weight: 700; font-variant-numeric: tabular-nums; }
.emergency p + p { margin-top: 0; }
.first-steps li { display: grid; grid-template-columns: 4.6mm 1fr; gap: 3mm; padding-block: 1.6mm; border-bottom: 0.5pt solid ${RULE}; break-inside: avoid; }
.first-steps .about { margin-top: 0; }
.dense { font-size: 9.5pt; }
.dense .large dd { font-size: 10pt; line-height: 1.3; }
.dense .emergency .phone { font-size: 12pt; }
.dense .labelled > div, .dense .first-steps li { padding-block: 1mm; }

.referrals, .contacts { margin-top: 12mm; padding-top: 4mm; border-top: 1.5pt solid ${INK}; }
.referrals h2, .contacts h2 { margin-bottom: 4mm; break-after: avoid; }
.referrals tr { break-inside: avoid; }
.referrals .whom { inline-size: 26%; }
.referrals .contact { inline-size: 20%; }
.referrals .standing { inline-size: 20%; }
.referrals .asked { font-size: 9pt; color: ${SOFT_INK}; }
.cards { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm 8mm; }
.card { break-inside: avoid; overflow-wrap: anywhere; }
.card h3 { font-size: 12pt; color: ${INK}; }
.card dl > div { display: grid; grid-template-columns: 26mm 1fr; gap: 3mm; padding-block: 0.8mm; }
.card dt, .card .age { font-size: 9pt; color: ${SOFT_INK}; }
.card .age { margin-top: 1mm; }
.card .now { margin-block: 0.5mm 1mm; font-weight: 600; }

.around { break-before: page; }
.around h2 { margin-bottom: 4mm; }
/* What Letter lacks in height is the drawing's: the letters below it stay whole. */
.around .ecogram svg { max-block-size: min(195mm, 100vh - 66mm); margin-bottom: 5mm; }
${ECOGRAM}

.signatures { margin-top: 14mm; padding-top: 4mm; border-top: 1.5pt solid ${INK}; break-inside: avoid; break-before: avoid; }
.signatures > p { margin-top: 2mm; }
.three { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8mm; margin-top: 6mm; }
.signature h3 { font-size: 12pt; color: ${INK}; }
.signature dt { font-size: 9pt; color: ${SOFT_INK}; margin-top: 3mm; }
.signature dd { min-height: 9mm; overflow-wrap: anywhere; }
.signature .sign .line { height: 18mm; }
.credits { margin-top: 12mm; }`;

export const ECOGRAM_STYLES = `${WRITING}
h1 { font-size: 20pt; font-weight: 700; letter-spacing: -0.02em; }
.title { display: flex; align-items: baseline; gap: 8mm; padding-bottom: 3mm; border-bottom: 1.5pt solid ${INK}; }
.title .when { margin-inline-start: auto; }
${ECOGRAM}
/* The drawing takes whatever the words leave of the sheet. A hair less than all of it, so that no empty sheet follows. */
main { display: grid; block-size: calc(100vh - 1mm); grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); gap: 5mm 8mm; }
.ecogram { display: flex; min-block-size: 0; }
.ecogram svg { block-size: 100%; }
.landscape.explained { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 58mm; }
.landscape.explained .title { grid-column: 1 / -1; }
.landscape.explained aside { display: flex; flex-direction: column; justify-content: space-between; }
.landscape .legend dl { grid-template-columns: 1fr; gap: 4mm; }
.portrait .credits { margin-top: 4mm; }
.credits { font-size: 7.5pt; }`;

/**
 * Read at arm's length and typed letter by letter: the code has a typeface with letters of one width, which are not taken for
 * each other, so that the groups stand below each other and a missing letter shows.
 */
export const RECOVERY_STYLES = `${WRITING}
html { font-size: 10.5pt; line-height: 1.4; }
/* What Letter lacks in height is taken from between the pieces. */
.A4 { --apart: 7mm; }
.Letter { --apart: 4.5mm; }
/* Without the padding the heading's ink reaches over the edge, and the browser names it twice in the PDF's outline. */
.sheet { break-after: page; break-inside: avoid; padding-top: 1mm; }
.sheet:last-child { break-after: auto; }
h1 { font-size: 26pt; font-weight: 700; letter-spacing: -0.025em; }
.title { display: flex; align-items: baseline; justify-content: space-between; gap: 8mm; padding-bottom: 3mm; border-bottom: 2pt solid ${INK}; }
.title p { font-size: 17pt; font-weight: 600; }
.about { margin-top: var(--apart); font-size: 11.5pt; line-height: 1.4; }
.about .power { font-weight: 700; }
.particulars { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8mm; margin-top: var(--apart); }
.particulars dt { font-size: 9.5pt; font-weight: 600; color: ${SOFT_INK}; }
.particulars dd { font-size: 13pt; font-weight: 600; }

.typed { font-family: 'Atkinson Hyperlegible Mono', Inter, monospace; font-weight: 600; }
.code { margin-top: var(--apart); border: 1.5pt solid ${INK}; border-radius: 2mm; padding: 3.5mm 5mm; }
.sheet .code h2 { font-size: 9.5pt; font-weight: 600; letter-spacing: 0; color: ${SOFT_INK}; margin: 0; }
.code li { display: grid; grid-template-columns: 9mm repeat(4, 1fr); align-items: baseline; }
.code .row { font-size: 12pt; color: ${SOFT_INK}; }
.code .group { font-size: 32pt; line-height: 1.42; letter-spacing: 0.06em; white-space: nowrap; }
.code p { margin-top: 1mm; padding-inline-start: 9mm; font-size: 9pt; }

.sheet h2 { font-size: 13pt; margin-bottom: 1.5mm; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: calc(var(--apart) + 1mm); }
.beside li { display: grid; grid-template-columns: 5mm 1fr; }
.beside li + li { margin-top: 1mm; }
.beside table { table-layout: fixed; }
.beside th { font-size: 9pt; font-weight: 600; color: ${SOFT_INK}; padding: 1.5mm 0 0; }
.beside td { height: 8mm; border-bottom: 0.5pt solid ${RULE}; }
.by-hand section { display: flex; flex-direction: column; justify-content: space-between; }`;

/** Two halves with a fold between them, each read at arm's length. */
export const OPENERS_STYLES = `${WRITING}
main { display: grid; grid-template-columns: 1fr 1fr; min-block-size: calc(100vh - 1mm); }
.half { display: flex; flex-direction: column; min-inline-size: 0; }
.half:first-child { padding-inline-end: 11mm; border-inline-end: 0.5pt dashed ${RULE}; }
.half:last-child { padding-inline-start: 11mm; }
h1 { font-size: 19pt; font-weight: 700; letter-spacing: -0.02em; padding-bottom: 3mm; border-bottom: 1.5pt solid ${INK}; }
.half h2 { font-size: 19pt; letter-spacing: -0.02em; padding-bottom: 3mm; border-bottom: 1.5pt solid ${INK}; }
.openers { margin-top: 5mm; }
.openers li { display: grid; grid-template-columns: 9mm 1fr; break-inside: avoid; font-size: 14pt; line-height: 1.42; }
.openers li + li { margin-top: 6mm; }
.openers .number { font-weight: 700; font-size: 15pt; line-height: 1.15; }
.mind { margin-top: 5mm; font-size: 13pt; line-height: 1.38; }
.mind li { padding-block: 2.6mm; border-bottom: 0.5pt solid ${RULE}; }
.mind li:first-child { padding-top: 0; }
.numbers { display: grid; gap: 4mm; margin-top: 5mm; }
.numbers dt { font-size: 9.5pt; font-weight: 600; color: ${SOFT_INK}; }
.numbers dd { font-size: 16pt; font-weight: 700; min-height: 8mm; overflow-wrap: anywhere; }
.source { margin-top: 4mm; font-size: 9pt; color: ${SOFT_INK}; }
.credits { margin-top: auto; padding-top: 4mm; font-size: 7.5pt; }`;

export const RISK_STYLES = `${PLAN_STYLES}
h1 { font-size: 24pt; font-weight: 700; line-height: 1.1; letter-spacing: -0.02em; padding-bottom: 5mm; border-bottom: 2pt solid ${INK}; }
.particulars .prose { grid-column: 1 / -1; }
.particulars .prose dd { font-size: 11pt; }
.left-out { margin-top: 7mm; border: 1.5pt solid ${INK}; padding: 4mm 5mm; break-inside: avoid; }
.left-out h2 { font-size: 12.5pt; margin-bottom: 1.5mm; }
.outcome { margin-top: 9mm; padding-top: 4mm; border-top: 1.5pt solid ${INK}; }
.outcome h2 { margin-bottom: 2mm; }
.outcome .verdict { font-size: 17pt; font-weight: 700; line-height: 1.25; }
.outcome .by { color: ${SOFT_INK}; margin-bottom: 3mm; }
.said { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-block: 9mm; }
.said h2 { font-size: 12.5pt; margin-bottom: 2mm; }
.said li { break-inside: avoid; border-top: 0.5pt solid ${RULE}; padding-block: 1.5mm 3mm; }
.said .when { font-size: 9.5pt; color: ${SOFT_INK}; }
.field .open { font-weight: 600; }
.field .open, .said-here { margin-bottom: 4mm; }
.pair { margin-bottom: 2mm; }
.steps .source { inline-size: 28%; }
.steps .by { inline-size: 17%; }
.feared th { inline-size: 50%; }
.feared .check + .check { margin-top: 2mm; padding-top: 2mm; border-top: 0.5pt dotted ${RULE}; }
.feared .check .source, .feared td > .source { inline-size: auto; font-size: 9pt; color: ${SOFT_INK}; }
.signatures { margin-top: 8mm; padding-top: 3mm; }
.signatures .sign .line { height: 9mm; }
.signature { inline-size: 80mm; }`;
