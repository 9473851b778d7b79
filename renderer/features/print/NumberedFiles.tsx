import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberedFile } from '#shared/domain/release/copy.ts';
import { Scrolling } from '../../ui/Scrolling.tsx';
import styles from './Print.module.css';

/** Files that have left together, each with the number of its receipt. A shelter may move all that it has, so the list scrolls by itself. */
export const NumberedFiles = ({ receipts }: { receipts: readonly NumberedFile[] }) => {
  const { t } = useTranslation('release');
  const titleId = useId();
  return (
    <>
      <strong id={titleId}>{t('save.numbers')}</strong>
      <Scrolling className={styles.numbered} labelledBy={titleId}>
        <ul>
          {receipts.map(({ fileId, number, workingName }) => (
            <li key={fileId}>
              <bdi>{workingName}</bdi>
              <span className={styles.number}>{number}</span>
            </li>
          ))}
        </ul>
      </Scrolling>
    </>
  );
};
