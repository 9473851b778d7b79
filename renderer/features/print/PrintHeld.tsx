import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Print.module.css';

/** Straight to a printer: nothing is written to the disk. What the dialog said stands below the button, for as long as it is true. */
export const PrintHeld = ({ id }: { id: HeldDocumentId }) => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const errorWords = useErrorWords();
  const print = useMutation({ mutationFn: () => client.call('documents.print', { id }) });
  return (
    <div className={styles.way}>
      <Button onPress={() => print.mutate()} isDisabled={print.isPending}>
        <Printer size={18} aria-hidden /> {t(print.isPending ? 'preview.printing' : 'preview.print')}
      </Button>
      <p role="status" className={styles.quiet}>
        {print.data && t(`preview.print_${print.data.is}`)}
      </p>
      {print.error && (
        <p role="alert" className={styles.quiet}>
          {errorWords(print.error)}
        </p>
      )}
    </div>
  );
};
