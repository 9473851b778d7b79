import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import { FACTORS } from '#shared/domain/factors.ts';
import { DOCUMENT_STANDINGS, type NeededDocument, newNeededDocument } from '#shared/domain/plan/documents.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { listIn, listKey, recordOfPlan, withoutRecord } from '#shared/domain/plan/parts.ts';
import { same } from '#shared/domain/same.ts';
import { newId } from '../../app/new-id.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Plan.module.css';
import { LineField } from './PlanText.tsx';
import type { PartProps } from './part-props.ts';
import { RecordForm } from './RecordForm.tsx';
import { useFactorWords } from './useFactorWords.ts';

/** Which papers the plan needs, whether they are there, and who sees to them. */
export const Documents = ({ parts, onChange }: PartProps) => {
  const { t } = useTranslation('plan');
  const documents = listIn(parts, 'document');
  const put = (document: NeededDocument) => onChange(recordOfPlan('document', document));
  return (
    <>
      {documents.map((document, index) => (
        <DocumentForm
          key={document.id}
          parts={parts}
          number={index + 1}
          document={document}
          onChange={put}
          onRemove={() => onChange(withoutRecord('document', document.id))}
        />
      ))}
      <div>
        <AddButton
          count={documents.length}
          most={MOST_IN_PLAN.document}
          onPress={() => put(newNeededDocument({ id: newId(), addedAt: instantOf(new Date()) }))}
        >
          {t('documents.add')}
        </AddButton>
      </div>
    </>
  );
};

type DocumentFormProps = Pick<PartProps, 'parts'> & {
  number: number;
  document: NeededDocument;
  onChange(document: NeededDocument): void;
  onRemove(): void;
};

const WHOLE_PLAN = 'none';

const DocumentForm = ({ parts, number, document, onChange, onRemove }: DocumentFormProps) => {
  const { t } = useTranslation(['plan', 'planParts']);
  const factorWords = useFactorWords(parts.kind);
  const { id, addedAt } = document;
  const set = (change: Partial<NeededDocument>) => onChange({ ...document, ...change });
  const fields = FACTORS.filter((factor) => parts[factor] !== null || document.factor === factor);
  return (
    <RecordForm
      name={t('plan:documents.one', { number })}
      removeWords={t('plan:documents.remove', { number })}
      line={lineKey(listKey('document', id))}
      isEmpty={same(document, newNeededDocument({ id, addedAt }))}
      onRemove={onRemove}
    >
      <div className={styles.pair}>
        <LineField
          label={t('planParts:document.what')}
          value={document.what}
          onChange={(what) => set({ what })}
        />
        <LineField
          label={t('planParts:document.whoArranges')}
          value={document.whoArranges}
          onChange={(whoArranges) => set({ whoArranges })}
        />
      </div>
      <AnswerField
        question={t('planParts:document.standing')}
        answer={document.standing}
        onChange={(standing) => set({ standing })}
      >
        {(value, onValue) => (
          <Select
            label={t('planParts:document.standing')}
            options={DOCUMENT_STANDINGS.map((standing) => ({
              value: standing,
              label: t(`planParts:documentStanding.${standing}`),
            }))}
            value={value}
            onChange={onValue}
          />
        )}
      </AnswerField>
      <div className={styles.pair}>
        <DateField label={t('planParts:document.by')} value={document.by} onChange={(by) => set({ by })} />
        <Select
          label={t('planParts:document.factor')}
          options={[
            { value: WHOLE_PLAN, label: t('plan:documents.noField') },
            ...fields.map((value) => ({ value, label: factorWords(value) })),
          ]}
          value={document.factor ?? WHOLE_PLAN}
          onChange={(factor) => set({ factor: factor === WHOLE_PLAN ? null : factor })}
        />
      </div>
    </RecordForm>
  );
};
