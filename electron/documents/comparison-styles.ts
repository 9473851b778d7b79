import { ECOGRAM_STYLES } from './styles.ts';

/** Two pictures beside each other on the first sheet, and what differs in three columns that may run on. */
export const COMPARISON_STYLES = `${ECOGRAM_STYLES}
/* The two drawings are as high as they are, and what explains them stands below them. */
main { display: block; block-size: auto; }
.states { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 4mm; }
.state h2 { font-size: 12pt; margin-bottom: 2mm; }
.state .ecogram svg { block-size: auto; max-block-size: 118mm; }
.key { display: flex; gap: 8mm; margin-top: 4mm; font-size: 9.5pt; break-inside: avoid; }
.key li { display: flex; align-items: center; gap: 2mm; }
.key svg { inline-size: 5mm; block-size: 5mm; flex: none; }
.fates { break-before: page; display: grid; grid-template-columns: repeat(3, 1fr); gap: 8mm; }
.fate h2 { font-size: 13pt; padding-bottom: 1.5mm; border-bottom: 1.5pt solid #000; margin-bottom: 2mm; }
.fate h3 { margin-top: 3mm; }
.fate li { padding: 1.5mm 0; border-bottom: 0.5pt solid #767676; break-inside: avoid; line-height: 1.35; }
.fate .who { font-weight: 600; }
.fate .how { margin-top: 0.5mm; font-size: 9.5pt; }
.same { margin-top: 6mm; font-size: 12pt; }
.credits { margin-top: 5mm; }`;
