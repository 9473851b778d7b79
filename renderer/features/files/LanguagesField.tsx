import { useTranslation } from 'react-i18next';
import { COMMON_LANGUAGES, type Language } from '#shared/domain/places.ts';
import { languageName } from '#shared/i18n/format.ts';
import { TagsField } from '../../ui/TagsField.tsx';

type LanguagesFieldProps = { languages: readonly Language[]; onChange(languages: Language[]): void };

/** Languages as tags. One from the list is kept as its code, so that it reads right in every language of the screen. */
export const LanguagesField = ({ languages, onChange }: LanguagesFieldProps) => {
  const { t, i18n } = useTranslation('files');
  const nameOf = (code: Language) => languageName(code, i18n.language);
  return (
    <TagsField
      label={t('details.languages')}
      placeholder={t('details.addLanguage')}
      options={COMMON_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
      values={languages}
      onChange={onChange}
      nameOf={nameOf}
      removeWords={(language) => t('details.removeLanguage', { language })}
      allowsOthers
    />
  );
};
