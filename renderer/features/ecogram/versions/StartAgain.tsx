import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyDiff, reverseOf } from '#shared/document/records.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { DatedVersion } from '#shared/domain/ecogram-versions.ts';
import { useClient } from '../../../app/client.tsx';
import { useMay } from '../../../app/may.ts';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMayEdit } from '../../../ui/editing.ts';
import { Modal } from '../../../ui/Modal.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { momentOf } from './when.ts';

/** Made: how the ecogram was changed, and to which version of its records. */
type Made = { id: Ecogram['id']; version: number; diff: EcogramDiff };

/** Makes the ecogram as it was in a version. How it stood is kept first, and one press takes it back. */
export const StartAgain = ({ from }: { from: DatedVersion }) => {
  const { t, i18n } = useTranslation(['versions', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const may = useMay();
  const mayChange = useMayEdit() && may('ecogram.startAgain');
  const [isAsking, setAsking] = useState(false);
  const when = momentOf({ ...from, words: '' }, i18n.language);

  const start = useMutation({
    mutationFn: async () => (await client.call('ecogram.startAgain', { id: from.id })) as Made,
    onSettled: () => setAsking(false),
  });
  const takeBack = useMutation({
    mutationFn: ({ id, version, diff }: Made) =>
      client.call('ecogram.change', { id, baseVersion: version, diff: reverseOf(diff) }),
  });

  if (!mayChange) return null;
  const made = start.data;
  const error = start.error ?? takeBack.error;
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('versions:again.button')}</Button>
      <div role="status">
        {error && <Notice kind="trouble">{errorWords(error)}</Notice>}
        {takeBack.isSuccess && <Notice kind="word" title={t('versions:again.takenBack')} />}
        {made && !takeBack.isSuccess && isEmptyDiff(made.diff) && (
          <Notice kind="word" title={t('versions:again.same', { when })} />
        )}
        {made && !takeBack.isSuccess && !isEmptyDiff(made.diff) && (
          <Notice kind="word" title={t('versions:again.done', { when })}>
            <div>
              <Button isDisabled={takeBack.isPending} onPress={() => takeBack.mutate(made)}>
                {t('versions:again.takeBack')}
              </Button>
            </div>
          </Notice>
        )}
      </div>
      {isAsking && (
        <Modal
          title={t('versions:again.title')}
          isOpen
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('common:action.cancel')}</Button>
              <Button
                look="primary"
                isDisabled={start.isPending}
                onPress={() => {
                  takeBack.reset();
                  start.mutate();
                }}
              >
                {t('versions:again.submit')}
              </Button>
            </>
          }
        >
          <p>{t('versions:again.what', { when })}</p>
        </Modal>
      )}
    </>
  );
};
