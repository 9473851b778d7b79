import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#shared/domain/staff.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';

/** A role, with what it lets somebody do. */
type RoleChoiceProps = { value: Role; onChange(role: Role): void; isNarrow: boolean };

export const RoleChoice = ({ value, onChange, isNarrow }: RoleChoiceProps) => {
  const { t } = useTranslation(['people', 'terms']);
  return (
    <RadioCards
      label={t('people:new.role')}
      cards={ROLES.map((role) => ({
        value: role,
        label: t(`terms:role.${role}`),
        about: t(`people:means.${role}`),
      }))}
      value={value}
      onChange={onChange}
      isNarrow={isNarrow}
    />
  );
};
