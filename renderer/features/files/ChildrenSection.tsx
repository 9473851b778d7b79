import { useMutation } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppEvent } from '#shared/contract/events.ts';
import {
  CHILD_WHEREABOUTS,
  type Child,
  type ChildDetails,
  newChildDetails,
} from '#shared/domain/client-file.ts';
import type { ChildId, ClientFileId } from '#shared/domain/ids.ts';
import type { Stored } from '../../app/autosave.ts';
import { useAppEvent, useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { useErrorWords } from '../../app/words.ts';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Details.module.css';
import { useAnswerWords } from './useAnswerWords.ts';

type ChildrenSectionProps = { fileId: ClientFileId; initial: Child[]; cameFor: ChildId | undefined };

/** Children are records of their own: each is saved by itself. */
export const ChildrenSection = ({ fileId, initial, cameFor }: ChildrenSectionProps) => {
  const { t } = useTranslation('files');
  const client = useClient();
  const errorWords = useErrorWords();
  const [children, setChildren] = useState(initial);

  const reread = useCallback(async () => {
    const { children: now } = await client.call('files.read', { id: fileId });
    setChildren(now);
  }, [client, fileId]);

  useAppEvent(
    useCallback(
      (event: AppEvent) => {
        if (event.event === 'file.changed' && event.fileId === fileId) void reread();
      },
      [fileId, reread],
    ),
  );

  const add = useMutation({
    mutationFn: () => client.call('children.create', { fileId, details: newChildDetails() }),
    onSuccess: reread,
  });

  return (
    <Card title={t('details.children')}>
      <div className={styles.fields}>
        {children.map((child) => (
          <ChildForm
            key={child.id}
            child={child}
            isCameFor={child.id === cameFor}
            onRemoved={() => void reread()}
          />
        ))}
        {add.error && <Notice kind="trouble">{errorWords(add.error)}</Notice>}
        <div>
          <Button edits onPress={() => add.mutate()} isDisabled={add.isPending}>
            <Plus size={16} aria-hidden /> {t('details.addChild')}
          </Button>
        </div>
      </div>
    </Card>
  );
};

const storedFrom = (child: Child): Stored<ChildDetails> => ({
  version: child.version,
  fields: child.details,
  updatedAt: child.updatedAt,
});

type ChildFormProps = { child: Child; isCameFor: boolean; onRemoved(): void };

const ChildForm = ({ child, isCameFor, onRemoved }: ChildFormProps) => {
  const { t } = useTranslation('files');
  const client = useClient();
  const { id, fileId } = child;
  const [isRemoving, setRemoving] = useState(false);
  const section = useRef<HTMLElement>(null);
  const wordsFor = useDescribeChild();

  useEffect(() => {
    if (isCameFor) section.current?.focus();
  }, [isCameFor]);

  const reload = async () => {
    const { children } = await client.call('files.read', { id: fileId });
    return storedFrom(children.find((other) => other.id === id) ?? child);
  };
  const { fields, state, dispute, change, settle } = useAutosave<ChildDetails>(
    storedFrom(child),
    {
      draftKey: `child:${id}`,
      save: async (baseVersion, details) =>
        storedFrom(await client.call('children.update', { id, baseVersion, details })),
      reload,
    },
    (event) => event.event === 'file.changed' && event.fileId === fileId,
  );

  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.child}
      aria-label={fields.name || t('details.childWithoutName')}
    >
      <div className={styles.pair}>
        <TextField
          label={t('details.childName')}
          value={fields.name}
          onChange={(name) => change({ name })}
          maxLength={200}
        />
        <TextField
          label={t('details.childGuardian')}
          value={fields.guardian}
          onChange={(guardian) => change({ guardian })}
          maxLength={200}
        />
      </div>
      <div className={styles.pair}>
        <AnswerField
          question={t('details.childBorn')}
          answer={fields.born}
          onChange={(born) => change({ born })}
        >
          {(value, set) => <DateField label={t('details.childBorn')} value={value} onChange={set} />}
        </AnswerField>
        <AnswerField
          question={t('details.childWhere')}
          answer={fields.whereabouts}
          onChange={(whereabouts) => change({ whereabouts })}
        >
          {(value, set) => (
            <Select
              label={t('details.childWhere')}
              placeholder={t('details.interpreterChoose')}
              options={CHILD_WHEREABOUTS.map((where) => ({
                value: where,
                label: t(`details.whereabouts.${where}`),
              }))}
              value={value}
              onChange={set}
            />
          )}
        </AnswerField>
      </div>
      <TextField
        label={t('details.childNotes')}
        multiline
        value={fields.notes}
        onChange={(notes) => change({ notes })}
        maxLength={20_000}
      />
      <div className={styles.childFoot}>
        <SaveStatus state={state} />
        <Button edits look="quiet" onPress={() => setRemoving(true)}>
          <Trash2 size={16} aria-hidden /> {t('details.removeChild')}
        </Button>
      </div>
      {isRemoving && (
        <RemoveChild
          child={child}
          name={fields.name}
          onClose={() => setRemoving(false)}
          onRemoved={onRemoved}
        />
      )}
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </section>
  );
};

type RemoveChildProps = { child: Child; name: string; onClose(): void; onRemoved(): void };

const RemoveChild = ({ child, name, onClose, onRemoved }: RemoveChildProps) => {
  const { t } = useTranslation('files');
  const client = useClient();
  return (
    <RemoveDialog
      title={t('details.removeChildTitle')}
      text={t('details.removeChildText', { name: name || t('details.unnamedChild') })}
      remove={async () => {
        const { children } = await client.call('files.read', { id: child.fileId });
        const current = children.find((other) => other.id === child.id);
        if (current) await client.call('children.remove', { id: child.id, baseVersion: current.version });
      }}
      onRemoved={onRemoved}
      onClose={onClose}
    />
  );
};

const useDescribeChild = () => {
  const { t } = useTranslation('files');
  const words = useAnswerWords();
  return (key: keyof ChildDetails, details: ChildDetails) => {
    switch (key) {
      case 'name':
        return { label: t('details.childName'), words: details.name };
      case 'guardian':
        return { label: t('details.childGuardian'), words: details.guardian };
      case 'notes':
        return { label: t('details.childNotes'), words: details.notes };
      case 'born':
        return { label: t('details.childBorn'), words: words.answer(details.born, words.day) };
      case 'whereabouts':
        return {
          label: t('details.childWhere'),
          words: words.answer(details.whereabouts, (where) => t(`details.whereabouts.${where}`)),
        };
    }
  };
};
