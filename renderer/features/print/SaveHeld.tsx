import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Print.module.css';

export const SaveHeld = ({ id }: { id: HeldDocumentId }) => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const errorWords = useErrorWords();
  const save = useMutation({ mutationFn: () => client.call('documents.save', { id }) });
  return (
    <div className={styles.save}>
      <Button look="primary" onPress={() => save.mutate()} isDisabled={save.isPending}>
        <Download size={18} aria-hidden /> {t(save.isPending ? 'preview.saving' : 'preview.save')}
      </Button>
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
      {save.data && (
        <Notice kind="word" title={t('preview.saved', { path: save.data.path })}>
          {t('preview.savedWarning')}
        </Notice>
      )}
    </div>
  );
};
