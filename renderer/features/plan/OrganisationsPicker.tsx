import { Plus, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { eachOnce } from '#shared/domain/organisation-merge.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { useMeaning, useOrganisation } from '../../app/queries.ts';
import { ListFull } from '../../ui/AddButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { FieldGroup } from '../../ui/TextField.tsx';
import { OrganisationChooserMenu } from '../organisations/OrganisationChooser.tsx';
import { useCheckWords } from '../organisations/useCheckWords.ts';
import styles from './Plan.module.css';

type OrganisationsPickerProps = {
  label: string;
  chosen: readonly OrganisationId[];
  onChange(chosen: OrganisationId[]): void;
  /** To the page of one of them. */
  onOpen(id: OrganisationId): void;
};

/** Organisations of the social map that have a part in something: each by name, with the way to its page. */
export const OrganisationsPicker = ({ label, chosen, onChange, onOpen }: OrganisationsPickerProps) => {
  const { t } = useTranslation('plan');
  const meaning = useMeaning();
  if (!meaning) return null;
  const shown = eachOnce(chosen, meaning);
  return (
    <FieldGroup label={label}>
      <div className={styles.organisations}>
        {shown.map((id) => (
          <Chosen
            key={id}
            id={id}
            onOpen={() => onOpen(meaning(id))}
            onRemove={() => onChange(chosen.filter((other) => meaning(other) !== meaning(id)))}
          />
        ))}
        <OrganisationChooserMenu
          trigger={
            <Button edits isDisabled={chosen.length >= MOST_IN_PLAN.organisation}>
              <Plus size={16} aria-hidden /> {t('organisation.add')}
            </Button>
          }
          taken={new Set(shown.map(meaning))}
          onChoose={({ id }) => onChange([...chosen, id])}
        />
        <ListFull count={chosen.length} most={MOST_IN_PLAN.organisation} />
      </div>
    </FieldGroup>
  );
};

type ChosenOrganisationProps = { id: OrganisationId; onOpen(id: OrganisationId): void; onRemove(): void };

/** One of them alone, by the name that it goes by now. */
export const ChosenOrganisation = ({ id, onOpen, onRemove }: ChosenOrganisationProps) => {
  const meaning = useMeaning();
  return meaning ? <Chosen id={id} onOpen={() => onOpen(meaning(id))} onRemove={onRemove} /> : null;
};

type ChosenProps = { id: OrganisationId; onOpen(): void; onRemove(): void };

const Chosen = ({ id, onOpen, onRemove }: ChosenProps) => {
  const { t } = useTranslation('plan');
  const mayEdit = useMayEdit();
  const { data, error } = useOrganisation(id);
  const name = data?.details.name ?? (error ? t('organisation.unknown') : '');
  return (
    <span className={styles.organisation}>
      <AriaButton className={styles.organisationName ?? ''} isDisabled={!data} onPress={onOpen}>
        <bdi>{name}</bdi>
        {data?.endedOn && <Ended endedOn={data.endedOn} />}
      </AriaButton>
      <AriaButton
        className={styles.take ?? ''}
        isDisabled={!mayEdit}
        aria-label={t('organisation.take', { name })}
        onPress={onRemove}
      >
        <X size={16} aria-hidden />
      </AriaButton>
    </span>
  );
};

/** Quietly: it is no more, or no longer turned to. */
export const Ended = ({
  endedOn,
}: {
  endedOn: NonNullable<Parameters<typeof useCheckWords>[0]['endedOn']>;
}) => {
  const { words } = useCheckWords({ checkedOn: null, endedOn });
  return <span className={styles.ended}>{words}</span>;
};
