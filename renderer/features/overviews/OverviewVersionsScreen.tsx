import { Columns2, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { OverviewVersionSummary } from '#shared/domain/overview-versions.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { MoreMenu } from '../../ui/Menu.tsx';
import { ChangeWords, RemoveVersion } from '../ecogram/versions/VersionDialogs.tsx';
import { momentOf } from '../ecogram/versions/when.ts';
import styles from './Versions.module.css';
import { useOverviewVersions } from './version-queries.ts';

/** How the overviews stood on days that somebody kept, the newest in front. */
export const OverviewVersionsScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('overviews');
  return (
    <Screen title={t('versions.title')} upTo={t('title')}>
      <Loaded query={useOverviewVersions(fileId)}>
        {(versions) =>
          versions.length === 0 ? (
            <p className={styles.empty}>{t('versions.none')}</p>
          ) : (
            <>
              <p className={styles.quiet}>{t('versions.explain')}</p>
              <ul className={styles.list}>
                {versions.map((version) => (
                  <VersionRow key={version.id} version={version} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Screen>
  );
};

const VersionRow = ({ version }: { version: OverviewVersionSummary }) => {
  const { t, i18n } = useTranslation(['overviews', 'versions']);
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  const mayChange = useMayEdit() && may('overviews.removeVersion');
  const [asking, ask] = useState<'words' | 'remove' | null>(null);
  const { id, fileId, words, keptBy } = version;
  const when = momentOf({ ...version, words: '' }, i18n.language);
  const called = t('versions:list.version', { when: momentOf(version, i18n.language) });
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h2 className={styles.when}>{when}</h2>
        {words !== '' && <p dir="auto">{words}</p>}
        <p className={styles.quiet}>{t('versions:list.keptBy', { name: keptBy.name })}</p>
      </div>
      <Button
        aria-label={`${t('overviews:versions.compare')}: ${called}`}
        onPress={() => go({ at: 'overviewComparison', fileId, before: id, after: null })}
      >
        <Columns2 size={18} aria-hidden /> {t('overviews:versions.compare')}
      </Button>
      {mayChange && (
        <MoreMenu
          label={t('versions:list.menu', { version: called })}
          items={[
            {
              id: 'words',
              label: t('versions:words.change'),
              icon: <Pencil size={16} aria-hidden />,
              onAction: () => ask('words'),
            },
            {
              id: 'remove',
              label: t('versions:remove.menu'),
              icon: <Trash2 size={16} aria-hidden />,
              onAction: () => ask('remove'),
            },
          ]}
        />
      )}
      {asking === 'words' && (
        <ChangeWords
          words={words}
          rename={(other) => client.call('overviews.renameVersion', { id, words: other })}
          onClose={() => ask(null)}
        />
      )}
      {asking === 'remove' && (
        <RemoveVersion
          what={t('overviews:versions.removeWhat', { when: momentOf(version, i18n.language) })}
          remove={() => client.call('overviews.removeVersion', { id })}
          onClose={() => ask(null)}
        />
      )}
    </li>
  );
};
