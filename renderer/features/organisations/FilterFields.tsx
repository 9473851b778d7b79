import { useTranslation } from 'react-i18next';
import { SERVICES, type Service, TARGET_GROUPS, type TargetGroup } from '#shared/domain/organisation.ts';
import type { Finding } from '#shared/domain/organisation-finding.ts';
import { compareIn, languageName } from '#shared/i18n/format.ts';
import { useLanguagesOnMap } from '../../app/queries.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { useCountries } from '../../ui/useCountries.ts';
import styles from './Organisations.module.css';

const ANY = 'any';

type FilterFieldsProps = { finding: Finding; onChange(change: Partial<Finding>): void };

/** What narrows the list besides words. Nothing is changed by looking: they work where nothing may be changed, too. */
export const FilterFields = ({ finding, onChange }: FilterFieldsProps) => {
  const { t, i18n } = useTranslation('socialMap');
  const countries = useCountries();
  const compare = compareIn(i18n.language);
  const languages = useLanguagesOnMap().map((value) => ({
    value,
    label: languageName(value, i18n.language),
  }));
  return (
    <EditingProvider value={true}>
      <fieldset className={styles.filters} aria-label={t('list.filters')}>
        <ComboBox
          label={t('list.country')}
          options={countries}
          value={finding.country}
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
          value={finding.service ?? ANY}
          onChange={(service) => onChange({ service: service === ANY ? null : service })}
        />
        <Select<TargetGroup | typeof ANY>
          label={t('list.group')}
          options={[
            { value: ANY, label: t('list.anybody') },
            ...TARGET_GROUPS.map((value) => ({ value, label: t(`group.${value}`) })),
          ]}
          value={finding.group ?? ANY}
          onChange={(group) => onChange({ group: group === ANY ? null : group })}
        />
        <ComboBox
          label={t('list.language')}
          options={languages.sort((one, other) => compare(one.label, other.label))}
          value={finding.language}
          onChange={(language) => onChange({ language })}
          placeholder={t('list.anyLanguage')}
          emptyWords={t('list.noLanguage')}
        />
        <div className={styles.withEnded}>
          <Checkbox isSelected={finding.withEnded} onChange={(withEnded) => onChange({ withEnded })}>
            {t('list.withEnded')}
          </Checkbox>
        </div>
      </fieldset>
    </EditingProvider>
  );
};
