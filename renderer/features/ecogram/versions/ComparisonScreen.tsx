import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { compareEcograms } from '#shared/domain/ecogram-comparison.ts';
import type { DatedVersion } from '#shared/domain/ecogram-versions.ts';
import type { ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import { comparisonInWords } from '#shared/i18n/comparison-words.ts';
import type { Words } from '#shared/i18n/words.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useFile } from '../../../app/queries.ts';
import { Loaded, Screen } from '../../../app/Screen.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { ComparisonKey } from './ComparisonKey.tsx';
import { ComparisonLists } from './ComparisonLists.tsx';
import { type TwoMoments, useComparison, useVersion, useVersions } from './queries.ts';
import { StartAgain } from './StartAgain.tsx';
import { ThemedSvg } from './ThemedSvg.tsx';
import styles from './Versions.module.css';
import { momentOf } from './when.ts';

type ComparisonProps = TwoMoments & { fileId: ClientFileId };

const SHOWN = ['before', 'both', 'after'] as const;
const NOW = 'now';

/** Two moments of one ecogram: as pictures, of which one is shown at a time in the same place, and as a list. */
export const ComparisonScreen = ({ fileId, before, after }: ComparisonProps) => {
  const { t, i18n } = useTranslation('versions');
  const { go } = useNavigation();
  const language = i18n.language === 'nl' ? 'nl' : 'en';
  const [withDanger, setWithDanger] = useState(false);
  const print = () => go({ at: 'printComparison', fileId, before, after });
  return (
    <Screen
      title={t('compare.title')}
      upTo={t('compare.upTo')}
      width="wide"
      actions={
        <Button onPress={print}>
          <Printer size={18} aria-hidden /> {t('compare.print')}
        </Button>
      }
    >
      <div className={styles.choosing}>
        <WhichTwo {...{ fileId, before, after }} />
        <Switch isSelected={withDanger} onChange={setWithDanger} hint={t('compare.showDangerHint')}>
          {t('compare.showDanger')}
        </Switch>
      </div>
      <div className={styles.panes}>
        <Pictures {...{ fileId, before, after, withDanger, language }} />
        <Differences {...{ fileId, before, after, withDanger, language }} />
      </div>
    </Screen>
  );
};

const WhichTwo = ({ fileId, before, after }: ComparisonProps) => {
  const { t, i18n } = useTranslation('versions');
  const { go } = useNavigation();
  const choose = (moments: TwoMoments) => go({ at: 'ecogramComparison', fileId, ...moments });
  return (
    <Loaded query={useVersions(fileId)}>
      {(versions) => {
        const options = versions.map((version) => ({
          value: version.id as string,
          label: momentOf(version, i18n.language),
        }));
        return (
          <>
            <Select
              label={t('compare.before')}
              options={options}
              value={before}
              onChange={(id) => choose({ before: id as DatedVersionId, after })}
            />
            <Select
              label={t('compare.after')}
              options={[{ value: NOW, label: t('compare.now') }, ...options]}
              value={after ?? NOW}
              onChange={(id) => choose({ before, after: id === NOW ? null : (id as DatedVersionId) })}
            />
          </>
        );
      }}
    </Loaded>
  );
};

type SeenProps = ComparisonProps & { withDanger: boolean; language: 'en' | 'nl' };

const Pictures = ({ fileId, before, after, withDanger, language }: SeenProps) => {
  const { t } = useTranslation('versions');
  const [shown, show] = useState<(typeof SHOWN)[number]>('both');
  const comparison = useComparison(fileId, { before, after }, language, withDanger);
  return (
    <div className={styles.pictures}>
      <Choices
        label={t('compare.show')}
        options={SHOWN.map((value) => ({ value, label: t(`compare.${value}`) }) as const)}
        value={shown}
        onChange={(value) => show(value)}
      />
      <Loaded query={comparison}>
        {({ svgs }) => <ThemedSvg svg={svgs[shown]} className={styles.large} />}
      </Loaded>
      <ComparisonKey />
    </div>
  );
};

const Differences = ({ fileId, before, after, withDanger, language }: SeenProps) => {
  const { t } = useTranslation(['versions', 'terms']);
  const file = useFile(fileId);
  const comparison = useComparison(fileId, { before, after }, language, withDanger);
  return (
    <section className={styles.differences} aria-label={t('versions:compare.list')}>
      <Loaded query={comparison}>
        {({ states }) => {
          const [one, other] = [states.before as EcogramRecords, states.after as EcogramRecords];
          const clientLabel = file.data?.file.details.workingName ?? '';
          const setting = { before: one, after: other, clientLabel, withNames: true };
          return (
            <ComparisonLists list={comparisonInWords(compareEcograms(one, other), setting, t as Words)} />
          );
        }}
      </Loaded>
      <div className={styles.again}>
        <Loaded query={useVersion(fileId, before)}>
          {(version) => <StartAgain from={version as DatedVersion} />}
        </Loaded>
      </div>
    </section>
  );
};
