import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useErrorWords } from '../../app/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PdfPages } from './PdfPages.tsx';
import styles from './Print.module.css';

type PreviewProps = {
  held: { data: HeldDocument | undefined; error: unknown; isFetching: boolean };
};

/** Exactly what will leave, or why it could not be made. */
export const Preview = ({ held: { data, error, isFetching } }: PreviewProps) => {
  const { t } = useTranslation('common');
  const errorWords = useErrorWords();
  return (
    <div className={styles.preview} aria-busy={isFetching}>
      {error ? (
        <Notice kind="trouble" title={t('error.title')}>
          {errorWords(error)}
        </Notice>
      ) : (
        <Shown key={data?.id} held={data} />
      )}
    </div>
  );
};

const Shown = ({ held }: { held: HeldDocument | undefined }) => {
  const { t } = useTranslation(['plan', 'common']);
  const [hasFailed, setFailed] = useState(false);
  const onFailed = useCallback(() => setFailed(true), []);
  if (!held) {
    return (
      <p className={styles.quiet} role="status">
        {t('plan:preview.making')}
      </p>
    );
  }
  if (hasFailed) return <Notice kind="trouble">{t('common:error.printFailed')}</Notice>;
  const url = `/held/${held.id}`;
  if (held.mediaType === 'application/pdf') return <PdfPages url={url} onFailed={onFailed} />;
  return <img className={styles.drawing} src={url} alt={t('plan:preview.drawing')} onError={onFailed} />;
};
