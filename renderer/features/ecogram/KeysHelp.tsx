import { memo } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { useWords } from './context.tsx';
import styles from './KeysHelp.module.css';
import { KEY_GROUPS, KEYS, keyNamesIn } from './keys.ts';

const HAND_WAYS = ['double', 'band', 'free', 'pan', 'touch'] as const;

/** Every key of the ecogram and what a hand can do, as one list. */
export const KeysHelp = memo(({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <Modal
      wide
      title={t('ecogram:keys.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('ecogram:keys.close')}
        </Button>
      }
    >
      <div className={styles.groups}>
        {KEY_GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(`ecogram:keys.group.${group}`)}</h3>
            <dl className={styles.keys}>
              {keyNamesIn(group).map((name) => (
                <div key={name} className={styles.row}>
                  <dt>
                    {KEYS[name].shown.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`ecogram:keys.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section className={styles.hand}>
          <h3>{t('ecogram:keys.byHand')}</h3>
          <ul>
            {HAND_WAYS.map((way) => (
              <li key={way}>{t(`ecogram:keys.hand.${way}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Modal>
  );
});
