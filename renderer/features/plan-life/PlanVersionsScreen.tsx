import { useTranslation } from 'react-i18next';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { stateOfVersion } from '#shared/domain/plan-life.ts';
import { shortHash } from '#shared/domain/plan-version.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { usePlanLife } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './PlanLife.module.css';
import { StateBadge } from './StateBadge.tsx';

type PlanVersionsScreenProps = { fileId: ClientFileId; planId: PlanId };

/** Every version that has left draft, as it was. */
export const PlanVersionsScreen = ({ fileId, planId }: PlanVersionsScreenProps) => {
  const { t, i18n } = useTranslation('planLife');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Screen title={t('versions.title')} upTo={t('versions.upTo')}>
      <Loaded query={usePlanLife(fileId, planId)}>
        {({ versions, events }) => (
          <>
            {[...versions].reverse().map(({ number, frozenAt, by, hash, isSound }) => (
              <Card
                key={number}
                title={t('version', { number })}
                actions={
                  <Button onPress={() => go({ at: 'planVersion', fileId, planId, number })}>
                    {t('versions.read')}
                  </Button>
                }
              >
                <p className={styles.standing}>
                  <StateBadge state={stateOfVersion(events, number)} />
                  <span className={styles.quiet}>
                    {t('versions.frozen', { when: formatMoment(frozenAt, i18n.language), who: by.name })}
                  </span>
                  <code className={styles.quiet}>{shortHash(hash)}</code>
                </p>
                {!isSound && <Notice kind="trouble">{t('versions.unsound')}</Notice>}
              </Card>
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  );
};
