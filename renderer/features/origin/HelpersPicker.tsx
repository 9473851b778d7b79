import { Check } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { labelOf, type Person } from '#shared/domain/ecogram.ts';
import type { NamedPerson } from '#shared/domain/origin-network.ts';
import { asLine } from '#shared/domain/text.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { FieldGroup } from '../../ui/TextField.tsx';
import plan from '../plan/Plan.module.css';
import styles from './Origin.module.css';

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
  const mayEdit = useMayEdit();
  const onPicture: NamedPerson[] = people.map((person) => ({
    personId: person.id,
    calledAs: asLine(labelOf(person)),
  }));
  const left = chosen.filter(
    (helper) => !isHidden(helper) && !people.some(({ id }) => id === helper.personId),
  );
  const offered = [...onPicture, ...left];
  const isChosen = ({ personId }: NamedPerson) => chosen.some((one) => one.personId === personId);
  return (
    <FieldGroup label={t('step.people')}>
      {offered.length === 0 && <p className={styles.quiet}>{t('step.noPeople')}</p>}
      <div className={plan.people}>
        {offered.map((helper) => (
          <ToggleButton
            key={helper.personId}
            className={plan.person ?? ''}
            isDisabled={!mayEdit}
            isSelected={isChosen(helper)}
            onChange={(isOn) =>
              onChange(
                isOn ? [...chosen, helper] : chosen.filter(({ personId }) => personId !== helper.personId),
              )
            }
          >
            {({ isSelected }) => (
              <>
                {isSelected && <Check size={16} aria-hidden />}
                <bdi>{nameOf(helper)}</bdi>
              </>
            )}
          </ToggleButton>
        ))}
      </div>
    </FieldGroup>
  );
};
