import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberedFile } from '#shared/domain/release/copy.ts';
import { useFile } from '../../app/queries.ts';
import styles from './Print.module.css';

/** Files that have left together, each with the number of its receipt. A shelter may move all that it has, so the list scrolls by itself. */
export const NumberedFiles = ({ receipts }: { receipts: readonly NumberedFile[] }) => {
  const { t } = useTranslation('release');
  const titleId = useId();
  return (
    <>
      <strong id={titleId}>{t('save.numbers')}</strong>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keyboard */}
      <section className={styles.numbered} tabIndex={0} aria-labelledby={titleId}>
        <ul>
          {receipts.map(({ fileId, number }) => (
            <li key={fileId}>
              <NameOf fileId={fileId} />
              <span className={styles.number}>{number}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

const NameOf = ({ fileId }: Pick<NumberedFile, 'fileId'>) => {
  const { data } = useFile(fileId);
  return <bdi>{data?.file.details.workingName ?? '…'}</bdi>;
};
