import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type Paper } from '#shared/domain/documents.ts';
import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';
import { Screen } from '../../../app/Screen.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { Preview } from '../../print/Preview.tsx';
import prints from '../../print/Print.module.css';
import { SaveHeld } from '../../print/SaveHeld.tsx';
import { useHeldDocument } from '../../print/useHeldDocument.ts';
import type { TwoMoments } from './queries.ts';

type Wishes = { language: UiLanguage; paper: Paper; withNames: boolean; withDanger: boolean };

/** The comparison exactly as it will be on paper. Names and danger are on it only if they are asked for here. */
export const ComparisonPrintScreen = (moments: TwoMoments) => {
  const { t, i18n } = useTranslation(['versions', 'plan', 'terms', 'common']);
  const [wishes, setWishes] = useState<Wishes>({
    language: i18n.language === 'nl' ? 'nl' : 'en',
    paper: 'A4',
    withNames: false,
    withDanger: false,
  });
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  const held = useHeldDocument(['comparison', moments, wishes], (client) =>
    client.call('documents.prepareComparison', { ...moments, ...wishes }),
  );
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
        <Preview held={held} />
      </div>
    </Screen>
  );
};
