import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { SideBySide } from '../ui/SideBySide.tsx';
import type { Dispute } from './autosave.ts';

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
        <SideBySide
          key={String(key)}
          label={wordsFor(key, dispute.mine).label}
          options={(['mine', 'theirs'] as const).map((whose) => ({
            value: whose,
            label: t(`dispute.${whose}`),
          }))}
          value={choose(key)}
          onChange={(whose) => onChoose(key, whose)}
          versions={(['mine', 'theirs'] as const).map((whose) => ({
            title: t(`dispute.${whose}`),
            words: wordsFor(key, dispute[whose]).words || t('dispute.empty'),
            isTaken: choose(key) === whose,
          }))}
        />
      ))}
    </Modal>
  );
};
