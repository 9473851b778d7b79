import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { Switch } from '../../ui/Switch.tsx';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, paper: Paper, withSecurity: z.boolean() });
type Wishes = z.infer<typeof Wishes>;

/** The security measures are asked for in each print anew: the next one may be the client's. */
const wishesFrom = (value: unknown): Wishes | null => {
  const { data } = Wishes.safeParse(value);
  return data ? { ...data, withSecurity: false } : null;
};

/** How a plan is printed. */
export const PlanPrintScreen = ({ planId, number }: { planId: PlanId; number: number | undefined }) => {
  const { t, i18n } = useTranslation('plan');
  const usual: Wishes = {
    language: i18n.language === 'nl' ? 'nl' : 'en',
    paper: 'A4',
    withSecurity: false,
  };
  const [wishes, setWishes] = useState(useComfort(`print:${planId}`, wishesFrom) ?? usual);
  useHolding(`print:${planId}`, () => () => ({ value: wishes, isWords: false }));
  const held = useHeldDocument([planId, number, wishes], (client) =>
    client.call('documents.preparePlan', { planId, ...(number ? { number } : {}), ...wishes }),
  );
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  return (
    <PrintFrame title={t('preview.planTitle')} upTo={t('preview.upToPlan')} held={held}>
      <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
      <Switch
        isSelected={wishes.withSecurity}
        onChange={(withSecurity) => wish({ withSecurity })}
        hint={t('preview.withSecurityHint')}
      >
        {t('preview.withSecurity')}
      </Switch>
    </PrintFrame>
  );
};
