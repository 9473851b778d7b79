import type { ClientStep } from '#shared/domain/client-copy.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type Html, html } from '../html.ts';
import { withNumbers } from '../number-runs.ts';
import { box, prose } from '../writing.ts';
import { type Pictogram, pictogram } from './pictograms.ts';
import type { Speaking } from './speaking.ts';

export type PicturedLine = readonly [picture: Pictogram, label: Html, text: string];

/** Figures run from left to right in every language. */
export const phone = (number: string): Html =>
  /^[\d\s()+./-]+$/.test(number)
    ? html`<bdi dir="ltr">${number}</bdi>`
    : html`<bdi dir="auto">${withNumbers(number)}</bdi>`;

/** What something is called beside its picture, and below it what was written. */
export const picturedLines = (lines: readonly PicturedLine[]): Html | false =>
  lines.length > 0 &&
  html`<dl class="pictured">${lines.map(
    ([picture, label, text]) =>
      html`<div><dt>${pictogram(picture)}<span>${label}</span></dt><dd dir="auto">${prose(text)}</dd></div>`,
  )}</dl>`;

export const stepsList = (
  steps: readonly ClientStep[],
  { words, language }: Speaking,
  withTime: boolean,
): Html =>
  html`<ul class="steps">${steps.map(({ what, when, by, who, done }) => {
    const about = [
      ...(withTime && when !== null ? [words(`clientPlan:time.${when}`)] : []),
      ...(by === null ? [] : [words('clientPlan:by', { day: formatDay(by, language) })]),
    ];
    return html`<li>${box(done, words(done ? 'clientPlan:step.done' : 'clientPlan:step.open'))}<div><div dir="auto">${prose(what)}</div>${
      (about.length > 0 || who !== '') &&
      html`<p class="about">${about.join(' · ')}${about.length > 0 && who !== '' && ' · '}${who !== '' && html`<bdi dir="auto">${who}</bdi>`}</p>`
    }</div></li>`;
  })}</ul>`;

/** A part of the plan, with its picture. */
export const pictured = (className: string, picture: Pictogram, title: Html, body: Html): Html =>
  html`<section class="${className}"><h2>${pictogram(picture)}<span>${title}</span></h2>${body}</section>`;
