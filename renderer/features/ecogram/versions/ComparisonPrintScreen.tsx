import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type Paper } from '#shared/domain/documents.ts';
import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';
import { useClient } from '../../../app/client.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { useErrorWords } from '../../../app/words.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import prints from '../../print/Print.module.css';
import { Preview, SaveHeld } from '../../print/PrintScreen.tsx';
import type { TwoMoments } from './queries.ts';

type Wishes = { language: UiLanguage; paper: Paper; withNames: boolean; withDanger: boolean };

/** Makes the document anew for each wish, and lets go of it when it is no longer looked at. */
const useHeldComparison = ({ before, after }: TwoMoments, wishes: Wishes) => {
  const client = useClient();
  const query = useQuery({
    queryKey: ['held', 'comparison', before, after, wishes],
    queryFn: () => client.call('documents.prepareComparison', { before, after, ...wishes }),
    gcTime: 0,
    staleTime: 0,
  });
  const id = query.data?.id;
  useEffect(() => {
    if (!id) return;
    return () => void client.call('documents.release', { id });
  }, [client, id]);
  return query;
};

/** The comparison exactly as it will be on paper. Names and danger are on it only if they are asked for here. */
export const ComparisonPrintScreen = (moments: TwoMoments) => {
  const { t, i18n } = useTranslation(['versions', 'plan', 'terms', 'common']);
  const errorWords = useErrorWords();
  const [wishes, setWishes] = useState<Wishes>({
    language: i18n.language === 'nl' ? 'nl' : 'en',
    paper: 'A4',
    withNames: false,
    withDanger: false,
  });
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  const held = useHeldComparison(moments, wishes);
  return (
    <Screen
      title={t('versions:compare.title')}
      upTo={t('versions:compare.title')}
      width="wide"
      actions={held.data && <SaveHeld key={held.data.id} id={held.data.id} />}
    >
      <div className={prints.panes}>
        <div className={prints.wishes}>
          <Choices
            label={t('plan:preview.language')}
            options={UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
            value={wishes.language}
            onChange={(language) => wish({ language })}
          />
          <Choices
            label={t('plan:preview.paper')}
            options={PAPERS.map((value) => ({ value, label: t(`terms:paper.${value}`) }))}
            value={wishes.paper}
            onChange={(paper) => wish({ paper })}
          />
          <Switch
            isSelected={wishes.withNames}
            onChange={(withNames) => wish({ withNames })}
            hint={t('versions:compare.withNamesHint')}
          >
            {t('versions:compare.withNames')}
          </Switch>
          <Switch
            isSelected={wishes.withDanger}
            onChange={(withDanger) => wish({ withDanger })}
            hint={t('versions:compare.withDangerHint')}
          >
            {t('versions:compare.withDanger')}
          </Switch>
        </div>
        <div className={prints.preview} aria-busy={held.isFetching}>
          {held.error ? (
            <Notice kind="trouble" title={t('common:error.title')}>
              {errorWords(held.error)}
            </Notice>
          ) : (
            <Preview key={held.data?.id} held={held.data} />
          )}
        </div>
      </div>
    </Screen>
  );
};
