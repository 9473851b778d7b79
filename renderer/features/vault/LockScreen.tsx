import { FileKey2, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import { formatList } from '#shared/i18n/format.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BackupDoor, RestoredNotice } from '../backups/BackupDoor.tsx';
import { PracticeDoor } from '../practice/PracticeDoor.tsx';
import styles from './Door.module.css';
import { Door } from './Door.tsx';
import { Recover } from './Recover.tsx';
import { Unlock } from './Unlock.tsx';
import { useOpenOther } from './useOpenOther.ts';
import { useWait } from './useWait.ts';

type Locked = Extract<VaultStatus, { is: 'locked' }>;

/** Names nobody but the staff who can open the vault, and counts nothing. */
export const LockScreen = ({ status }: { status: Locked }) => {
  const { t } = useTranslation(['vault', 'recovery']);
  const errorWords = useErrorWords();
  const openOther = useOpenOther();
  const wait = useWait(status.waitMs);
  const [isRecovering, setRecovering] = useState(false);
  if (isRecovering) {
    return (
      <Door>
        <div className={styles.cardTitle}>
          <FileKey2 size={24} aria-hidden />
          <h1>{t('recovery:recover.title')}</h1>
        </div>
        <Recover wait={wait} />
        <Button look="quiet" onPress={() => setRecovering(false)}>
          {t('recovery:recover.back')}
        </Button>
      </Door>
    );
  }
  return (
    <Door>
      <div className={styles.cardTitle}>
        <LockKeyhole size={24} aria-hidden />
        <h1>{t('vault:lock.title')}</h1>
      </div>
      <RestoredNotice />
      {status.holds === 'vault' ? (
        <>
          <Greeting people={status.people} />
          <Unlock folder={status.folder} people={status.people} wait={wait} />
        </>
      ) : (
        <Notice kind="trouble">{t(`vault:holds.${status.holds}`)}</Notice>
      )}
      {openOther.error && <Notice kind="trouble">{errorWords(openOther.error)}</Notice>}
      <div className={styles.others}>
        {status.holds === 'vault' && (
          <Button look="quiet" onPress={() => setRecovering(true)}>
            {t('recovery:recover.open')}
          </Button>
        )}
        <Button look="quiet" onPress={() => openOther.mutate()}>
          {t('vault:lock.other')}
        </Button>
        <BackupDoor canLook />
      </div>
      <PracticeDoor />
      <p className={styles.quietLine}>{t('vault:lock.folder', { folder: status.folder })}</p>
    </Door>
  );
};

/** Where there are several, the choice of who one is names them. */
const Greeting = ({ people }: Pick<Locked, 'people'>) => {
  const { t, i18n } = useTranslation('vault');
  if (people.length > 1) return null;
  const names = people.map(({ name }) => name);
  return <p>{t('lock.greeting', { names: formatList(names, i18n.language) })}</p>;
};
