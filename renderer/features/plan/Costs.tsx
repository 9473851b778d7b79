import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import { type Cost, newCost, type Payer, totalsOf } from '#shared/domain/plan/costs.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import type { Currency } from '#shared/domain/plan/money.ts';
import { contentOf, listIn, listKey, recordOfPlan, withoutRecord } from '#shared/domain/plan/parts.ts';
import type { PlanStep } from '#shared/domain/plan.ts';
import { same } from '#shared/domain/same.ts';
import { currencyNames, formatMoney } from '#shared/i18n/money-words.ts';
import { shareWords } from '#shared/i18n/plan-words.ts';
import { newId } from '../../app/new-id.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldGroup } from '../../ui/TextField.tsx';
import { AmountField } from './AmountField.tsx';
import styles from './Plan.module.css';
import { LineField } from './PlanText.tsx';
import type { PartProps } from './part-props.ts';
import { RecordForm } from './RecordForm.tsx';

/** What things cost and who pays, and what that comes to in each currency. */
export const Costs = ({ parts, onChange }: PartProps) => {
  const { t } = useTranslation('plan');
  const costs = listIn(parts, 'cost');
  const steps = contentOf(parts).fields.flatMap((field) => field.steps);
  const put = (cost: Cost) => onChange(recordOfPlan('cost', cost));
  const add = () => {
    const currency = costs.findLast((cost) => cost.currency !== null)?.currency ?? null;
    put(newCost({ id: newId(), addedAt: instantOf(new Date()), currency }));
  };
  return (
    <>
      {costs.map((cost, index) => (
        <CostForm
          key={cost.id}
          number={index + 1}
          cost={cost}
          steps={steps}
          onChange={put}
          onRemove={() => onChange(withoutRecord('cost', cost.id))}
        />
      ))}
      <div>
        <AddButton count={costs.length} most={MOST_IN_PLAN.cost} onPress={add}>
          {t('costs.add')}
        </AddButton>
      </div>
      <Totals costs={costs} />
    </>
  );
};

const Totals = ({ costs }: { costs: readonly Cost[] }) => {
  const { t, i18n } = useTranslation('planParts');
  const totals = totalsOf(costs);
  if (totals.length === 0) return null;
  return (
    <FieldGroup label={t('total.title')}>
      <div className={styles.totals}>
        {totals.map(({ currency, total, shares }) => (
          <dl key={currency} className={styles.total}>
            {shares.map((share) => (
              <div key={JSON.stringify(share)}>
                <dt dir="auto">{shareWords(share, i18n.language)}</dt>
                <dd>{formatMoney(share.amount, currency, i18n.language)}</dd>
              </div>
            ))}
            <div className={styles.sum}>
              <dt>{t('total.sum')}</dt>
              <dd>{formatMoney(total, currency, i18n.language)}</dd>
            </div>
          </dl>
        ))}
      </div>
    </FieldGroup>
  );
};

type CostFormProps = {
  number: number;
  cost: Cost;
  steps: readonly PlanStep[];
  onChange(cost: Cost): void;
  onRemove(): void;
};

const NO_STEP = 'none';

const CostForm = ({ number, cost, steps, onChange, onRemove }: CostFormProps) => {
  const { t, i18n } = useTranslation(['plan', 'planParts']);
  const currencies = useMemo(() => currencyNames(i18n.language), [i18n.language]);
  const { id, addedAt, currency } = cost;
  const set = (change: Partial<Cost>) => onChange({ ...cost, ...change });
  const isThere = steps.some((step) => step.id === cost.stepId);
  return (
    <RecordForm
      name={t('plan:costs.one', { number })}
      removeWords={t('plan:costs.remove', { number })}
      line={lineKey(listKey('cost', id))}
      isEmpty={same(cost, newCost({ id, addedAt, currency }))}
      onRemove={onRemove}
    >
      <LineField label={t('planParts:cost.what')} value={cost.what} onChange={(what) => set({ what })} />
      <div className={styles.pair}>
        <AmountField
          label={t('planParts:cost.amount')}
          amount={cost.amount}
          onChange={(amount) => set({ amount })}
        />
        <ComboBox
          label={t('planParts:cost.currency')}
          options={currencies.map(({ code, name }) => ({ value: code, label: name }))}
          value={currency}
          onChange={(code) => set({ currency: code as Currency | null })}
          emptyWords={t('plan:costs.noCurrency')}
        />
      </div>
      {cost.amount !== null && currency === null && (
        <p className={styles.quiet}>{t('plan:costs.currencyMissing')}</p>
      )}
      <AnswerField
        question={t('planParts:cost.payers')}
        answer={cost.payers}
        onChange={(payers) => set({ payers })}
      >
        {(value, onValue) => (
          <Payers payers={value ?? []} onChange={(payers) => onValue(payers.length > 0 ? payers : null)} />
        )}
      </AnswerField>
      {steps.length > 0 && (
        <Select<string>
          label={t('planParts:cost.step')}
          options={[
            { value: NO_STEP, label: t('plan:costs.noStep') },
            ...steps.map((step) => ({ value: step.id, label: step.what || t('plan:timeLine.unnamed') })),
          ]}
          value={isThere && cost.stepId ? cost.stepId : NO_STEP}
          onChange={(stepId) => set({ stepId: stepId === NO_STEP ? null : (stepId as PlanStep['id']) })}
        />
      )}
    </RecordForm>
  );
};

/**
 * A name for each of so many things that are told apart by nothing but their place. Each keeps its own when one before it is
 * taken out, and with it what is half typed in it.
 */
const useKeys = (count: number) => {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < count) {
    keys.current.push(next.current);
    next.current += 1;
  }
  keys.current.length = count;
  return {
    of: (index: number) => keys.current[index],
    take: (index: number) => void keys.current.splice(index, 1),
  };
};

type PayersProps = { payers: readonly Payer[]; onChange(payers: Payer[]): void };

/** Somebody alone pays it all, unless it is said how much; whoever is named without an amount pays the rest. */
const Payers = ({ payers, onChange }: PayersProps) => {
  const { t } = useTranslation(['plan', 'planParts']);
  const keys = useKeys(payers.length);
  const set = (at: number, change: Partial<Payer>) =>
    onChange(payers.map((payer, index) => (index === at ? { ...payer, ...change } : payer)));
  return (
    <FieldGroup label={t('planParts:cost.payers')}>
      {payers.map((payer, index) => (
        <div key={keys.of(index)} className={styles.payer}>
          <LineField
            label={t('plan:costs.payer')}
            value={payer.who}
            onChange={(who) => set(index, { who })}
          />
          <AmountField
            label={t('planParts:cost.share')}
            placeholder={t('plan:costs.rest')}
            amount={payer.amount}
            onChange={(amount) => set(index, { amount })}
          />
          <IconButton
            edits
            label={t('plan:costs.removePayer', { who: payer.who || t('plan:costs.payer') })}
            onPress={() => {
              keys.take(index);
              onChange(payers.filter((_, other) => other !== index));
            }}
          >
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <AddButton
          count={payers.length}
          most={MOST_IN_PLAN.payer}
          onPress={() => onChange([...payers, { who: '', amount: null }])}
        >
          {t('plan:costs.addPayer')}
        </AddButton>
      </div>
    </FieldGroup>
  );
};
