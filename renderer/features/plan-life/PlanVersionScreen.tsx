import { Luggage, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { stateOfVersion } from '#shared/domain/plan-life.ts';
import { useNavigation } from '../../app/navigation.ts';
import { usePlanLife } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import type { LifeRead } from './life-read.ts';
import styles from './PlanLife.module.css';
import { RemarksProvider } from './remarks.ts';
import { StateBadge } from './StateBadge.tsx';
import { usePlanRemarks } from './usePlanRemarks.ts';
import { WhatChanged } from './WhatChanged.tsx';

type PlanVersionScreenProps = { fileId: ClientFileId; planId: PlanId; number: number };

/** A frozen version, to read: whole, or beside another. */
export const PlanVersionScreen = (props: PlanVersionScreenProps) => {
  const { t } = useTranslation(['planLife', 'clientPaper']);
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Screen
      title={t('planLife:version', { number: props.number })}
      upTo={t('planLife:versions.title')}
      actions={
        <>
          <Button onPress={() => go({ ...props, at: 'printClientCopy' })}>
            <Luggage size={18} aria-hidden /> {t('clientPaper:copy.open')}
          </Button>
          <Button onPress={() => go({ ...props, at: 'printPlan' })}>
            <Printer size={18} aria-hidden /> {t('planLife:versions.print')}
          </Button>
        </>
      }
    >
      <Loaded query={usePlanLife(props.fileId, props.planId)}>
        {(read) => <Reading {...props} read={read} />}
      </Loaded>
    </Screen>
  );
};

const Reading = (props: PlanVersionScreenProps & { read: LifeRead }) => {
  const { read, number } = props;
  const { remarks } = usePlanRemarks(props, read, true);
  return (
    <RemarksProvider value={remarks}>
      <p className={styles.standing}>
        <StateBadge state={stateOfVersion(read.events, number)} />
      </p>
      <WhatChanged {...props} lastRead={null} />
    </RemarksProvider>
  );
};
