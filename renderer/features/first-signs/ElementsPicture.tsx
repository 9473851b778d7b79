import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ELEMENT_GROUPS, elementsPicture, type Signal } from '#shared/domain/first-signs.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './FirstSigns.module.css';

/** Which elements the signals together tell of. What is empty was not seen yet, and no more than that. */
export const ElementsPicture = ({ signals }: { signals: readonly Signal[] }) => {
  const { t } = useTranslation('firstSigns');
  const picture = elementsPicture(signals);
  return (
    <Card title={t('picture.title')}>
      <p className={styles.quiet}>{t('picture.addUp')}</p>
      <div className={styles.picture}>
        {ELEMENT_GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(`group.${group}`)}</h3>
            <ul>
              {picture[group].map(({ element, isSeen }) => (
                <li key={element} className={styles.element} data-seen={isSeen}>
                  <span className={styles.mark} aria-hidden>
                    {isSeen && <Check size={14} strokeWidth={3} />}
                  </span>
                  <span>{t(`element.${element}`)}</span>
                  <span className={styles.said}>: {t(isSeen ? 'picture.seen' : 'picture.notYet')}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.quiet}>{t('picture.noVerdict')}</p>
    </Card>
  );
};
