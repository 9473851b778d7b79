import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DateTemplate,
  DateTemplateContent,
  LENGTH_UNITS,
  TEMPLATE_BASES,
} from '#shared/domain/date-template.ts';
import type { DateTemplateId } from '#shared/domain/ids.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useDateTemplatesToEdit } from '../../app/queries.ts';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { MoreMenu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCountries } from '../../ui/useCountries.ts';
import styles from './DateTemplates.module.css';
import { useTemplateWords } from './useTemplateWords.ts';

const storedFrom = ({ version, content, updatedAt }: DateTemplate): Stored<DateTemplateContent> => ({
  version,
  fields: content,
  updatedAt,
});

/** A template of the shelter's own. */
export const DateTemplateScreen = ({ templateId }: { templateId: DateTemplateId }) => {
  const { t } = useTranslation('dateTemplates');
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('dateTemplates.change')}>
      <Loaded query={useDateTemplatesToEdit()}>
        {({ own }) => {
          const template = own.find(({ id }) => id === templateId);
          if (template) return <TemplateForm template={template} />;
          return (
            <Screen title={t('title')} upTo={t('title')}>
              <Notice kind="word">{t('gone')}</Notice>
            </Screen>
          );
        }}
      </Loaded>
    </EditingProvider>
  );
};

const TemplateForm = ({ template }: { template: DateTemplate }) => {
  const { t } = useTranslation('dateTemplates');
  const client = useClient();
  const words = useTemplateWords();
  const { id } = template;
  const [isRemoving, setRemoving] = useState(false);
  const mayEdit = useMayEdit();
  const { fields, state, dispute, change, settle } = useAutosave<DateTemplateContent>(
    storedFrom(template),
    {
      draftKey: `dateTemplate:${id}`,
      save: async (baseVersion, content) =>
        storedFrom(await client.call('dateTemplates.change', { id, baseVersion, content })),
      reload: async () => {
        const { own } = await client.call('dateTemplates.list', {});
        return storedFrom(own.find((other) => other.id === id) ?? template);
      },
      isComplete: ({ name }) => name.trim() !== '',
    },
    (event) => event.event === 'dateTemplates.changed',
  );
  const wordsFor = useDescribeTemplate();
  const remove = { id: 'remove', label: t('removeTitle'), icon: <Trash2 size={16} aria-hidden /> };
  return (
    <Screen
      title={fields.name || t('title')}
      upTo={t('title')}
      actions={
        <>
          <SaveStatus state={state} />
          {mayEdit && (
            <MoreMenu label={t('menu')} items={[{ ...remove, onAction: () => setRemoving(true) }]} />
          )}
        </>
      }
    >
      <Card title={words.rule(fields)}>
        <TemplateFields content={fields} onChange={change} />
      </Card>
      {isRemoving && <RemoveTemplate id={id} onClose={() => setRemoving(false)} />}
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};

type FieldsProps = { content: DateTemplateContent; onChange(change: Partial<DateTemplateContent>): void };

/** What is changed is no longer what somebody has checked. */
const TemplateFields = ({ content, onChange }: FieldsProps) => {
  const { t } = useTranslation('dateTemplates');
  const countries = useCountries();
  const { length } = content;
  const set = (change: Partial<DateTemplateContent>) => onChange({ ...change, checked: null });
  return (
    <div className={styles.form}>
      <TextField
        label={t('form.name')}
        value={content.name}
        onChange={(name) => set({ name })}
        maxLength={200}
      />
      <ComboBox
        label={t('form.country')}
        placeholder={t('form.noCountry')}
        options={countries}
        value={content.country}
        onChange={(country) => set({ country })}
        emptyWords={t('form.countryNone')}
      />
      <div className={styles.pair}>
        <NumberField
          label={t('form.count')}
          value={length.count}
          min={1}
          max={3660}
          onChange={(count) => set({ length: { ...length, count } })}
        />
        <Select
          label={t('form.unit')}
          options={LENGTH_UNITS.map((value) => ({ value, label: t(`form.unitIs.${value}`) }))}
          value={length.unit}
          onChange={(unit) => set({ length: { ...length, unit } })}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label={t('form.base')}
          options={TEMPLATE_BASES.map((value) => ({ value, label: t(`base.${value}`) }))}
          value={content.base}
          onChange={(base) => set({ base })}
        />
        <Choices
          label={t('form.direction')}
          options={(['after', 'before'] as const).map((value) => ({
            value,
            label: t(`form.directionIs.${value}`),
          }))}
          value={length.direction}
          onChange={(direction) => set({ length: { ...length, direction } })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t('form.source')}
          value={content.source}
          onChange={(source) => set({ source })}
          maxLength={200}
        />
        <YearField year={content.year} onChange={(year) => set({ year })} />
      </div>
      <TextField
        label={t('form.notes')}
        multiline
        value={content.notes}
        onChange={(notes) => set({ notes })}
        maxLength={2000}
      />
    </div>
  );
};

/** A year that is being typed is none yet. */
const YearField = ({ year, onChange }: { year: number | null; onChange(year: number | null): void }) => {
  const { t } = useTranslation('dateTemplates');
  const [typed, setTyped] = useState(String(year ?? ''));
  const onType = (words: string) => {
    setTyped(words);
    const { data } = DateTemplateContent.shape.year.safeParse(words.trim() === '' ? null : Number(words));
    if (data !== undefined) onChange(data);
  };
  return (
    <TextField label={t('form.year')} inputMode="numeric" value={typed} onChange={onType} maxLength={4} />
  );
};

const useDescribeTemplate = () => {
  const { t } = useTranslation('dateTemplates');
  const words = useTemplateWords();
  return (key: keyof DateTemplateContent, content: DateTemplateContent): { label: string; words: string } => {
    switch (key) {
      case 'country':
        return { label: t('form.country'), words: words.country(content) };
      case 'base':
      case 'length':
        return { label: t('form.base'), words: words.rule(content) };
      case 'year':
        return { label: t('form.year'), words: String(content.year ?? '') };
      case 'checked':
        return { label: t('check'), words: words.checked(content) };
      case 'name':
      case 'source':
      case 'notes':
        return { label: t(`form.${key}`), words: content[key] };
    }
  };
};

const RemoveTemplate = ({ id, onClose }: { id: DateTemplateId; onClose(): void }) => {
  const { t } = useTranslation('dateTemplates');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <RemoveDialog
      title={t('removeTitle')}
      text={t('removeText')}
      remove={async () => {
        const { own } = await client.call('dateTemplates.list', {});
        const current = own.find((template) => template.id === id);
        if (current) await client.call('dateTemplates.remove', { id, baseVersion: current.version });
      }}
      onRemoved={() => void go({ at: 'dateTemplates' })}
      onClose={onClose}
    />
  );
};
