import { useTranslation } from 'react-i18next';
import {
  ORGANISATION_FLAGS,
  type OrganisationDetails,
  RELIABILITIES,
  RETURN_HELP,
  type Reliability,
  type ReturnHelp,
  SERVICES,
  TARGET_GROUPS,
} from '#shared/domain/organisation.ts';
import { COMMON_LANGUAGES } from '#shared/domain/places.ts';
import { countryName, languageName } from '#shared/i18n/format.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TagsField } from '../../ui/TagsField.tsx';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import { useCountries } from '../../ui/useCountries.ts';
import styles from './Organisations.module.css';

type Details = OrganisationDetails;
type FieldsProps = { details: Details; onChange(change: Partial<Details>): void };

const NOT_SAID = 'notSaid';

/** All that is known of an organisation, in the order in which somebody looks for it. */
export const OrganisationFields = (props: FieldsProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <>
      <Card title={t('page.who')}>
        <LineField field="name" {...props} />
        <div className={styles.pair}>
          <CountriesField field="countries" {...props} />
          <SpokenField {...props} />
        </div>
      </Card>
      <Card title={t('page.contact')}>
        <div className={styles.pair}>
          <LineField field="phone" {...props} />
          <LineField field="emergencyLine" {...props} />
          <LineField field="email" {...props} />
          <LineField field="web" {...props} />
          <ProseField field="address" {...props} />
          <ProseField field="openingHours" {...props} />
        </div>
        <LineField field="contactPerson" {...props} />
      </Card>
      <Card title={t('page.help')}>
        <Services {...props} />
        <Flags {...props} />
        <ProseField field="whatTheHelpIs" {...props} />
        <Groups {...props} />
        <div className={styles.pair}>
          <ProseField field="targetGroups" {...props} />
          <ProseField field="children" {...props} />
        </div>
        <ProseField field="costs" {...props} />
      </Card>
      <Card title={t('page.return')}>
        <div className={styles.pair}>
          <CountriesField field="countriesCovered" {...props} />
          <ReturnHelpField {...props} />
        </div>
      </Card>
      <Card title={t('page.ours')}>
        <ReliabilityField {...props} />
        <ProseField field="notes" hint={t('page.notesHint')} {...props} />
      </Card>
    </>
  );
};

type LineName = 'name' | 'phone' | 'emergencyLine' | 'email' | 'web' | 'contactPerson';
type ProseName =
  | 'address'
  | 'openingHours'
  | 'targetGroups'
  | 'whatTheHelpIs'
  | 'children'
  | 'costs'
  | 'notes';

const LineField = ({ field, details, onChange }: FieldsProps & { field: LineName }) => {
  const { t } = useTranslation('socialMap');
  return (
    <TextField
      label={t(`field.${field}`)}
      value={details[field]}
      onChange={(words) => onChange({ [field]: words })}
      maxLength={200}
    />
  );
};

type ProseFieldProps = FieldsProps & { field: ProseName; hint?: string };

const ProseField = ({ field, details, onChange, hint }: ProseFieldProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <TextField
      label={t(`field.${field}`)}
      hint={hint}
      multiline
      value={details[field]}
      onChange={(words) => onChange({ [field]: words })}
      maxLength={20_000}
    />
  );
};

const Services = ({ details, onChange }: FieldsProps) => {
  const { t } = useTranslation('socialMap');
  const { services } = details;
  return (
    <FieldGroup label={t('field.services')}>
      <div className={styles.boxes}>
        {SERVICES.map((service) => (
          <Checkbox
            key={service}
            isSelected={services.includes(service)}
            onChange={(isOn) =>
              onChange({
                services: SERVICES.filter((other) => (other === service ? isOn : services.includes(other))),
              })
            }
          >
            {t(`service.${service}`)}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
};

const Groups = ({ details, onChange }: FieldsProps) => {
  const { t } = useTranslation('socialMap');
  const { groups } = details;
  return (
    <FieldGroup label={t('field.groups')} hint={t('page.groupsHint')}>
      <div className={styles.boxes}>
        {TARGET_GROUPS.map((group) => (
          <Checkbox
            key={group}
            isSelected={groups.includes(group)}
            onChange={(isOn) =>
              onChange({
                groups: TARGET_GROUPS.filter((other) => (other === group ? isOn : groups.includes(other))),
              })
            }
          >
            {t(`group.${group}`)}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
};

const Flags = ({ details, onChange }: FieldsProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <FieldGroup label={t('page.flags')}>
      <div className={styles.boxes}>
        {ORGANISATION_FLAGS.map((flag) => (
          <Checkbox key={flag} isSelected={details[flag]} onChange={(isOn) => onChange({ [flag]: isOn })}>
            {t(`field.${flag}`)}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
};

const CountriesField = ({
  field,
  details,
  onChange,
}: FieldsProps & { field: 'countries' | 'countriesCovered' }) => {
  const { t, i18n } = useTranslation('socialMap');
  return (
    <TagsField
      label={t(`field.${field}`)}
      placeholder={t('addCountry')}
      options={useCountries()}
      values={details[field]}
      onChange={(countries) => onChange({ [field]: countries })}
      nameOf={(code) => countryName(code, i18n.language)}
      removeWords={(name) => t('take', { name })}
    />
  );
};

const SpokenField = ({ details, onChange }: FieldsProps) => {
  const { t, i18n } = useTranslation('socialMap');
  const nameOf = (spoken: string) => languageName(spoken, i18n.language);
  return (
    <TagsField
      label={t('field.languages')}
      placeholder={t('addLanguage')}
      options={COMMON_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
      values={details.languages}
      onChange={(languages) => onChange({ languages })}
      nameOf={nameOf}
      removeWords={(name) => t('take', { name })}
      allowsOthers
    />
  );
};

const ReturnHelpField = ({ details, onChange }: FieldsProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <Select<ReturnHelp | typeof NOT_SAID>
      label={t('field.returnHelp')}
      options={[NOT_SAID, ...RETURN_HELP].map((value) => ({
        value: value as ReturnHelp,
        label: t(`returnHelp.${value as ReturnHelp}`),
      }))}
      value={details.returnHelp ?? NOT_SAID}
      onChange={(value) => onChange({ returnHelp: value === NOT_SAID ? null : value })}
    />
  );
};

const ReliabilityField = ({ details, onChange }: FieldsProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <Select<Reliability | typeof NOT_SAID>
      label={t('field.reliability')}
      options={[NOT_SAID, ...RELIABILITIES].map((value) => ({
        value: value as Reliability,
        label: t(`reliability.${value as Reliability}`),
      }))}
      value={details.reliability ?? NOT_SAID}
      onChange={(value) => onChange({ reliability: value === NOT_SAID ? null : value })}
    />
  );
};
