import { useTranslation } from 'react-i18next';
import { labelOf, type Person } from '#shared/domain/ecogram.ts';
import type { NamedPerson } from '#shared/domain/origin-network.ts';
import { asLine } from '#shared/domain/text.ts';
import { PeopleChips } from '../plan/PeopleChips.tsx';

type HelpersPickerProps = {
  /** Those who are shown on the ecogram. */
  people: readonly Person[];
  chosen: readonly NamedPerson[];
  isHidden(helper: NamedPerson): boolean;
  nameOf(helper: NamedPerson): string;
  onChange(chosen: NamedPerson[]): void;
};

/**
 * People of the ecogram who help with a step. Whoever was chosen and has left the ecogram since is still there by name, and can be
 * taken out; whoever is hidden stays chosen, unseen.
 */
export const HelpersPicker = ({ people, chosen, isHidden, nameOf, onChange }: HelpersPickerProps) => {
  const { t } = useTranslation('origin');
  const onPicture: NamedPerson[] = people.map((person) => ({
    personId: person.id,
    calledAs: asLine(labelOf(person)),
  }));
  const left = chosen.filter(
    (helper) => !isHidden(helper) && !people.some(({ id }) => id === helper.personId),
  );
  const isSame =
    ({ personId }: NamedPerson) =>
    (other: NamedPerson) =>
      other.personId === personId;
  return (
    <PeopleChips<NamedPerson>
      label={t('step.people')}
      emptyWords={t('step.noPeople')}
      people={[...onPicture, ...left]}
      idOf={({ personId }) => personId}
      nameOf={nameOf}
      isChosen={(helper) => chosen.some(isSame(helper))}
      onChoose={(helper, isOn) =>
        onChange(isOn ? [...chosen, helper] : chosen.filter((other) => !isSame(helper)(other)))
      }
    />
  );
};
