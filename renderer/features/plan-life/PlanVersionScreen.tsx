import { useTranslation } from 'react-i18next';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { usePlanVersion } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Difference } from './WhatChanged.tsx';

type PlanVersionScreenProps = { fileId: ClientFileId; planId: PlanId; number: number };

/** A frozen version, to read. */
export const PlanVersionScreen = ({ fileId, planId, number }: PlanVersionScreenProps) => {
  const { t } = useTranslation('planLife');
  return (
    <Screen title={t('version', { number })} upTo={t('versions.title')}>
      <Loaded query={usePlanVersion(fileId, planId, number)}>
        {({ content, isSound }) => (
          <>
            {!isSound && <Notice kind="trouble">{t('versions.unsound')}</Notice>}
            <Difference fileId={fileId} before={null} after={content} />
          </>
        )}
      </Loaded>
    </Screen>
  );
};
