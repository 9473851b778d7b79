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
import { useMayEdit } from '../../../ui/editing.ts';
import { MoreMenu } from '../../../ui/Menu.tsx';
import { useVersionPicture, useVersions } from './queries.ts';
import { ThemedSvg } from './ThemedSvg.tsx';
import { ChangeWords, RemoveVersion } from './VersionDialogs.tsx';
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
  const client = useClient();
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
      {asking === 'words' && (
        <ChangeWords
          words={words}
          rename={(other) => client.call('ecogram.renameVersion', { id, words: other })}
          onClose={() => ask(null)}
        />
      )}
      {asking === 'remove' && (
        <RemoveVersion
          what={t('remove.what', { when: momentOf(version, i18n.language) })}
          remove={() => client.call('ecogram.removeVersion', { id })}
          onClose={() => ask(null)}
        />
      )}
    </li>
  );
};
