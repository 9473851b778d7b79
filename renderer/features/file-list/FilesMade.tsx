import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import type { FilesBroughtIn } from '#shared/domain/file-exchange/bringing-in.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CountsLine } from '../lists/CountsLine.tsx';
import listStyles from '../lists/Lists.module.css';
import { SaveReport } from '../lists/SaveReport.tsx';

type FilesMadeProps = { asked: Input<'fileList.prepareReport'>; done: FilesBroughtIn };

/** How many files there are by now, the report of it, and the way back. */
export const FilesMade = ({ asked, done }: FilesMadeProps) => {
  const { t } = useTranslation(['fileList', 'files', 'exchange']);
  const client = useClient();
  const errorWords = useErrorWords();
  const go = useNavigation((navigation) => navigation.go);
  const takeBack = useMutation({ mutationFn: () => client.call('fileList.takeBack', { id: asked.id }) });
  const said = (['made', 'leftOut'] as const)
    .filter((what) => done[what] > 0 || what === 'made')
    .map((what) => t(`fileList:done.${what}`, { count: done[what] }));
  return (
    <Screen title={t('exchange:done.title')} upTo={t('files:list.title')}>
      <Card title={t('exchange:done.what')}>
        <div role="status">
          <CountsLine said={said} />
        </div>
        <div className={listStyles.line}>
          <Button look="primary" onPress={() => void go({ at: 'files' })}>
            {t('fileList:toFiles')}
          </Button>
          {done.made > 0 && !takeBack.data && (
            <Button edits isDisabled={takeBack.isPending} onPress={() => takeBack.mutate()}>
              {t('exchange:done.takeBack')}
            </Button>
          )}
        </div>
        {takeBack.data ? (
          <Notice kind="word">{t('fileList:done.takenBack', takeBack.data)}</Notice>
        ) : (
          done.made > 0 && <p className={listStyles.quiet}>{t('fileList:done.takeBackHint')}</p>
        )}
        {takeBack.error && <Notice kind="trouble">{errorWords(takeBack.error)}</Notice>}
        <SaveReport prepare={(anew) => anew.call('fileList.prepareReport', asked)} />
      </Card>
    </Screen>
  );
};
