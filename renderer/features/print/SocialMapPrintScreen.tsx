import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { Finding } from '#shared/domain/organisation-finding.ts';
import { CountryCode } from '#shared/domain/places.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { useCountries } from '../../ui/useCountries.ts';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ country: CountryCode.nullable(), language: UiLanguage, paper: Paper });
type Wishes = z.infer<typeof Wishes>;

const KEY = 'print:socialMap';
const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

/** The list of a country, for whoever works with it. */
export const SocialMapPrintScreen = ({ finding: { country } }: { finding: Finding }) => {
  const { t, i18n } = useTranslation('socialMap');
  const usual: Wishes = { country, language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4' };
  const [wishes, setWishes] = useState(useComfort(KEY, wishesFrom) ?? usual);
  useHolding(KEY, () => () => ({ value: wishes, isWords: false }));
  const held = useHeldDocument(['socialMap', wishes], (client) =>
    client.call('documents.prepareSocialMap', wishes),
  );
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  return (
    <PrintFrame title={t('mapPrint.title')} upTo={t('list.title')} held={held}>
      {/* Wishes for a print change nothing that is kept. */}
      <EditingProvider value>
        <ComboBox
          label={t('list.country')}
          options={useCountries()}
          value={wishes.country}
          onChange={(next) => wish({ country: next })}
          placeholder={t('list.anyCountry')}
          emptyWords={t('list.noCountry')}
        />
      </EditingProvider>
      <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
    </PrintFrame>
  );
};
