import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportId } from '#shared/domain/ids.ts';
import type { BroughtIn, ImportChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { useClient } from '../../../app/client.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { Screen } from '../../../app/Screen.tsx';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { CountsLine } from '../../lists/CountsLine.tsx';
import { SaveReport } from '../../lists/SaveReport.tsx';
import styles from './Exchange.module.css';

type DoneProps = { id: ImportId; choices: ImportChoices; done: BroughtIn };

/** What was brought in, the report of it, and the way back. */
export const Done = ({ id, choices, done }: DoneProps) => {
  const { t } = useTranslation(['exchange', 'socialMap']);
  const client = useClient();
  const errorWords = useErrorWords();
  const go = useNavigation((navigation) => navigation.go);
  const takeBack = useMutation({ mutationFn: () => client.call('organisations.takeBack', { id }) });
  const counts = (['added', 'changed', 'same', 'leftOut'] as const).filter(
    (what) => done[what] > 0 || what === 'added',
  );
  return (
    <Screen title={t('exchange:done.title')} upTo={t('socialMap:list.title')}>
      <Card title={t('exchange:done.what')}>
        <div role="status">
          <CountsLine said={counts.map((what) => t(`exchange:done.${what}`, { count: done[what] }))} />
        </div>
        <div className={styles.line}>
          <Button look="primary" onPress={() => void go({ at: 'organisations' })}>
            {t('exchange:done.toMap')}
          </Button>
          {done.added + done.changed > 0 && !takeBack.data && (
            <Button edits isDisabled={takeBack.isPending} onPress={() => takeBack.mutate()}>
              {t('exchange:done.takeBack')}
            </Button>
          )}
        </div>
        {takeBack.data ? (
          <Notice kind="word">{t('exchange:done.takenBack', takeBack.data)}</Notice>
        ) : (
          done.added + done.changed > 0 && <p className={styles.quiet}>{t('exchange:done.takeBackHint')}</p>
        )}
        {takeBack.error && <Notice kind="trouble">{errorWords(takeBack.error)}</Notice>}
        {done.findings > 0 && (
          <SaveReport prepare={(asked) => asked.call('organisations.prepareReport', { id, choices })} />
        )}
      </Card>
    </Screen>
  );
};
