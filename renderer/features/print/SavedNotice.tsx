import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyNumber } from '#shared/domain/release/copy-number.ts';
import { Notice } from '../../ui/Notice.tsx';

type SavedNoticeProps = {
  path: string;
  /** By which it is found again; `undefined` for what has none, or several. */
  number: CopyNumber | undefined;
  /** What is good to know of it where it lies. */
  children: ReactNode;
};

/** Where something lies that has left the vault. */
export const SavedNotice = ({ path, number, children }: SavedNoticeProps) => {
  const { t } = useTranslation(['plan', 'release']);
  const title = number ? t('release:save.saved', { number, path }) : t('plan:preview.saved', { path });
  return (
    <Notice kind="word" title={title}>
      {children}
    </Notice>
  );
};
