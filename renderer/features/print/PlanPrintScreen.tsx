import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { UI_LANGUAGES, UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { Screen } from '../../app/Screen.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Preview } from './Preview.tsx';
import styles from './Print.module.css';
import { SaveHeld } from './SaveHeld.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, paper: Paper });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

/** Shows exactly what will be on paper, and only then offers to let it leave the vault. */
export const PlanPrintScreen = ({ planId }: { planId: PlanId }) => {
  const { t, i18n } = useTranslation(['plan', 'terms']);
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4' };
  const [wishes, setWishes] = useState(useComfort('print', wishesFrom) ?? usual);
  useHolding('print', () => () => ({ value: wishes, isWords: false }));
  const held = useHeldDocument([planId, wishes], (client) =>
    client.call('documents.preparePlan', { planId, ...wishes }),
  );
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  return (
    <Screen
      title={t('plan:preview.planTitle')}
      upTo={t('plan:preview.upToPlan')}
      width="wide"
      actions={held.data && <SaveHeld key={held.data.id} id={held.data.id} />}
    >
      <div className={styles.panes}>
        <div className={styles.wishes}>
          <p className={styles.quiet}>{t('plan:preview.explain')}</p>
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
        </div>
        <Preview held={held} />
      </div>
    </Screen>
  );
};
