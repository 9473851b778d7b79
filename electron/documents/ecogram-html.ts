import { localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Documents, EcogramPictureRequest, OnPaper } from '../core/ports.ts';
import { credits } from './credits.ts';
import { legend, picture } from './ecogram-picture.ts';
import { html } from './html.ts';
import { logMark } from './log-mark.ts';
import { pageFrame } from './page-frame.ts';
import { ECOGRAM_STYLES } from './styles.ts';

type Request = EcogramPictureRequest & OnPaper;

/** The ecogram alone on one sheet, laid on its side. */
export const ecogramHtml = (request: Request, { ecogramSvg }: Pick<Documents, 'ecogramSvg'>): string => {
  const { clientLabel, language, paper, printedOn, logHead } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const printed = words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) });
  return pageFrame({
    title: words('print:ecogram.title'),
    language,
    paper,
    landscape: true,
    running: {
      head: '',
      footLeft: '',
      footLog: logMark(logHead, words),
      footMiddle: '',
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: ECOGRAM_STYLES,
    body: html`<main>
<header class="title"><h1>${words('print:ecogram.title')}</h1><p dir="auto">${clientLabel}</p><p class="when">${printed}</p></header>
<div class="beside">
${picture(ecogramSvg(request))}
<aside>
${legend(words)}
${credits('ecogram', words)}
</aside>
</div>
</main>`,
  }).toString();
};
