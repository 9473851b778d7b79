import { useMutation } from '@tanstack/react-query';
import { Check, Pencil, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type DateTemplateContent, type InUse, newTemplateContent } from '#shared/domain/date-template.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { DateTemplateId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useMay, useStaff } from '../../app/may.ts';
import { NameDialog } from '../../app/NameDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useDateTemplates, usePolicy } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useBeginning } from '../../app/useBeginning.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './DateTemplates.module.css';
import { useTemplatesInUse, useTemplateWords } from './useTemplateWords.ts';

/** How long things last, country by country. */
export const DateTemplatesScreen = () => {
  const { t } = useTranslation(['dateTemplates', 'common']);
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('dateTemplates.add')}>
      <Screen title={t('dateTemplates:title')} upTo={t('common:settings.title')} actions={<Add />}>
        <p className={styles.quiet}>{t('dateTemplates:intro')}</p>
        <Loaded query={useDateTemplates()}>{() => <Countries />}</Loaded>
      </Screen>
    </EditingProvider>
  );
};

const Add = () => {
  const { t } = useTranslation('dateTemplates');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const here = usePolicy().data?.country ?? null;
  const beginning = useBeginning('newDateTemplate');
  const make = async (name: string) => {
    const content = newTemplateContent(here, name);
    const { id } = await client.call('dateTemplates.add', { insteadOf: null, content });
    go({ at: 'dateTemplate', templateId: id });
  };
  const words = {
    title: t('add'),
    submit: t('addSubmit'),
    label: t('addName'),
    missing: t('addMissing'),
  };
  return (
    <>
      <Button edits onPress={beginning.open}>
        <Plus size={16} aria-hidden /> {t('add')}
      </Button>
      <NameDialog
        isOpen={beginning.isOpen}
        onClose={beginning.close}
        words={words}
        proposedName={beginning.begun ?? ''}
        draftKey="newDateTemplate"
        make={make}
      />
    </>
  );
};

const Countries = () => {
  const words = useTemplateWords();
  const templates = useTemplatesInUse();
  const countries = [...new Set(templates.map(({ content }) => content.country))];
  return countries.map((country) => (
    <Card key={country ?? ''} title={words.country({ country })}>
      <ul className={styles.list}>
        {templates
          .filter(({ content }) => content.country === country)
          .map((template) => (
            <TemplateRow key={template.id} template={template} />
          ))}
      </ul>
    </Card>
  ));
};

/** Whoever changes one of the report's puts their own in its place, which is opened or said to hold. */
const useOwn = () => {
  const client = useClient();
  return async (
    { id, content, own }: InUse,
    change: Partial<DateTemplateContent>,
  ): Promise<DateTemplateId> => {
    const next = { ...content, ...change };
    if (!own) return (await client.call('dateTemplates.add', { insteadOf: id, content: next })).id;
    if (Object.keys(change).length > 0)
      await client.call('dateTemplates.change', { id, baseVersion: own.version, content: next });
    return id;
  };
};

const TemplateRow = ({ template }: { template: InUse }) => {
  const { t } = useTranslation('dateTemplates');
  const words = useTemplateWords();
  const staff = useStaff();
  const mayEdit = useMayEdit();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const own = useOwn();
  const open = useMutation({
    mutationFn: () => own(template, {}),
    onSuccess: (templateId) => go({ at: 'dateTemplate', templateId }),
  });
  const hold = useMutation({
    mutationFn: (by: string) => own(template, { checked: { on: localDayOf(new Date()), by } }),
  });
  const { content } = template;
  const trouble = open.error ?? hold.error;
  return (
    <li className={styles.template}>
      <div className={styles.about}>
        <bdi className={styles.name}>{content.name}</bdi>
        <span>{words.rule(content)}</span>
        {content.notes && <bdi className={styles.quiet}>{content.notes}</bdi>}
        <span className={styles.quiet}>
          <bdi>{words.source(content)}</bdi>
          {template.own === null && ` · ${t('ofReport')}`}
          {template.own?.insteadOf && ` · ${t('insteadOfReport')}`}
        </span>
        <span className={styles.quiet}>
          {words.checked(content)}
          {content.checked === null && `. ${t('check')}.`}
        </span>
        {trouble && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      </div>
      {mayEdit && staff && (
        <div className={styles.buttons}>
          <Button
            look="quiet"
            aria-label={t('holdsNamed', { name: content.name })}
            isDisabled={hold.isPending}
            onPress={() => hold.mutate(staff.name)}
          >
            <Check size={16} aria-hidden /> {t('holds')}
          </Button>
          <Button
            look="quiet"
            aria-label={t('changeNamed', { name: content.name })}
            isDisabled={open.isPending}
            onPress={() => open.mutate()}
          >
            <Pencil size={16} aria-hidden /> {t('change')}
          </Button>
        </div>
      )}
    </li>
  );
};
