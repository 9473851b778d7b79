import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type Paper } from '#shared/domain/documents.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { LanguageChoice, PaperChoice, PrintFrame } from '../../print/PrintFrame.tsx';
import { useHeldDocument } from '../../print/useHeldDocument.ts';
import type { TwoMoments } from './queries.ts';

type Wishes = { language: UiLanguage; paper: Paper; withNames: boolean; withDanger: boolean };

/** The comparison exactly as it will be on paper. Names and danger are on it only if they are asked for here. */
export const ComparisonPrintScreen = (moments: TwoMoments) => {
  const { t, i18n } = useTranslation('versions');
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
    <PrintFrame title={t('compare.title')} upTo={t('compare.title')} held={held}>
      <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
      <Switch
        isSelected={wishes.withNames}
        onChange={(withNames) => wish({ withNames })}
        hint={t('compare.withNamesHint')}
      >
        {t('compare.withNames')}
      </Switch>
      <Switch
        isSelected={wishes.withDanger}
        onChange={(withDanger) => wish({ withDanger })}
        hint={t('compare.withDangerHint')}
      >
        {t('compare.withDanger')}
      </Switch>
    </PrintFrame>
  );
};
