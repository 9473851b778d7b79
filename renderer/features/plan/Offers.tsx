import { Check, ChevronDown, X } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { letGo, type Offer, takenOver } from '#shared/domain/plan/offers.ts';
import { newId } from '../../app/new-id.ts';
import { ListFull } from '../../ui/AddButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { jumpToStep } from './jump.ts';
import styles from './Plan.module.css';
import type { PartProps } from './part-props.ts';
import { useFactorWords } from './useFactorWords.ts';
import { useOfferWords } from './useOfferWords.ts';

type OffersProps = PartProps & { offers: readonly Offer[] };

/** What other instruments show to be missing, each one press away from being a step. Folded, and not there where there is nothing. */
export const Offers = ({ parts, onChange, offers }: OffersProps) => {
  const { t } = useTranslation('plan');
  const wordsFor = useOfferWords(parts.kind);
  const factorWords = useFactorWords(parts.kind);
  if (offers.length === 0) return null;

  const stepsIn = ({ factor }: Offer) => parts[factor]?.steps.length ?? 0;
  const take = (offer: Offer) => {
    const id = newId<Parameters<typeof jumpToStep>[0]>();
    onChange(takenOver(parts, offer, { id, what: wordsFor(offer) }));
    requestAnimationFrame(() => jumpToStep(id));
  };

  return (
    <Disclosure className={`${styles.sheet} ${styles.part}`}>
      <Heading level={2}>
        <AriaButton slot="trigger" className={styles.partTrigger ?? ''}>
          <span>
            {t('offer.title')}{' '}
            <span className={styles.count}>{t('offer.count', { count: offers.length })}</span>
          </span>
          <ChevronDown size={20} aria-hidden className={styles.chevron} />
        </AriaButton>
      </Heading>
      <p className={styles.quiet}>{t('offer.explain')}</p>
      <DisclosurePanel className={styles.partPanel ?? ''}>
        <ul className={styles.offers}>
          {offers.map((offer) => {
            const what = wordsFor(offer);
            return (
              <li key={offer.key} className={styles.entry}>
                <div className={styles.offerWords}>
                  <span dir="auto">{what}</span>
                  <span className={styles.quiet}>
                    {t('offer.goesTo', { field: factorWords(offer.factor) })}
                  </span>
                  <ListFull count={stepsIn(offer)} most={MOST_IN_PLAN.step} />
                </div>
                <div className={styles.entryButtons}>
                  <Button
                    edits
                    isDisabled={stepsIn(offer) >= MOST_IN_PLAN.step}
                    aria-label={t('offer.takeThis', { what })}
                    onPress={() => take(offer)}
                  >
                    <Check size={16} aria-hidden /> {t('offer.take')}
                  </Button>
                  <Button
                    edits
                    look="quiet"
                    aria-label={t('offer.letGoThis', { what })}
                    onPress={() => onChange(letGo(offer))}
                  >
                    <X size={16} aria-hidden /> {t('offer.letGo')}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
};
