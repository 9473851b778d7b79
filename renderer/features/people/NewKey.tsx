import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Working } from '../../ui/Working.tsx';

/** Says when a new key is wise, and gives it. */
export const NewKey = () => {
  const { t } = useTranslation(['people', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const [isAsking, setAsking] = useState(false);
  const rekey = useMutation({ mutationFn: () => client.call('vault.rekey', {}) });
  const start = () => {
    setAsking(false);
    rekey.mutate();
  };
  return (
    <Card
      title={t('people:rekey.title')}
      actions={
        <Button onPress={() => setAsking(true)} isDisabled={rekey.isPending}>
          {t('people:rekey.action')}
        </Button>
      }
    >
      <p>{t('people:rekey.text')}</p>
      {rekey.isPending && <Working>{t('people:rekey.working')}</Working>}
      {rekey.error && <Notice kind="trouble">{errorWords(rekey.error)}</Notice>}
      {rekey.isSuccess && (
        <Notice kind="word">
          <span role="status">{t('people:rekey.done')}</span>
        </Notice>
      )}
      <Modal
        title={t('people:rekey.confirmTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('common:action.cancel')}</Button>
            <Button look="primary" onPress={start}>
              {t('people:rekey.action')}
            </Button>
          </>
        }
      >
        <p>{t('people:rekey.confirmText')}</p>
      </Modal>
    </Card>
  );
};
