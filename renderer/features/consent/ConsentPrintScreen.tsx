import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { standingOn } from '#shared/domain/consent.ts';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { ClientFileId, ConsentId } from '#shared/domain/ids.ts';
import { PrintLanguage } from '#shared/domain/print-language.ts';
import { useHolding } from '../../app/holding.ts';
import { useConsents } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Switch } from '../../ui/Switch.tsx';
import { PaperChoice, PrintFrame } from '../print/PrintFrame.tsx';
import { PrintLanguageChoice } from '../print/PrintLanguageChoice.tsx';
import { useHeldDocument } from '../print/useHeldDocument.ts';

const Wishes = z.strictObject({ language: PrintLanguage, paper: Paper, filled: z.boolean() });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

/** The sheet on which a client is asked. */
export const ConsentPrintScreen = ({ fileId, consentId }: { fileId: ClientFileId; consentId: ConsentId }) => {
  const { t, i18n } = useTranslation('consent');
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4', filled: false };
  const [wishes, setWishes] = useState(useComfort(`print:${consentId}`, wishesFrom) ?? usual);
  useHolding(`print:${consentId}`, () => () => ({ value: wishes, isWords: false }));
  const { data } = useConsents(fileId);
  const consent = data?.consents.find(({ id }) => id === consentId);
  const isGiven = data !== undefined && consent !== undefined && standingOn(consent, data.day).is === 'given';
  const held = useHeldDocument(['consent', consentId, wishes], (client) =>
    client.call('documents.prepareConsent', { id: consentId, ...wishes }),
  );
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  return (
    <PrintFrame title={t('preview.title')} upTo={t('title')} held={held}>
      <PrintLanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
      {isGiven && (
        <Switch
          isSelected={wishes.filled}
          onChange={(filled) => wish({ filled })}
          hint={t('preview.filledHint')}
        >
          {t('preview.filled')}
        </Switch>
      )}
    </PrintFrame>
  );
};
