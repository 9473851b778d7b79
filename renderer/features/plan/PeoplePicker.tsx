import { labelOf, type Person } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { PeopleChips } from './PeopleChips.tsx';

type PeoplePickerProps = {
  label: string;
  emptyWords: string;
  people: readonly Person[];
  chosen: readonly PersonId[];
  onChange(chosen: PersonId[]): void;
};

/** People of the ecogram who have a part in something. Whoever was chosen and isn't among them stays chosen. */
export const PeoplePicker = ({ label, emptyWords, people, chosen, onChange }: PeoplePickerProps) => (
  <PeopleChips<Person>
    label={label}
    emptyWords={emptyWords}
    people={people}
    idOf={({ id }) => id}
    nameOf={labelOf}
    isChosen={({ id }) => chosen.includes(id)}
    onChoose={({ id }, isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))}
  />
);
