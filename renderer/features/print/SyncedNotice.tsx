import { useTranslation } from 'react-i18next';
import type { SyncedPlace } from '#shared/domain/release/sync-services.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Print.module.css';

type SyncedNoticeProps = {
  /** Saves, asking for a place; with `true`, at the place that was asked about. */
  save: { data: SyncedPlace | { is: 'saved' } | null | undefined; mutate(goOn: boolean): void };
};

/** Before anything readable is written where a program copies it to somebody's server. Nothing where none does. */
export const SyncedNotice = ({ save }: SyncedNoticeProps) => {
  const { t } = useTranslation('release');
  const place = save.data;
  if (place?.is !== 'synced') return null;
  return (
    <Notice kind="trouble" title={t('save.synced', { service: t(`save.service.${place.by}`) })}>
      <p>{t('save.syncedHint', { path: place.path })}</p>
      <div className={styles.buttons}>
        <Button onPress={() => save.mutate(false)}>{t('save.another')}</Button>
        <Button look="quiet" onPress={() => save.mutate(true)}>
          {t('save.goOn')}
        </Button>
      </div>
    </Notice>
  );
};
