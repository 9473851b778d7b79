import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportId } from '#shared/domain/ids.ts';
import type { ImportChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Exchange.module.css';
import { useSaveDocument } from './useSaveDocument.ts';

/** The findings, all of them, as a file for whoever goes on with them. */
export const SaveReport = ({ id, choices }: { id: ImportId; choices: ImportChoices }) => {
  const { t } = useTranslation(['exchange', 'plan']);
  const errorWords = useErrorWords();
  const save = useSaveDocument((client) => client.call('organisations.prepareReport', { id, choices }));
  return (
    <>
      <div className={styles.line}>
        <Button onPress={() => save.mutate()} isDisabled={save.isPending}>
          <Download size={18} aria-hidden /> {t('exchange:findings.save')}
        </Button>
      </div>
      {save.data && <Notice kind="word">{t('plan:preview.saved', { path: save.data.path })}</Notice>}
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
    </>
  );
};
