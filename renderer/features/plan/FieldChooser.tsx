import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FACTORS, type Factor } from '#shared/domain/factors.ts';
import { type PlanParts, partOfPlan } from '#shared/domain/plan/parts.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import { same } from '#shared/domain/same.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { jumpTo } from './jump.ts';
import styles from './Plan.module.css';
import { useFactorWords } from './useFactorWords.ts';

type FieldChooserProps = { parts: PlanParts; onChange(change: Partial<PlanParts>): void };

/** The ten factors; the ticked ones are fields of the plan. A field that holds words is not taken out without asking. */
export const FieldChooser = ({ parts, onChange }: FieldChooserProps) => {
  const { t } = useTranslation(['plan', 'common']);
  const factorWords = useFactorWords(parts.kind);
  const [leaving, setLeaving] = useState<Factor | null>(null);

  const take = (factor: Factor, isChosen: boolean) => {
    if (isChosen) onChange(partOfPlan(factor, newPlanField(factor)));
    else if (same(parts[factor], newPlanField(factor))) onChange(partOfPlan(factor, null));
    else setLeaving(factor);
  };

  return (
    <section className={styles.choices} aria-labelledby="choose-fields">
      <h2 id="choose-fields">{t('plan:fields.title')}</h2>
      <p className={styles.quiet}>{t('plan:fields.explain')}</p>
      <ol>
        {FACTORS.map((factor) => {
          const name = factorWords(factor);
          return (
            <li key={factor} className={styles.choice}>
              <Checkbox isSelected={parts[factor] !== null} onChange={(isChosen) => take(factor, isChosen)}>
                {name}
              </Checkbox>
              {parts[factor] && (
                <AriaButton
                  className={styles.jump ?? ''}
                  aria-label={`${t('plan:fields.jump')}: ${name}`}
                  onPress={() => jumpTo(factor)}
                >
                  {t('plan:fields.jump')}
                </AriaButton>
              )}
            </li>
          );
        })}
      </ol>
      <Modal
        title={t('plan:fields.removeTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        actions={
          <>
            <Button onPress={() => setLeaving(null)}>{t('common:action.keep')}</Button>
            <Button
              look="danger"
              onPress={() => {
                if (leaving) onChange(partOfPlan(leaving, null));
                setLeaving(null);
              }}
            >
              {t('plan:fields.remove')}
            </Button>
          </>
        }
      >
        <p>{leaving && t('plan:fields.removeText', { field: factorWords(leaving) })}</p>
      </Modal>
    </section>
  );
};
