import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  ECOGRAM_FORMATS,
  EcogramFormat,
  type HeldDocument,
  PAPERS,
  Paper,
} from '#shared/domain/documents.ts';
import type { ClientFileId, HeldDocumentId, PlanId } from '#shared/domain/ids.ts';
import { UI_LANGUAGES, UiLanguage } from '#shared/domain/settings.ts';
import { useClient } from '../../app/client.tsx';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PdfPages } from './PdfPages.tsx';
import styles from './Print.module.css';

type Printed = { document: 'plan'; planId: PlanId } | { document: 'ecogram'; fileId: ClientFileId };

const Wishes = z.strictObject({ language: UiLanguage, paper: Paper, format: EcogramFormat });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

/** Makes the document anew for each wish, and lets go of it when it is no longer looked at. */
const useHeldDocument = (what: Printed, { language, paper, format }: Wishes) => {
  const client = useClient();
  const query = useQuery({
    queryKey: ['held', what, language, paper, format],
    queryFn: () =>
      what.document === 'plan'
        ? client.call('documents.preparePlan', { planId: what.planId, language, paper })
        : client.call('documents.prepareEcogram', { fileId: what.fileId, language, paper, format }),
    gcTime: 0,
    staleTime: 0,
  });
  const id = query.data?.id;
  useEffect(() => {
    if (!id) return;
    return () => void client.call('documents.release', { id });
  }, [client, id]);
  return query;
};

/** Shows exactly what will be on paper, and only then offers to let it leave the vault. */
export const PrintScreen = ({ what }: { what: Printed }) => {
  const { t, i18n } = useTranslation(['plan', 'terms', 'common']);
  const errorWords = useErrorWords();
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4', format: 'pdf' };
  const wished = useComfort('print', wishesFrom);
  const [wishes, setWishes] = useState(wished ?? usual);
  useHolding('print', () => () => ({ value: wishes, isWords: false }));
  const held = useHeldDocument(what, wishes);
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  const isPlan = what.document === 'plan';

  return (
    <Screen
      title={t(isPlan ? 'plan:preview.planTitle' : 'plan:preview.ecogramTitle')}
      upTo={t(isPlan ? 'plan:preview.upToPlan' : 'plan:preview.upToEcogram')}
      width="wide"
      actions={held.data && <SaveHeld key={held.data.id} id={held.data.id} />}
    >
      <div className={styles.panes}>
        <div className={styles.wishes}>
          <p className={styles.quiet}>{t('plan:preview.explain')}</p>
          <Choices
            label={t('plan:preview.language')}
            options={UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
            value={wishes.language}
            onChange={(language) => wish({ language })}
          />
          {wishes.format === 'pdf' && (
            <Choices
              label={t('plan:preview.paper')}
              options={PAPERS.map((value) => ({ value, label: t(`terms:paper.${value}`) }))}
              value={wishes.paper}
              onChange={(paper) => wish({ paper })}
            />
          )}
          {!isPlan && (
            <Choices
              label={t('plan:preview.format')}
              options={ECOGRAM_FORMATS.map((value) => ({ value, label: t(`plan:preview.format_${value}`) }))}
              value={wishes.format}
              onChange={(format) => wish({ format })}
            />
          )}
        </div>
        <div className={styles.preview} aria-busy={held.isFetching}>
          {held.error ? (
            <Notice kind="trouble" title={t('common:error.title')}>
              {errorWords(held.error)}
            </Notice>
          ) : (
            <Preview key={held.data?.id} held={held.data} />
          )}
        </div>
      </div>
    </Screen>
  );
};

export const Preview = ({ held }: { held: HeldDocument | undefined }) => {
  const { t } = useTranslation(['plan', 'common']);
  const [hasFailed, setFailed] = useState(false);
  const onFailed = useCallback(() => setFailed(true), []);
  if (!held) {
    return (
      <p className={styles.quiet} role="status">
        {t('plan:preview.making')}
      </p>
    );
  }
  if (hasFailed) return <Notice kind="trouble">{t('common:error.printFailed')}</Notice>;
  const url = `/held/${held.id}`;
  if (held.mediaType === 'application/pdf') return <PdfPages url={url} onFailed={onFailed} />;
  return <img className={styles.drawing} src={url} alt={t('plan:preview.drawing')} onError={onFailed} />;
};

export const SaveHeld = ({ id }: { id: HeldDocumentId }) => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const errorWords = useErrorWords();
  const save = useMutation({ mutationFn: () => client.call('documents.save', { id }) });
  return (
    <div className={styles.save}>
      <Button look="primary" onPress={() => save.mutate()} isDisabled={save.isPending}>
        <Download size={18} aria-hidden /> {t(save.isPending ? 'preview.saving' : 'preview.save')}
      </Button>
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
      {save.data && (
        <Notice kind="word" title={t('preview.saved', { path: save.data.path })}>
          {t('preview.savedWarning')}
        </Notice>
      )}
    </div>
  );
};
