import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { RecoveryState } from '#shared/domain/recovery.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useRecoveryState } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { MadeSheet } from './MadeSheet.tsx';
import { MakeSheet } from './MakeSheet.tsx';
import styles from './Recovery.module.css';
import { Rehearse } from './Rehearse.tsx';

/** Makes the sheet, shows it until it is on paper, and rehearses it. `isFirst`: as the step after a vault has been made. */
export const RecoveryScreen = ({ isFirst }: { isFirst: boolean }) => {
  const { t } = useTranslation(['recovery', 'common']);
  const go = useNavigation((navigation) => navigation.go);
  const { make, forget } = useMakeSheet();
  const onward = (
    <Button look={make.data ? 'plain' : 'quiet'} onPress={() => go({ at: 'today' })}>
      {t(make.data ? 'common:rail.files' : 'recovery:later')}
    </Button>
  );
  return (
    <Screen
      title={t('recovery:title')}
      upTo={isFirst ? undefined : t('common:settings.title')}
      actions={isFirst && onward}
    >
      <p className={styles.intro}>
        {t('recovery:intro')} {isFirst && t('recovery:laterHint')}
      </p>
      <Loaded query={useRecoveryState()}>
        {(state) => (
          <>
            {!isFirst && <State state={state} />}
            {make.data && <MadeSheet held={make.data} onDone={forget} />}
            {state.sheet && <Rehearse key={state.sheet.sheet} />}
            {!make.data && (
              <MakeSheet
                sheet={state.sheet}
                isPending={make.isPending}
                error={make.error}
                onMake={(wishes) => make.mutate(wishes)}
              />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
};

/** What is on the sheet is held no longer than it is looked at. */
const useMakeSheet = () => {
  const client = useClient();
  const make = useMutation({
    mutationFn: (wishes: Input<'recovery.makeSheet'>) => client.call('recovery.makeSheet', wishes),
    gcTime: 0,
  });
  const id = make.data?.id;
  useEffect(() => {
    if (!id) return;
    return () => void client.call('documents.release', { id });
  }, [client, id]);
  return { make, forget: make.reset };
};

const State = ({ state: { sheet, rehearsedAt, rehearsalIsDue } }: { state: RecoveryState }) => {
  const { t, i18n } = useTranslation('recovery');
  const may = useMay();
  const day = (moment: string) => formatDay(localDayOf(new Date(moment)), i18n.language);
  return (
    <Card title={t('state.title')}>
      <div className={styles.lines}>
        {sheet ? (
          <p>{t(`state.${sheet.form}`, { sheet: sheet.sheet, day: day(sheet.madeAt) })}</p>
        ) : (
          <p>
            {t('state.none')} {!may('recovery.makeSheet') && t('state.askManager')}
          </p>
        )}
        {sheet && (
          <p>{rehearsedAt ? t('state.rehearsed', { day: day(rehearsedAt) }) : t('state.notRehearsed')}</p>
        )}
        {rehearsedAt && rehearsalIsDue && <p className={styles.due}>{t('state.due')}</p>}
      </div>
    </Card>
  );
};
