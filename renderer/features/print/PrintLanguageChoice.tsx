import { useTranslation } from 'react-i18next';
import { isDraft, PRINT_LANGUAGES, type PrintLanguage } from '#shared/domain/print-language.ts';
import { languageName, ownLanguageName } from '#shared/i18n/format.ts';
import { usePolicy } from '../../app/queries.ts';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';

type PrintLanguageChoiceProps = { value: PrintLanguage; onChange(language: PrintLanguage): void };

/** In which language a client gets it. That it is a draft is said here, and never on paper. */
export const PrintLanguageChoice = ({ value, onChange }: PrintLanguageChoiceProps) => {
  const { t, i18n } = useTranslation('clientPaper');
  const { data: policy } = usePolicy();
  const readings = policy?.readLanguages ?? {};
  const options = PRINT_LANGUAGES.map((language) => {
    const names = [...new Set([ownLanguageName(language), languageName(language, i18n.language)])].join(
      ' · ',
    );
    return {
      value: language,
      label: isDraft(language, readings) ? t('choice.draftOption', { names }) : names,
    };
  });
  return (
    // A wish for a print changes nothing that is kept.
    <EditingProvider value>
      <Select label={t('choice.label')} options={options} value={value} onChange={onChange} />
      {policy && isDraft(value, readings) && <Notice kind="word">{t('languages.draft')}</Notice>}
    </EditingProvider>
  );
};
