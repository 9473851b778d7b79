import { useTranslation } from 'react-i18next';
import type { SyncedPlace } from '#shared/domain/release/sync-services.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Print.module.css';

type SyncedNoticeProps = { place: SyncedPlace; onAnother(): void; onGoOn(): void };

/** Before anything readable is written where a program copies it to somebody's server. */
export const SyncedNotice = ({ place, onAnother, onGoOn }: SyncedNoticeProps) => {
  const { t } = useTranslation('release');
  return (
    <Notice kind="trouble" title={t('save.synced', { service: t(`save.service.${place.by}`) })}>
      <p>{t('save.syncedHint', { path: place.path })}</p>
      <div className={styles.buttons}>
        <Button onPress={onAnother}>{t('save.another')}</Button>
        <Button look="quiet" onPress={onGoOn}>
          {t('save.goOn')}
        </Button>
      </div>
    </Notice>
  );
};
