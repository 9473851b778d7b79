import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { decidedOf, openOf } from '#shared/domain/risk-assessment.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useRisks } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Risk.module.css';

export const RiskTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('risk');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Card
      title={t('tile.title')}
      actions={<Button onPress={() => go({ at: 'risk', fileId })}>{t('tile.open')}</Button>}
    >
      <Loaded query={useRisks(fileId)}>{(risks) => <Glance {...risks} />}</Loaded>
    </Card>
  );
};

const Glance = ({ assessments, today, holdsDays }: Output<'risks.read'>) => {
  const { t, i18n } = useTranslation('risk');
  const [latest] = decidedOf(assessments);
  const isOpen = openOf(assessments) !== undefined;
  if (!latest) return <p className={styles.quiet}>{t(isOpen ? 'tile.writing' : 'tile.none')}</p>;
  const { outcome, by, on } = latest.decided;
  const days = daysBetween(on, today);
  return (
    <div>
      <p>{t(`outcome.${outcome}`)}</p>
      <p className={styles.quiet}>
        {t('tile.decidedOn', { name: by.name, day: formatDay(on, i18n.language) })}
      </p>
      {days > holdsDays && <p className={styles.quiet}>{t('tile.old', { count: days })}</p>}
      {isOpen && <p className={styles.quiet}>{t('tile.writingAgain')}</p>}
    </div>
  );
};
