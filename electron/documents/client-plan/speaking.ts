import type { PrintLanguage } from '#shared/domain/print-language.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { type ClientWords, clientWordsOf } from '#shared/i18n/client-words.ts';
import { directionOf } from '#shared/i18n/format.ts';
import { type Html, html } from '../html.ts';

/** How a page for a client speaks: in her language and, where it is wished for, in the counsellor's beside it. */
export type Speaking = {
  readonly language: PrintLanguage;
  readonly words: ClientWords;
  /** The same words in both; `in` is given the words and the language that they are in. */
  label(say: (words: ClientWords, language: string) => string): Html;
};

export const speakingIn = (language: PrintLanguage, beside: UiLanguage | null): Speaking => {
  const words = clientWordsOf(language);
  const other = beside === null || beside === language ? null : beside;
  return {
    language,
    words,
    label: (say) =>
      html`${say(words, language)}${
        other &&
        html` <span class="beside" lang="${other}" dir="${directionOf(other)}">${say(clientWordsOf(other), other)}</span>`
      }`,
  };
};
