import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppEvent } from '#shared/contract/events.ts';
import { AGE, type BundleLock } from '#shared/domain/bundle-lock.ts';
import type { BundleProgress } from '#shared/domain/bundle-preview.ts';
import type { ClientFileId, HeldDocumentId } from '#shared/domain/ids.ts';
import { useAppEvent, useClient } from '../../app/client.tsx';
import { keys, useFile } from '../../app/queries.ts';
import { Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SaveHeld } from '../print/SaveHeld.tsx';
import { useReleased } from '../print/useReleased.ts';
import styles from './Bundles.module.css';
import { LockFields, lockFrom, USUAL_LOCK, useProposedPassphrase, wordsOf } from './LockFields.tsx';
import { MoveGroundFields, useMoveGround } from './MoveGroundFields.tsx';
import { PassphraseToSay } from './PassphraseToSay.tsx';

export type LeavingUse = 'move' | 'review' | 'reviewed';

type BundleOutProps = {
  use: LeavingUse;
  /** `null`: somebody chooses among all of them. */
  fileId: ClientFileId | null;
};

/** As many as are ever looked through by eye; the rest is found by searching. */
const SHOWN_AT_MOST = 500;

/** A locked bundle for another laptop: which files, how it is locked, and where it goes. */
export const BundleOutScreen = ({ use, fileId }: BundleOutProps) => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const errorWords = useErrorWords();
  const [fileIds, setFileIds] = useState<readonly ClientFileId[]>(fileId ? [fileId] : []);
  const [draft, setDraft] = useState(USUAL_LOCK);
  const proposed = useProposedPassphrase();
  const move = useMoveGround();
  const isGrounded = use !== 'move' || move.ground !== null;
  const lock = lockFrom(draft, proposed.passphrase);
  const make = useMutation({
    mutationFn: (chosen: BundleLock) => {
      if (use === 'reviewed' && fileId) return client.call('bundles.makeReviewed', { fileId, lock: chosen });
      const whole = { fileIds: [...fileIds], lock: chosen };
      if (use !== 'move') return client.call('bundles.lend', whole);
      if (!move.ground) throw new Error('nobody has said to whom it goes');
      return client.call('bundles.move', { ...whole, ground: move.ground });
    },
  });
  const held = make.data?.id ?? null;
  useReleased(held);
  useCalledOff(make.isPending);

  return (
    <Screen title={t(`out.title_${use}`)} upTo={t(fileId ? 'out.backToFile' : 'out.back')}>
      <div className={styles.page}>
        <p className={styles.intro}>{t(`out.intro_${use}`)}</p>
        {fileId ? (
          <OneFile fileId={fileId} />
        ) : held || make.isPending ? (
          <FilesInIt fileIds={fileIds} />
        ) : (
          <ChooseFiles chosen={fileIds} onChange={setFileIds} />
        )}
        {held ? (
          <Ready use={use} heldId={held} passphrase={wordsOf(make.variables)} />
        ) : (
          <>
            {use === 'move' && <MoveGroundFields move={move} fileIds={fileIds} />}
            <LockFields draft={draft} onChange={setDraft} proposed={proposed} />
            {make.error && <Notice kind="trouble">{errorWords(make.error)}</Notice>}
            {make.data === null && <Notice kind="word">{t('out.calledOff')}</Notice>}
            {make.isPending ? (
              <Making />
            ) : (
              <div className={styles.line}>
                <Button
                  look="primary"
                  isDisabled={lock === null || fileIds.length === 0 || !isGrounded}
                  onPress={() => lock && make.mutate(lock)}
                >
                  {t('out.make')}
                </Button>
                {fileIds.length === 0 ? (
                  <span className={styles.quiet}>{t('out.none')}</span>
                ) : (
                  !isGrounded && <span className={styles.quiet}>{t('out.groundMissing')}</span>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </Screen>
  );
};

/** Whoever leaves while a bundle is being made waits for none. */
const useCalledOff = (isPending: boolean): void => {
  const client = useClient();
  const isMaking = useRef(isPending);
  isMaking.current = isPending;
  useEffect(
    () => () => {
      if (isMaking.current) void client.call('bundles.cancel', {}).catch(() => undefined);
    },
    [client],
  );
};

const OneFile = ({ fileId }: { fileId: ClientFileId }) => {
  const { data } = useFile(fileId);
  return (
    <p className={`${styles.card} ${styles.name}`}>
      <bdi>{data?.file.details.workingName ?? '…'}</bdi>
    </p>
  );
};

/** What is in a bundle is chosen before it is made, and only said from then on. */
const FilesInIt = ({ fileIds }: { fileIds: readonly ClientFileId[] }) => {
  const { t } = useTranslation('bundles');
  return (
    <section aria-label={t('out.which')} className={styles.side}>
      <p role="status">{t('out.chosen', { count: fileIds.length })}</p>
      <ul className={styles.files}>
        {fileIds.map((id) => (
          <li key={id}>
            <OneFile fileId={id} />
          </li>
        ))}
      </ul>
    </section>
  );
};

type ChooseFilesProps = { chosen: readonly ClientFileId[]; onChange(chosen: readonly ClientFileId[]): void };

const ChooseFiles = ({ chosen, onChange }: ChooseFilesProps) => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const { data } = useQuery({
    queryKey: keys.files(`${SHOWN_AT_MOST} ${search}`),
    queryFn: () => client.call('files.list', { search, limit: SHOWN_AT_MOST }),
    placeholderData: keepPreviousData,
  });
  const files = data?.files ?? [];
  const isAll = files.length > 0 && files.every(({ id }) => chosen.includes(id));
  const others = chosen.filter((id) => !files.some((file) => file.id === id));
  return (
    <EditingProvider value>
      <section aria-label={t('out.which')} className={styles.side}>
        <p className={styles.quiet}>{t('out.whichHint')}</p>
        <SearchBox label={t('out.search')} clearWords={t('out.clear')} value={typed} onChange={setTyped} />
        <Checkbox
          isSelected={isAll}
          onChange={(is) => onChange(is ? [...others, ...files.map(({ id }) => id)] : others)}
        >
          {t('out.all')}
        </Checkbox>
        <ul className={styles.files}>
          {files.map(({ id, workingName, fileCode }) => (
            <li key={id}>
              <Checkbox
                isSelected={chosen.includes(id)}
                onChange={(is) => onChange(is ? [...chosen, id] : chosen.filter((other) => other !== id))}
              >
                <bdi>{workingName}</bdi> <bdi className={styles.quiet}>{fileCode}</bdi>
              </Checkbox>
            </li>
          ))}
        </ul>
        <p role="status">{t('out.chosen', { count: chosen.length })}</p>
      </section>
    </EditingProvider>
  );
};

/** How far it is, and the way out of it. */
const Making = () => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const [progress, setProgress] = useState<BundleProgress | null>(null);
  useAppEvent(
    useCallback((event: AppEvent) => {
      if (event.event === 'bundle.progress') setProgress(event.progress);
    }, []),
  );
  const isLocking = progress !== null && progress.done === progress.of;
  const isMany = progress !== null && progress.of > 1;
  const words = isLocking ? t('out.locking') : isMany ? t('out.progress', progress) : t('out.making');
  return (
    <div className={styles.line}>
      <progress aria-label={t('out.making')} value={progress?.done ?? 0} max={progress?.of ?? 1} />
      <span role="status">{words}</span>
      <Button onPress={() => void client.call('bundles.cancel', {})}>{t('out.cancel')}</Button>
    </div>
  );
};

type ReadyProps = { use: LeavingUse; heldId: HeldDocumentId; passphrase: string | null };

/** The words stay on the screen until it is left: somebody may be writing them down. */
const Ready = ({ use, heldId, passphrase }: ReadyProps) => {
  const { t } = useTranslation('bundles');
  const ready = useRef<HTMLElement>(null);
  // What was pressed to make it is gone by then.
  useEffect(() => ready.current?.focus(), []);
  return (
    <section ref={ready} tabIndex={-1} aria-label={t('out.ready')} className={styles.ready}>
      <Notice kind="word" title={t('out.ready')}>
        {t('out.readyText')}
      </Notice>
      {passphrase && <PassphraseToSay words={passphrase} />}
      <SaveHeld held={{ id: heldId, mediaType: AGE }} />
      {use === 'move' && <p className={styles.quiet}>{t('out.stays')}</p>}
    </section>
  );
};
