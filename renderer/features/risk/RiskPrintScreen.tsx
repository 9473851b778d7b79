import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { RiskAssessmentId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { LanguageChoice, PaperChoice, PrintFrame } from '../print/PrintFrame.tsx';
import { useHeldDocument } from '../print/useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, paper: Paper });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

/** How an assessment is printed. */
export const RiskPrintScreen = ({ assessmentId: id }: { assessmentId: RiskAssessmentId }) => {
  const { t, i18n } = useTranslation('risk');
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4' };
  const [wishes, setWishes] = useState(useComfort(`print:${id}`, wishesFrom) ?? usual);
  useHolding(`print:${id}`, () => () => ({ value: wishes, isWords: false }));
  const held = useHeldDocument([id, wishes], (client) =>
    client.call('documents.prepareRisk', { id, ...wishes }),
  );
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  return (
    <PrintFrame title={t('printTitle')} upTo={t('upTo')} held={held}>
      <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
    </PrintFrame>
  );
};
