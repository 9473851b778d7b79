import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { ChevronRight, FilePlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { ClientFileSummary } from '#shared/domain/client-file.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { countryName, formatMoment } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useHolding } from '../../app/holding.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { keys } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useBeginning } from '../../app/useBeginning.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { BackupReminder } from '../backups/BackupReminder.tsx';
import { ChooseTrouble, FilesMenu, useChooseBundle } from '../bundles/FilesMenu.tsx';
import { useBringInFiles } from '../file-list/useBringInFiles.tsx';
import { BeginWithSign } from '../first-signs/BeginWithSign.tsx';
import { RecoveryReminder } from '../recovery/RecoveryReminder.tsx';
import { DueLine } from '../removing/DueLine.tsx';
import { RemovedLink } from '../removing/RemovedLink.tsx';
import { UndoRemoval } from '../removing/UndoRemoval.tsx';
import styles from './FilesScreen.module.css';
import { NewFile } from './NewFile.tsx';

/** More rows than anybody reads; the rest is found by searching. */
const SHOWN_AT_MOST = 200;

type FilesScreenProps = {
  justRemoved: ClientFileId | null;
  /** Somebody came to begin a file. */
  begins: boolean;
};

export const FilesScreen = ({ justRemoved, begins }: FilesScreenProps) => {
  const { t } = useTranslation(['files', 'fileList']);
  const client = useClient();
  const searched = useComfort('search', (value) => (typeof value === 'string' ? value : null));
  const beginning = useBeginning('newFile', begins);
  const [typed, setTyped] = useState(searched ?? '');
  useHolding('search', () => () => (typed === '' ? null : { value: typed, isWords: false }));
  const may = useMay();
  const choose = useChooseBundle();
  const bringIn = useBringInFiles();
  const search = useDeferredValue(typed);
  const query = useQuery({
    queryKey: keys.files(search),
    queryFn: () => client.call('files.list', { search, limit: SHOWN_AT_MOST }),
    placeholderData: keepPreviousData,
  });

  const newButton = (
    <Button edits look="primary" onPress={beginning.open}>
      <FilePlus size={18} aria-hidden /> {t('files:list.new')}
    </Button>
  );

  return (
    <Screen
      title={t('files:list.title')}
      actions={
        <>
          {may('files.create') && (
            <>
              <BeginWithSign />
              {newButton}
            </>
          )}
          <FilesMenu choose={choose} more={bringIn.items} />
        </>
      }
    >
      {bringIn.notice}
      {justRemoved && <UndoRemoval fileId={justRemoved} />}
      <ChooseTrouble choose={choose} />
      <BackupReminder />
      <RecoveryReminder />
      <SearchBox
        label={t('files:list.search')}
        clearWords={t('files:list.clear')}
        value={typed}
        onChange={setTyped}
      />
      <DueLine />
      <Loaded query={query}>{(found) => <Found found={found} isSearch={search.trim() !== ''} />}</Loaded>
      <RemovedLink />
      <NewFile
        isOpen={beginning.isOpen}
        onClose={beginning.close}
        proposedName={beginning.begun ?? typed.trim()}
      />
    </Screen>
  );
};

const Found = ({ found, isSearch }: { found: Output<'files.list'>; isSearch: boolean }) => {
  const { t } = useTranslation('files');
  const { files, total } = found;
  if (total === 0 && !isSearch) {
    return (
      <div className={styles.empty}>
        <h2>{t('list.none')}</h2>
        <p>{t('list.noneText')}</p>
      </div>
    );
  }
  return (
    <div className={styles.found}>
      <p className={styles.quiet} role="status">
        {howMany(t, files.length, total)}
      </p>
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
    </div>
  );
};

const howMany = (t: TFunction<'files'>, shown: number, total: number): string => {
  if (total === 0) return t('list.noMatch');
  return total > shown ? t('list.shown', { shown, total }) : t('list.count', { count: total });
};

const FileRow = ({ file }: { file: ClientFileSummary }) => {
  const { t, i18n } = useTranslation('files');
  const go = useNavigation((navigation) => navigation.go);
  const { countryOfOrigin } = file;
  return (
    <li>
      <AriaButton className={styles.row ?? ''} onPress={() => go({ at: 'file', fileId: file.id })}>
        <bdi className={styles.name}>{file.workingName}</bdi>
        <bdi className={styles.code}>{file.fileCode}</bdi>
        <span className={styles.country}>
          {countryOfOrigin.is === 'given' && countryName(countryOfOrigin.value, i18n.language)}
        </span>
        <span className={styles.changed}>
          {t('list.changed', { when: formatMoment(file.updatedAt, i18n.language) })}
        </span>
        <ChevronRight size={18} aria-hidden className={styles.chevron} />
      </AriaButton>
    </li>
  );
};
