import { Check } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { labelOf, type Person } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { FieldGroup } from '../../ui/TextField.tsx';
import styles from './Plan.module.css';

type PeoplePickerProps = {
  label: string;
  emptyWords: string;
  people: readonly Person[];
  chosen: readonly PersonId[];
  onChange(chosen: PersonId[]): void;
};

export const PeoplePicker = ({ label, emptyWords, people, chosen, onChange }: PeoplePickerProps) => (
  <FieldGroup label={label}>
    {people.length === 0 && <p className={styles.quiet}>{emptyWords}</p>}
    <div className={styles.people}>
      {people.map((person) => (
        <ToggleButton
          key={person.id}
          className={styles.person ?? ''}
          isSelected={chosen.includes(person.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, person.id] : chosen.filter((id) => id !== person.id))
          }
        >
          {({ isSelected }) => (
            <>
              {isSelected && <Check size={16} aria-hidden />}
              <bdi>{labelOf(person)}</bdi>
            </>
          )}
        </ToggleButton>
      ))}
    </div>
  </FieldGroup>
);
