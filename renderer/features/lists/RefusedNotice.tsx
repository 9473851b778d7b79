import { useTranslation } from 'react-i18next';
import type { RefusedFile } from '#shared/domain/organisation-exchange/file-read.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Lists.module.css';

type RefusedNoticeProps = { reason: RefusedFile; at: string };

/** Why a file that somebody chose is not read. */
export const RefusedNotice = ({ reason, at }: RefusedNoticeProps) => {
  const { t } = useTranslation('exchange');
  return (
    <Notice kind="trouble" title={t('refused.title')}>
      <p>
        {t(`refused.${reason}`)} {t('refused.after')}
      </p>
      {at !== '' && <p className={styles.quiet}>{t('refused.at', { at })}</p>}
    </Notice>
  );
};
