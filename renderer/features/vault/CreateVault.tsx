import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Door.module.css';
import {
  flawsOfPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  type PassphraseFlaws,
} from './NewPassphrase.tsx';
import { useOpenOther } from './useOpenOther.ts';

type Fields = NewPassphrase & { folder: string; staffName: string };
type Flaws = PassphraseFlaws & { folder?: 'folderMissing'; staffName?: 'nameMissing' };

const flawsOf = (fields: Fields): Flaws => ({
  ...(fields.folder.trim() ? {} : { folder: 'folderMissing' }),
  ...(fields.staffName.trim() ? {} : { staffName: 'nameMissing' }),
  ...flawsOfPassphrase(fields),
});

export const CreateVault = ({ suggestedFolder }: { suggestedFolder: string }) => {
  const { t } = useTranslation('vault');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
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
    mutationFn: ({ folder, staffName, passphrase }: Fields) => {
      // Before the vault is there, so that no other screen shows for a moment.
      go({ at: 'recovery', isFirst: true });
      return client.call('vault.create', { folder: folder.trim(), staffName, passphrase });
    },
    onError: () => go({ at: 'today' }),
  });

  const set = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change });
    setFlaws({});
  };

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
        error={flaws.folder && t(`create.${flaws.folder}`)}
        value={fields.folder}
        onChange={(folder) => set({ folder })}
        beside={<Button onPress={() => void chooseFolder()}>{t('create.chooseFolder')}</Button>}
      />
      <TextField
        label={t('create.staffName')}
        error={flaws.staffName && t(`create.${flaws.staffName}`)}
        value={fields.staffName}
        onChange={(staffName) => set({ staffName })}
      />
      <NewPassphraseFields
        label={t('create.passphrase')}
        value={fields}
        flaws={flaws}
        staffName={fields.staffName}
        onChange={set}
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
