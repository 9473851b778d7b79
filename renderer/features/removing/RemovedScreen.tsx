import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovedFile } from '#shared/domain/removed-file.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useRemovedFiles } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DestroyFile } from './DestroyFile.tsx';
import styles from './Removing.module.css';
import { useRestore } from './useRestore.ts';

/** What has been done here last, with the file as it was listed. */
type Done = { is: 'restored' | 'destroyed' | 'notWiped'; file: RemovedFile };

/** Files that wait for somebody to want them back. */
export const RemovedScreen = () => {
  const { t } = useTranslation(['removing', 'files']);
  const errorWords = useErrorWords();
  const restore = useRestore();
  const [done, setDone] = useState<Done | null>(null);
  const [doomed, setDoomed] = useState<RemovedFile | null>(null);
  const bringBack = (file: RemovedFile) =>
    restore.mutate(file.id, { onSuccess: () => setDone({ is: 'restored', file }) });

  return (
    <Screen title={t('removing:list.title')} upTo={t('files:list.title')}>
      <p className={styles.quiet}>{t('removing:list.explain')}</p>
      {done && <WhatWasDone done={done} />}
      {restore.error && <Notice kind="trouble">{errorWords(restore.error)}</Notice>}
      <Loaded query={useRemovedFiles()}>
        {(files) =>
          files.length === 0 ? (
            <div className={styles.empty}>
              <h2>{t('removing:list.none')}</h2>
              <p>{t('removing:list.noneText')}</p>
            </div>
          ) : (
            <ul className={styles.list}>
              {files.map((file) => (
                <RemovedItem key={file.id} file={file} onBringBack={bringBack} onDestroy={setDoomed} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {doomed && (
        <DestroyFile
          file={doomed}
          onClose={() => setDoomed(null)}
          onDestroyed={({ wiped }) => {
            setDone({ is: wiped ? 'destroyed' : 'notWiped', file: doomed });
            setDoomed(null);
          }}
        />
      )}
    </Screen>
  );
};

const WhatWasDone = ({ done: { is, file } }: { done: Done }) => {
  const { t } = useTranslation('removing');
  const go = useNavigation((navigation) => navigation.go);
  const name = file.workingName;
  if (is === 'notWiped') return <Notice kind="trouble">{t('list.notWiped', { name })}</Notice>;
  return (
    <div role="status">
      <Notice kind="word">
        {is === 'restored' ? t('undo.back', { name }) : t('list.destroyed', { name })}
        {is === 'restored' && (
          <div>
            <Button onPress={() => go({ at: 'file', fileId: file.id })}>{t('undo.open')}</Button>
          </div>
        )}
      </Notice>
    </div>
  );
};

type ItemProps = {
  file: RemovedFile;
  onBringBack(file: RemovedFile): void;
  onDestroy(file: RemovedFile): void;
};

const RemovedItem = ({ file, onBringBack, onDestroy }: ItemProps) => {
  const { t, i18n } = useTranslation('removing');
  const { workingName: name, fileCode, removedBy: who } = file;
  const when = formatMoment(file.removedAt, i18n.language);
  const mayRestore = useMay()('files.restore');
  const mayDestroy = useMay()('files.destroy');
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
          {fileCode && <bdi>{fileCode}</bdi>}
        </span>
        <span className={styles.quiet}>
          {who === null ? t('list.removed', { when }) : t('list.removedBy', { when, who })}
        </span>
        <span className={styles.quiet}>
          {t('list.goneOn', { day: formatDay(file.goneOn, i18n.language) })}
        </span>
      </div>
      <div className={styles.buttons}>
        {mayRestore && (
          <Button aria-label={t('list.bringBackNamed', { name })} onPress={() => onBringBack(file)}>
            {t('list.bringBack')}
          </Button>
        )}
        {mayDestroy && (
          <Button look="quiet" aria-label={t('list.destroyNamed', { name })} onPress={() => onDestroy(file)}>
            {t('list.destroy')}
          </Button>
        )}
      </div>
    </li>
  );
};
