import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Output } from '#shared/contract/contract.ts';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Opened } from '#shared/domain/release/opened.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useFile, useReleaseOffer } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded } from '../../app/Screen.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { OthersByName, WhatStaysIn } from '../release/Others.tsx';
import styles from './Print.module.css';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useAfterPause } from './useAfterPause.ts';
import { useHeldDocument } from './useHeldDocument.ts';

/** Names and what is opened are asked for in each print anew. */
const Wishes = z.strictObject({ language: UiLanguage, paper: Paper });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

/** A whole file in short, for whoever reads along. */
export const SummaryPrintScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const offer = useReleaseOffer(fileId);
  return (
    <Loaded query={useFile(fileId)}>
      {({ file }) => (
        <Loaded query={offer}>
          {(offered) => <SummaryPrint fileId={fileId} name={file.details.workingName} offered={offered} />}
        </Loaded>
      )}
    </Loaded>
  );
};

type SummaryPrintProps = { fileId: ClientFileId; name: string; offered: Output<'release.offer'> };

const SummaryPrint = ({ fileId, name, offered }: SummaryPrintProps) => {
  const { t, i18n } = useTranslation('plan');
  const key = `printSummary:${fileId}`;
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4' };
  const [wishes, setWishes] = useState(useComfort(key, wishesFrom) ?? usual);
  useHolding(key, () => () => ({ value: wishes, isWords: false }));
  const [named, setNamed] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const withReason = opened.filter(({ reason }) => reason.trim() !== '');
  const asked = useAfterPause(JSON.stringify({ ...wishes, named, opened: withReason }));
  const held = useHeldDocument(['summary', fileId, asked], (client) =>
    client.call('documents.prepareSummary', { fileId, ...JSON.parse(asked) }),
  );
  return (
    <PrintFrame title={t('preview.summaryTitle')} upTo={name} held={held}>
      <p className={styles.quiet}>{t('preview.summaryAbout')}</p>
      {/* Wishes for a print change nothing that is kept. */}
      <EditingProvider value>
        <OthersByName parties={offered.parties} named={named} onChange={setNamed} />
        <WhatStaysIn
          openables={offered.openables.filter(({ what }) => what.is !== 'records')}
          opened={opened}
          onChange={setOpened}
        />
      </EditingProvider>
      {withReason.length < opened.length && <Notice kind="word">{t('preview.summaryReason')}</Notice>}
      <LanguageChoice value={wishes.language} onChange={(language) => setWishes({ ...wishes, language })} />
      <PaperChoice<Paper>
        papers={PAPERS}
        value={wishes.paper}
        onChange={(paper) => setWishes({ ...wishes, paper })}
      />
    </PrintFrame>
  );
};
