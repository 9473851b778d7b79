import { Check, ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/domain/ids.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { FieldGroup } from '../../ui/TextField.tsx';
import styles from './Plan.module.css';

type PeopleChipsProps<Somebody> = {
  label: string;
  emptyWords: string;
  /** Whoever may be chosen. */
  people: readonly Somebody[];
  idOf(somebody: Somebody): PersonId;
  nameOf(somebody: Somebody): string;
  isChosen(somebody: Somebody): boolean;
  onChoose(somebody: Somebody, isChosen: boolean): void;
};

/** So many are taken in at a glance; of more, only those who were chosen are seen until somebody asks for the others. */
const MOST_AT_A_GLANCE = 8;

/** People to choose from, each a press away. */
export const PeopleChips = <Somebody,>(props: PeopleChipsProps<Somebody>) => {
  const { label, emptyWords, people, idOf, nameOf, isChosen, onChoose } = props;
  const { t } = useTranslation('plan');
  const mayEdit = useMayEdit();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const isFolded = people.length > MOST_AT_A_GLANCE && !isOpen;
  return (
    <FieldGroup label={label}>
      {people.length === 0 && <p className={styles.quiet}>{emptyWords}</p>}
      <div id={listId} className={styles.people}>
        {people
          .filter((somebody) => !isFolded || isChosen(somebody))
          .map((somebody) => (
            <ToggleButton
              key={idOf(somebody)}
              className={styles.person ?? ''}
              isDisabled={!mayEdit}
              isSelected={isChosen(somebody)}
              onChange={(isOn) => onChoose(somebody, isOn)}
            >
              {({ isSelected }) => (
                <>
                  {isSelected && <Check size={16} aria-hidden />}
                  <bdi>{nameOf(somebody)}</bdi>
                </>
              )}
            </ToggleButton>
          ))}
        {people.length > MOST_AT_A_GLANCE && (mayEdit || isOpen) && (
          <AriaButton
            className={`${styles.person} ${styles.everybody}`}
            aria-expanded={isOpen}
            aria-controls={listId}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? t('people.chosen') : t('people.everybody', { count: people.length })}
            <ChevronDown size={16} aria-hidden className={styles.chevron} />
          </AriaButton>
        )}
      </div>
    </FieldGroup>
  );
};
