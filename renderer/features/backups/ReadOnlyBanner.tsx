import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '#shared/i18n/format.ts';
import { useLock } from '../../app/useLocking.ts';
import { useVaultStatus } from '../../app/vault-status.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Backups.module.css';

/** Over every screen while a backup is looked into. */
export const ReadOnlyBanner = () => {
  const { t, i18n } = useTranslation('backups');
  const { data: status } = useVaultStatus();
  const leave = useLock();
  if (status?.is !== 'unlocked' || status.readOnly === null) return null;
  return (
    <aside className={styles.banner} aria-label={t('title')}>
      <p>
        <History size={18} aria-hidden />
        {t('banner.text', { when: formatMoment(status.readOnly.madeAt, i18n.language) })}
      </p>
      <Button look="quiet" onPress={leave}>
        {t('banner.leave')}
      </Button>
    </aside>
  );
};
