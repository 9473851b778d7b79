import { useTranslation } from 'react-i18next';
import type { Offer, SupportGap } from '#shared/domain/plan/offers.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import { formatList } from '#shared/i18n/format.ts';

/** What an offer says, as the step that it would become. */
export const useOfferWords = (kind: PlanKind): ((offer: Offer) => string) => {
  const { t, i18n } = useTranslation(['plan', 'terms']);
  const gapWords = ({ is, letter, by, askable }: SupportGap): string => {
    const support = t(`terms:page.${letter}.name`).toLocaleLowerCase(i18n.language);
    const what =
      is === 'nobodyThere'
        ? t(`plan:offer.support.nobodyThere.${kind}`, { support })
        : t(`plan:offer.support.${is}`, { support, by: by ?? '' });
    if (askable.length === 0) return what;
    return t('plan:offer.ask', { what, people: formatList(askable, i18n.language) });
  };
  return ({ says }) => (says.is === 'support' ? gapWords(says.gap) : says.words);
};
