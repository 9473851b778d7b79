import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HELP_STANDINGS, type HelpNow } from '#shared/domain/first-signs.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { SERVICES, type Service } from '#shared/domain/organisation.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useMeaning, useOrganisationNames, useOrganisations } from '../../app/queries.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './FirstSigns.module.css';
import { ToggleChips } from './ToggleChips.tsx';

type HelpFieldsProps = { help: readonly HelpNow[]; onChange(help: HelpNow[]): void };

/** What help fits a signal now, how it stands with it, and who could give it. */
export const HelpFields = ({ help, onChange }: HelpFieldsProps) => {
  const { t } = useTranslation(['firstSigns', 'socialMap']);
  const offer = (services: readonly Service[]) =>
    onChange(
      services.map(
        (service) =>
          help.find((one) => one.service === service) ?? {
            service,
            standing: 'toOffer',
            organisationId: null,
          },
      ),
    );
  return (
    <div className={styles.help}>
      <ToggleChips
        label={t('firstSigns:help.title')}
        options={SERVICES.map((value) => ({ value, label: t(`socialMap:service.${value}`) }))}
        values={help.map(({ service }) => service)}
        onChange={offer}
      />
      {help.map((one) => (
        <HelpRow
          key={one.service}
          help={one}
          onChange={(change) =>
            onChange(help.map((other) => (other === one ? { ...one, ...change } : other)))
          }
        />
      ))}
    </div>
  );
};

/** Whoever gives that help, as far as they are turned to: more than a list can show are found on the map. */
const ANY = { search: '', country: null, withEnded: false, limit: 500 } as const;

type HelpRowProps = { help: HelpNow; onChange(change: Partial<HelpNow>): void };

const HelpRow = ({ help, onChange }: HelpRowProps) => {
  const { t } = useTranslation(['firstSigns', 'socialMap']);
  const go = useNavigation((navigation) => navigation.go);
  const { service, standing } = help;
  const fitting = useOrganisations({ ...ANY, service }).data?.organisations ?? [];
  const meaning = useMeaning();
  // One that has gone into another is that one by now.
  const organisationId = help.organisationId && (meaning?.(help.organisationId) ?? help.organisationId);
  const called = useOrganisationNames(organisationId ? [organisationId] : []);
  const name = t(`socialMap:service.${service}`);
  const options = fitting.map(({ id, name: label }) => ({ value: id, label }));
  if (organisationId && !options.some(({ value }) => value === organisationId))
    options.push({ value: organisationId, label: called.get(organisationId) ?? '' });
  return (
    <fieldset className={styles.helpRow} aria-label={name}>
      <Select
        label={name}
        options={HELP_STANDINGS.map((value) => ({ value, label: t(`firstSigns:standing.${value}`) }))}
        value={standing}
        onChange={(next) => onChange({ standing: next })}
      />
      <ComboBox
        label={t('firstSigns:help.organisation')}
        options={options}
        value={organisationId}
        onChange={(id) => onChange({ organisationId: id as OrganisationId | null })}
        placeholder={t('firstSigns:help.anyOrganisation')}
        emptyWords={t('firstSigns:help.noOrganisation')}
      />
      {organisationId && (
        <IconButton
          label={t('firstSigns:help.openOrganisation')}
          onPress={() => go({ at: 'organisation', organisationId })}
        >
          <ExternalLink size={18} aria-hidden />
        </IconButton>
      )}
    </fieldset>
  );
};
