import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { BundleUse } from '#shared/domain/bundle.ts';
import type { BundlePreview, IncomingFile, IncomingOrganisation } from '#shared/domain/bundle-preview.ts';
import { COUNTED_PARTS } from '#shared/domain/bundle-preview.ts';
import type { ChosenBundle } from '#shared/domain/chosen-bundle.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { CommentDecisions } from '#shared/domain/review-merge.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import styles from './Bundles.module.css';
import { CopyInIt, DocumentsInIt } from './DocumentsInIt.tsx';
import { conflictsIn, isElsewhere, ReviewView } from './ReviewView.tsx';

/** It was chosen before a lock, which has let go of it; or somebody has called it off. */
const isGone = (error: unknown) => error instanceof Refusal && error.code === 'notFound';

/** A chosen bundle: opened, looked at, and brought in whole or not at all. */
export const BundleInScreen = ({ bundle }: { bundle: ChosenBundle }) => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const errorWords = useErrorWords();
  const [passphrase, setPassphrase] = useState('');
  const [isCalledOff, setCalledOff] = useState(false);
  const open = useMutation({
    onMutate: () => setCalledOff(false),
    mutationFn: () =>
      client.call('bundles.open', {
        id: bundle.id,
        passphrase: bundle.opensWith === 'passphrase' ? passphrase.trim() : null,
      }),
  });
  useEffect(() => () => void client.call('bundles.leave', {}).catch(() => undefined), [client]);
  return (
    <Screen title={t('in.title')} upTo={t('in.up')}>
      <div className={styles.page}>
        <p className={styles.name}>
          <bdi>{bundle.fileName}</bdi>
        </p>
        {open.data ? (
          <Opened preview={open.data} />
        ) : isGone(open.error) && !isCalledOff ? (
          <Notice kind="word" title={t('in.gone')}>
            {t('in.goneText')}
          </Notice>
        ) : (
          <EditingProvider value>
            <form
              className={styles.opening}
              onSubmit={(event) => {
                event.preventDefault();
                open.mutate();
              }}
            >
              <p className={styles.intro}>{t(`in.locked_${bundle.opensWith}`)}</p>
              {bundle.opensWith === 'passphrase' && (
                <PassphraseField
                  label={t('in.passphrase')}
                  value={passphrase}
                  onChange={setPassphrase}
                  autoFocus
                />
              )}
              {open.error &&
                (isCalledOff ? (
                  <Notice kind="word">{t('in.calledOff')}</Notice>
                ) : (
                  <Notice kind="trouble">{errorWords(open.error)}</Notice>
                ))}
              <div className={styles.line}>
                <Button
                  type="submit"
                  look="primary"
                  isDisabled={
                    open.isPending || (bundle.opensWith === 'passphrase' && passphrase.trim() === '')
                  }
                >
                  {t(open.isPending ? 'in.opening' : 'in.open')}
                </Button>
                {open.isPending && (
                  <Button
                    onPress={() => {
                      setCalledOff(true);
                      void client.call('bundles.cancel', {});
                    }}
                  >
                    {t('out.cancel')}
                  </Button>
                )}
              </div>
            </form>
          </EditingProvider>
        )}
      </div>
    </Screen>
  );
};

type Same = Record<OrganisationId, OrganisationId>;

/** What comes into the vault, or joins what is in it. */
type ComingIn = Exclude<BundleUse, 'handover'>;

const METHOD = {
  move: 'bundles.bringIn',
  review: 'bundles.takeForReview',
  reviewed: 'bundles.mergeReview',
} as const;
const SUBMIT = { move: 'bringIn', review: 'takeForReview', reviewed: 'merge' } as const;

const Opened = ({ preview }: { preview: BundlePreview }) => {
  const { t, i18n } = useTranslation('bundles');
  const client = useClient();
  const { id, use, copy } = preview;
  const { data: now = preview } = useQuery({
    queryKey: ['organisations', 'bundle', id],
    queryFn: () => client.call('bundles.preview', { id }),
    initialData: preview,
    gcTime: 0,
    retry: false,
  });
  return (
    <>
      <div className={styles.side}>
        <h2>{t(`in.use_${use}`)}</h2>
        <p className={styles.quiet}>{t('in.madeAt', { when: formatMoment(now.madeAt, i18n.language) })}</p>
      </div>
      <Notice kind="word">{t(use === 'handover' ? 'in.provesHandover' : 'in.proves')}</Notice>
      {copy && <CopyInIt copy={copy} />}
      {use === 'handover' ? <DocumentsInIt preview={now} /> : <ComesIn preview={now} use={use} />}
    </>
  );
};

const ComesIn = ({ preview: now, use }: { preview: BundlePreview; use: ComingIn }) => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const errorWords = useErrorWords();
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  const [same, setSame] = useState<Same>({});
  const [decisions, setDecisions] = useState<CommentDecisions>({});
  const { id } = now;
  const bringIn = useMutation({
    mutationFn: (): Promise<Output<'bundles.bringIn'>> => {
      switch (use) {
        case 'move':
          return client.call('bundles.bringIn', { id, same });
        case 'review':
          return client.call('bundles.takeForReview', { id });
        case 'reviewed':
          return client.call('bundles.mergeReview', { id, decisions });
      }
    },
    onSuccess: ({ fileIds }) => {
      const [only] = fileIds;
      return go(fileIds.length === 1 && only ? { at: 'file', fileId: only } : { at: 'files' });
    },
  });
  const isHere = now.files.some(({ here }) => here !== 'no') || now.reviews.some(isElsewhere);
  const isUndecided = conflictsIn(now.reviews).some((commentId) => decisions[commentId] === undefined);
  const mayIt = may(METHOD[use]);
  return (
    <>
      {now.files.length > 0 && <p role="status">{t('in.files', { count: now.files.length })}</p>}
      {now.files.map((file) => (
        <FileInIt key={file.fileId} file={file} />
      ))}
      {now.organisations.length > 0 && use !== 'review' && (
        <Organisations organisations={now.organisations} same={same} onChange={setSame} />
      )}
      {now.documents.length > 0 && <DocumentsInIt preview={now} />}
      {now.reviews.map((review) => (
        <ReviewView
          key={`${review.fileId} ${review.reviewer.id}`}
          review={review}
          decisions={decisions}
          onDecide={(commentId, decision) => setDecisions({ ...decisions, [commentId]: decision })}
        />
      ))}
      {use === 'review' && <p className={styles.quiet}>{t('in.guestAbout')}</p>}
      {bringIn.error && <Notice kind="trouble">{errorWords(bringIn.error)}</Notice>}
      {mayIt ? (
        <div className={styles.line}>
          <Button
            look="primary"
            isDisabled={isHere || isUndecided || bringIn.isPending}
            onPress={() => bringIn.mutate()}
          >
            {t(bringIn.isPending ? 'in.working' : `in.${SUBMIT[use]}`)}
          </Button>
          {isUndecided && <span className={styles.quiet}>{t('merge.decideAll')}</span>}
        </div>
      ) : (
        <Notice kind="word">{t(`in.notYours_${use}`)}</Notice>
      )}
    </>
  );
};

const FileInIt = ({ file }: { file: IncomingFile }) => {
  const { t, i18n } = useTranslation('bundles');
  const counted = COUNTED_PARTS.filter((part) => (file.counts[part] ?? 0) > 0);
  return (
    <section className={styles.card} aria-label={file.workingName}>
      <p className={styles.name}>
        <bdi>{file.workingName}</bdi> <bdi className={styles.quiet}>{file.fileCode}</bdi>
      </p>
      <p className={styles.quiet}>
        {t('in.from', {
          from: formatMoment(file.createdAt, i18n.language),
          until: formatMoment(file.updatedAt, i18n.language),
        })}
      </p>
      {counted.length > 0 && (
        <ul className={styles.counts}>
          {counted.map((part) => (
            <li key={part}>{t(`in.count.${part}`, { count: file.counts[part] ?? 0 })}</li>
          ))}
        </ul>
      )}
      {file.here !== 'no' && <Notice kind="trouble">{t(`in.cannot.${file.here}`)}</Notice>}
    </section>
  );
};

const NEW = 'new';

type OrganisationsProps = {
  organisations: readonly IncomingOrganisation[];
  same: Same;
  onChange(same: Same): void;
};

const Organisations = ({ organisations, same, onChange }: OrganisationsProps) => {
  const { t } = useTranslation('bundles');
  const choose = (id: OrganisationId, value: string) => {
    const { [id]: _, ...others } = same;
    onChange(value === NEW ? (others as Same) : { ...same, [id]: value as OrganisationId });
  };
  return (
    <section aria-label={t('in.organisations')} className={styles.side}>
      <h3>{t('in.organisations')}</h3>
      <p className={styles.quiet}>{t('in.organisationsAbout')}</p>
      <EditingProvider value>
        {organisations.map(({ id, name, alike }) =>
          alike.length === 0 ? (
            <p key={id}>
              <bdi>{name}</bdi>
            </p>
          ) : (
            <Select
              key={id}
              label={name}
              options={[
                { value: NEW, label: t('in.newOne') },
                ...alike.map((one) => ({
                  value: one.id as string,
                  label: t('in.sameAs', { name: one.name }),
                })),
              ]}
              value={same[id] ?? NEW}
              onChange={(value) => choose(id, value)}
            />
          ),
        )}
      </EditingProvider>
    </section>
  );
};
