import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { AGE, type BundleLock } from '#shared/domain/bundle-lock.ts';
import type { BundleProgress } from '#shared/domain/bundle-preview.ts';
import type { ClientFileId, HeldDocumentId } from '#shared/domain/ids.ts';
import { useAppEvent, useClient } from '../../app/client.tsx';
import { useFile } from '../../app/queries.ts';
import { Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaveHeld } from '../print/SaveHeld.tsx';
import { useReleased } from '../print/useReleased.ts';
import styles from './Bundles.module.css';
import { ChooseFiles } from './ChooseFiles.tsx';
import { LockFields, lockFrom, USUAL_LOCK, useProposedPassphrase, wordsOf } from './LockFields.tsx';
import { MoveGroundFields, useMoveGround } from './MoveGroundFields.tsx';
import { PassphraseToSay } from './PassphraseToSay.tsx';
import { useReviewGuests } from './useReviewGuest.ts';

export type LeavingUse = 'move' | 'review' | 'reviewed';

type BundleOutProps = {
  use: LeavingUse;
  /** `null`: somebody chooses among all of them. */
  fileId: ClientFileId | null;
};

type Whole = { fileIds: ClientFileId[]; lock: BundleLock };

/** A locked bundle for another laptop: which files, how it is locked, and where it goes. */
export const BundleOutScreen = ({ use, fileId }: BundleOutProps) => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const [chosen, setChosen] = useState<readonly ClientFileId[]>([]);
  const guests = useReviewGuests();
  // Whatever came for a review in the meantime is no longer among them.
  const isGuest = (id: ClientFileId) => guests.data?.some((guest) => guest.fileId === id) ?? false;
  const fileIds = fileId ? [fileId] : chosen.filter((id) => !isGuest(id));
  const [draft, setDraft] = useState(USUAL_LOCK);
  const proposed = useProposedPassphrase();
  const move = useMoveGround();
  // Whoever chooses among all files reads of several all along: a title doesn't change while somebody ticks.
  const count = fileId ? 1 : 2;
  const isGrounded = use !== 'move' || move.ground !== null;
  const lock = lockFrom(draft, proposed.passphrase);
  const make = useMutation({
    mutationFn: (whole: Whole) => {
      if (use === 'reviewed' && fileId)
        return client.call('bundles.makeReviewed', { fileId, lock: whole.lock });
      if (use !== 'move') return client.call('bundles.lend', whole);
      if (!move.ground) throw new Error('nobody has said to whom it goes');
      return client.call('bundles.move', { ...whole, ground: move.ground });
    },
    onError: () => guests.refetch(),
  });
  const held = make.data?.id ?? null;
  useReleased(held);
  useCalledOff(make.isPending);

  return (
    <Screen title={t(`out.title_${use}`, { count })} upTo={t(fileId ? 'out.backToFile' : 'out.back')}>
      <div className={styles.page}>
        <p className={styles.intro}>{t(`out.intro_${use}`, { count })}</p>
        {fileId ? (
          <OneFile fileId={fileId} />
        ) : held || make.isPending ? (
          <FilesInIt fileIds={fileIds} />
        ) : (
          <ChooseFiles chosen={fileIds} onChange={setChosen} />
        )}
        {held ? (
          <Ready
            use={use}
            files={fileIds.length}
            heldId={held}
            passphrase={wordsOf(make.variables?.lock)}
            onAnew={() => make.reset()}
          />
        ) : (
          <>
            {use === 'move' && <MoveGroundFields move={move} fileIds={fileIds} />}
            <LockFields draft={draft} onChange={setDraft} proposed={proposed} />
            {make.error && (
              <Refused error={make.error} tried={make.variables.fileIds} isAnyLeft={fileIds.length > 0} />
            )}
            {make.data === null && <Notice kind="word">{t('out.calledOff')}</Notice>}
            {make.isPending ? (
              <Making />
            ) : (
              <div className={styles.line}>
                <Button
                  look="primary"
                  isDisabled={lock === null || fileIds.length === 0 || !isGrounded}
                  onPress={() => lock && make.mutate({ fileIds, lock })}
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

type RefusedProps = { error: Error; tried: readonly ClientFileId[]; isAnyLeft: boolean };

/** Why no bundle was made; where files are among them that may only go home, which. */
const Refused = ({ error, tried, isAnyLeft }: RefusedProps) => {
  const { t } = useTranslation('bundles');
  const errorWords = useErrorWords();
  const { data: guests = [] } = useReviewGuests();
  const among = guests.filter(({ fileId }) => tried.includes(fileId));
  if (!(error instanceof Refusal && error.code === 'onlyForReview') || among.length === 0)
    return <Notice kind="trouble">{errorWords(error)}</Notice>;
  return (
    <Notice kind="trouble" title={t('out.guestsAmong')}>
      <ul className={styles.beyond}>
        {among.map(({ fileId, workingName }) => (
          <li key={fileId}>
            <bdi>{workingName}</bdi>
          </li>
        ))}
      </ul>
      <p>{t('out.guestsAmongText', { count: among.length })}</p>
      {isAnyLeft && <p>{t('out.guestsAmongRest')}</p>}
    </Notice>
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

type NotSavedProps = { error: unknown; onAnew(): void };

/** What lies ready is no longer what may leave: the way back to make it anew is beside it. */
const NotSaved = ({ error, onAnew }: NotSavedProps) => {
  const { t } = useTranslation('bundles');
  const errorWords = useErrorWords();
  const code = error instanceof Refusal ? error.code : null;
  return (
    <Notice kind="trouble">
      <p>{code === 'conflict' ? t('out.changed') : errorWords(error)}</p>
      {(code === 'conflict' || code === 'noConsent') && (
        <div className={styles.line}>
          <Button onPress={onAnew}>{t('out.anew')}</Button>
        </div>
      )}
    </Notice>
  );
};

type ReadyProps = {
  use: LeavingUse;
  /** How many are in it. */
  files: number;
  heldId: HeldDocumentId;
  passphrase: string | null;
  onAnew(): void;
};

/** The words stay on the screen until it is left: somebody may be writing them down. */
const Ready = ({ use, files, heldId, passphrase, onAnew }: ReadyProps) => {
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
      <SaveHeld
        held={{ id: heldId, mediaType: AGE }}
        notSaved={(error) => <NotSaved error={error} onAnew={onAnew} />}
      />
      {use === 'move' && <p className={styles.quiet}>{t('out.stays', { count: files })}</p>}
    </section>
  );
};
