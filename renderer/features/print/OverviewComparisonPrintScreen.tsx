import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type Paper } from '#shared/domain/documents.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import type { TwoMoments } from '../overviews/version-queries.ts';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

type Wishes = { language: UiLanguage; paper: Paper };

/** Two moments of the overviews exactly as they will be on paper. */
export const OverviewComparisonPrintScreen = (moments: TwoMoments) => {
  const { t, i18n } = useTranslation('overviews');
  const [wishes, setWishes] = useState<Wishes>({
    language: i18n.language === 'nl' ? 'nl' : 'en',
    paper: 'A4',
  });
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  const held = useHeldDocument(['overviewComparison', moments, wishes], (client) =>
    client.call('documents.prepareOverviewComparison', { ...moments, ...wishes }),
  );
  return (
    <PrintFrame title={t('compare.title')} upTo={t('compare.title')} held={held}>
      <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
    </PrintFrame>
  );
};
