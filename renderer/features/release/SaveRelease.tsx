import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import { AGE } from '#shared/domain/bundle-lock.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Release.module.css';

/** What was shown is not what would leave by now. */
const hasChanged = (error: unknown) => error instanceof Refusal && error.code === 'conflict';

type SaveReleaseProps = {
  held: HeldDocument;
  /** The words that lock it, where any do: they are wanted once it is saved, and kept nowhere. */
  passphrase: string | null;
  onAnew(): void;
};

/** Lets the copy leave that is shown, and says by which number it is known from then on. */
export const SaveRelease = ({ held, passphrase, onAnew }: SaveReleaseProps) => {
  const { id, mediaType } = held;
  const { t } = useTranslation('release');
  const client = useClient();
  const errorWords = useErrorWords();
  const save = useMutation({ mutationFn: (goOn: boolean) => client.call('release.save', { id, goOn }) });
  return (
    <div className={styles.save}>
      <Button
        look="primary"
        onPress={() => save.mutate(false)}
        isDisabled={save.isPending || save.isError || save.data?.is === 'saved'}
      >
        <Download size={18} aria-hidden /> {t(save.isPending ? 'save.saving' : 'save.button')}
      </Button>
      {save.error && (
        <Notice kind="trouble">
          <p>{hasChanged(save.error) ? t('save.changed') : errorWords(save.error)}</p>
          <div className={styles.buttons}>
            <Button onPress={onAnew}>{t('save.anew')}</Button>
          </div>
        </Notice>
      )}
      {save.data?.is === 'synced' && (
        <Notice kind="trouble" title={t('save.synced', { service: t(`save.service.${save.data.by}`) })}>
          <p>{t('save.syncedHint', { path: save.data.path })}</p>
          <div className={styles.buttons}>
            <Button onPress={() => save.mutate(false)}>{t('save.another')}</Button>
            <Button look="quiet" onPress={() => save.mutate(true)}>
              {t('save.goOn')}
            </Button>
          </div>
        </Notice>
      )}
      {save.data?.is === 'saved' && (
        <Notice kind="word" title={t('save.saved', { number: save.data.number, path: save.data.path })}>
          <p>{t(mediaType === AGE ? 'save.locked' : 'save.warning')}</p>
          {passphrase && (
            <p>
              {t('save.opensWith')} <bdi dir="ltr">{passphrase}</bdi>
            </p>
          )}
        </Notice>
      )}
    </div>
  );
};
