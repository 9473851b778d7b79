import { partWords } from '#shared/i18n/plan-words.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';
import { labelledLines, partOnPaper } from './lines.ts';
import type { PartOnPaper } from './part-on-paper.ts';

export const help = ({ content, language, words }: PartOnPaper): Html | false =>
  partOnPaper(
    'help',
    partWords('help', content.kind, language),
    labelledLines([
      [words('planParts:help.atOnce'), content.helpAtOnce],
      [words('planParts:help.later'), content.helpLater],
    ]),
  );

/** For staff: whoever asks for the page has asked for this too. */
export const security = ({ content, language }: PartOnPaper): Html | false =>
  partOnPaper(
    'security',
    partWords('security', content.kind, language),
    content.security.trim() !== '' && html`<div dir="auto">${prose(content.security)}</div>`,
  );
