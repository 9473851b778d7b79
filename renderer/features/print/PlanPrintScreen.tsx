import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useComfort } from '../../app/returning.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useReviewGuest } from '../bundles/useReviewGuest.ts';
import styles from './Print.module.css';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, paper: Paper, withSecurity: z.boolean() });
type Wishes = z.infer<typeof Wishes>;

/** The security measures are asked for in each print anew: the next one may be the client's. */
const wishesFrom = (value: unknown): Wishes | null => {
  const { data } = Wishes.safeParse(value);
  return data ? { ...data, withSecurity: false } : null;
};

type Which = { fileId: ClientFileId; planId: PlanId; number: number | undefined };

/** A plan on paper, for those who work with it. What goes to anybody else is given out. */
export const PlanPrintScreen = ({ fileId, planId, number }: Which) => {
  const { t, i18n } = useTranslation('plan');
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4', withSecurity: false };
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
      <GivePlanOut {...{ fileId, planId, number }} />
    </PrintFrame>
  );
};

/** The way to what leaves: to whom and by what consent is asked there, and there are the other forms. */
const GivePlanOut = ({ fileId, planId, number }: Which) => {
  const { t } = useTranslation('plan');
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  const isGuest = Boolean(useReviewGuest(fileId).data);
  if (isGuest || !may('release.save')) return null;
  return (
    <div className={styles.outside}>
      <p className={styles.quiet}>{t('preview.outside')}</p>
      <Button
        onPress={() => void go({ at: 'release', fileId, plan: { planId, ...(number ? { number } : {}) } })}
      >
        <Send size={16} aria-hidden /> {t('preview.giveOut')}
      </Button>
    </div>
  );
};
