import { useMutation } from '@tanstack/react-query';
import { BookOpenText, Building2, ChevronRight } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { type OrganisationSummary, SERVICES, type Service } from '#shared/domain/organisation.ts';
import type { CountryCode } from '#shared/domain/places.ts';
import { countryName, formatList } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useHolding } from '../../app/holding.ts';
import { useMay } from '../../app/may.ts';
import { nameFrom } from '../../app/NameDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useOrganisations } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { MoreMenu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCountries } from '../../ui/useCountries.ts';
import { useExchange } from './exchange/useExchange.tsx';
import { NewOrganisation } from './NewOrganisation.tsx';
import styles from './Organisations.module.css';
import { useCheckWords } from './useCheckWords.ts';

/** More rows than anybody reads; the rest is found by searching. */
const SHOWN_AT_MOST = 200;

const ANY = 'any';

/** What narrows the list besides words. */
type Filters = { country: CountryCode | null; service: Service | null; withEnded: boolean };

const NO_FILTERS: Filters = { country: null, service: null, withEnded: false };

export const OrganisationsScreen = () => {
  const { t } = useTranslation(['socialMap', 'exchange']);
  const searched = useComfort('searchMap', (value) => (typeof value === 'string' ? value : null));
  const begun = useComfort('newOrganisation', nameFrom);
  const [typed, setTyped] = useState(searched ?? '');
  const [filters, setFilters] = useState(NO_FILTERS);
  const [isMaking, setMaking] = useState(begun !== null);
  useHolding('searchMap', () => () => (typed === '' ? null : { value: typed, isWords: false }));
  const may = useMay();
  const exchange = useExchange();
  const search = useDeferredValue(typed);
  const query = useOrganisations({ search, ...filters, limit: SHOWN_AT_MOST });
  const isNarrowed = search.trim() !== '' || filters.country !== null || filters.service !== null;

  const newButton = (
    <Button edits look="primary" onPress={() => setMaking(true)}>
      <Building2 size={18} aria-hidden /> {t('list.new')}
    </Button>
  );

  return (
    <Screen
      title={t('list.title')}
      actions={
        <>
          {may('organisations.create') && newButton}
          <MoreMenu label={t('exchange:menu')} items={exchange.items} />
        </>
      }
    >
      {exchange.notice}
      <div className={styles.find}>
        <SearchBox label={t('list.search')} clearWords={t('list.clear')} value={typed} onChange={setTyped} />
        <FilterFields filters={filters} onChange={(change) => setFilters({ ...filters, ...change })} />
      </div>
      <Loaded query={query}>
        {(found) => <Found found={found} isNarrowed={isNarrowed} country={filters.country} />}
      </Loaded>
      <NewOrganisation
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        proposedName={begun ?? typed.trim()}
      />
    </Screen>
  );
};

type FilterFieldsProps = { filters: Filters; onChange(change: Partial<Filters>): void };

/** Nothing is changed by looking: they work where nothing may be changed, too. */
const FilterFields = ({ filters, onChange }: FilterFieldsProps) => {
  const { t } = useTranslation('socialMap');
  const countries = useCountries();
  return (
    <EditingProvider value={true}>
      <fieldset className={styles.filters} aria-label={t('list.filters')}>
        <ComboBox
          label={t('list.country')}
          options={countries}
          value={filters.country}
          onChange={(country) => onChange({ country })}
          placeholder={t('list.anyCountry')}
          emptyWords={t('list.noCountry')}
        />
        <Select<Service | typeof ANY>
          label={t('list.service')}
          options={[
            { value: ANY, label: t('list.anyService') },
            ...SERVICES.map((value) => ({ value, label: t(`service.${value}`) })),
          ]}
          value={filters.service ?? ANY}
          onChange={(service) => onChange({ service: service === ANY ? null : service })}
        />
        <Checkbox isSelected={filters.withEnded} onChange={(withEnded) => onChange({ withEnded })}>
          {t('list.withEnded')}
        </Checkbox>
      </fieldset>
    </EditingProvider>
  );
};

/** The way to begin with more than an empty page, for whoever may. */
const Starters = () => {
  const { t } = useTranslation('socialMap');
  const client = useClient();
  const may = useMay();
  const errorWords = useErrorWords();
  const add = useMutation({ mutationFn: () => client.call('organisations.addStarters', {}) });
  if (!may('organisations.addStarters')) return null;
  return (
    <div className={styles.starters}>
      <Button edits isDisabled={add.isPending} onPress={() => add.mutate()}>
        <BookOpenText size={18} aria-hidden /> {t('list.starters')}
      </Button>
      <p className={styles.quiet}>{t('list.startersHint')}</p>
      {add.error && <Notice kind="trouble">{errorWords(add.error)}</Notice>}
    </div>
  );
};

type FoundProps = { found: Output<'organisations.list'>; isNarrowed: boolean; country: CountryCode | null };

const Found = ({ found, isNarrowed, country }: FoundProps) => {
  const { t } = useTranslation('socialMap');
  const { organisations, total } = found;
  const shown = organisations.length;
  if (total === 0 && !isNarrowed) {
    return (
      <div className={styles.empty}>
        <h2>{t('list.none')}</h2>
        <p>{t('list.noneText')}</p>
        <Starters />
      </div>
    );
  }
  const counted = total > shown ? t('list.shown', { shown, total }) : t('list.count', { count: total });
  return (
    <div className={styles.found}>
      <p className={styles.quiet} role="status">
        {total === 0 ? t('list.noMatch') : counted}
      </p>
      {shown > 0 && (
        <ul className={styles.list}>
          {organisations.map((organisation) => (
            <OrganisationRow key={organisation.id} organisation={organisation} country={country} />
          ))}
        </ul>
      )}
    </div>
  );
};

type OrganisationRowProps = { organisation: OrganisationSummary; country: CountryCode | null };

/** `country`: which was asked for. Whoever is elsewhere is found because they help for it, and the row says so. */
const OrganisationRow = ({ organisation, country }: OrganisationRowProps) => {
  const { t, i18n } = useTranslation('socialMap');
  const go = useNavigation((navigation) => navigation.go);
  const { words, isStale } = useCheckWords(organisation);
  const { id, name, countries, services } = organisation;
  const where = formatList(
    countries.map((code) => countryName(code, i18n.language)),
    i18n.language,
  );
  const helpsFor =
    country !== null && !countries.includes(country)
      ? t('list.helpsFor', { country: countryName(country, i18n.language) })
      : '';
  return (
    <li>
      <AriaButton
        className={styles.row ?? ''}
        data-ended={organisation.endedOn !== null}
        onPress={() => go({ at: 'organisation', organisationId: id })}
      >
        <span className={styles.who}>
          <bdi className={styles.name}>{name}</bdi>
          <span className={styles.quiet}>{[where, helpsFor].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={styles.services}>
          {services.map((service) => t(`service.${service}`)).join(' · ')}
        </span>
        <span className={isStale ? styles.stale : styles.checked}>{words}</span>
        <ChevronRight size={18} aria-hidden className={styles.chevron} />
      </AriaButton>
    </li>
  );
};
