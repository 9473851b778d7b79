import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from './html.ts';

/** What every printed instrument names: the project, the methodology and who paid for them (report, lines 301-303). */
export const credits = (
  instrument: 'plan' | 'ecogram' | 'openers' | 'socialMap' | 'overview' | 'risk',
  words: Words,
): Html =>
  html`<footer class="credits"><p>${words(`print:credits.${instrument}`)} ${words('print:credits.funders')}</p></footer>`;
