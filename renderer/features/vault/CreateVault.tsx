import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_MIN_LENGTH } from '#shared/domain/staff.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Door.module.css';
import { PassphraseField } from './PassphraseField.tsx';
import { StrengthHint } from './StrengthHint.tsx';
import { useOpenOther } from './useOpenOther.ts';

type Fields = { folder: string; staffName: string; passphrase: string; again: string };
type Flaws = Partial<Record<keyof Fields, 'folderMissing' | 'nameMissing' | 'tooShort' | 'different'>>;

const flawsOf = ({ folder, staffName, passphrase, again }: Fields): Flaws => ({
  ...(folder.trim() ? {} : { folder: 'folderMissing' }),
  ...(staffName.trim() ? {} : { staffName: 'nameMissing' }),
  ...(passphrase.length >= PASSPHRASE_MIN_LENGTH ? {} : { passphrase: 'tooShort' }),
  ...(passphrase === again ? {} : { again: 'different' }),
});

export const CreateVault = ({ suggestedFolder }: { suggestedFolder: string }) => {
  const { t } = useTranslation('vault');
  const client = useClient();
  const errorWords = useErrorWords();
  const [fields, setFields] = useState<Fields>({
    folder: suggestedFolder,
    staffName: '',
    passphrase: '',
    again: '',
  });
  const [flaws, setFlaws] = useState<Flaws>({});
  const openOther = useOpenOther();
  const create = useMutation({
    mutationFn: ({ folder, staffName, passphrase }: Fields) =>
      client.call('vault.create', { folder: folder.trim(), staffName, passphrase }),
  });

  const set = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change });
    setFlaws({});
  };
  const words = (field: keyof Fields) => (flaws[field] ? t(`create.${flaws[field]}`) : undefined);

  const chooseFolder = async () => {
    const chosen = await client.call('vault.chooseFolder', { forWhat: 'create' });
    if (chosen) set({ folder: chosen.folder });
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = flawsOf(fields);
    setFlaws(found);
    if (Object.keys(found).length === 0) create.mutate(fields);
  };

  const trouble = create.error ?? openOther.error;
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <h2>{t('create.title')}</h2>
      <TextField
        label={t('create.folder')}
        error={words('folder')}
        value={fields.folder}
        onChange={(folder) => set({ folder })}
        beside={<Button onPress={() => void chooseFolder()}>{t('create.chooseFolder')}</Button>}
      />
      <TextField
        label={t('create.staffName')}
        error={words('staffName')}
        value={fields.staffName}
        onChange={(staffName) => set({ staffName })}
      />
      <PassphraseField
        label={t('create.passphrase')}
        hint={t('create.passphraseHint')}
        error={words('passphrase')}
        value={fields.passphrase}
        onChange={(passphrase) => set({ passphrase })}
      />
      <StrengthHint passphrase={fields.passphrase} staffName={fields.staffName} />
      <PassphraseField
        label={t('create.again')}
        error={words('again')}
        value={fields.again}
        onChange={(again) => set({ again })}
      />
      <Notice kind="word">{t('create.noWayBack')}</Notice>
      {trouble && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      <Button type="submit" look="primary" isDisabled={create.isPending}>
        {t(create.isPending ? 'create.working' : 'create.submit')}
      </Button>
      <Button look="quiet" onPress={() => openOther.mutate()}>
        {t('create.existing')}
      </Button>
    </form>
  );
};
