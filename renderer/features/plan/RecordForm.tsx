import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanLineKey } from '#shared/domain/plan/lines.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { LineComments } from '../plan-life/LineComments.tsx';
import styles from './Plan.module.css';

type RecordFormProps = {
  /** What it is called, to whoever hears it. */
  name: string;
  /** What is seen at its head; its name, unless something else is. */
  head?: ReactNode;
  removeWords: string;
  /** By which comments know it. */
  line: PlanLineKey;
  /** Nothing is written in it yet: it goes without asking. */
  isEmpty: boolean;
  onRemove(): void;
  children: ReactNode;
};

/** A record of one of the plan's lists. One that holds words is not taken out without asking. */
export const RecordForm = ({
  name,
  head,
  removeWords,
  line,
  isEmpty,
  onRemove,
  children,
}: RecordFormProps) => {
  const { t } = useTranslation('plan');
  const [isLeaving, setLeaving] = useState(false);
  return (
    <fieldset className={styles.step} aria-label={name}>
      <div className={styles.stepHead}>
        {head ?? (
          <span className={styles.stepName} aria-hidden>
            <bdi>{name}</bdi>
          </span>
        )}
        <span className={styles.space} />
        <IconButton edits label={removeWords} onPress={() => (isEmpty ? onRemove() : setLeaving(true))}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
      {children}
      <LineComments line={line} label={name} />
      <Modal
        title={t('list.removeTitle')}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button onPress={() => setLeaving(false)}>{t('list.keep')}</Button>
            <Button
              look="danger"
              onPress={() => {
                setLeaving(false);
                onRemove();
              }}
            >
              {t('fields.remove')}
            </Button>
          </>
        }
      >
        <p>{t('list.removeText')}</p>
      </Modal>
    </fieldset>
  );
};
