import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { OverviewSheet } from '#shared/domain/place.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { Switch } from '../../ui/Switch.tsx';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, paper: Paper, withWords: z.boolean() });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

type OverviewPrintProps = { fileId: ClientFileId; sheet: OverviewSheet };

/** How a sheet of the overviews is printed. */
export const OverviewPrintScreen = ({ fileId, sheet }: OverviewPrintProps) => {
  const { t, i18n } = useTranslation('overviews');
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4', withWords: true };
  const [wishes, setWishes] = useState(useComfort(`print:${fileId}`, wishesFrom) ?? usual);
  useHolding(`print:${fileId}`, () => () => ({ value: wishes, isWords: false }));
  const held = useHeldDocument(['overview', fileId, sheet, wishes], (client) =>
    client.call('documents.prepareOverview', { fileId, sheet, ...wishes }),
  );
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  return (
    <PrintFrame title={t(`preview.${sheet}`)} upTo={t('title')} held={held}>
      <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
      {sheet === 'one' && (
        <Switch
          isSelected={wishes.withWords}
          onChange={(withWords) => wish({ withWords })}
          hint={t('preview.withWordsHint')}
        >
          {t('preview.withWords')}
        </Switch>
      )}
    </PrintFrame>
  );
};
