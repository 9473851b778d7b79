import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundledCopy } from '#shared/domain/bundle.ts';
import { endingOf } from '#shared/domain/bundle-archive.ts';
import type { BundlePreview } from '#shared/domain/bundle-preview.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { digitsOnPaper } from '#shared/domain/log-mark.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Preview } from '../print/Preview.tsx';
import { SaveHeld } from '../print/SaveHeld.tsx';
import { TextPreview } from '../print/TextPreview.tsx';
import { useReleased } from '../print/useReleased.ts';
import styles from './Bundles.module.css';

/** Which copy of another shelter it is: by its number they know what it holds, and to whom they gave it. */
export const CopyInIt = ({ copy }: { copy: BundledCopy }) => {
  const { t } = useTranslation('bundles');
  const { number, releasedBy, log, plans } = copy;
  return (
    <section className={styles.card} aria-label={t('in.copy', { number })}>
      <p className={styles.name}>{t('in.copy', { number })}</p>
      <p className={styles.quiet}>{t('in.releasedBy', { name: releasedBy })}</p>
      <ul className={styles.counts}>
        {plans.map((plan, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two drafts are the same by number and hash, and the list never changes
          <li key={index}>
            {plan.hash === null
              ? t('in.planDraft', { number: plan.number })
              : t('in.planFrozen', { number: plan.number, digits: digitsOnPaper({ hash: plan.hash }) })}
          </li>
        ))}
        {log && <li>{t('in.log', { number: log.entries, digits: digitsOnPaper(log) })}</li>}
      </ul>
      <p className={styles.quiet}>{t('in.askAbout')}</p>
    </section>
  );
};

/** What can be read without bringing anything into the vault. */
export const DocumentsInIt = ({ preview: { id, documents } }: { preview: BundlePreview }) => {
  const { t } = useTranslation('bundles');
  return (
    <section aria-label={t('in.documents')} className={styles.side}>
      <h3>{t('in.documents')}</h3>
      <p className={styles.quiet}>{t('in.documentsAbout')}</p>
      {documents.map(({ name }) => (
        <DocumentInIt key={name} bundleId={id} name={name} />
      ))}
    </section>
  );
};

const DocumentInIt = ({ bundleId, name }: { bundleId: ImportId; name: string }) => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const errorWords = useErrorWords();
  const reading = useMutation({ mutationFn: () => client.call('bundles.document', { id: bundleId, name }) });
  const { data: held } = reading;
  useReleased(held?.id ?? null);
  const card = useRef<HTMLElement>(null);
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (held) card.current?.focus();
  }, [held]);
  return (
    <section ref={card} tabIndex={-1} className={styles.card} aria-label={name}>
      <p className={styles.name}>
        <bdi>{name}</bdi>
      </p>
      <p className={styles.quiet}>{t(`in.ending.${endingOf(name)}`)}</p>
      {reading.error && <Notice kind="trouble">{errorWords(reading.error)}</Notice>}
      {held ? (
        <>
          <div className={styles.ready}>
            <SaveHeld held={held} />
          </div>
          <Shown held={held} />
        </>
      ) : (
        <div className={styles.line}>
          <Button isDisabled={reading.isPending} onPress={() => reading.mutate()}>
            {t(`in.read_${canBeRead(name) ? 'here' : 'elsewhere'}`, { name })}
          </Button>
        </div>
      )}
    </section>
  );
};

const canBeRead = (name: string): boolean => ['pdf', 'json', 'csv'].includes(endingOf(name));

const Shown = ({ held }: { held: HeldDocument }) => {
  switch (held.mediaType) {
    case 'application/pdf':
      return <Preview held={{ data: held, error: null, isFetching: false }} />;
    case 'application/json':
    case 'text/csv':
      return <TextPreview held={held} />;
    default:
      return null;
  }
};
