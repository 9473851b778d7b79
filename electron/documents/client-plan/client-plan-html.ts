import { localDayOf } from '#shared/domain/dates.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { ClientCopyRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { pageFrame } from '../page-frame.ts';
import { CLIENT_PLAN_STYLES } from './client-plan-styles.ts';
import { firstDays } from './first-days.ts';
import { planPages } from './plan-pages.ts';
import { speakingIn } from './speaking.ts';
import { walletCards } from './wallet-card.ts';

/**
 * The plan as the client takes it along, in her language, with pictures. Like the sheet of addresses it bears neither the log's
 * head nor credits nor a version: nothing that says who made it and what for.
 */
export const clientPlanHtml = ({ copy, choices, printedOn }: ClientCopyRequest): string => {
  const { language, beside, paper, pages } = choices;
  const speaking = speakingIn(language, beside);
  const { words } = speaking;
  const parts: (Html | false)[] = [
    pages.includes('plan') && planPages(copy, speaking),
    pages.includes('firstDays') && firstDays(copy, speaking),
    pages.includes('card') && walletCards(copy, speaking),
  ];
  return pageFrame({
    title: words('clientPlan:title'),
    language,
    paper,
    landscape: false,
    running: {
      head: '',
      footLeft: formatDay(localDayOf(printedOn), language),
      footLog: '',
      footMiddle: '',
      footRight: words('clientPlan:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: CLIENT_PLAN_STYLES,
    body: html`<main>${parts}</main>`,
  }).toString();
};
