import { useMutation } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../../../app/client.tsx';
import { useMay } from '../../../app/may.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { Loaded, Screen } from '../../../app/Screen.tsx';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMayEdit } from '../../../ui/editing.ts';
import { MoreMenu } from '../../../ui/Menu.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useVersionPicture, useVersions } from './queries.ts';
import { ThemedSvg } from './ThemedSvg.tsx';
import styles from './Versions.module.css';
import { momentOf } from './when.ts';

/** How the ecogram stood on days that somebody kept: small pictures, the newest in front. */
export const VersionsScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('versions');
  return (
    <Screen title={t('list.title')} upTo={t('list.upTo')} width="wide">
      <Loaded query={useVersions(fileId)}>
        {(versions) =>
          versions.length === 0 ? (
            <p className={styles.quiet}>{t('list.none')}</p>
          ) : (
            <>
              <p className={styles.quiet}>{t('list.explain')}</p>
              <ul className={styles.list}>
                {versions.map((version) => (
                  <VersionCard key={version.id} version={version} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Screen>
  );
};

type Asking = 'words' | 'remove' | null;

const VersionCard = ({ version }: { version: DatedVersionSummary }) => {
  const { t, i18n } = useTranslation('versions');
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  const mayChange = useMayEdit() && may('ecogram.removeVersion');
  const [asking, ask] = useState<Asking>(null);
  const { id, fileId, words, keptBy } = version;
  const { data: picture } = useVersionPicture(fileId, id, i18n.language === 'nl' ? 'nl' : 'en');
  const when = momentOf({ ...version, words: '' }, i18n.language);
  const called = t('list.version', { when: momentOf(version, i18n.language) });
  const compare = () => go({ at: 'ecogramComparison', fileId, before: id, after: null });
  return (
    <li className={styles.card}>
      <AriaButton
        className={styles.thumbnail ?? ''}
        onPress={compare}
        aria-label={t('list.look', { version: called })}
      >
        {picture && <ThemedSvg svg={picture.svg} isDecoration />}
      </AriaButton>
      <div className={styles.about}>
        <div>
          <h2 className={styles.when}>{when}</h2>
          {words !== '' && <p dir="auto">{words}</p>}
          <p className={styles.quiet}>{t('list.keptBy', { name: keptBy.name })}</p>
          {picture && (
            <p className={styles.quiet}>
              {t('list.people', { count: picture.people })}, {t('list.ties', { count: picture.ties })}
            </p>
          )}
        </div>
        {mayChange && (
          <MoreMenu
            label={t('list.menu', { version: called })}
            items={[
              {
                id: 'words',
                label: t('words.change'),
                icon: <Pencil size={16} aria-hidden />,
                onAction: () => ask('words'),
              },
              {
                id: 'remove',
                label: t('remove.menu'),
                icon: <Trash2 size={16} aria-hidden />,
                onAction: () => ask('remove'),
              },
            ]}
          />
        )}
      </div>
      {asking === 'words' && <ChangeWords version={version} onClose={() => ask(null)} />}
      {asking === 'remove' && <RemoveVersion version={version} onClose={() => ask(null)} />}
    </li>
  );
};

type DialogProps = { version: DatedVersionSummary; onClose(): void };

const ChangeWords = ({ version, onClose }: DialogProps) => {
  const { t } = useTranslation(['versions', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const [words, setWords] = useState(version.words);
  const rename = useMutation({
    mutationFn: () => client.call('ecogram.renameVersion', { id: version.id, words }),
    onSuccess: onClose,
  });
  return (
    <Modal
      title={t('versions:words.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" isDisabled={rename.isPending} onPress={() => rename.mutate()}>
            {t('versions:words.submit')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('versions:words.label')}
        value={words}
        onChange={setWords}
        maxLength={200}
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && rename.mutate()}
      />
      {rename.error && <Notice kind="trouble">{errorWords(rename.error)}</Notice>}
    </Modal>
  );
};

/** Gone is gone here, so it is asked for; the ecogram itself is out of its reach. */
const RemoveVersion = ({ version, onClose }: DialogProps) => {
  const { t, i18n } = useTranslation(['versions', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const remove = useMutation({
    mutationFn: () => client.call('ecogram.removeVersion', { id: version.id }),
    onSuccess: onClose,
  });
  return (
    <Modal
      title={t('versions:remove.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.keep')}</Button>
          <Button look="primary" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
            {t('versions:remove.submit')}
          </Button>
        </>
      }
    >
      <p>{t('versions:remove.what', { when: momentOf(version, i18n.language) })}</p>
      <p>{t('versions:remove.log')}</p>
      {remove.error && <Notice kind="trouble">{errorWords(remove.error)}</Notice>}
    </Modal>
  );
};
