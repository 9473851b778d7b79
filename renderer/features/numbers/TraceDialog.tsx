import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PeriodChoice } from '#shared/domain/numbers/period.ts';
import type { NumberAsked } from '#shared/domain/numbers/report.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './Numbers.module.css';

type TraceDialogProps = { period: PeriodChoice; number: NumberAsked; label: string; onClose(): void };

/** Which files are in a number. Nothing of it is kept or can be saved. */
export const TraceDialog = ({ period, number, label, onClose }: TraceDialogProps) => {
  const { t } = useTranslation('numbers');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const query = useQuery({
    queryKey: ['trace', period, number],
    queryFn: () => client.call('numbers.trace', { period, number }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    // Each look stands in the log: one that nobody asked for must not.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Modal
      title={t('trace.title')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('trace.close')}</Button>}
    >
      <p className={styles.traced}>{label}</p>
      <Loaded query={query}>
        {(files) =>
          files.length === 0 ? (
            <p>{t('trace.none')}</p>
          ) : (
            <ul className={styles.files}>
              {files.map(({ id, workingName, fileCode }) => (
                <li key={id}>
                  <Button look="quiet" onPress={() => void go({ at: 'file', fileId: id })}>
                    <bdi>{workingName}</bdi>
                    {fileCode && (
                      <span className={styles.quiet}>
                        <bdi>{fileCode}</bdi>
                      </span>
                    )}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <p className={styles.quiet}>{t('trace.text')}</p>
    </Modal>
  );
};
