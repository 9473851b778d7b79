import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/ecogram.ts';
import { FACTORS, type Factor, numberOf } from '#shared/domain/factors.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import {
  changeKey,
  type FactorChange,
  inOrder,
  newChange,
  type OverviewCountry,
  type OverviewParts,
  partOfOverview,
  viewKey,
} from '#shared/domain/overview.ts';
import { instrumentOf } from '#shared/domain/overview-instrument.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import { OrganisationsPicker } from '../plan/OrganisationsPicker.tsx';
import { PeoplePicker } from '../plan/PeoplePicker.tsx';
import { FactorPicture } from './factor-pictures.tsx';
import { headingIdOf, jumpTo } from './jump.ts';
import styles from './Overviews.module.css';
import { ScoreField } from './ScoreField.tsx';
import { useScoreWords } from './useScoreWords.ts';

type OverviewTwoProps = {
  parts: OverviewParts;
  /** Those of the ecogram that may be seen. */
  people: readonly Person[];
  onChange(change: Partial<OverviewParts>): void;
  /** To the page of an organisation. */
  onOpen(id: OrganisationId, from: Pick<FactorChange, 'country' | 'factor'>): void;
  onTake(change: FactorChange): void;
};

/** Overview 2: what of this may change, country by country. */
export const OverviewTwo = (props: OverviewTwoProps) => {
  const { parts } = props;
  return (
    <div className={styles.two}>
      {inOrder(parts).map((country) => (
        <Country key={country} {...props} country={country} />
      ))}
    </div>
  );
};

const Country = ({ country, ...props }: OverviewTwoProps & { country: OverviewCountry }) => {
  const { t } = useTranslation('overviews');
  const { parts, onChange } = props;
  const mayEdit = useMayEdit();
  const isNoted = (factor: Factor) => parts[changeKey({ country, factor })] !== null;
  const free = FACTORS.filter((factor) => !isNoted(factor));
  const begin = (factor: Factor) => {
    const which = { country, factor };
    onChange(partOfOverview(changeKey(which), newChange(which)));
    jumpTo(headingIdOf(which));
  };
  const noted = FACTORS.flatMap((factor) => parts[changeKey({ country, factor })] ?? []);
  return (
    <section className={styles.country} aria-label={t(`country.${country}`)}>
      <h2>{t(`country.${country}`)}</h2>
      {noted.length === 0 && <p className={styles.quiet}>{t('change.none')}</p>}
      {noted.map((change) => (
        <ChangeForm key={change.factor} {...props} change={change} />
      ))}
      {mayEdit && free.length > 0 && (
        <Select
          label={t('change.add')}
          placeholder={t('change.choose')}
          options={free.map((factor) => ({
            value: factor,
            label: `${numberOf(factor)}. ${t(`factor.${country}.${factor}`)}`,
          }))}
          value={null}
          onChange={begin}
        />
      )}
    </section>
  );
};

type ChangeFormProps = OverviewTwoProps & { change: FactorChange };

const ChangeForm = ({ parts, people, change, onChange, onOpen, onTake }: ChangeFormProps) => {
  const { t } = useTranslation('overviews');
  const scoreWords = useScoreWords();
  const { country, factor } = change;
  const { steps } = instrumentOf(parts.instrument);
  const name = t(`factor.${country}.${factor}`);
  const headingId = headingIdOf(change);
  const set = (part: Partial<FactorChange>) =>
    onChange(partOfOverview(changeKey(change), { ...change, ...part }));
  const prose = (key: 'inWhatWay' | 'conditions' | 'withWhoseHelp') => (
    <TextField
      label={t(`change.${key}`)}
      multiline
      value={change[key]}
      onChange={(words) => set({ [key]: words })}
      maxLength={20_000}
    />
  );
  return (
    <section className={styles.change} aria-label={`${t(`country.${country}`)}: ${name}`}>
      <h3 id={headingId} tabIndex={-1} className={styles.factorName}>
        <span className={styles.number}>{numberOf(factor)}</span>
        <FactorPicture factor={factor} />
        {name}
      </h3>
      <div className={styles.pair}>
        <FieldGroup label={t('change.now')}>
          <p className={styles.now}>{scoreWords(parts[viewKey(change)].score)}</p>
        </FieldGroup>
        <FieldGroup label={t('change.couldBecome')}>
          <ScoreField
            label={`${name}: ${t('change.couldBecome')}`}
            steps={steps}
            score={change.couldBecome}
            onChange={(couldBecome) => set({ couldBecome })}
          />
        </FieldGroup>
      </div>
      <div className={styles.pair}>
        {prose('inWhatWay')}
        {prose('conditions')}
      </div>
      {prose('withWhoseHelp')}
      <PeoplePicker
        label={t('change.people')}
        emptyWords={t('change.noPeople')}
        people={people}
        chosen={change.people}
        onChange={(chosen) => set({ people: chosen })}
      />
      <OrganisationsPicker
        label={t('change.organisations')}
        chosen={change.organisations}
        onChange={(organisations) => set({ organisations })}
        onOpen={(id) => onOpen(id, { country, factor })}
      />
      <div className={styles.foot}>
        <DateField label={t('change.by')} value={change.by} onChange={(by) => set({ by })} />
        <Button look="quiet" edits onPress={() => onTake(change)}>
          <Trash2 size={16} aria-hidden /> {t('change.take')}
        </Button>
      </div>
    </section>
  );
};
