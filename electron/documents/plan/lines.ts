import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';

export type LabelledLine = readonly [label: string, value: string | Html | false];

const saysSomething = ([, value]: LabelledLine): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== false;

/** What is written, each with what it is called; what is empty is left out. Nothing where all of it is. */
export const labelledLines = (lines: readonly LabelledLine[], className = 'labelled'): Html | false => {
  const written = lines.filter(saysSomething);
  return (
    written.length > 0 &&
    html`<dl class="${className}">${written.map(
      ([label, value]) =>
        html`<div><dt>${label}</dt><dd dir="auto">${typeof value === 'string' ? prose(value) : value}</dd></div>`,
    )}</dl>`
  );
};

/** A part of the plan under its title; nothing where there is nothing in it. */
export const partOnPaper = (name: string, title: string, body: Html | false): Html | false =>
  body && html`<section class="part ${name}"><h2>${title}</h2>${body}</section>`;
