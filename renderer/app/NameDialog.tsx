import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useHolding } from './holding.ts';
import { useErrorWords } from './words.ts';

type NameDialogProps = {
  isOpen: boolean;
  onClose(): void;
  words: { title: string; submit: string; label: string; hint?: string; missing: string };
  proposedName: string;
  /** Under which the name is held when the vault is locked while it is written. */
  draftKey: string;
  /** What has to be known before anything is written. */
  before?: ReactNode;
  /** Makes it, and goes there. */
  make(name: string): Promise<unknown>;
};

/** The name that was being written when the vault was locked. */
export const nameFrom = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Begins a record of which only its name has to be known. */
export const NameDialog = ({ isOpen, onClose, before, ...form }: NameDialogProps) => {
  const { t } = useTranslation('common');
  const formId = useId();
  return (
    <Modal
      title={form.words.title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {form.words.submit}
          </Button>
        </>
      }
    >
      {before}
      <NameForm id={formId} {...form} />
    </Modal>
  );
};

type NameFormProps = { id: string } & Omit<NameDialogProps, 'isOpen' | 'onClose' | 'before'>;

const NameForm = ({ id, words, proposedName, draftKey, make }: NameFormProps) => {
  const errorWords = useErrorWords();
  const [name, setName] = useState(proposedName);
  const [isMissing, setMissing] = useState(false);
  useHolding(draftKey, () => () => ({ value: name, isWords: name.trim() !== '' }));
  const create = useMutation({ mutationFn: make });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() && !create.isPending) create.mutate(name.trim());
  };

  return (
    <form id={id} onSubmit={onSubmit} noValidate>
      <TextField
        label={words.label}
        {...(words.hint === undefined ? {} : { hint: words.hint })}
        error={isMissing ? words.missing : undefined}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      {create.error && <Notice kind="trouble">{errorWords(create.error)}</Notice>}
    </form>
  );
};
