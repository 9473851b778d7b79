import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailedAttempts } from '#shared/domain/failed-attempts.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useStaffList } from '../../app/queries.ts';
import { useVaultStatus } from '../../app/vault-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './UnlockNotices.module.css';

/**
 * What whoever has just opened the vault must know. It stays on every screen until it has been read, and what was read is
 * forgotten when the vault locks, together with the workplace that this belongs to.
 */
export const useUnlockNotices = (): ReactNode => {
  const { data: status } = useVaultStatus();
  const [hasReadAttempts, setReadAttempts] = useState(false);
  const [hasReadCut, setReadCut] = useState(false);
  if (status?.is !== 'unlocked') return null;
  const { failedAttempts, logIsCut } = status;
  const showsAttempts = failedAttempts.count > 0 && !hasReadAttempts;
  const showsCut = logIsCut && !hasReadCut;
  if (!showsAttempts && !showsCut) return null;
  return (
    <div className={styles.notices}>
      {showsCut && <CutLog onRead={() => setReadCut(true)} />}
      {showsAttempts && <Attempts attempts={failedAttempts} onRead={() => setReadAttempts(true)} />}
    </div>
  );
};

const Attempts = ({ attempts, onRead }: { attempts: FailedAttempts; onRead(): void }) => {
  const { t, i18n } = useTranslation('vault');
  const { data: people } = useStaffList();
  const last = attempts.latest.at(-1);
  const name = people?.find(({ id }) => id === last?.staffId)?.name;
  const when = last && formatMoment(last.at, i18n.language);
  return (
    <Notice kind="word" title={t('attempts.title', { count: attempts.count })}>
      <p>
        {when && `${name ? t('attempts.lastAs', { when, name }) : t('attempts.last', { when })} `}
        {t('attempts.nothing')}
      </p>
      <div>
        <Button onPress={onRead}>{t('attempts.dismiss')}</Button>
      </div>
    </Notice>
  );
};

const CutLog = ({ onRead }: { onRead(): void }) => {
  const { t } = useTranslation('vault');
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Notice kind="trouble" title={t('cutLog.title')}>
      <p>{t('cutLog.text')}</p>
      <p>{t('cutLog.ask')}</p>
      <div>
        {may('log.check') && (
          <Button onPress={() => go({ at: 'log', fileId: null })}>{t('cutLog.check')}</Button>
        )}{' '}
        <Button onPress={onRead}>{t('cutLog.dismiss')}</Button>
      </div>
    </Notice>
  );
};
