import { useTranslation } from 'react-i18next';
import { isListedSector, SECTORS, type Sector } from '#shared/domain/client-course.ts';
import { EXPLOITATION_FORMS } from '#shared/domain/exploitation.ts';
import { AnswerField } from '../../../ui/AnswerField.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TagsField } from '../../../ui/TagsField.tsx';
import { FieldGroup } from '../../../ui/TextField.tsx';
import styles from '../Details.module.css';
import type { CourseFieldsProps } from './IdentityFields.tsx';

/** What happened, as far as it is known: its form, and the kind of work. */
export const BeforeFields = ({ details, onChange }: CourseFieldsProps) => {
  const { t } = useTranslation('course');
  const nameOf = (sector: Sector) => (isListedSector(sector) ? t(`sectors.is.${sector}`) : sector);
  return (
    <div className={styles.fields}>
      <AnswerField
        question={t('exploitationForms.label')}
        answer={details.exploitationForms}
        onChange={(exploitationForms) => onChange({ exploitationForms })}
      >
        {(value, set) => (
          <FieldGroup label={t('exploitationForms.label')}>
            {EXPLOITATION_FORMS.map((form) => (
              <Checkbox
                key={form}
                isSelected={value?.includes(form) ?? false}
                onChange={(isOn) => {
                  const forms = EXPLOITATION_FORMS.filter((other) =>
                    other === form ? isOn : (value?.includes(other) ?? false),
                  );
                  set(forms.length > 0 ? forms : null);
                }}
              >
                {t(`exploitationForms.is.${form}`)}
              </Checkbox>
            ))}
          </FieldGroup>
        )}
      </AnswerField>
      <AnswerField
        question={t('sectors.label')}
        answer={details.sectors}
        onChange={(sectors) => onChange({ sectors })}
      >
        {(value, set) => (
          <TagsField
            label={t('sectors.label')}
            placeholder={t('sectors.add')}
            options={SECTORS.map((sector) => ({ value: sector, label: nameOf(sector) }))}
            values={value ?? []}
            onChange={(all) => set(all.length > 0 ? all : null)}
            nameOf={nameOf}
            removeWords={(sector) => t('sectors.remove', { sector })}
            allowsOthers
          />
        )}
      </AnswerField>
    </div>
  );
};
