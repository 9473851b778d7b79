import { ArrowLeftRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import { FACTORS, numberOf } from '#shared/domain/factors.ts';
import {
  ALL_VIEWS,
  inOrder,
  isNamedByCountry,
  type OverviewCountry,
  type OverviewParts,
  overviewFrom,
  partOfOverview,
  scoresIf,
  scoresOf,
  viewKey,
} from '#shared/domain/overview.ts';
import { instrumentOf } from '#shared/domain/overview-instrument.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { FactorCell } from './FactorCell.tsx';
import { FactorPicture } from './factor-pictures.tsx';
import styles from './Overviews.module.css';
import { TotalsLine } from './TotalsLine.tsx';

export type Layout = 'beside' | 'after';
export type Shown = 'is' | 'changes';

type OverviewOneProps = {
  parts: OverviewParts;
  layout: Layout;
  shown: Shown;
  onLayout(layout: Layout): void;
  onShown(shown: Shown): void;
  onChange(change: Partial<OverviewParts>): void;
};

/** Overview 1: ten factors in two countries that look alike, in whichever order somebody has chosen. */
export const OverviewOne = (props: OverviewOneProps) => {
  const { parts, layout, shown, onLayout, onShown, onChange } = props;
  const { t } = useTranslation('overviews');
  const content = overviewFrom(parts);
  const countries = inOrder(parts);
  const hasScores = ALL_VIEWS.some((which) => isGiven(parts[viewKey(which)].score));
  const hasIf = content.changes.some(({ couldBecome }) => isGiven(couldBecome));
  return (
    <>
      {!hasScores && <p className={styles.explain}>{t('scale.explain')}</p>}
      <div className={styles.choosing}>
        <Choices
          label={t('layout.label')}
          options={(['beside', 'after'] as const).map((value) => ({ value, label: t(`layout.${value}`) }))}
          value={layout}
          onChange={onLayout}
        />
        <Button
          edits
          onPress={() => onChange({ first: parts.first === 'destination' ? 'origin' : 'destination' })}
        >
          <ArrowLeftRight size={18} aria-hidden /> {t('layout.swap')}
        </Button>
        <Choices
          label={t('if.label')}
          options={(['is', 'changes'] as const).map((value) => ({ value, label: t(`if.${value}`) }))}
          value={shown}
          onChange={onShown}
        />
      </div>
      {shown === 'changes' && (
        <p className={styles.explain} role="status">
          {t(hasIf ? 'if.explain' : 'if.none')}
        </p>
      )}
      {layout === 'beside' ? (
        <Table {...props} countries={countries} />
      ) : (
        countries.map((country) => <Table key={country} {...props} countries={[country]} />)
      )}
    </>
  );
};

type TableProps = OverviewOneProps & { countries: readonly OverviewCountry[] };

const Table = ({ parts, shown, onChange, countries }: TableProps) => {
  const { t } = useTranslation('overviews');
  const { steps } = instrumentOf(parts.instrument);
  const content = overviewFrom(parts);
  const scoresFor = (country: OverviewCountry) =>
    shown === 'changes' ? scoresIf(content, country) : scoresOf(content, country);
  return (
    <div className={styles.table} data-countries={countries.length}>
      <div className={styles.countryHeads}>
        {countries.map((country) => (
          <div key={country}>
            <h2>{t(`opportunities.${country}`)}</h2>
            <p className={styles.ends}>
              <span>{t('opportunities.minus')}</span>
              <span>{t('step.start')}</span>
              <span>{t('opportunities.plus')}</span>
            </p>
          </div>
        ))}
      </div>
      {FACTORS.map((factor) => (
        <section key={factor} className={styles.factor} aria-label={t(`heading.${factor}`)}>
          <h3 className={styles.factorName}>
            <span className={styles.number}>{numberOf(factor)}</span>
            <FactorPicture factor={factor} />
            {t(`heading.${factor}`)}
          </h3>
          <div className={styles.cells}>
            {countries.map((country) => {
              const key = viewKey({ country, factor });
              return (
                <FactorCell
                  key={country}
                  country={country}
                  factor={factor}
                  steps={steps}
                  view={parts[key]}
                  ifChanged={shown === 'changes' ? scoresFor(country)[factor] : null}
                  showsName={isNamedByCountry(factor)}
                  onChange={(view) => onChange(partOfOverview(key, view))}
                />
              );
            })}
          </div>
        </section>
      ))}
      <section className={styles.factor} aria-label={t('total.title')}>
        <div className={styles.cells}>
          {countries.map((country) => (
            <TotalsLine
              key={country}
              scores={scoresFor(country)}
              label={`${t('total.title')}: ${t(`country.${country}`)}`}
            />
          ))}
        </div>
      </section>
    </div>
  );
};
