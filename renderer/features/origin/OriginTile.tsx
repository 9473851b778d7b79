import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { type OriginNetwork, reachableAtHome, withoutGuarded } from '#shared/domain/origin-network.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useEcogram, useOrigin } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Origin.module.css';

export const OriginTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('origin');
  const go = useNavigation((navigation) => navigation.go);
  const ecogram = useEcogram(fileId);
  return (
    <Card
      title={t('tile.title')}
      actions={<Button onPress={() => go({ at: 'origin', fileId })}>{t('tile.open')}</Button>}
    >
      <Loaded query={useOrigin(fileId)}>
        {(network) => (
          <Loaded query={ecogram}>{(picture) => <Glance network={network} ecogram={picture} />}</Loaded>
        )}
      </Loaded>
    </Card>
  );
};

/** Whoever is marked with a danger is in no count: a number that changes with it would tell. */
const Glance = ({ network, ecogram: { records } }: { network: OriginNetwork; ecogram: Ecogram }) => {
  const { t } = useTranslation('origin');
  const reachable = reachableAtHome(records).map(({ person }) => person.id);
  const { contacts } = withoutGuarded(network, records);
  const others = contacts.filter(({ personId }) => personId === null || !reachable.includes(personId));
  const steps = contacts.flatMap((contact) => contact.steps);
  const count = reachable.length + others.length;
  if (count === 0) return <p className={styles.quiet}>{t('tile.none')}</p>;
  return (
    <div>
      <p>{t('tile.reach', { count })}</p>
      {steps.length > 0 && (
        <p className={styles.quiet}>
          {t('tile.steps', { done: steps.filter(({ done }) => done).length, total: steps.length })}
        </p>
      )}
    </div>
  );
};
