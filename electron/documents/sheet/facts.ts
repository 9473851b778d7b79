import { type Answer, isGiven } from '#shared/domain/answer.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';

export type Fact = readonly [label: string, value: string];

/** Those that say something. */
export const facts = (lines: readonly Fact[]): Html | false => {
  const filled = lines.filter(([, value]) => value.trim() !== '');
  return (
    filled.length > 0 &&
    html`<dl class="facts">${filled.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${prose(value)}</dd></div>`)}</dl>`
  );
};

/** What is open is left out: nobody needs to be told what somebody doesn't say. */
export const given = <Value>(answer: Answer<Value>, tell: (value: Value) => string): string =>
  isGiven(answer) ? tell(answer.value) : '';

export const FACTS_STYLES = `
.facts > div { display: grid; grid-template-columns: 52mm 1fr; gap: 5mm; padding-block: 1.6mm; border-bottom: 0.5pt solid #767676; }
/* A heading, and what stands under it, are never left behind at a sheet's foot. */
.facts > div:first-child { break-before: avoid; break-inside: avoid; }
:is(h2, h3) + p { break-after: avoid; }
.facts dt { font-size: 9.5pt; font-weight: 600; color: #444; overflow-wrap: anywhere; }
.facts dd { overflow-wrap: anywhere; }
.one { margin-top: 4mm; padding-top: 2mm; border-top: 0.5pt solid #000; }
.one h3 { font-size: 12pt; color: #000; }
.step { display: grid; grid-template-columns: 4.6mm 1fr; gap: 3mm; padding-block: 1.6mm; break-inside: avoid; }
.about { font-size: 9.5pt; color: #444; }`;
