import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { openPractice, useGoingOn } from './going-on.ts';
import styles from './Practice.module.css';

/** The way into practice, before any vault is open. It reads nothing of the real one. */
export const PracticeDoor = () => {
  const { t } = useTranslation('practice');
  const client = useClient();
  const errorWords = useErrorWords();
  const error = useGoingOn((state) => state.error);
  const [isOpening, setOpening] = useState(false);
  const open = () => {
    setOpening(true);
    void openPractice(client, { role: 'counsellor' }).finally(() => setOpening(false));
  };
  return (
    <div className={styles.doorPart}>
      {error !== null && <Notice kind="trouble">{errorWords(error)}</Notice>}
      <Button className={styles.door ?? ''} isDisabled={isOpening} onPress={open}>
        <GraduationCap size={24} aria-hidden />
        <span>
          <strong>{isOpening ? t('door.opening') : t('door.title')}</strong>
          <span className={styles.about}>{t('door.text')}</span>
        </span>
      </Button>
    </div>
  );
};
