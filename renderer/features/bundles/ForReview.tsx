import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { removalKey } from '../removing/removal-key.ts';
import styles from './Bundles.module.css';
import { useReviewGuest } from './useReviewGuest.ts';

/** Says on a file that came to be reviewed that it is a guest here, and how it goes home. */
export const ForReview = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('bundles');
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  const [isAsking, setAsking] = useState(false);
  const { data: guest } = useReviewGuest(fileId);
  if (!guest) return null;
  return (
    <Notice kind="word" title={t('guest.title')}>
      <p>{t('guest.text')}</p>
      {may('bundles.makeReviewed') && (
        <div className={styles.line}>
          <Button look="primary" onPress={() => go({ at: 'bundleOut', use: 'reviewed', fileId })}>
            {t('guest.sendBack')}
          </Button>
          <Button onPress={() => setAsking(true)}>{t('guest.end')}</Button>
        </div>
      )}
      {isAsking && <EndReview fileId={fileId} onClose={() => setAsking(false)} />}
    </Notice>
  );
};

const EndReview = ({ fileId, onClose }: { fileId: ClientFileId; onClose(): void }) => {
  const { t } = useTranslation(['bundles', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const go = useNavigation((navigation) => navigation.go);
  const end = useMutation({
    mutationKey: removalKey(fileId),
    mutationFn: () => client.call('bundles.endReview', { fileId }),
    onSuccess: () => go({ at: 'files' }),
  });
  return (
    <Modal
      title={t('bundles:guest.endTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.keep')}</Button>
          <Button look="primary" isDisabled={end.isPending} onPress={() => end.mutate()}>
            {t('bundles:guest.endSubmit')}
          </Button>
        </>
      }
    >
      <p>{t('bundles:guest.endText')}</p>
      {end.error && <Notice kind="trouble">{errorWords(end.error)}</Notice>}
    </Modal>
  );
};
