import { ArrowRight, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import { numberOf } from '#shared/domain/factors.ts';
import { type ClientFileId, OverviewVersionId } from '#shared/domain/ids.ts';
import {
  inOrder,
  type OverviewContent,
  type OverviewCountry,
  organisationsInOverview,
  scoresOf,
} from '#shared/domain/overview.ts';
import { compareOverviews, type FactorDifference } from '#shared/domain/overview-comparison.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useEcogram, useOrganisationNames } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { momentOf } from '../ecogram/versions/when.ts';
import { FactorPicture } from './factor-pictures.tsx';
import { SayingText } from './Sayings.tsx';
import { TotalsLine } from './TotalsLine.tsx';
import { useChangeWords } from './useDescribeOverview.ts';
import { useScoreWords } from './useScoreWords.ts';
import styles from './Versions.module.css';
import { type TwoMoments, useOverviewVersions, useTwoOverviews } from './version-queries.ts';

type ComparisonProps = TwoMoments & { fileId: ClientFileId };

const NOW = 'now';

/** Two moments of the overviews: what moved and what was said since, country by country, and nothing of what to make of it. */
export const OverviewComparisonScreen = ({ fileId, before, after }: ComparisonProps) => {
  const { t } = useTranslation(['overviews', 'versions']);
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Screen
      title={t('overviews:compare.title')}
      upTo={t('overviews:versions.title')}
      width="wide"
      actions={
        <Button onPress={() => go({ at: 'printOverviewComparison', fileId, before, after })}>
          <Printer size={18} aria-hidden /> {t('versions:compare.print')}
        </Button>
      }
    >
      <WhichTwo {...{ fileId, before, after }} />
      <Loaded query={useTwoOverviews(fileId, { before, after })}>
        {({ was, is }) => <Differences fileId={fileId} was={was} is={is} />}
      </Loaded>
    </Screen>
  );
};

const WhichTwo = ({ fileId, before, after }: ComparisonProps) => {
  const { t, i18n } = useTranslation(['overviews', 'versions']);
  const go = useNavigation((navigation) => navigation.go);
  const choose = (moments: TwoMoments) => go({ at: 'overviewComparison', fileId, ...moments });
  return (
    <Loaded query={useOverviewVersions(fileId)}>
      {(versions) => {
        const options = versions.map((version) => ({
          value: version.id as string,
          label: momentOf(version, i18n.language),
        }));
        return (
          <div className={styles.choosing}>
            <Select
              label={t('versions:compare.before')}
              options={options}
              value={before}
              onChange={(id) => choose({ before: OverviewVersionId.parse(id), after })}
            />
            <Select
              label={t('versions:compare.after')}
              options={[{ value: NOW, label: t('versions:compare.now') }, ...options]}
              value={after ?? NOW}
              onChange={(id) => choose({ before, after: id === NOW ? null : OverviewVersionId.parse(id) })}
            />
          </div>
        );
      }}
    </Loaded>
  );
};

type DifferencesProps = { fileId: ClientFileId; was: OverviewContent; is: OverviewContent };

const Differences = ({ fileId, was, is }: DifferencesProps) => {
  const { t } = useTranslation('overviews');
  const differences = compareOverviews(was, is);
  const { data: ecogram } = useEcogram(fileId);
  const named = useOrganisationNames([was, is].flatMap(organisationsInOverview));
  const changeWords = useChangeWords(ecogram ? withoutDanger(ecogram.records).people : {}, named);
  if (differences.length === 0) return <p className={styles.empty}>{t('compare.same')}</p>;
  return (
    <div className={styles.countries}>
      {inOrder(is).map((country) => (
        <Country
          key={country}
          country={country}
          was={was}
          is={is}
          differences={differences.filter((difference) => difference.country === country)}
          changeWords={changeWords}
        />
      ))}
    </div>
  );
};

type CountryProps = {
  country: OverviewCountry;
  was: OverviewContent;
  is: OverviewContent;
  differences: readonly FactorDifference[];
  changeWords: ReturnType<typeof useChangeWords>;
};

const Country = ({ country, was, is, differences, changeWords }: CountryProps) => {
  const { t } = useTranslation(['overviews', 'versions']);
  const name = t(`overviews:country.${country}`);
  return (
    <section className={styles.country} aria-label={name}>
      <h2>{name}</h2>
      <dl className={styles.two}>
        <div>
          <dt className={styles.quiet}>{t('versions:compare.before')}</dt>
          <dd>
            <TotalsLine scores={scoresOf(was, country)} label={`${name}, ${t('versions:compare.before')}`} />
          </dd>
        </div>
        <div>
          <dt className={styles.quiet}>{t('versions:compare.after')}</dt>
          <dd>
            <TotalsLine scores={scoresOf(is, country)} label={`${name}, ${t('versions:compare.after')}`} />
          </dd>
        </div>
      </dl>
      {differences.length === 0 && <p className={styles.quiet}>{t('overviews:compare.sameHere')}</p>}
      {differences.map((difference) => (
        <Difference key={difference.factor} difference={difference} changeWords={changeWords} />
      ))}
    </section>
  );
};

type DifferenceProps = Pick<CountryProps, 'changeWords'> & { difference: FactorDifference };

const Difference = ({ difference, changeWords }: DifferenceProps) => {
  const { t } = useTranslation('overviews');
  const scoreWords = useScoreWords();
  const { country, factor, score, said, unsaid, change } = difference;
  return (
    <section
      className={styles.difference}
      aria-label={`${t(`country.${country}`)}: ${t(`factor.${country}.${factor}`)}`}
    >
      <h3 className={styles.name}>
        <span className={styles.number}>{numberOf(factor)}</span>
        <FactorPicture factor={factor} />
        {t(`factor.${country}.${factor}`)}
      </h3>
      {score && (
        <p className={styles.moved}>
          <span>{scoreWords(score.before)}</span>
          <ArrowRight size={18} aria-label={t('compare.to')} className={styles.arrow} />
          <span>{scoreWords(score.after)}</span>
        </p>
      )}
      {said.length > 0 && (
        <div>
          <h4>{t('compare.said')}</h4>
          {said.map((saying) => (
            <SayingText key={saying.id} saying={saying} />
          ))}
        </div>
      )}
      {unsaid.length > 0 && (
        <div>
          <h4>{t('compare.unsaid')}</h4>
          {unsaid.map((saying) => (
            <SayingText key={saying.id} saying={saying} />
          ))}
        </div>
      )}
      {change && (
        <div>
          <h4>{t('compare.change')}</h4>
          <ChangeLines title={t('compare.was')} lines={changeWords(change.before)} />
          <ChangeLines title={t('compare.is')} lines={changeWords(change.after)} />
        </div>
      )}
    </section>
  );
};

const ChangeLines = ({ title, lines }: { title: string; lines: readonly string[] }) => {
  const { t } = useTranslation('overviews');
  return (
    <div>
      <p className={styles.quiet}>{title}</p>
      {lines.length === 0 && <p>{t('compare.nothing')}</p>}
      {lines.map((words) => (
        <p key={words} className={styles.words} dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
};
