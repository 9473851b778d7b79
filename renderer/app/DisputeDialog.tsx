import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Modal } from '../ui/Modal.tsx';
import type { Dispute } from './autosave.ts';
import styles from './DisputeDialog.module.css';
import { SideBySide } from './SideBySide.tsx';

type DisputeDialogProps<Fields> = {
  dispute: Dispute<Fields> | null;
  /** What a field is called, and its value in words. */
  wordsFor(key: keyof Fields, fields: Fields): { label: string; words: string };
  onSettle(choose: (key: keyof Fields) => 'mine' | 'theirs'): void;
};

/** Two people wrote in the same place. Both versions are shown and somebody chooses; until then nothing is overwritten. */
export const DisputeDialog = <Fields,>({ dispute, wordsFor, onSettle }: DisputeDialogProps<Fields>) => {
  const { t } = useTranslation('common');
  const [theirs, setTheirs] = useState<ReadonlySet<keyof Fields>>(new Set());
  const choose = (key: keyof Fields) => (theirs.has(key) ? 'theirs' : 'mine');

  const onChoose = (key: keyof Fields, whose: 'mine' | 'theirs') => {
    const next = new Set(theirs);
    if (whose === 'theirs') next.add(key);
    else next.delete(key);
    setTheirs(next);
  };

  const onDone = () => {
    onSettle(choose);
    setTheirs(new Set());
  };

  return (
    <Modal
      title={t('dispute.title')}
      isOpen={dispute !== null}
      wide
      actions={
        <Button look="primary" onPress={onDone}>
          {t('dispute.done')}
        </Button>
      }
    >
      <p>{t('dispute.explain')}</p>
      {dispute?.keys.map((key) => (
        <section key={String(key)} className={styles.field}>
          <Choices
            label={wordsFor(key, dispute.mine).label}
            options={[
              { value: 'mine', label: t('dispute.mine') },
              { value: 'theirs', label: t('dispute.theirs') },
            ]}
            value={choose(key)}
            onChange={(whose) => onChoose(key, whose)}
          />
          <SideBySide
            versions={(['mine', 'theirs'] as const).map((whose) => ({
              title: t(`dispute.${whose}`),
              words: wordsFor(key, dispute[whose]).words,
              isChosen: choose(key) === whose,
            }))}
          />
        </section>
      ))}
    </Modal>
  );
};
