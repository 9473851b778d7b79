import { shortHash } from '#shared/domain/plan-version.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';

/** Which version it is, how that stands, and enough of its hash to tell it from any other. A draft has none. */
export const standingWords = ({ number, state, hash }: PlanHtmlRequest['standing'], words: Words): string =>
  [
    words('print:version', { number: String(number) }),
    words(`print:state.${state}`),
    ...(hash === null ? [] : [shortHash(hash).slice(0, 9)]),
  ].join(' · ');
