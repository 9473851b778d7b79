import { Check, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CONTACT_MAKERS,
  CONTACT_OUTCOMES,
  CONTACT_WAYS,
  type MonitoringDetails,
  type MonitoringRecord,
  VISIT_MONTHS,
} from '#shared/domain/monitoring.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { OneOrInWords } from '../../ui/OneOrInWords.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Monitoring.module.css';
import { NeedsEditor } from './NeedsEditor.tsx';
import type { RecordContext } from './record-context.ts';
import { StandingsEditor } from './StandingsEditor.tsx';
import { useDescribeRecord } from './useDescribeRecord.ts';
import { useMonitoringWords } from './useMonitoringWords.ts';

const storedFrom = ({ version, details, updatedAt }: MonitoringRecord): Stored<MonitoringDetails> => ({
  version,
  fields: details,
  updatedAt,
});

type RecordFormProps = RecordContext & { record: MonitoringRecord; onClose(): void; onTake(): void };

/** A contact to write down, saved at every word. Whatever isn't known stays open. */
export const RecordForm = ({ record, onClose, onTake, ...context }: RecordFormProps) => {
  const { t } = useTranslation('monitoring');
  const client = useClient();
  const words = useMonitoringWords();
  const { id, fileId } = record;
  const { fields, state, dispute, change, settle } = useAutosave<MonitoringDetails>(
    storedFrom(record),
    {
      draftKey: `monitoring:${id}`,
      save: async (baseVersion, details) =>
        storedFrom(await client.call('monitoring.change', { id, baseVersion, details })),
      reload: async () => {
        const { records } = await client.call('monitoring.read', { fileId });
        return storedFrom(records.find((other) => other.id === id) ?? record);
      },
    },
    (event) => event.event === 'monitoring.changed' && event.fileId === fileId,
  );
  const wordsFor = useDescribeRecord();
  return (
    <section className={styles.record} data-open aria-label={words.name(fields)}>
      <Choices
        label={t('outcome.label')}
        options={CONTACT_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={fields.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <ContactFields details={fields} onChange={change} />
      {fields.outcome === 'spokeWith' ? (
        <>
          <TextField
            label={t('clientWords')}
            multiline
            value={fields.clientWords}
            onChange={(clientWords) => change({ clientWords })}
            maxLength={20_000}
          />
          <Part title={t('standings.title')}>
            <StandingsEditor
              record={{ ...record, details: fields }}
              standings={fields.standings}
              onChange={(standings) => change({ standings })}
              {...context}
            />
          </Part>
        </>
      ) : (
        <TextField
          label={t(`outcomeWords.${fields.outcome}`)}
          hint={t(`outcomeHint.${fields.outcome}`)}
          multiline
          value={fields.outcomeWords}
          onChange={(outcomeWords) => change({ outcomeWords })}
          maxLength={20_000}
        />
      )}
      <Part title={t('needs.title')}>
        <NeedsEditor needs={fields.needs} onChange={(needs) => change({ needs })} />
      </Part>
      <Part title={t('next.title')}>
        <div className={styles.pair}>
          <DateField label={t('next.on')} value={fields.nextOn} onChange={(nextOn) => change({ nextOn })} />
          <TextField
            label={t('next.words')}
            multiline
            value={fields.nextWords}
            onChange={(nextWords) => change({ nextWords })}
            maxLength={20_000}
          />
        </div>
      </Part>
      <div className={styles.foot}>
        <SaveStatus state={state} />
        <div className={styles.buttons}>
          <Button edits look="quiet" onPress={onTake}>
            <Trash2 size={16} aria-hidden /> {t('remove')}
          </Button>
          <Button onPress={onClose}>
            <Check size={16} aria-hidden /> {t('close')}
          </Button>
        </div>
      </div>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </section>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles.part}>
    <h3>{title}</h3>
    {children}
  </div>
);

const VISITS_TO_CHOOSE = ['none', ...VISIT_MONTHS] as const;

type FieldsProps = { details: MonitoringDetails; onChange(change: Partial<MonitoringDetails>): void };

/** When, how, by whom. */
const ContactFields = ({ details, onChange }: FieldsProps) => {
  const { t } = useTranslation('monitoring');
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <AnswerField question={t('on')} answer={details.on} onChange={(on) => onChange({ on })}>
          {(value, set) => <DateField label={t('on')} value={value} onChange={set} />}
        </AnswerField>
        <Select
          label={t('visit.label')}
          options={[
            { value: 'none', label: t('visit.none') },
            { value: 'byDay', label: t('visit.byDay') },
            ...VISIT_MONTHS.map((month) => ({
              value: String(month),
              label: t('visit.is', { count: month }),
            })),
          ]}
          value={String(details.visit ?? 'byDay')}
          onChange={(value) =>
            onChange({ visit: VISITS_TO_CHOOSE.find((visit) => String(visit) === value) ?? null })
          }
        />
      </div>
      <div className={styles.pair}>
        <AnswerField question={t('how.label')} answer={details.how} onChange={(how) => onChange({ how })}>
          {(value, set) => (
            <OneOrInWords
              label={t('how.label')}
              placeholder={t('how.choose')}
              options={CONTACT_WAYS.map((is) => ({ value: is, label: t(`how.is.${is}`) }))}
              own={{ value: 'anotherWay', label: t('how.is.anotherWay') }}
              wordsLabel={t('how.words')}
              value={value}
              onChange={set}
            />
          )}
        </AnswerField>
        <AnswerField
          question={t('interpreter.label')}
          answer={details.interpreter}
          onChange={(interpreter) => onChange({ interpreter })}
        >
          {(value, set) => (
            <Select
              label={t('interpreter.label')}
              placeholder={t('interpreter.choose')}
              options={(['yes', 'no'] as const).map((is) => ({ value: is, label: t(`interpreter.${is}`) }))}
              value={value}
              onChange={set}
            />
          )}
        </AnswerField>
      </div>
      <div className={styles.pair}>
        <AnswerField question={t('by.label')} answer={details.by} onChange={(by) => onChange({ by })}>
          {(value, set) => (
            <OneOrInWords
              label={t('by.label')}
              placeholder={t('by.choose')}
              options={CONTACT_MAKERS.map((is) => ({ value: is, label: t(`by.is.${is}`) }))}
              own={{ value: 'somebodyElse', label: t('by.is.somebodyElse') }}
              wordsLabel={t('by.words')}
              value={value}
              onChange={set}
            />
          )}
        </AnswerField>
        <TextField
          label={t('byWhom')}
          value={details.byWhom}
          onChange={(byWhom) => onChange({ byWhom })}
          maxLength={200}
        />
      </div>
    </div>
  );
};
