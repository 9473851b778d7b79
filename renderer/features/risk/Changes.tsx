import { useTranslation } from 'react-i18next';
import {
  type DecidedAssessment,
  type RiskChange,
  type RiskContent,
  riskChanges,
} from '#shared/domain/risk-assessment.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Risk.module.css';

type ChangesProps = { before: DecidedAssessment; after: RiskContent };

/** In which areas an assessment differs from the one before. */
export const Changes = ({ before, after }: ChangesProps) => {
  const { t, i18n } = useTranslation('risk');
  const changes = riskChanges(before.content, after);

  const wordsOf = (change: RiskChange): string => {
    switch (change.at) {
      case 'about':
        return t(`changes.about.${change.part}`);
      case 'area':
        return t('changes.area', {
          area: t(`area.${change.name}`),
          parts: change.parts.map((part) => t(`changes.part.${part}`)).join(' · '),
        });
      case 'own': {
        const name = change.name || t('own.unnamed');
        if (change.is !== 'changed') return t(`changes.${change.is}`, { name });
        const parts = change.parts.map((part) => t(`changes.part.${part}`)).join(' · ');
        return t('changes.area', { area: name, parts });
      }
      case 'said':
        return t(`changes.said.${change.said}_${change.is}`);
    }
  };

  return (
    <Card title={t('changes.title')}>
      <p className={styles.quiet}>
        {t('changes.since', { day: formatDay(before.decided.on, i18n.language) })}
      </p>
      {changes.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={JSON.stringify(change)} dir="auto">
              {wordsOf(change)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
