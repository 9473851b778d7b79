import { localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { RecoveryHtmlRequest } from '../../core/ports.ts';
import { html } from '../html.ts';
import { pageFrame } from '../page-frame.ts';
import { RECOVERY_STYLES } from '../styles.ts';
import { recoveryPage } from './recovery-page.ts';

/** The recovery sheet: one page with the code, or a page for each share, to be kept apart. */
export const recoveryHtml = (request: RecoveryHtmlRequest): string => {
  const { parts, sheet, vaultShortId, language, paper } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const madeOn = formatDay(localDayOf(request.madeOn), language);
  const pages = parts.map((part, index) =>
    recoveryPage({ part, number: index + 1, count: parts.length, sheet, vaultShortId, madeOn, paper, words }),
  );
  return pageFrame({
    title: words('print:recovery.title'),
    language,
    paper,
    landscape: false,
    running: {
      head: '',
      footLeft: words('print:recovery.foot', { sheet }),
      // Whoever finds the sheet learns nothing of what is done in the vault, not even how much.
      footLog: '',
      footMiddle: '',
      // Each page goes its own way, so none says that others are missing; shares say above which they are.
      footRight: '',
    },
    styles: RECOVERY_STYLES,
    body: html`<main class="${paper}">
${pages}
</main>`,
  }).toString();
};
