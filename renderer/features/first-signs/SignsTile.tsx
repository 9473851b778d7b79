import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { ELEMENT_GROUPS, elementsPicture, isThere } from '#shared/domain/first-signs.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { latestFirst, SUSPICION } from '#shared/domain/suspicion.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useSigns } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './FirstSigns.module.css';

/** More ratings than a glance takes in. */
const SHOWN_RATINGS = 3;

export const SignsTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('firstSigns');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Card
      title={t('title')}
      actions={<Button onPress={() => go({ at: 'signs', fileId })}>{t('tile.open')}</Button>}
    >
      <Loaded query={useSigns(fileId)}>{(signs) => <Glance {...signs} />}</Loaded>
    </Card>
  );
};

const Glance = ({ signals, ratings }: Output<'signs.read'>) => {
  const { t, i18n } = useTranslation('firstSigns');
  const there = signals.filter(isThere);
  const standing = latestFirst(ratings).filter(({ withdrawnAt }) => withdrawnAt === null);
  if (there.length === 0 && standing.length === 0) return <p className={styles.quiet}>{t('tile.none')}</p>;
  const picture = elementsPicture(there);
  return (
    <>
      <p>{t('tile.signals', { count: there.length })}</p>
      <ul className={styles.glance}>
        {ELEMENT_GROUPS.map((group) => {
          const seen = picture[group].filter(({ isSeen }) => isSeen);
          return (
            <li key={group}>
              <span className={styles.label}>{t(`group.${group}`)}</span>
              <span className={styles.dots} aria-hidden>
                {picture[group].map(({ element, isSeen }) => (
                  <span key={element} data-seen={isSeen} />
                ))}
              </span>
              <span className={styles.quiet}>
                {seen.map(({ element }) => t(`element.${element}`)).join(' · ') || t('picture.notYet')}
              </span>
            </li>
          );
        })}
      </ul>
      {standing.length > 0 && (
        <ul className={styles.quiet}>
          {standing.slice(0, SHOWN_RATINGS).map(({ id, rated, by }) => (
            <li key={id}>
              {t('tile.rated', {
                suspicion: rated.suspicion,
                most: SUSPICION.most,
                name: by.name,
                day: formatDay(rated.on, i18n.language, 'medium'),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
