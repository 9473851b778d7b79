import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { resetPractice, useGoingOn } from './going-on.ts';

/** Brings the invented people back as they were, once somebody has read what goes with that. */
export const ResetPractice = () => {
  const { t } = useTranslation(['practice', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const [isOpen, setOpen] = useState(false);
  const { isGoing, error } = useGoingOn();
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <RotateCcw size={18} aria-hidden /> {t('practice:reset.open')}
      </Button>
      <Modal
        title={t('practice:reset.title')}
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button isDisabled={isGoing} onPress={close}>
              {t('common:action.cancel')}
            </Button>
            <Button look="primary" isDisabled={isGoing} onPress={() => void resetPractice(client)}>
              {t(isGoing ? 'practice:reset.working' : 'practice:reset.submit')}
            </Button>
          </>
        }
      >
        <p>{t('practice:reset.text')}</p>
        {error !== null && <Notice kind="trouble">{errorWords(error)}</Notice>}
      </Modal>
    </>
  );
};
